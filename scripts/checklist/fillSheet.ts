import { type HeadlessHost, writeValues } from "excel-host";

export type Cells = readonly (readonly (string | number)[])[];

/** Writes cells from a place of a sheet, which is added where it is missing. What looks like a formula, a percentage or a date is entered as one. */
export function fillSheet(host: HeadlessHost, name: string, cells: Cells, row = 0, column = 0): void {
  const { book } = host.workbook;
  const { sheets } = book.grid;
  const columns = Math.max(...cells.map((each) => each.length));
  const padded = cells.map((each) => Array.from({ length: columns }, (_, k) => each[k] ?? ""));
  writeValues(book, sheets.find(name) ?? sheets.add(name), { row, column, rows: cells.length, columns }, padded);
}
