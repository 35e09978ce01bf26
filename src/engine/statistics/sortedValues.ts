import { stableOrder } from "./stableOrder";

/** The non-missing values of a column in ascending order, with the rows they came from. Computed once per column and shared by all statistics. */
export interface SortedValues {
  /** row of the k-th smallest value; equal values keep row order */
  readonly order: Uint32Array;
  /** the k-th smallest value */
  readonly values: Float64Array;
}

/**
 * Sorts one column's non-missing values and keeps their rows.
 * @param values one metric, length nAssets; NaN = missing, left out
 * @example sortedValues([3, NaN, 1]).order // [2, 0]
 */
export function sortedValues(values: ArrayLike<number>): SortedValues {
  const rows = new Uint32Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) rows[count++] = row;
  const order = stableOrder(values, rows.subarray(0, count));
  const ascending = new Float64Array(count);
  for (let k = 0; k < count; k++) ascending[k] = values[order[k]];
  return { order, values: ascending };
}
