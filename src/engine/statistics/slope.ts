import { sampleCovariance, sampleVariance } from "simple-statistics";
import { isConstant } from "./isConstant";

/**
 * Slope of one return series on another: their covariance over the other's variance.
 * @param own one return per period, fractions, none missing
 * @param other as many, of the same periods
 * @returns NaN below two periods, or when the other's returns are all alike but for rounding
 * @example slope([0.2, -0.1], [0.1, -0.05]) // 2
 */
export function slope(own: readonly number[], other: readonly number[]): number {
  if (other.length < 2 || isConstant(other, 1)) return NaN;
  return sampleCovariance([...own], [...other]) / sampleVariance([...other]);
}
