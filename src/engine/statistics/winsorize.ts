import { ScoringError } from "../errors";
import { quantileSorted } from "./quantile";
import { snapToWhole } from "./snapToWhole";
import { sortedValues } from "./sortedValues";

export type WinsorizeMethod = "quantile" | "order-statistic";

export interface WinsorizeOptions {
  /** fraction cut at the bottom, in [0, 1); default 0.01 */
  lower?: number;
  /** quantile kept at the top, in (0, 1]; default 1 − lower */
  upper?: number;
  /** `quantile` clips to the type-7 quantiles; `order-statistic` to the next value within, as scipy.stats.mstats.winsorize; default `quantile` */
  method?: WinsorizeMethod;
}

export interface Bounds {
  lower: number;
  upper: number;
}

/**
 * Clips each value to the cross-section's lower and upper quantiles.
 * @param values one metric, length nAssets; NaN = missing, preserved
 * @throws ScoringError "invalid-argument" when lower or upper is outside [0, 1] or lower > upper
 * Ties and constants are unchanged. An infinite value marks a state (negative equity), not a size: it is left out of the quantiles and stays
 * infinite, so that it still ranks last.
 * Quantiles: Hyndman–Fan type 7, as Excel PERCENTILE.INC. Order statistics: k = ⌊p·n⌋ values at each end take the next value.
 * @example winsorize([1, 2, 100], { lower: 0, upper: 0.5 }) // [1, 2, 2]
 */
export function winsorize(values: ArrayLike<number>, options: WinsorizeOptions = {}): Float64Array {
  return clip(values, winsorBounds(sortedValues(values).values, options));
}

/**
 * The bounds that winsorizing clips to; both NaN without finite values.
 * @param ascending non-missing values in ascending order
 */
export function winsorBounds(ascending: Float64Array, options: WinsorizeOptions = {}): Bounds {
  const { lower = 0.01, method = "quantile" } = options;
  const upper = options.upper ?? 1 - lower;
  if (!(lower >= 0 && lower < 1))
    throw new ScoringError("invalid-argument", "lower", `lower must be a fraction from 0 to below 1, not ${lower}.`);
  if (!(upper > 0 && upper <= 1))
    throw new ScoringError(
      "invalid-argument",
      "upper",
      `upper must be a fraction above 0 and at most 1, not ${upper}.`,
    );
  if (lower > upper)
    throw new ScoringError("invalid-argument", "lower", `lower (${lower}) must not exceed upper (${upper}).`);
  const finite = finitePart(ascending);
  const n = finite.length;
  if (n === 0) return { lower: NaN, upper: NaN };
  if (method === "quantile") return { lower: quantileSorted(finite, lower), upper: quantileSorted(finite, upper) };
  const cutLow = Math.floor(snapToWhole(lower * n));
  const cutHigh = Math.floor(snapToWhole((1 - upper) * n));
  if (cutLow + cutHigh >= n)
    throw new ScoringError(
      "invalid-argument",
      "lower",
      `lower and upper leave none of the ${n} values: move them further apart.`,
    );
  return { lower: finite[cutLow], upper: finite[n - 1 - cutHigh] };
}

/** Clips finite values to the bounds. NaN bounds (from no finite values) clip nothing. */
export function clip(values: ArrayLike<number>, { lower, upper }: Bounds): Float64Array {
  const result = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    result[row] = !Number.isFinite(value) ? value : value < lower ? lower : value > upper ? upper : value;
  }
  return result;
}

/** The finite values of a sorted column. */
export function finitePart(ascending: Float64Array): Float64Array {
  let start = 0;
  let end = ascending.length;
  while (start < end && ascending[start] === -Infinity) start++;
  while (end > start && ascending[end - 1] === Infinity) end--;
  return ascending.subarray(start, end);
}
