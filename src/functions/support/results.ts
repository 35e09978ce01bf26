import { ScoringError } from "../../engine/errors";
import { stateText } from "../../engine/fields/field";
import type { Vector } from "./vectors";

/** What goes back to the sheet. Missing is an empty text, for null would show as 0. */
export type CellResult = number | string | boolean;
export type CellResults = CellResult[][];

export const MISSING = "";

/** Numbers for the sheet. NaN and infinite figures are missing. */
export function cellsOf(values: ArrayLike<number>): CellResult[] {
  return Array.from(values, (value) => (Number.isFinite(value) ? value : MISSING));
}

/** The same for a metric, whose infinite value is a state such as negative equity. */
export function metricCellsOf(values: ArrayLike<number>, id: string): CellResult[] {
  return Array.from(values, (value) => (Number.isFinite(value) ? value : (stateText(value, id) ?? MISSING)));
}

/** Results side by side as columns; as rows when the input is a row. */
export function shaped(columns: readonly (readonly CellResult[])[], { isRow }: Pick<Vector, "isRow">): CellResults {
  if (isRow) return columns.map((column) => [...column]);
  return Array.from({ length: columns[0].length }, (_, row) => columns.map((column) => column[row]));
}

/**
 * The results of one row of the input, for tables, where arrays cannot spill.
 * @param row 1-based; omitted (null) for all rows
 * @param isRow whether results run horizontally, so that each column holds the result of one input
 * @throws ScoringError "invalid-argument" when there is no such row
 */
export function selectRow(results: CellResults, row: number | null | undefined, isRow: boolean): CellResults {
  if (row === null || row === undefined) return results;
  const count = isRow ? results[0].length : results.length;
  if (!Number.isInteger(row) || row < 1 || row > count) {
    throw new ScoringError(
      "invalid-argument",
      "row",
      `row must be a whole number from 1 to ${count}, not ${row}: in a table write ROW()-ROW(Table1[#Headers]).`,
    );
  }
  return isRow ? results.map((cells) => [cells[row - 1]]) : [results[row - 1]];
}
