import type { ColumnCells } from "../cells/readColumn";
import { sizeAt, sizesOf, type ColumnUnit } from "./columnUnit";

/** Further than this many times from the middle, no company is for its size alone. */
const FAR = 3e4;
/** Amounts so many times from the middle bridge the distance. */
const BRIDGING = 300;
/** Written in the other scale, it would be within this many times of the middle. */
const NEAR = 100;
/** Amounts of so few companies have no middle. */
const FEW = 3;

/**
 * Companies whose plain amount stands in another scale than the column's, as far as that can be told: 3,300,000,000 among millions, 4,210 among full
 * amounts. Thousands cannot be told, for companies differ as much. None where other amounts bridge the distance.
 * @param values in the engine's unit, in which the column is read as a whole
 */
export function oddAmounts(
  { percent, scaled }: ColumnCells,
  values: Float64Array,
  { factor, choices }: ColumnUnit,
): number[] {
  if (!choices.includes("millions")) return [];
  if (!isWide(values)) return [];
  const sizes = sizesOf(values, () => true);
  const middle = sizeAt(sizes, 0.5);
  if (sizes.length < FEW) return [];
  // in full among millions or billions, or the other way round
  const steps = factor === 1 ? [1e6, 1e9] : factor >= 1e6 ? [1 / factor] : [];
  const times = (size: number) => (size > middle ? size / middle : middle / size);
  const odd: number[] = [];
  let between = 0;
  for (let company = 0; company < values.length; company++) {
    const size = Math.abs(values[company]);
    if (!(size > 0) || percent[company] || scaled[company]) continue;
    if (times(size) > FAR && steps.some((step) => times(size * step) < NEAR)) odd.push(company);
    else if (times(size) > BRIDGING) between++;
  }
  return odd.length > between ? odd : [];
}

/** Whether any amount is far from any other, as in most columns none is. */
function isWide(values: Float64Array): boolean {
  let smallest = Infinity;
  let largest = 0;
  for (const value of values) {
    const size = Math.abs(value);
    if (size > 0 && size < smallest) smallest = size;
    if (size > largest && size < Infinity) largest = size;
  }
  return largest > FAR * smallest;
}
