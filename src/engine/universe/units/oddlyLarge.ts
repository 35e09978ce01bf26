import type { NumericField } from "../../fields/field";
import { sizeAt, sizesOf } from "./columnUnit";
import { typicalSize } from "./typicalSizes";

/** A hundred percent and one are this far apart. */
const PERCENT = 100;

/**
 * Companies whose ratio is absurd as it stands, and quite usual at a hundredth: 17.4 among margins of 0.1 and 0.2. None where the sizes in between are
 * taken too, for then the column has a long tail.
 * @param values in the engine's unit, for which a column is read as a whole
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
