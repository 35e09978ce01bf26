/**
 * Rank 1 for the highest value; equal values share the best rank and the next rank is skipped (1, 2, 2, 4).
 * @param values one score per asset; NaN = missing, preserved
 * @example competitionRank([70, 90, 70, 50]) // [2, 1, 2, 4]
 */
export function competitionRank(values: ArrayLike<number>): Float64Array {
  const descending = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort()
    .reverse();
  const rankOf = new Map<number, number>();
  descending.forEach((value, k) => {
    if (!rankOf.has(value)) rankOf.set(value, k + 1);
  });
  return Float64Array.from(values, (value) => rankOf.get(value) ?? NaN);
}
