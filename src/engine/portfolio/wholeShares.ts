import { isPrice } from "../statistics/isPrice";
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
 *
 * One share closes a name's gap, and a share that does not fit never fits later, when there is less cash and less room. So the names are taken once,
 * the largest gap first: the number of steps depends on the number of names alone.
 * @param weights fractions of capital
 * @param prices per share, in the currency of the capital; a price that is missing, not positive or infinite makes no shares (NaN), and the name's target
 *   is kept aside. So it is where the price is so small beside the amount that the shares could not be counted (above 2⁵³ − 1).
 * @returns shares per name; a product that misses a whole number by rounding alone counts as that number (0.29 · 100 is 29)
 * @example wholeShares([0.5, 0.5], [30, 45], 100, { spend: true, sectors: ["a", "b"], limits: { maxWeight: 1, maxSectorWeight: null } }) // [1, 1]
 */
export function wholeShares(
  weights: readonly number[],
  prices: readonly number[],
  capital: number,
  options: { spend: boolean; sectors: readonly string[]; limits: ShareLimits },
): number[] {
  const shares = weights.map((weight, k) =>
    countable(isPrice(prices[k]) ? Math.floor(snapToWhole((weight * capital) / prices[k])) : NaN),
  );
  if (!options.spend) return shares;
  const { sectors, limits } = options;
  // sums of money differ by rounding, which must cost no share and break no limit
  const rounding = 1e-11 * capital;
  const amounts = shares.map((count, k) => (Number.isNaN(count) ? weights[k] * capital : count * prices[k]));
  const gaps = amounts.map((amount, k) => weights[k] * capital - amount);
  const inSector = new Map<string, number>();
  amounts.forEach((amount, k) => inSector.set(sectors[k], (inSector.get(sectors[k]) ?? 0) + amount));
  let cash = gaps.reduce((left, gap) => left + gap, 0);

  const fits = (k: number) =>
    prices[k] <= cash + rounding &&
    amounts[k] + prices[k] <= limits.maxWeight * capital + rounding &&
    (limits.maxSectorWeight === null ||
      inSector.get(sectors[k])! + prices[k] <= limits.maxSectorWeight * capital + rounding);
  const underweight = shares.flatMap((count, k) => (gaps[k] > 1e-9 * capital && !Number.isNaN(count) ? [k] : []));
  for (const k of underweight.sort((a, b) => gaps[b] - gaps[a] || a - b)) {
    if (!fits(k)) continue;
    shares[k] += 1;
    inSector.set(sectors[k], inSector.get(sectors[k])! + prices[k]);
    cash -= prices[k];
  }
  return shares;
}

const countable = (count: number) => (Number.isSafeInteger(count) ? count : NaN);
