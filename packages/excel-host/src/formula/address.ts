/** Addresses in Excel's A1 notation, and the rectangles they stand for. Rows and columns count from 0. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Address {
  /** The sheet's name as written, without quotes; null when the address names none. */
  readonly sheet: string | null;
  readonly box: Box;
}

export const box = (row: number, column: number, rows = 1, columns = 1): Box => ({ row, column, rows, columns });
export const WHOLE_SHEET: Box = box(0, 0, MAX_ROWS, MAX_COLUMNS);

export const lastRow = (b: Box) => b.row + b.rows - 1;
export const lastColumn = (b: Box) => b.column + b.columns - 1;
export const isEntireColumn = (b: Box) => b.row === 0 && b.rows === MAX_ROWS;
export const isEntireRow = (b: Box) => b.column === 0 && b.columns === MAX_COLUMNS;
export const isSingleCell = (b: Box) => b.rows === 1 && b.columns === 1;
export const sameBox = (a: Box, b: Box) =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
export const holdsCell = (b: Box, row: number, column: number) =>
  row >= b.row && row < b.row + b.rows && column >= b.column && column < b.column + b.columns;

export const holds = (outer: Box, inner: Box) =>
  inner.row >= outer.row &&
  lastRow(inner) <= lastRow(outer) &&
  inner.column >= outer.column &&
  lastColumn(inner) <= lastColumn(outer);

export const overlaps = (a: Box, b: Box) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The rectangle between two opposite corners, both included. */
export function between(row1: number, column1: number, row2: number, column2: number): Box {
  return box(
    Math.min(row1, row2),
    Math.min(column1, column2),
    Math.abs(row2 - row1) + 1,
    Math.abs(column2 - column1) + 1,
  );
}

export function intersection(a: Box, b: Box): Box | null {
  return overlaps(a, b)
    ? between(
        Math.max(a.row, b.row),
        Math.max(a.column, b.column),
        Math.min(lastRow(a), lastRow(b)),
        Math.min(lastColumn(a), lastColumn(b)),
      )
    : null;
}

export function boundingBox(a: Box, b: Box): Box {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

/** What is left of an area when another one is cut out: up to four rectangles. */
export function without(area: Box, hole: Box): Box[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const sides = [
    box(area.row, area.column, cut.row - area.row, area.columns),
    box(cut.row + cut.rows, area.column, lastRow(area) - lastRow(cut), area.columns),
    box(cut.row, area.column, cut.rows, cut.column - area.column),
    box(cut.row, cut.column + cut.columns, cut.rows, lastColumn(area) - lastColumn(cut)),
  ];
  return sides.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export const isOnSheet = (b: Box) =>
  b.row >= 0 &&
  b.column >= 0 &&
  b.rows >= 1 &&
  b.columns >= 1 &&
  b.row + b.rows <= MAX_ROWS &&
  b.column + b.columns <= MAX_COLUMNS;

export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** A1, $A$1:B2, A:C or 1:3; null when the text is none of these or lies off the sheet. */
export function parseBox(text: string): Box | null {
  let found: Box | null = null;
  let match = CELLS.exec(text);
  if (match) {
    const [, c1, r1, c2 = c1, r2 = r1] = match;
    found = between(Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2));
  } else if ((match = COLUMNS.exec(text))) {
    found = between(0, columnIndex(match[1]), MAX_ROWS - 1, columnIndex(match[2]));
  } else if ((match = ROWS.exec(text))) {
    found = between(Number(match[1]) - 1, 0, Number(match[2]) - 1, MAX_COLUMNS - 1);
  }
  return found && isOnSheet(found) ? found : null;
}

/** An address with or without its sheet: Data!A1:B2, 'My sheet'!A:A. */
export function parseAddress(text: string): Address | null {
  const bang = text.lastIndexOf("!");
  const found = parseBox(text.slice(bang + 1).trim());
  if (!found) return null;
  return {
    sheet: bang < 0 ? null : unquoteSheetName(text.slice(0, bang)),
    box: found,
  };
}

export function unquoteSheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

const PLAIN_SHEET_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** The sheet's name as Excel writes it in front of "!": quoted unless it reads as one plain word that is no cell address. */
export function quoteSheetName(name: string): string {
  const plain = PLAIN_SHEET_NAME.test(name) && !parseBox(name) && !/^(r|c|rc|r\d+c?\d*|c\d+)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function formatCell(row: number, column: number, absolute = false): string {
  return absolute ? `$${columnLetters(column)}$${row + 1}` : `${columnLetters(column)}${row + 1}`;
}

export function formatBox(b: Box, absolute = false): string {
  const dollar = absolute ? "$" : "";
  if (isEntireColumn(b)) return `${dollar}${columnLetters(b.column)}:${dollar}${columnLetters(lastColumn(b))}`;
  if (isEntireRow(b)) return `${dollar}${b.row + 1}:${dollar}${lastRow(b) + 1}`;
  const first = formatCell(b.row, b.column, absolute);
  return isSingleCell(b) ? first : `${first}:${formatCell(lastRow(b), lastColumn(b), absolute)}`;
}

export const formatAddress = (sheetName: string, b: Box, absolute = false) =>
  `${quoteSheetName(sheetName)}!${formatBox(b, absolute)}`;
