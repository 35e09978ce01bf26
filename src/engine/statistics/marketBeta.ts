import { isConstant } from "./isConstant";
import { requireSameLength } from "./requireSameLength";

/**
 * Beta of a price series: covariance of its simple returns with the market's over the variance of the market's.
 * @param prices oldest first, on the same dates as the market's; NaN = missing: only periods with both returns count
 * @returns NaN below two such periods, or when the market's returns are all alike
 * @throws ScoringError "length-mismatch"
 * @example marketBeta([100, 120, 108], [100, 110, 104.5]) // 2
 */
export function marketBeta(prices: ArrayLike<number>, marketPrices: ArrayLike<number>): number {
  requireSameLength("prices", prices, "market_prices", marketPrices);
  const pairs: [number, number][] = [];
  for (let t = 1; t < prices.length; t++) {
    const pair: [number, number] = [change(prices, t), change(marketPrices, t)];
    if (!Number.isNaN(pair[0] + pair[1])) pairs.push(pair);
  }
  if (pairs.length < 2 || isConstant(pairs.map(([, m]) => m), 1)) return NaN;
  const mean = (k: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
  const [own, market] = [mean(0), mean(1)];
  const covariance = pairs.reduce((sum, [r, m]) => sum + (r - own) * (m - market), 0);
  const variance = pairs.reduce((sum, [, m]) => sum + (m - market) ** 2, 0);
  return covariance / variance;
}

function change(prices: ArrayLike<number>, t: number): number {
  return prices[t] > 0 && prices[t - 1] > 0 ? prices[t] / prices[t - 1] - 1 : NaN;
}
