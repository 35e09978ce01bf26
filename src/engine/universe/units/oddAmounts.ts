import type { ColumnCells } from "../cells/readColumn";
import { sizeAt, sizesOf, type ColumnUnit } from "./columnUnit";

/** No company is this many times larger or smaller than the median for its size alone. */
const FAR = 3e4;
/** Amounts this many times from the median bridge the gap. */
const BRIDGING = 300;
/** Read in the other scale, an odd amount is within this factor of the median. */
const NEAR = 100;
/** With fewer amounts there is no meaningful median. */
const FEW = 3;

/**
 * Companies whose plain amount appears to be in another scale than the column: 3,300,000,000 among millions, 4,210 among full amounts. A
 * factor of a thousand cannot be detected, as companies differ by as much. None when other amounts bridge the gap.
 * @param values the column in the engine's unit
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
  // full amounts among millions or billions, or vice versa
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

/** Quick check: whether any two amounts are far apart, which is rare. */
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
