/**
 * Whether the values differ from one another by no more than rounding, so that a spread of theirs would be noise.
 * @param values NaN = missing, ignored; no values and a single one are constant
 * @param size what rounding errors are in proportion to: the largest magnitude among the values unless given; returns, being differences
 *   from 1, have size 1
 * Rounding is what lies within 10⁻¹³ of the size. Infinities are constant only among equals.
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
