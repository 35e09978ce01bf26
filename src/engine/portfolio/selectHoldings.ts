import { byScore } from "../scoring/byScore";

/**
 * Chooses the best names under a limit of names per sector.
 * Names are taken in order of score, and full sectors are skipped. This greedy choice has the highest total score of all: with limits on the count per sector
 * and in all, the feasible sets form a matroid.
 * @param scores one per company, higher is better; NaN = not eligible
 * @param tickers break ties, so that two runs choose alike
 * @param sectors one per company; companies without one ("") share the limit as a sector of their own
 * @returns rows of the companies chosen, best first; fewer than `count` when eligible names or sectors run out
 * @example selectHoldings([9, 8, 7], ["A", "B", "C"], ["x", "x", "y"], 2, 1) // [0, 2]
 */
export function selectHoldings(
  scores: ArrayLike<number>,
  tickers: readonly string[],
  sectors: readonly string[],
  count: number,
  maxPerSector: number | null,
): number[] {
  const held = new Map<string, number>();
  const chosen: number[] = [];
  for (const row of byScore(scores, tickers)) {
    if (chosen.length === count) break;
    const inSector = held.get(sectors[row]) ?? 0;
    if (maxPerSector !== null && inSector >= maxPerSector) continue;
    held.set(sectors[row], inSector + 1);
    chosen.push(row);
  }
  return chosen;
}
