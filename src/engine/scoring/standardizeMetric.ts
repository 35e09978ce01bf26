import type { Better } from "../fields/field";
import type { Model } from "../models/schema";
import type { Groups } from "../statistics/groups";
import { rankInto, type PercentileRankOptions } from "../statistics/percentileRank";
import { quantileSorted } from "../statistics/quantile";
import { sortedValues, type SortedValues } from "../statistics/sortedValues";
import { clip, winsorBounds, type Bounds } from "../statistics/winsorize";
import {
  NEUTRAL_PERCENTILE,
  sortedPercentileRankWithin,
  sortedZScoreWithin,
  type GroupScores,
} from "../statistics/withinGroups";
import { moments, zScoreWith } from "../statistics/zScore";

export interface StandardizedMetric extends GroupScores {
  winsorized: Float64Array;
  bounds: Bounds | null;
  /** the scores with the model's missing policy applied */
  used: Float64Array;
}

/**
 * Takes one metric from raw values to scores by the model's rules: fixed limits, median for missing (if that is the policy), winsorize,
 * then percentile or z in the direction where higher is better, and at last the missing policy.
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
  const scored = score(
    winsorized,
    bounds === null ? sorted : { order: sorted.order, values: clip(sorted.values, bounds) },
    better,
    sectors,
    model,
  );
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

function score(values: Float64Array, sorted: SortedValues, better: Better, sectors: Groups, model: Model): GroupScores {
  const percentiles = { ...model.percentile, lowerIsBetter: better === "low" };
  const z = { sd: model.zScore.sd, cap: model.zScore.cap ?? undefined, lowerIsBetter: better === "low" };
  switch (model.standardize) {
    case "sector-percentile":
      return sortedPercentileRankWithin(sorted, sectors, { ...percentiles, ...model.sector });
    case "sector-z":
      return sortedZScoreWithin(sorted, sectors, { ...z, ...model.sector });
    case "percentile":
      return inUniverse(values, ranksOf(sorted, values.length, percentiles));
    case "z":
      return inUniverse(values, zScoreWith(values, moments(sorted.values, z.sd), z));
  }
}

function ranksOf(sorted: SortedValues, size: number, options: PercentileRankOptions): Float64Array {
  const ranks = new Float64Array(size).fill(NaN);
  rankInto(ranks, sorted, options);
  return ranks;
}

function inUniverse(values: Float64Array, scores: Float64Array): GroupScores {
  const present = values.map((value) => Number(!Number.isNaN(value)));
  const count = present.reduce((sum, one) => sum + one, 0);
  return {
    values: scores,
    peers: Int32Array.from(present, (one) => one * count),
    fellBack: new Uint8Array(values.length),
  };
}

/** What a missing score counts as: nothing (NaN, left to renormalizing), the middle, or the worst that anybody has. */
function applyMissingPolicy(scores: Float64Array, model: Model): Float64Array {
  const isPercentile = model.standardize.endsWith("percentile");
  switch (model.missing.policy) {
    case "renormalize":
      return scores;
    case "worst": {
      const worst = isPercentile ? 0 : scores.reduce((lowest, z) => (z < lowest ? z : lowest), 0);
      return scores.map((value) => (Number.isNaN(value) ? worst : value));
    }
    // a column without any value has no median, and a small sector may score «missing» even in a complete universe
    case "median":
    case "exclude":
    case "neutral": {
      const neutral = isPercentile ? NEUTRAL_PERCENTILE : 0;
      return scores.map((value) => (Number.isNaN(value) ? neutral : value));
    }
  }
}
