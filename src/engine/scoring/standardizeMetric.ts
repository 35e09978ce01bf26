import type { Better } from "../fields/field";
import { rankKindOf } from "../models/rankKinds";
import type { Model } from "../models/schema";
import type { Groups } from "../statistics/groups";
import { quantileSorted } from "../statistics/quantile";
import { sortedValues, type SortedValues } from "../statistics/sortedValues";
import { clip, winsorBounds, type Bounds } from "../statistics/winsorize";
import { scoreInUniverse, scoreWithin, type GroupScores } from "../statistics/withinGroups";

export interface StandardizedMetric extends GroupScores {
  winsorized: Float64Array;
  bounds: Bounds | null;
  /** the scores with the model's missing policy applied */
  used: Float64Array;
}

/**
 * Turns the raw values of one metric into scores by the model's rules: fixed limits, median for missing values (if that is the policy), winsorizing, the
 * model's rank kind in the direction where higher is better, and the missing policy.
 * @param raw one metric of the companies compared; NaN = missing
 */
export function standardizeMetric(
  metric: string,
  better: Better,
  raw: Float64Array,
  sectors: Groups,
  model: Model,
): StandardizedMetric {
  const limited = clip(raw, {
    lower: model.limits[metric]?.atLeast ?? -Infinity,
    upper: model.limits[metric]?.atMost ?? Infinity,
  });
  const filled = model.missing.policy === "median" ? fillWithMedian(limited) : limited;
  // sorted once: clipping keeps the order
  const sorted = sortedValues(filled);
  const bounds = boundsOf(sorted.values, model);
  const winsorized = bounds === null ? filled : clip(filled, bounds);
  const ascending = bounds === null ? sorted : { order: sorted.order, values: clip(sorted.values, bounds) };
  const scored = score(ascending, raw.length, better, sectors, model);
  return { ...scored, winsorized, bounds, used: applyMissingPolicy(scored.values, model) };
}

function boundsOf(ascending: Float64Array, { winsorize }: Model): Bounds | null {
  if (winsorize.method === "none" || ascending.length < winsorize.minValues) return null;
  return winsorBounds(ascending, { lower: winsorize.lower, upper: winsorize.upper, method: winsorize.method });
}

function fillWithMedian(values: Float64Array): Float64Array {
  const median = quantileSorted(sortedValues(values).values, 0.5);
  return values.map((value) => (Number.isNaN(value) ? median : value));
}

function score(sorted: SortedValues, size: number, better: Better, sectors: Groups, model: Model): GroupScores {
  const kind = rankKindOf(model);
  const scoreInto = kind.scorer(model, better === "low");
  return kind.within === "sector"
    ? scoreWithin(sorted, sectors, model.sector, kind.neutral, scoreInto)
    : scoreInUniverse(sorted, size, scoreInto);
}

/** The scores with missing ones replaced: not at all (NaN, for renormalizing), or by the neutral or the worst score. */
function applyMissingPolicy(scores: Float64Array, model: Model): Float64Array {
  const { neutral, worst } = rankKindOf(model);
  const replacedBy = (score: number) => scores.map((value) => (Number.isNaN(value) ? score : value));
  switch (model.missing.policy) {
    case "renormalize":
      return scores;
    case "worst":
      return replacedBy(worst === "lowest" ? lowestOf(scores, neutral) : worst);
    // a column without any value has no median, and a small sector may score «missing» even in a complete universe
    case "median":
    case "exclude":
    case "neutral":
      return replacedBy(neutral);
  }
}

/** The lowest score of any company, at most the neutral one. */
const lowestOf = (scores: Float64Array, neutral: number): number =>
  scores.reduce((lowest, score) => (score < lowest ? score : lowest), neutral);
