import type { NumericField, NumericUnit } from "../../fields/field";
import type { AssignedColumn } from "../assignFields";
import type { CellTable } from "../cells/cellTable";
import { decimalMarkOf } from "../cells/decimalMark";
import { decimalMarksOf, readColumn, type ColumnCells } from "../cells/readColumn";
import { COMMON_SCALES, FACTORS, medianSize, unitChoices } from "../units/columnUnit";
import { typicalSize } from "../units/typicalSizes";

/** This many rows tell what a column holds. */
const ENOUGH = 200;

/** Reads the first rows of columns, before it is settled which rows are companies. */
export function columnSampler(
  table: CellTable,
  firstDataRow: number,
): (column: AssignedColumn, unit: NumericUnit) => ColumnCells {
  const rows = Array.from({ length: Math.min(table.values.length - firstDataRow, ENOUGH) }, (_, k) => firstDataRow + k);
  return ({ header }, unit) => {
    const marks = decimalMarksOf(table, header.column, rows);
    return readColumn(table, header.column, rows, unit, marks, decimalMarkOf(marks));
  };
}

/** Powers of ten between the median and the typical size of a field, in the unit that fits best; NaN where a field has no typical size. */
export function distanceFromTypical(field: NumericField, { values, percent, scaled }: ColumnCells): number {
  const factors = unitChoices(field)
    .filter((choice) => choice === "fraction" || choice === "percent" || COMMON_SCALES.includes(choice))
    .map((choice) => FACTORS[choice]);
  if (factors.length === 0) return NaN;
  const plain = medianSize(values, (company) => !percent[company] && !scaled[company]);
  const size = Number.isNaN(plain) ? medianSize(values, () => true) : plain;
  const possible = Number.isNaN(plain) ? [1] : factors;
  return Math.min(...possible.map((factor) => Math.abs(Math.log10((size * factor) / typicalSize(field)))));
}
