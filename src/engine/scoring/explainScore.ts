import { fieldsOf } from "../models/modelFields";
import { rankKindOf } from "../models/rankKinds";
import { isConstant } from "../statistics/isConstant";
import { quantile } from "../statistics/quantile";
import { textColumn } from "../universe/universe";
import { weightFor, type CategoryScores, type MetricScores, type ScoredUniverse } from "./scoredUniverse";

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
  const { model } = scored;
  const { factor, offset } = stretch(scored);
  const taking = scored.categories.filter(({ switchedOff, scores }) => !switchedOff && !Number.isNaN(scores[company]));
  const sums = model.composite.combine === "sum";
  const present = taking.reduce((sum, { weight }) => sum + weight, 0);
  const total = scored.categories.reduce((sum, { weight }) => sum + weight, 0);
  const sector = textColumn(scored.universe, "sector")[company];

  const categories = scored.categories.map((category): CategoryExplanation => {
    const takesPart = taking.includes(category);
    const weight = takesPart ? category.weight * ((sums ? total : 1) / present) : 0;
    const metrics = explainMetrics(scored, category, company, weight, factor, sector);
    return {
      category: category.category.id,
      label: category.category.label,
      switchedOff: category.switchedOff,
      score: category.scores[company],
      weight,
      contribution: metrics.reduce((sum, { contribution }) => sum + contribution, 0),
      metrics,
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

function explainMetrics(
  scored: ScoredUniverse,
  category: CategoryScores,
  company: number,
  categoryWeight: number,
  factor: number,
  sector: string,
): MetricExplanation[] {
  const fields = fieldsOf(scored.model);
  const sums = scored.model.composite.combine === "sum";
  const bySector = rankKindOf(scored.model).within === "sector";
  const { fallback } = scored.model.sector;
  // a sector with metrics of its own is explained by those
  const metrics = category.metrics.filter((scores) => scores.weights === null || scores.weights[company] > 0);
  const total = metrics.reduce((sum, scores) => sum + weightFor(scores, company), 0);
  const present = metrics.reduce(
    (sum, scores) => sum + (Number.isNaN(scores.used[company]) ? 0 : weightFor(scores, company)),
    0,
  );
  return metrics.map((scores) => {
    const field = fields(scores.metric)!;
    const used = scores.used[company];
    const own = weightFor(scores, company);
    const share = Number.isNaN(used) ? 0 : sums ? own * (total / present) : own / present;
    const weight = share * categoryWeight;
    return {
      metric: scores.metric,
      label: field.label,
      formula: field.kind === "metric" ? field.formula : field.label,
      origin: scores.origin,
      raw: scores.raw[company],
      winsorized: scores.winsorized[company],
      bounds: scores.bounds,
      score: scores.score[company],
      used,
      peers: scores.peers[company],
      peerGroup:
        bySector && !(scores.fellBack[company] && fallback === "universe") ? sector || "no sector" : "universe",
      weight,
      contribution: Number.isNaN(used) ? 0 : weight * used * factor,
    };
  });
}

/** Composite = factor · weighted scores + offset. */
function stretch({ model, unscaled }: ScoredUniverse): { factor: number; offset: number } {
  if (model.composite.scale === "none") return { factor: 1, offset: 0 };
  if (isConstant(unscaled)) return { factor: 0, offset: 50 };
  const low = quantile(unscaled, 0);
  const factor = 100 / (quantile(unscaled, 1) - low);
  return { factor, offset: -low * factor };
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
