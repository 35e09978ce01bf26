import { sampleStandardDeviation } from "simple-statistics";
import { ScoringError } from "../errors";
import { isConstant } from "./isConstant";
import { isPrice } from "./isPrice";

/**
 * Annual volatility of a price series: sample standard deviation of the log returns of its last year, times √periods per year.
 * @param prices oldest first; NaN = missing; a return needs two adjacent prices that are positive and finite
 * @param periodsPerYear 252 for daily, 12 for monthly prices; also the number of latest returns used
 * @returns NaN with fewer than two returns; 0 for constant returns
 * @throws ScoringError "invalid-argument" unless periodsPerYear is a whole number above 1
 * @example annualVolatility([100, 100, 100]) // 0
 */
export function annualVolatility(prices: ArrayLike<number>, periodsPerYear = 252): number {
  if (!Number.isInteger(periodsPerYear) || periodsPerYear < 2) {
    throw new ScoringError(
      "invalid-argument",
      "periods_per_year",
      `periods_per_year must be a whole number of at least 2, not ${periodsPerYear}.`,
    );
  }
  const returns: number[] = [];
  for (let t = Math.max(1, prices.length - periodsPerYear); t < prices.length; t++) {
    if (isPrice(prices[t]) && isPrice(prices[t - 1])) returns.push(Math.log(prices[t] / prices[t - 1]));
  }
  if (returns.length < 2) return NaN;
  return isConstant(returns, 1) ? 0 : sampleStandardDeviation(returns) * Math.sqrt(periodsPerYear);
}
