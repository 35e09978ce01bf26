import { sortedValues, type SortedValues } from "./sortedValues";

export type PercentileKind = "mean" | "rank" | "weak" | "strict" | "inc";
export type PercentileFlip = "negate" | "complement";

export interface PercentileRankOptions {
  /** see the table below; default `mean` */
  kind?: PercentileKind;
  /** the lowest value scores highest; default false */
  lowerIsBetter?: boolean;
  /** how the scale is reversed for lower-is-better: rank of the negated value, or 100 minus the rank; default `negate` */
  flip?: PercentileFlip;
}

/**
 * Percentile rank of each value among the non-missing values, 0 to 100.
 *
 * With n values, #{<} of them smaller, #{=} equal (itself included) and r = #{<} + (#{=} + 1)/2 the average rank:
 * | kind     | result                                     | as                                       |
 * | -------- | ------------------------------------------ | ---------------------------------------- |
 * | `mean`   | 100·(r − 0.5)/n                            | scipy percentileofscore(kind="mean")     |
 * | `rank`   | 100·r/n                                    | pandas rank(pct=True)                    |
 * | `weak`   | 100·#{≤}/n                                 | scipy percentileofscore(kind="weak")     |
 * | `strict` | 100·#{<}/n                                 | scipy percentileofscore(kind="strict")   |
 * | `inc`    | 100·#{<}/(n − 1); 100 for a single value   | Excel PERCENTRANK.INC                    |
 *
 * @param values one metric, length nAssets; NaN = missing, preserved
 * Ties share one result. Infinities rank at the ends.
 * @example percentileRank([10, 20, 20, 40]) // [12.5, 50, 50, 87.5]
 */
export function percentileRank(values: ArrayLike<number>, options: PercentileRankOptions = {}): Float64Array {
  const result = new Float64Array(values.length).fill(NaN);
  rankInto(result, sortedValues(values), options);
  return result;
}

/** percentileRank of a sorted peer group. Each score is written to the row that its value came from. */
export function rankInto(result: Float64Array, peers: SortedValues, options: PercentileRankOptions = {}): void {
  const { kind = "mean", lowerIsBetter = false, flip = "negate" } = options;
  const n = peers.values.length;
  for (let start = 0, end = 0; start < n; start = end) {
    while (end < n && peers.values[end] === peers.values[start]) end++;
    const equal = end - start;
    const smaller = lowerIsBetter && flip === "negate" ? n - end : start;
    const rank = percentile(kind, smaller, equal, n);
    const score = lowerIsBetter && flip === "complement" ? 100 - rank : rank;
    for (let k = start; k < end; k++) result[peers.order[k]] = score;
  }
}

function percentile(kind: PercentileKind, smaller: number, equal: number, n: number): number {
  switch (kind) {
    case "mean":
      return (100 * (smaller + equal / 2)) / n;
    case "rank":
      return (100 * (smaller + (equal + 1) / 2)) / n;
    case "weak":
      return (100 * (smaller + equal)) / n;
    case "strict":
      return (100 * smaller) / n;
    case "inc":
      return n === 1 ? 100 : (100 * smaller) / (n - 1);
  }
}
