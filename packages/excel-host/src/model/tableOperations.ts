import { box as boxAt, lastColumn, lastRow, type Box } from "../formula/address";
import { StructuralChange } from "../grid/StructuralChange";
import { HostError } from "../protocol/HostError";
import type { Book } from "./Book";
import { cellText } from "./cellText";
import { EventType, WHOLE_WORKBOOK } from "./EventQueue";
import { followTableNames } from "./followTableNames";
import { bodyArea, headerArea, totalsArea } from "./tableAreas";
import { isFilteredColumn, rowsPassing } from "./tableFilters";
import { isValidName } from "./validNames";
import {
  DEFAULT_TABLE_STYLE,
  nextColumnId,
  unusedColumnName,
  type TableColumnState,
  type TableState,
} from "./tableState";

export { bodyArea, headerArea, totalsArea };

export function addTable(
  book: Book,
  sheet: string,
  wanted: Box,
  hasHeaders: boolean,
  name = book.tables.unusedName(),
): TableState {
  if (book.tables.touching(sheet, wanted)) throw HostError.invalidArgument("A table can't overlap another table.");
  // A table has at least one row of data, if an empty one.
  let area = wanted;
  if (hasHeaders && area.rows === 1) area = { ...area, rows: 2 };
  book.grid.layout.unmerge(sheet, area);
  if (!hasHeaders) {
    book.grid.restructure(new StructuralChange(sheet, "insert", { ...area, rows: 1 }, "rows"));
    area = { ...area, rows: area.rows + 1 };
  }
  book.calculate();
  const table: TableState = {
    id: book.newGuid(),
    name,
    sheet,
    area,
    columns: [],
    style: DEFAULT_TABLE_STYLE,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  for (let column = area.column; column <= lastColumn(area); column++)
    table.columns.push(columnFromHeader(book, table, column));
  book.tables.add(table);
  book.changed("tables", sheet);
  book.events.raise(EventType.tableAdded, [sheet, WHOLE_WORKBOOK], {
    source: "Local",
    tableId: table.id,
    worksheetId: sheet,
  });
  return table;
}

/** A header is a text, filled and different from the others: what is missing is written into its cell. */
function columnFromHeader(book: Book, table: TableState, column: number): TableColumnState {
  const value = book.grid.cells.value(table.sheet, table.area.row, column);
  const written = cellText(value, book.grid.styles.of(table.sheet, table.area.row, column).numberFormat);
  const name = written === "" ? unusedColumnName(table) : unusedVariant(table, written);
  if (value !== name) book.grid.cells.write(table.sheet, boxAt(table.area.row, column), () => ({ value: name }));
  return { id: nextColumnId(table), name, filter: null, total: null };
}

function unusedVariant({ columns }: TableState, name: string): string {
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  let variant = name;
  for (let number = 2; taken.has(variant.toLowerCase()); number++) variant = `${name}${number}`;
  return variant;
}

export function removeTable(book: Book, table: TableState): void {
  clearFilters(book, table);
  book.tables.remove(table);
  book.changed("tables", table.sheet);
  book.events.raise(EventType.tableDeleted, [table.sheet, WHOLE_WORKBOOK], {
    source: "Local",
    tableId: table.id,
    worksheetId: table.sheet,
    tableName: table.name,
  });
}

export function resizeTable(book: Book, table: TableState, area: Box): void {
  const sameHeaders = area.row === table.area.row && area.rows > Number(table.showHeaders) + Number(table.showTotals);
  if (
    !sameHeaders ||
    book.tables.all.some((other) => other !== table && other.sheet === table.sheet && touches(other.area, area))
  )
    throw HostError.invalidArgument();
  const before = table.columns;
  const shift = area.column - table.area.column;
  table.area = area;
  table.columns = [];
  for (let at = 0; at < area.columns; at++) {
    const kept = before[at + shift];
    table.columns.push(kept ?? columnFromHeader(book, table, area.column + at));
  }
  book.changed("tables", table.sheet);
}

const touches = (a: Box, b: Box) =>
  a.row <= lastRow(b) && b.row <= lastRow(a) && a.column <= lastColumn(b) && b.column <= lastColumn(a);

export function showHeaders(book: Book, table: TableState, shown: boolean): void {
  if (shown === table.showHeaders) return;
  const { area, sheet } = table;
  if (shown) {
    if (area.row === 0 || book.grid.cells.usedArea(sheet, { ...area, row: area.row - 1, rows: 1 }))
      throw HostError.invalidOperation("There is no room for the table's headers.");
    table.area = { ...area, row: area.row - 1, rows: area.rows + 1 };
    book.grid.cells.write(sheet, { ...table.area, rows: 1 }, (_, column) => ({ value: table.columns[column].name }));
  } else {
    book.grid.cells.write(sheet, { ...area, rows: 1 }, () => ({ value: null }));
    table.area = { ...area, row: area.row + 1, rows: area.rows - 1 };
  }
  table.showHeaders = shown;
  book.changed("tables", sheet);
}

export function showTotals(book: Book, table: TableState, shown: boolean): void {
  if (shown === table.showTotals) return;
  const { area, sheet } = table;
  const row = { ...area, row: lastRow(area) + (shown ? 1 : 0), rows: 1 };
  if (shown) {
    book.grid.restructure(new StructuralChange(sheet, "insert", row, "rows"));
    table.area = { ...area, rows: area.rows + 1 };
    table.showTotals = true;
    writeTotals(book, table);
  } else {
    table.showTotals = false;
    book.grid.restructure(new StructuralChange(sheet, "delete", row, "rows"));
  }
  book.changed("tables", sheet);
}

/** As Excel fills a new totals row: a label first, and the last column's sum or count. */
function writeTotals(book: Book, table: TableState): void {
  const last = table.columns.length - 1;
  const body = bodyArea(table);
  const sample = book.grid.cells.value(table.sheet, body.row, lastColumn(body));
  if (table.columns[last].total === null)
    table.columns[last].total = `=SUBTOTAL(${typeof sample === "number" ? 109 : 103},[${table.columns[last].name}])`;
  if (last > 0) table.columns[0].total ??= "Total";
  book.grid.cells.write(table.sheet, { ...table.area, row: lastRow(table.area), rows: 1 }, (_, column) => {
    const { total } = table.columns[column];
    return total === null ? undefined : total.startsWith("=") ? { formula: total } : { value: total };
  });
}

/** Hides the rows that a column's filter does not let through. */
export function applyFilters(book: Book, table: TableState): void {
  book.calculate();
  const { layout } = book.grid;
  const body = bodyArea(table);
  const filters = table.columns.flatMap((column, at) =>
    isFilteredColumn(column) ? [rowsPassing(book, table, at)] : [],
  );
  for (let row = body.row; row <= lastRow(body); row++) {
    const passes = filters.every((lets) => lets(row));
    if (passes === layout.isRowFiltered(table.sheet, row)) layout.hideRows(table.sheet, row, 1, !passes, true);
  }
  book.changed("tables", table.sheet);
}

export function clearFilter(column: TableColumnState): void {
  column.filter = null;
  column.criterion = undefined;
}

export function clearFilters(book: Book, table: TableState): void {
  if (!table.columns.some(isFilteredColumn)) return;
  for (const column of table.columns) clearFilter(column);
  applyFilters(book, table);
}

/** @param at counted from the first row of data; the end when left out */
export function addRows(book: Book, table: TableState, count: number, at: number | undefined): number {
  const body = bodyArea(table);
  const index = at === undefined || at < 0 ? body.rows : at;
  if (index > body.rows) throw HostError.invalidArgument();
  // A table with one empty row of data takes the first row added into it.
  const onlyEmpty = body.rows === 1 && at === undefined && !book.grid.cells.usedArea(table.sheet, body);
  const added = onlyEmpty ? count - 1 : count;
  const first = onlyEmpty ? body.row : body.row + index;
  if (added > 0) {
    const rows = boxAt(onlyEmpty ? first + 1 : first, body.column, added, body.columns);
    const before = table.area.rows;
    book.grid.restructure(new StructuralChange(table.sheet, "insert", rows, "rows"));
    // Rows put in at the very end lie beside the table, and are taken in.
    if (table.area.rows === before) table.area = { ...table.area, rows: before + added };
  }
  book.changed("tables", table.sheet);
  return first - body.row;
}

/** @param at counted from the first column; the end when left out */
export function addColumn(
  book: Book,
  table: TableState,
  at: number | undefined,
  name: string | undefined,
): TableColumnState {
  const index = at === undefined || at < 0 ? table.columns.length : at;
  if (index > table.columns.length) throw HostError.invalidArgument();
  const { area, sheet } = table;
  const before = area.columns;
  book.grid.restructure(
    new StructuralChange(sheet, "insert", { ...area, column: area.column + index, columns: 1 }, "columns"),
  );
  if (table.area.columns === before) {
    table.area = { ...table.area, columns: before + 1 };
    table.columns.push({ id: nextColumnId(table), name: unusedColumnName(table), filter: null, total: null });
  }
  const column = table.columns[index];
  renameColumn(book, table, column, name ?? column.name);
  return column;
}

export function renameTable(book: Book, table: TableState, name: string): void {
  if (!isValidName(name)) throw HostError.invalidArgument();
  const taken = book.tables.byName(name);
  if (taken && taken.name !== table.name) throw HostError.itemAlreadyExists();
  if (book.grid.names.all.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    throw HostError.itemAlreadyExists();
  followTableNames(book, table, { newName: name });
  table.name = name;
}

export function renameColumn(book: Book, table: TableState, column: TableColumnState, name: string): void {
  if (name === "" || table.columns.some((other) => other !== column && other.name.toLowerCase() === name.toLowerCase()))
    throw HostError.invalidArgument();
  followTableNames(book, table, { columns: new Map([[column.name.toLowerCase(), name]]) });
  column.name = name;
  const header = headerArea(table);
  if (header)
    book.grid.cells.write(table.sheet, boxAt(header.row, header.column + table.columns.indexOf(column)), () => ({
      value: name,
    }));
  book.changed("tables", table.sheet);
}
