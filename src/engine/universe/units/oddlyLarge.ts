import type { NumericField } from "../../fields/field";
import { sizeAt, sizesOf } from "./columnUnit";
import { typicalSize } from "./typicalSizes";

/** Factor between percent and fraction. */
const PERCENT = 100;

/**
 * Companies whose ratio is implausible as read but plausible divided by 100: 17.4 among margins of 0.1 and 0.2. None when sizes in between
 * occur too: the column then has a long tail.
 * @param values the column in the engine's unit
 */
export function oddlyLarge(field: NumericField, values: Float64Array): number[] {
  if (field.unit !== "fraction" && field.unit !== "ratio") return [];
  const absurd = PERCENT * typicalSize(field);
  const usual = sizeAt(
    sizesOf(values, () => true),
    0.75,
  );
  const odd: number[] = [];
  let between = 0;
  for (let company = 0; company < values.length; company++) {
    const size = Math.abs(values[company]);
    if (size > absurd && size <= 2 * PERCENT * usual) odd.push(company);
    else if (size > absurd / 10 && size <= absurd) between++;
  }
  return odd.length > between ? odd : [];
}
