import { momentum } from "../engine/statistics/momentum";
import { optional } from "./support/choices";
import { perSeries } from "./support/perSeries";

/**
 * Momentum of each price column: the return from long periods ago to skip periods ago, counted from the last price.
 * @customfunction MOMENTUM
 * @param {any[][]} prices Prices, the oldest first; one column per asset.
 * @param {number} [long] Periods back to the start. If omitted, 252; for monthly prices 12.
 * @param {number} [skip] Latest periods left out. If omitted, 21; for monthly prices 1.
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} One fraction per column; empty when the series is too short or a price is missing.
 * @formula P[t − skip] / P[t − long] − 1
 * @errors #VALUE! unless skip and long are whole numbers with 0 ≤ skip < long
 * @source Jegadeesh and Titman (1993), "Returns to Buying Winners and Selling Losers"
 * @example =ROUND(MOMENTUM({100;110;121;130},3,1),10) → {0.21}
 */
export function momentumCells(
  prices: unknown[][],
  long?: number,
  skip?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return perSeries("MOMENTUM", prices, [long, skip], invocation, (series, long, skip) =>
    momentum(series, optional(long), optional(skip)),
  );
}
