import { snapToWhole } from "../statistics/snapToWhole";

export interface ShareLimits {
  /** per name, as a fraction of capital */
  maxWeight: number;
  /** per sector, as a fraction of capital, or null */
  maxSectorWeight: number | null;
}

/**
 * Turns weights into whole shares: each name's amount rounded down, then (if `spend`) what is left over buys single shares of whichever name is
 * most below its target, as long as the share is affordable and breaks no limit.
 * @param weights fractions of capital
 * @param prices per share, in the currency of the capital; a price that is missing or not positive makes no shares (NaN), and its target is kept aside
 * @returns shares per name; a product that misses a whole number by rounding alone counts as that number (0.29 · 100 is 29)
 * @example wholeShares([0.5, 0.5], [30, 45], 100, { spend: true, sectors: ["a", "b"], limits: { maxWeight: 1, maxSectorWeight: null } }) // [1, 1]
 */
export function wholeShares(
  weights: readonly number[],
  prices: readonly number[],
  capital: number,
  options: { spend: boolean; sectors: readonly string[]; limits: ShareLimits },
): number[] {
  const shares = weights.map((weight, k) => (prices[k] > 0 ? Math.floor(snapToWhole((weight * capital) / prices[k])) : NaN));
  if (!options.spend) return shares;
  const { sectors, limits } = options;
  // sums of money differ by rounding, which must cost no share and break no limit
  const rounding = 1e-11 * capital;
  const invested = shares.map((count, k) => (Number.isNaN(count) ? 0 : count * prices[k]));
  const inSector = new Map<string, number>();
  invested.forEach((amount, k) => inSector.set(sectors[k], (inSector.get(sectors[k]) ?? 0) + amount));
  let cash = weights.reduce((left, weight, k) => left + (Number.isNaN(shares[k]) ? 0 : weight * capital - invested[k]), 0);

  const fits = (k: number) =>
    prices[k] <= cash + rounding &&
    invested[k] + prices[k] <= limits.maxWeight * capital + rounding &&
    (limits.maxSectorWeight === null || inSector.get(sectors[k])! + prices[k] <= limits.maxSectorWeight * capital + rounding);
  for (;;) {
    let best = -1;
    let largestGap = 1e-9 * capital;
    for (let k = 0; k < weights.length; k++) {
      const gap = weights[k] * capital - invested[k];
      if (gap <= largestGap || !fits(k)) continue;
      best = k;
      largestGap = gap;
    }
    if (best < 0) return shares;
    shares[best] += 1;
    invested[best] += prices[best];
    inSector.set(sectors[best], inSector.get(sectors[best])! + prices[best]);
    cash -= prices[best];
  }
}
