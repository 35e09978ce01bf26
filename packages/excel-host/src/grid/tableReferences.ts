import { CellError, Reference } from "../calculation/values";
import type { Caller } from "../calculation/evaluation";
import { box as boxAt, lastRow, type Box } from "../formula/address";
import type { TableSection, TableSpecifier } from "../formula/syntax";

/** A table as formulas see it. */
export interface TableShape {
  readonly name: string;
  readonly sheet: string;
  /** Headers and totals included. */
  readonly area: Box;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** The area that a structured reference means. */
export function resolveTableReference(
  table: TableShape,
  specifier: TableSpecifier,
  caller: Caller,
): Reference | CellError {
  const rows = rowsOf(table, specifier.sections, caller);
  if (rows instanceof CellError) return rows;
  const [first, last] = specifier.columns?.map((name) => columnIndex(table, name)) ?? [0, table.area.columns - 1];
  if (first < 0 || last < 0) return CellError.reference;
  const left = Math.min(first, last);
  return new Reference(
    table.sheet,
    boxAt(rows.from, table.area.column + left, rows.to - rows.from + 1, Math.abs(last - first) + 1),
  );
}

function columnIndex(table: TableShape, name: string): number {
  const wanted = name.trim().toLowerCase();
  return table.columns.findIndex((column) => column.trim().toLowerCase() === wanted);
}

interface Rows {
  readonly from: number;
  readonly to: number;
}

function rowsOf(table: TableShape, sections: readonly TableSection[], caller: Caller): Rows | CellError {
  const each = sections.map((section) => sectionRows(table, section, caller));
  const failed = each.find((rows) => rows instanceof CellError);
  if (failed) return failed;
  const rows = each as Rows[];
  return { from: Math.min(...rows.map(({ from }) => from)), to: Math.max(...rows.map(({ to }) => to)) };
}

function sectionRows(table: TableShape, section: TableSection, caller: Caller): Rows | CellError {
  const { area, hasHeaders, hasTotals } = table;
  const data = { from: area.row + Number(hasHeaders), to: lastRow(area) - Number(hasTotals) };
  switch (section) {
    case "all":
      return { from: area.row, to: lastRow(area) };
    case "data":
      return data;
    case "headers":
      return hasHeaders ? { from: area.row, to: area.row } : CellError.reference;
    case "totals":
      return hasTotals ? { from: lastRow(area), to: lastRow(area) } : CellError.reference;
    case "thisRow":
      return caller.sheet === table.sheet && caller.row >= data.from && caller.row <= data.to
        ? { from: caller.row, to: caller.row }
        : CellError.value;
  }
}
