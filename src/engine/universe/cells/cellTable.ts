/** What a cell holds: "" is blank, and an Excel error arrives as its text ("#N/A"). */
export type CellValue = string | number | boolean;

/** A pasted range as Excel returns it. */
export interface CellTable {
  values: readonly (readonly CellValue[])[];
  /** Excel number formats, shaped like the values; "General" everywhere when absent */
  numberFormats?: readonly (readonly string[])[];
  /** rows hidden by hand or by a filter */
  hiddenRows?: readonly boolean[];
  /** position of its first cell, for messages; default A1 of an unnamed sheet */
  origin?: { sheet?: string; row: number; column: number };
  /** where the cells come from when the pasted table had one figure per row */
  pivot?: PivotedRows;
}

/** Origin of a table made of rows with one figure each. */
export interface PivotedRows {
  /** first pasted row of each row */
  rows: readonly number[];
  /** pasted column of the figures */
  column: number;
  companies: number;
  /** pasted rows with other tags, units, periods or parts of a company */
  unused: number;
  /** nothing but the filing identifies the companies */
  byFiling: boolean;
}

export function rowCount(table: CellTable): number {
  return table.values.length;
}

export function columnCount(table: CellTable): number {
  return table.values.reduce((widest, row) => Math.max(widest, row.length), 0);
}

export function cellAt(table: CellTable, row: number, column: number): CellValue {
  return table.values[row]?.[column] ?? "";
}

export function formatAt(table: CellTable, row: number, column: number): string {
  return table.numberFormats?.[row]?.[column] ?? "General";
}

/** The upper left corner of a table. */
export function clipped(table: CellTable, rows: number, columns: number): CellTable {
  const cut = <T>(cells: readonly (readonly T[])[]) =>
    cells.slice(0, rows).map((row) => (row.length > columns ? row.slice(0, columns) : row));
  return { values: cut(table.values), numberFormats: table.numberFormats && cut(table.numberFormats) };
}

/** Swaps rows and columns. Hidden rows are dropped: in a transposed table they are hidden fields, not hidden companies. */
export function transpose(table: CellTable): CellTable {
  const width = columnCount(table);
  const flip = <T>(cells: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? blank));
  return {
    values: flip<CellValue>(table.values, ""),
    numberFormats: table.numberFormats && flip(table.numberFormats, "General"),
    origin: table.origin,
  };
}
