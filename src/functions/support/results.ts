import { ScoringError } from "../../engine/errors";
import type { Vector } from "./vectors";

/** What goes back to the sheet. Missing is an empty text, for null would show as 0. */
export type CellResult = number | string | boolean;
export type CellResults = CellResult[][];

export const MISSING = "";

/** Numbers for the sheet; what is none is missing. @param infinite what an infinite figure stands for, where it stands for something */
export function cellsOf(values: ArrayLike<number>, infinite = MISSING): CellResult[] {
  return Array.from(values, (value) => (Number.isFinite(value) ? value : value === Infinity ? infinite : MISSING));
}

/** Results per row beside one another as columns, or as rows when the input lay. */
export function shaped(columns: readonly (readonly CellResult[])[], { isRow }: Pick<Vector, "isRow">): CellResults {
  if (isRow) return columns.map((column) => [...column]);
  return Array.from({ length: columns[0].length }, (_, row) => columns.map((column) => column[row]));
}

/**
 * The results of one row of the input alone, for tables, where arrays cannot spill.
 * @param row 1-based; omitted (null) for all rows
 * @param isRow whether the results lie: then a "row" of the input is a column of them
 */
export function only(results: CellResults, row: number | null | undefined, isRow: boolean): CellResults {
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
