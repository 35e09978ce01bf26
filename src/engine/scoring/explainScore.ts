import { fieldsOf } from "../models/modelFields";
import { rankKindOf } from "../models/rankKinds";
import { textColumn } from "../universe/universe";
import { contributions, type CategoryContributions } from "./contributions";
import type { MetricScores, ScoredUniverse } from "./scoredUniverse";

export interface MetricExplanation {
  metric: string;
  label: string;
  formula: string;
  origin: MetricScores["origin"];
  /** the pasted or derived value in the engine's unit; NaN = missing */
  raw: number;
  /** the value scored: limited, filled with the median or winsorized where the model says so */
  winsorized: number;
  /** what winsorizing clips to; null where it does not apply */
  bounds: { lower: number; upper: number } | null;
  /** by the model's rank kind, higher is better; NaN = missing */
  score: number;
  /** the score that counts, the missing policy applied */
  used: number;
  /** number of companies compared, itself included */
  peers: number;
  /** its sector, or the universe */
  peerGroup: string;
  /** share of the composite that this metric weighs for this company */
  weight: number;
  /** its points in the composite; all contributions and the offset add up to the composite */
  contribution: number;
}

export interface CategoryExplanation {
  category: string;
  label: string;
  switchedOff: boolean;
  score: number;
  weight: number;
  contribution: number;
  metrics: readonly MetricExplanation[];
}

export interface Explanation {
  ticker: string;
  sector: string;
  composite: number;
  rank: number;
  coverage: number;
  categories: readonly CategoryExplanation[];
  /** what scaling to 0–100 adds to every company; 0 for models that do not scale */
  offset: number;
  /** why the company is flagged; empty when it is not */
  flags: readonly string[];
}

/**
 * Breaks down one company's score: raw value → winsorized value (with the bounds) → score (with its peers) → weight → contribution.
 * The contributions of all metrics and the offset add up to the composite, but for rounding.
 * @param company row among the scored companies
 */
export function explainScore(scored: ScoredUniverse, company: number): Explanation {
  const { offset, categories: parts } = contributions(scored);
  const sector = textColumn(scored.universe, "sector")[company];
  const categories = parts.map((part): CategoryExplanation => {
    const { category, switchedOff, scores } = part.scores;
    return {
      category: category.id,
      label: category.label,
      switchedOff,
      score: scores[company],
      weight: part.weight[company],
      contribution: orNothing(part.points[company]),
      metrics: explainMetrics(scored, part, company, sector),
    };
  });
  return {
    ticker: textColumn(scored.universe, "ticker")[company],
    sector,
    composite: scored.composite[company],
    rank: scored.rank[company],
    coverage: scored.coverage[company],
    categories,
    offset,
    flags: flagReasons(scored, company),
  };
}

/** A company without a composite gets no points. */
const orNothing = (points: number): number => (Number.isNaN(points) ? 0 : points);

function explainMetrics(
  scored: ScoredUniverse,
  category: CategoryContributions,
  company: number,
  sector: string,
): MetricExplanation[] {
  const fields = fieldsOf(scored.model);
  const bySector = rankKindOf(scored.model).within === "sector";
  const { fallback } = scored.model.sector;
  // a sector with metrics of its own is explained by those
  const metrics = category.metrics.filter(({ scores: { weights } }) => weights === null || weights[company] > 0);
  return metrics.map(({ scores, weight, points }) => {
    const field = fields(scores.metric)!;
    return {
      metric: scores.metric,
      label: field.label,
      formula: field.kind === "metric" ? field.formula : field.label,
      origin: scores.origin,
      raw: scores.raw[company],
      winsorized: scores.winsorized[company],
      bounds: scores.bounds,
      score: scores.score[company],
      used: scores.used[company],
      peers: scores.peers[company],
      peerGroup:
        bySector && !(scores.fellBack[company] && fallback === "universe") ? sector || "no sector" : "universe",
      weight: weight[company],
      contribution: orNothing(points[company]),
    };
  });
}

/**
 * Why a company is flagged as a value trap, one phrase per weak category such as "low quality"; empty when it is not flagged.
 * @param company row among the scored companies
 */
export function trapReasons({ valueTraps, categories }: ScoredUniverse, company: number): string[] {
  if (!valueTraps?.flagged[company]) return [];
  return valueTraps.weakIn[company].map((id) => {
    const { category } = categories.find(({ category }) => category.id === id)!;
    return `low ${category.label.toLowerCase()}`;
  });
}

/** The same as flags among others, each naming its kind. */
export const flagReasons = (scored: ScoredUniverse, company: number): string[] =>
  trapReasons(scored, company).map((reason) => `value trap: ${reason}`);
