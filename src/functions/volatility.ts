import { annualVolatility } from "../engine/statistics/annualVolatility";
import { optional } from "./support/choices";
import { perSeries } from "./support/perSeries";

/**
 * Annual volatility of each price column over its last year: standard deviation of log returns, scaled to a year.
 * @customfunction VOLATILITY
 * @param {any[][]} prices Prices, the oldest first; one column per asset.
 * @param {number} [periods_per_year] 252 for daily, 52 for weekly, 12 for monthly prices; as many of the latest returns are used. If omitted, 252.
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} One fraction per column; empty below two returns.
 * @formula sd(ln(P[t] / P[t − 1]), n − 1) · √periods_per_year
 * @errors #VALUE! when periods_per_year is no whole number of at least 2
 * @source Sample standard deviation of log returns, annualized by the square root of time
 * @example =ROUND(VOLATILITY({100;110;100;110},12),6) → {0.381241}
 */
export function volatilityCells(
  prices: unknown[][],
  periods_per_year?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return perSeries("VOLATILITY", prices, [periods_per_year], invocation, (series, periods_per_year) =>
    annualVolatility(series, optional(periods_per_year)),
  );
}
