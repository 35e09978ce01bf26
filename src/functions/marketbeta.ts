import { marketBeta } from "../engine/statistics/marketBeta";
import { ScoringError } from "../engine/errors";
import { evaluate } from "./support/evaluate";
import { cellsOf } from "./support/results";
import { numbersOf, trimmedTogether, vectorOf, vectorsOf } from "./support/vectors";

/**
 * Market beta of each price column, from simple returns on the same dates.
 * @customfunction MARKETBETA
 * @param {any[][]} prices Prices, the oldest first; one column per asset.
 * @param {any[][]} market_prices The market's prices on the same dates, one column.
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} One beta per column; empty below two common returns.
 * @formula cov(r, r_market) / var(r_market)
 * @errors #VALUE! when prices and market_prices differ in length, naming both
 * @source Sharpe (1964), "Capital Asset Prices"
 * @example =ROUND(MARKETBETA({100;120;108},{100;110;104.5}),10) → {2}
 */
export function marketbetaCells(
  prices: unknown[][],
  market_prices: unknown[][],
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate("MARKETBETA", [prices, market_prices], null, invocation, ([prices, market_prices]) => {
    const [assets, index] = trimmedTogether([prices, market_prices]);
    const series = vectorsOf(assets).map(numbersOf);
    const market = numbersOf(vectorOf(index, "market_prices"));
    if (market.every(Number.isNaN))
      throw new ScoringError("nothing-usable", "market_prices", "market_prices holds no number.");
    return { results: [cellsOf(series.map((column) => marketBeta(column, market)))], isRow: true };
  });
}
