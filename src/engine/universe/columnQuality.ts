import { quantileSorted } from "../statistics/quantile";
import type { ColumnQuality } from "./reading";

/** Beyond this many robust standard deviations a value is worth a look. */
const FAR = 5;
/** The median absolute deviation of a normal distribution times this is its standard deviation. */
const MAD_TO_SD = 1.4826;
/** A spread learned from fewer values says nothing. */
const ENOUGH = 8;

/** Coverage, range and outliers of one column. Robust deviations are measured in 1.4826 times the median absolute deviation. */
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

/** Median distance from the median; the distances come in order from the sorted values, the next one being at either end of those taken. */
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
