import { ScoringError } from "../errors";
import { isConstant } from "./isConstant";
import { sortedValues } from "./sortedValues";
import { finitePart } from "./winsorize";

/**
 * Stretches the values so that the smallest becomes `low` and the largest `high`.
 * @param values one metric, length nAssets; NaN = missing, preserved
 * @throws ScoringError "invalid-argument" when low is not below high
 * Constant values (up to rounding) and a single value give the midpoint of low and high. Infinite values are left out of the range and
 * map to its ends.
 * @example minMax([2, 3, 4]) // [0, 50, 100]
 */
export function minMax(values: ArrayLike<number>, low = 0, high = 100): Float64Array {
  if (!(low < high)) throw new ScoringError("invalid-argument", "low", `low (${low}) must be below high (${high}).`);
  const ascending = sortedValues(values).values;
  const finite = finitePart(ascending);
  const smallest = finite[0] ?? 0;
  const largest = finite[finite.length - 1] ?? 0;
  const constant = isConstant(ascending);
  return Float64Array.from(values, (value) => {
    if (Number.isNaN(value)) return NaN;
    // the exact ends: low + 1 · (high − low) may differ from high in the last bit
    if (!constant && value >= largest && value > smallest) return high;
    if (!constant && value <= smallest && value < largest) return low;
    return constant || smallest === largest
      ? (low + high) / 2
      : low + ((value - smallest) / (largest - smallest)) * (high - low);
  });
}
