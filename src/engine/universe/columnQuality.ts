import { quantileSorted } from "../statistics/quantile";
import { sortedValues } from "../statistics/sortedValues";
import { finitePart } from "../statistics/winsorize";
import type { ColumnQuality } from "./reading";

/** Beyond this many robust standard deviations a value is worth a look. */
const FAR = 5;
/** The median absolute deviation of a normal distribution times this is its standard deviation. */
const MAD_TO_SD = 1.4826;
/** A spread learned from fewer values says nothing. */
const ENOUGH = 8;

/** Coverage, range and outliers of one column. Robust deviations are measured in 1.4826 times the median absolute deviation. */
export function columnQuality(values: Float64Array): ColumnQuality {
  const ascending = finitePart(sortedValues(values).values);
  const n = ascending.length;
  const median = quantileSorted(ascending, 0.5);
  const deviations = ascending.map((value) => Math.abs(value - median)).sort();
  const spread = MAD_TO_SD * quantileSorted(deviations, 0.5);
  const outliers: number[] = [];
  if (n >= ENOUGH && spread > 0) values.forEach((value, company) => Number.isFinite(value) && Math.abs(value - median) > FAR * spread && outliers.push(company));
  return {
    filled: values.reduce((count, value) => count + Number(!Number.isNaN(value)), 0),
    min: n === 0 ? NaN : ascending[0],
    median,
    max: n === 0 ? NaN : ascending[n - 1],
    outliers,
    constant: n > 1 && ascending[0] === ascending[n - 1],
  };
}
