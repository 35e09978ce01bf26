/**
 * Whether the values differ only by rounding errors, so that their spread would be noise.
 * @param values NaN = missing, ignored; no values and a single one are constant
 * @param size magnitude that rounding errors scale with; default the largest magnitude among the values. Returns are differences from 1:
 *   their size is 1.
 * Differences up to 10⁻¹³ of the size count as rounding. Infinities are constant only when all values are the same infinity.
 * @example isConstant([0.3, 0.1 + 0.2]) // true
 */
export function isConstant(values: ArrayLike<number>, size?: number): boolean {
  let smallest = Infinity;
  let largest = -Infinity;
  for (let row = 0; row < values.length; row++) {
    if (values[row] < smallest) smallest = values[row];
    if (values[row] > largest) largest = values[row];
  }
  if (smallest >= largest) return true;
  return (
    largest - smallest <= 1e-13 * (size ?? Math.max(Math.abs(smallest), Math.abs(largest))) &&
    Number.isFinite(largest - smallest)
  );
}
