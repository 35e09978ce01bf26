/** The non-missing values of a column in ascending order, with the rows they came from. Made once per column and shared by every statistic. */
export interface SortedValues {
  /** row of the k-th smallest value; equal values keep row order */
  readonly order: Uint32Array;
  /** the k-th smallest value */
  readonly values: Float64Array;
}

/**
 * Sorts one column's non-missing values and remembers their rows.
 * @param values one metric, length nAssets; NaN = missing, left out
 * @example sortedValues([3, NaN, 1]).order // [2, 0]
 */
export function sortedValues(values: ArrayLike<number>): SortedValues {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) rows.push(row);
  const order = Uint32Array.from(rows).sort((a, b) => compare(values[a], values[b]) || a - b);
  return { order, values: Float64Array.from(order, (row) => values[row]) };
}

/** Infinities are values here (negative equity is worse than any positive D/E), and ∞ − ∞ is not zero. */
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
