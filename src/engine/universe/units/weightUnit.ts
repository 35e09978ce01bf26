import type { ColumnCells } from "../cells/readColumn";
import type { HeaderUnit } from "../headers/readHeader";
import type { ColumnUnit } from "./columnUnit";
import { FACTORS } from "./columnUnit";

/** Fractions of a whole, overlaps and rounding included, sum to no more. */
const WHOLE = 1.5;
/** Fractions that sum to less may be percent of which most rows are missing. */
const HALF = 0.5;

/**
 * Whether the plain numbers of a column of weights are percent or fractions. Weights sum to 100 or to 1, and in part of a list to less.
 * @param choices units that the user can choose
 */
export function weightUnit(
  { values, percent }: ColumnCells,
  header: Pick<HeaderUnit, "percent">,
  choices: ColumnUnit["choices"],
): ColumnUnit {
  let sum = 0;
  values.forEach((value, company) => {
    if (!Number.isNaN(value) && !percent[company]) sum += Math.abs(value);
  });
  const choice = sum > WHOLE || (header.percent && sum > 0) ? "percent" : "fraction";
  const total = Number(sum.toPrecision(3)).toLocaleString("en-US");
  return {
    choice,
    factor: FACTORS[choice],
    evidence: sum === 0 ? "every number is written in percent" : `the weights sum to ${total}`,
    doubtful: sum > 0 && sum <= WHOLE && (header.percent || sum < HALF),
    choices,
  };
}
