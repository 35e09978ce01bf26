import { isPrice } from "./isPrice";
import { requireSameLength } from "./requireSameLength";
import { slope } from "./slope";

/**
 * Beta of a price series: covariance of its simple returns with the market's over the variance of the market's.
 * @param prices oldest first, on the same dates as the market's. NaN, zero, negative and infinite prices are missing; only periods with
 *   both returns count.
 * @returns NaN with fewer than two such periods, or when the market's returns are constant
 * @throws ScoringError "length-mismatch"
 * @example marketBeta([100, 120, 108], [100, 110, 104.5]) // 2
 */
export function marketBeta(prices: ArrayLike<number>, marketPrices: ArrayLike<number>): number {
  requireSameLength("prices", prices, "market_prices", marketPrices);
  const own: number[] = [];
  const market: number[] = [];
  for (let t = 1; t < prices.length; t++) {
    const [r, m] = [change(prices, t), change(marketPrices, t)];
    if (Number.isNaN(r + m)) continue;
    own.push(r);
    market.push(m);
  }
  return slope(own, market);
}

function change(prices: ArrayLike<number>, t: number): number {
  return isPrice(prices[t]) && isPrice(prices[t - 1]) ? prices[t] / prices[t - 1] - 1 : NaN;
}
