import { quantileSorted } from "../statistics/quantile";
import type { ColumnQuality } from "./reading";

/** Values more than this many robust standard deviations from the median are outliers. */
const FAR = 5;
/** Converts the median absolute deviation of a normal distribution to its standard deviation. */
const MAD_TO_SD = 1.4826;
/** With fewer values no outliers are reported. */
const ENOUGH = 8;

/** Coverage, range and outliers of one column. A robust standard deviation is 1.4826 times the median absolute deviation. */
export function columnQuality(values: Float64Array): ColumnQuality {
  const ascending = values.filter(Number.isFinite).sort();
  const n = ascending.length;
  const median = quantileSorted(ascending, 0.5);
  const reach = FAR * MAD_TO_SD * medianDeviation(ascending, median);
  const outliers: number[] = [];
  let filled = 0;
  for (let company = 0; company < values.length; company++) {
    const value = values[company];
    if (Number.isNaN(value)) continue;
    filled++;
    if (n >= ENOUGH && reach > 0 && Number.isFinite(value) && Math.abs(value - median) > reach) outliers.push(company);
  }
  return {
    filled,
    min: n === 0 ? NaN : ascending[0],
    median,
    max: n === 0 ? NaN : ascending[n - 1],
    outliers,
    constant: n > 1 && ascending[0] === ascending[n - 1],
  };
}

/** Median absolute deviation. Two pointers that move outwards from the median visit the distances in ascending order. */
function medianDeviation(ascending: Float64Array, median: number): number {
  const n = ascending.length;
  const deviations = new Float64Array(n);
  let right = ascending.findIndex((value) => value >= median);
  let left = right - 1;
  for (let k = 0; k < n; k++) {
    const below = left >= 0 ? median - ascending[left] : Infinity;
    const above = right < n ? ascending[right] - median : Infinity;
    deviations[k] = Math.min(below, above);
    if (below < above) left--;
    else right++;
  }
  return quantileSorted(deviations, 0.5);
}
