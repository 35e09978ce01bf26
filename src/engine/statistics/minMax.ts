import { ScoringError } from "../errors";

/**
 * Stretches the values so that the smallest becomes `low` and the largest `high`.
 * @param values one metric, length nAssets; NaN = missing, preserved
 * @throws ScoringError "invalid-argument" when low is not below high
 * Constant values (and a single value) all give the middle of low and high.
 * @example minMax([2, 3, 4]) // [0, 50, 100]
 */
export function minMax(values: ArrayLike<number>, low = 0, high = 100): Float64Array {
  if (!(low < high)) throw new ScoringError("invalid-argument", "low", `low (${low}) must be below high (${high}).`);
  let smallest = Infinity;
  let largest = -Infinity;
  for (let row = 0; row < values.length; row++) {
    if (values[row] < smallest) smallest = values[row]!;
    if (values[row] > largest) largest = values[row]!;
  }
  const spread = largest - smallest;
  return Float64Array.from(values, (value) => {
    if (Number.isNaN(value)) return NaN;
    return spread === 0 ? (low + high) / 2 : low + ((value - smallest) / spread) * (high - low);
  });
}
