import type { Block, Cell } from "../../workbook/sheetContent";
import { area, COLORS, FORMATS, headerStyle } from "./look";
import type { StyleSpec } from "../../workbook/sheetContent";

/** One column of a printed table. */
export interface PrintedColumn {
  header: string;
  /** characters */
  width: number;
  format: string;
  value: (row: number) => Cell;
  /** a format of the cell's own, where one differs from its column */
  formatOf?: (row: number) => string | undefined;
  /** colour of the header; columns of one colour belong together */
  fill?: string;
  /** part of a block that shares one colour scale */
  scaled?: boolean;
}

export interface PrintedTable {
  block: Block;
  styles: StyleSpec[];
  widths: number[];
}

/** Lays a table out with its header in the given row. */
export function printTable(
  columns: readonly PrintedColumn[],
  rows: readonly number[],
  at: { row: number; column: number },
  headerHeight = 32,
): PrintedTable {
  const ownFormats = columns.some(
    ({ formatOf }) => formatOf !== undefined && rows.some((row) => formatOf(row) !== undefined),
  );
  const header = columns.map(({ header }) => header);
  const body = rows.map((row) => columns.map(({ value }) => value(row)));
  const numberFormats = ownFormats
    ? [
        columns.map(() => FORMATS.general as string),
        ...rows.map((row) => columns.map(({ format, formatOf }) => formatOf?.(row) ?? format)),
      ]
    : columns.map(({ format }) => format);
  return {
    block: { row: at.row, column: at.column, values: [header, ...body], numberFormats },
    styles: [
      ...headerGroups(columns).map(({ start, count, fill }) =>
        headerStyle(at.row, at.column + start, count, fill, headerHeight),
      ),
      ...textsAfterNumbers(columns).map((k): StyleSpec => ({
        area: area(at.row + 1, at.column + k, rows.length, 1),
        align: "Left",
        indent: 1,
      })),
    ],
    widths: columns.map(({ width }) => width),
  };
}

/** A number ends where a text after it begins: a step between them keeps both readable. */
function textsAfterNumbers(columns: readonly PrintedColumn[]): number[] {
  const isText = (k: number) => columns[k].format === FORMATS.text;
  return Array.from(columns.keys()).filter((k) => k > 0 && isText(k) && !isText(k - 1));
}

/** Runs of neighbouring columns with something in common. */
export function runsOf<T>(
  columns: readonly PrintedColumn[],
  key: (column: PrintedColumn) => T,
): { start: number; count: number; key: T }[] {
  const runs: { start: number; count: number; key: T }[] = [];
  columns.forEach((column, k) => {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.key === key(column)) last.count++;
    else runs.push({ start: k, count: 1, key: key(column) });
  });
  return runs;
}

function headerGroups(columns: readonly PrintedColumn[]): { start: number; count: number; fill: string }[] {
  return runsOf(columns, ({ fill }) => fill ?? COLORS.navy).map(({ start, count, key }) => ({
    start,
    count,
    fill: key,
  }));
}
