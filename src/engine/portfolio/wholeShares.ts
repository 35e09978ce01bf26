export interface ShareLimits {
  /** per name, as a fraction of capital */
  maxWeight: number;
  /** per sector, as a fraction of capital, or null */
  maxSectorWeight: number | null;
}

/**
 * Turns weights into whole shares: each name's amount rounded down, then (if `spend`) what is left over buys single shares of whichever name is
 * most below its target, as long as the share is affordable and breaks no limit.
 * @param weights fractions of capital; NaN price = no shares (NaN)
 * @returns shares per name; a product that misses a whole number by rounding alone counts as that number (0.29 · 100 is 29)
 * @example wholeShares([0.5, 0.5], [30, 45], 100, { spend: true, sectors: ["a", "b"], limits: { maxWeight: 1, maxSectorWeight: null } }) // [1, 1]
 */
export function wholeShares(
  weights: readonly number[],
  prices: readonly number[],
  capital: number,
  options: { spend: boolean; sectors: readonly string[]; limits: ShareLimits },
): number[] {
  const shares = weights.map((weight, k) => floorOfQuotient(weight * capital, prices[k]));
  if (!options.spend) return shares;
  const { sectors, limits } = options;
  const amount = (k: number) => (Number.isNaN(shares[k]) ? 0 : shares[k] * prices[k]);
  const invested = weights.map((_, k) => amount(k));
  // a name without a price keeps its target aside
  let cash = weights.reduce((left, weight, k) => left + (Number.isNaN(shares[k]) ? 0 : weight * capital - invested[k]), 0);
  const sectorAmount = (sector: string) => invested.reduce((sum, value, k) => sum + (sectors[k] === sector ? value : 0), 0);
  for (;;) {
    let best = -1;
    let largestGap = 1e-9 * capital;
    for (let k = 0; k < weights.length; k++) {
      const price = prices[k];
      const gap = weights[k] * capital - invested[k];
      if (!(price <= cash) || gap <= largestGap) continue;
      if (invested[k] + price > limits.maxWeight * capital) continue;
      if (limits.maxSectorWeight !== null && sectorAmount(sectors[k]) + price > limits.maxSectorWeight * capital) continue;
      best = k;
      largestGap = gap;
    }
    if (best < 0) return shares;
    shares[best] += 1;
    invested[best] += prices[best];
    cash -= prices[best];
  }
}

function floorOfQuotient(amount: number, price: number): number {
  if (!(price > 0)) return NaN;
  const quotient = amount / price;
  const nearest = Math.round(quotient);
  return Math.abs(quotient - nearest) <= 1e-9 * Math.max(1, nearest) ? nearest : Math.floor(quotient);
}
