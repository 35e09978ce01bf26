import { ScoringError } from "../errors";
import { snapToWhole } from "./snapToWhole";
import { sortedValues } from "./sortedValues";

/**
 * Quantile of the non-missing values.
 * @param values one metric, length nAssets; NaN = missing, ignored
 * @param probability fraction in [0, 1]
 * @returns NaN without values
 * @throws ScoringError "invalid-argument" when the probability is outside [0, 1]
 * A quantile at the position of a value is that value, even next to an infinity. Between a finite and an infinite value it is infinite.
 * Hyndman and Fan (1996) type 7, h = (n − 1)p + 1, as Excel PERCENTILE.INC and numpy's default.
 * @example quantile([1, 2, 3, 10], 0.5) // 2.5
 */
export function quantile(values: ArrayLike<number>, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new ScoringError(
      "invalid-argument",
      "probability",
      `quantile needs a probability from 0 to 1, not ${probability}.`,
    );
  }
  return quantileSorted(sortedValues(values).values, probability);
}

/** quantile of ascending values without NaN. */
export function quantileSorted(ascending: Float64Array, probability: number): number {
  if (ascending.length === 0) return NaN;
  const position = snapToWhole((ascending.length - 1) * probability);
  const below = Math.floor(position);
  const above = Math.min(below + 1, ascending.length - 1);
  const low = ascending[below];
  const high = ascending[above];
  // no interpolation at the position of a value or between equal values: with infinities it would give NaN
  return position === below || low === high || low === -Infinity ? low : low + (high - low) * (position - below);
}
