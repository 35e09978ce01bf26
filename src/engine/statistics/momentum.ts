import { ScoringError } from "../errors";
import { isPrice } from "./isPrice";

/**
 * Return of a price series over the long window, excluding the most recent periods: P[t − skip] / P[t − long] − 1, t the last price.
 * @param prices oldest first; NaN = missing
 * @param long periods back to the start, default 252; @param skip periods left out at the end, default 21
 * @returns NaN when the series is too short, or either price is missing, infinite or not positive
 * @throws ScoringError "invalid-argument" unless 0 ≤ skip < long, both whole
 * Jegadeesh and Titman (1993). For monthly prices, use 12 and 1.
 * @example momentum([100, 110, 121, 130], 3, 1) // 0.21
 */
export function momentum(prices: ArrayLike<number>, long = 252, skip = 21): number {
  if (!Number.isInteger(long) || long < 1)
    throw new ScoringError("invalid-argument", "long", `long must be a whole number of at least 1, not ${long}.`);
  if (!Number.isInteger(skip) || skip < 0 || skip >= long)
    throw new ScoringError(
      "invalid-argument",
      "skip",
      `skip must be a whole number from 0 to below long (${long}), not ${skip}.`,
    );
  const last = prices.length - 1;
  if (last - long < 0) return NaN;
  const start = prices[last - long];
  const end = prices[last - skip];
  return isPrice(start) && isPrice(end) ? end / start - 1 : NaN;
}
