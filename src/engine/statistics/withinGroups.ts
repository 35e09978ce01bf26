import { ScoringError } from "../errors";
import type { Groups } from "./groups";
import { rankInto, type PercentileRankOptions } from "./percentileRank";
import { sortedValues, type SortedValues } from "./sortedValues";
import { zScoreInto, type ZScoreOptions } from "./zScore";

export type GroupFallback = "universe" | "neutral" | "missing";

export interface GroupOptions {
  /** a group with fewer valid values gets the fallback; default 5 */
  minGroupSize?: number;
  /** scores of a small group: against the whole universe, the neutral score, or missing; default `universe` */
  fallback?: GroupFallback;
}

/** A score per row, with the number of peers it was compared to. */
export interface GroupScores {
  readonly values: Float64Array;
  /** number of valid values each row was compared to, itself included; 0 where the value is missing */
  readonly peers: Int32Array;
  /** 1 where the row's own group was too small and the fallback was used */
  readonly fellBack: Uint8Array;
}

/** Neutral percentile, for small groups under the fallback `neutral`. */
export const NEUTRAL_PERCENTILE = 50;

/**
 * Percentile rank of each value within its own group, 0 to 100.
 * @param values one metric, length nAssets; NaN = missing, preserved
 * @param groups see groupBy; rows without a group are treated as a small group
 * Ties as in percentileRank. Sorts once: O(n log n) whatever the number of groups.
 * @example percentileRankWithin([1, 2, 9], groupBy(["a", "a", "b"]), { minGroupSize: 2, fallback: "neutral" }).values // [25, 75, 50]
 */
export function percentileRankWithin(
  values: ArrayLike<number>,
  groups: Groups,
  options: PercentileRankOptions & GroupOptions = {},
): GroupScores {
  return scoreWithin(sortedValues(values), groups, options, NEUTRAL_PERCENTILE, (result, peers) =>
    rankInto(result, peers, options),
  );
}

/** z-score of each value within its own group; a constant group gives 0. Groups and fallback as in percentileRankWithin. */
export function zScoreWithin(
  values: ArrayLike<number>,
  groups: Groups,
  options: ZScoreOptions & GroupOptions = {},
): GroupScores {
  return scoreWithin(sortedValues(values), groups, options, 0, (result, peers) => zScoreInto(result, peers, options));
}

/** Scores a sorted group of peers against one another and writes the scores into the rows that the values came from. */
export type ScoreInto = (result: Float64Array, peers: SortedValues) => void;

/**
 * Scores all values against one another.
 * @param universe non-missing values of one metric, sorted
 * @param size number of rows, those with a missing value included
 */
export function scoreInUniverse(universe: SortedValues, size: number, scoreInto: ScoreInto): GroupScores {
  const values = new Float64Array(size).fill(NaN);
  scoreInto(values, universe);
  const peers = new Int32Array(size);
  for (const row of universe.order) peers[row] = universe.order.length;
  return { values, peers, fellBack: new Uint8Array(size) };
}

/**
 * Scores each value against its own group, with the fallback of small groups.
 * @param universe non-missing values of one metric, sorted
 * @param neutral the score of small groups under the fallback `neutral`
 * @throws ScoringError "invalid-argument" when minGroupSize is not a whole number of at least 1
 */
export function scoreWithin(
  universe: SortedValues,
  groups: Groups,
  options: GroupOptions,
  neutral: number,
  scoreInto: ScoreInto,
): GroupScores {
  const { minGroupSize = 5, fallback = "universe" } = options;
  if (!Number.isInteger(minGroupSize) || minGroupSize < 1) {
    throw new ScoringError(
      "invalid-argument",
      "min_group",
      `min_group must be a whole number of at least 1, not ${minGroupSize}.`,
    );
  }
  const size = groups.of.length;
  const values = new Float64Array(size).fill(NaN);
  const peers = new Int32Array(size);
  const fellBack = new Uint8Array(size);
  const inUniverse = new Float64Array(size).fill(NaN);
  let universeScored = false;

  const fallBack = (row: number, count: number) => {
    fellBack[row] = 1;
    peers[row] = count;
    if (fallback === "neutral") values[row] = neutral;
    if (fallback === "universe") {
      if (!universeScored) scoreInto(inUniverse, universe);
      universeScored = true;
      values[row] = inUniverse[row]!;
      peers[row] = universe.values.length;
    }
  };
  for (const [group, members] of splitByGroup(universe, groups).entries()) {
    const tooSmall = group === groups.names.length || members.values.length < minGroupSize;
    if (!tooSmall) scoreInto(values, members);
    for (const row of members.order) {
      if (tooSmall) fallBack(row, members.values.length);
      else peers[row] = members.values.length;
    }
  }
  return { values, peers, fellBack };
}

/** The sorted values of each group, then of the rows without a group: one sort, split in order. */
function splitByGroup(universe: SortedValues, groups: Groups): SortedValues[] {
  const ungrouped = groups.names.length;
  const counts = new Int32Array(ungrouped + 1);
  const place = (row: number) => (groups.of[row] < 0 ? ungrouped : groups.of[row]);
  for (const row of universe.order) counts[place(row)]++;
  const parts = Array.from(counts, (count) => ({ order: new Uint32Array(count), values: new Float64Array(count) }));
  const filled = new Int32Array(ungrouped + 1);
  universe.order.forEach((row, k) => {
    const group = place(row);
    parts[group].order[filled[group]] = row;
    parts[group].values[filled[group]++] = universe.values[k]!;
  });
  return parts;
}
