import { ScoringError } from "../errors";
import { requireFractions } from "./requireFractions";

/**
 * Where a track record begins and ends: the places of its first and last return.
 * @param returns one per period, fractions; NaN = missing
 * @throws ScoringError "nothing-usable" without any return, "invalid-argument" for a return below −1
 * @example trackRecord([NaN, 0.1, NaN, -0.2, NaN]) // { first: 1, last: 3 }
 */
export function trackRecord(returns: ArrayLike<number>): { first: number; last: number } {
  requireFractions("returns", returns);
  const present = Array.from(returns, (change) => !Number.isNaN(change));
  const first = present.indexOf(true);
  if (first < 0) throw new ScoringError("nothing-usable", "returns", "returns holds no number.");
  return { first, last: present.lastIndexOf(true) };
}
