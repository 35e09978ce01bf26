import type { Box } from "../formula/address";
import type { TableSpecifier } from "../formula/syntax";
import type { Caller, SheetFunction } from "./evaluation";
import type { CellError, Reference, Scalar } from "./values";

/** The workbook as formulas see it, apart from the formulas themselves. */
export interface CellSource {
  findSheet(name: string): string | undefined;
  /** What a cell without a formula holds. */
  constantAt(sheet: string, row: number, column: number): Scalar;
  /** The rows and columns up to the last one in use. */
  usedSize(sheet: string): { rows: number; columns: number };
  /** The text of a defined name's formula, seen from a sheet. */
  nameFormula(name: string, sheet: string): string | undefined;
  resolveTable(table: string | null, specifier: TableSpecifier, caller: Caller): Reference | CellError;
  /** Whether an array may not spill over this area, because of a table or merged cells. */
  refusesSpill(sheet: string, area: Box): boolean;
  findFunction(name: string): SheetFunction | undefined;
  isRowHidden(sheet: string, row: number): boolean;
  isRowFiltered(sheet: string, row: number): boolean;
}
