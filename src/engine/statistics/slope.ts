import { sampleCovariance, sampleVariance } from "simple-statistics";
import { isConstant } from "./isConstant";

/**
 * Slope of one return series on another: their covariance over the other's variance.
 * @param own one return per period, fractions, none missing
 * @param other one return for each of the same periods
 * @returns NaN with fewer than two periods, or when `other` is constant up to rounding
 * @example slope([0.2, -0.1], [0.1, -0.05]) // 2
 */
export function slope(own: readonly number[], other: readonly number[]): number {
  if (other.length < 2 || isConstant(other, 1)) return NaN;
  return sampleCovariance([...own], [...other]) / sampleVariance([...other]);
}
