import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { sortedValues, type SortedValues } from "./sortedValues";

export interface NormalScoreOptions {
  /** negates the result, so that higher is better; default false */
  lowerIsBetter?: boolean;
}

/**
 * Normal score of each value: its rank among the non-missing values, read off a standard normal distribution.
 *
 * Φ⁻¹(r / (n + 1)) with r the rank from 1 to n and Φ⁻¹ the inverse normal distribution function: van der Waerden's scores. They keep the order of the values,
 * spread the ends further apart than percentiles do, and no outlier can dominate them.
 * @param values one metric, length nAssets; NaN = missing, preserved
 * @returns standard deviations from the middle, symmetric about 0; a constant column and a single value give 0
 * Ties share the score of their average rank. Infinities rank at the ends. Scores are not rescaled: their standard deviation is below 1 in small groups
 * and approaches 1 as n grows.
 * Van der Waerden (1952), "Order tests for the two-sample problem and their power".
 * @example normalScore([30, 10, 20]).map((score) => Math.round(score * 10000) / 10000) // [0.6745, -0.6745, 0]
 */
export function normalScore(values: ArrayLike<number>, options: NormalScoreOptions = {}): Float64Array {
  const result = new Float64Array(values.length).fill(NaN);
  normalScoreInto(result, sortedValues(values), options);
  return result;
}

/** The same for a sorted peer group, written into the rows that it came from. */
export function normalScoreInto(
  result: Float64Array,
  peers: SortedValues,
  { lowerIsBetter = false }: NormalScoreOptions = {},
): void {
  const n = peers.values.length;
  for (let start = 0, end = 0; start < n; start = end) {
    while (end < n && peers.values[end] === peers.values[start]) end++;
    const rank = (start + 1 + end) / 2;
    const score = scoreOfRank(rank, n);
    for (let k = start; k < end; k++) result[peers.order[k]] = lowerIsBetter ? 0 - score : score;
  }
}

/** The upper half mirrors the lower one, so that scores are symmetric to the last bit. */
function scoreOfRank(rank: number, n: number): number {
  const fromTop = n + 1 - rank;
  if (rank === fromTop) return 0;
  return rank < fromTop ? normalQuantile(rank / (n + 1), 0, 1) : -normalQuantile(fromTop / (n + 1), 0, 1);
}
