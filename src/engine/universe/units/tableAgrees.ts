import type { NumericField } from "../../fields/field";
import { FACTORS, type ColumnUnit } from "./columnUnit";

/** This many columns that are clear by themselves show how a table writes its fractions. */
const ENOUGH = 3;

/**
 * Where at least three columns of fractions are clear and all are written alike, percent or fractions, a column that its size leaves open is
 * written so too. It stays doubtful where its own size suggests the other. Ratios such as debt/equity are no witnesses: tables in percent
 * often give them as times.
 * @param columns numeric columns with their units; those in doubt by size alone have `bySize`
 * @returns the units, in order
 */
export function unitsByTable(
  columns: readonly { field: Pick<NumericField, "unit">; unit: ColumnUnit; plain: boolean }[],
): ColumnUnit[] {
  const witnesses = columns.filter(({ field, unit, plain }) => field.unit === "fraction" && plain && !unit.doubtful);
  const choices = new Set(witnesses.map(({ unit }) => unit.choice));
  const [choice] = choices;
  if (witnesses.length < ENOUGH || choices.size > 1) return columns.map(({ unit }) => unit);
  return columns.map(({ field, unit }) => {
    if (field.unit !== "fraction" || !unit.doubtful || unit.bySize === undefined) return unit;
    const agrees = unit.choice === choice;
    return {
      ...unit,
      choice,
      factor: FACTORS[choice],
      doubtful: !agrees,
      evidence: agrees
        ? `${unit.evidence}, as the other ${witnesses.length} columns of fractions`
        : `the other ${witnesses.length} columns of fractions are in ${choice}, but by its size it would be ${unit.choice}: ${unit.evidence}`,
    };
  });
}
