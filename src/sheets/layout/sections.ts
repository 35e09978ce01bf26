import type { AxisSpec, Cell, ChartSpec } from "../../workbook/sheetContent";

/** A part of a sheet. It says what it holds; `layOut` decides where it goes. */
export type Section = Title | Heading | Notes | Table | Chart | Gap | Stack | Beside;

/** A value, or a formula: its text, or a function that gives the text once the places of all sections are known. */
export type Content = Cell | { formula: string | ((at: Addresses) => string) };

/** How a formula names cells of its own sheet. */
export interface Addresses {
  /** the figures of a column, such as `$C$7:$C$31` */
  column(table: Table, header: string): string;
  /** one of them, rows counted from 0, such as `$C$7` */
  cell(table: Table, header: string, row: number): string;
  /** another cell of the row that the formula stands in, such as `C7` */
  sameRow(header: string): string;
}

/** The title of a sheet, and a line below it. */
export interface Title {
  kind: "title";
  text: string;
  subtitle: string;
}

/** The heading of what follows, underlined as wide as the stack that it is in. */
export interface Heading {
  kind: "heading";
  text: string;
}

/** Lines of text, one per row. */
export interface Notes {
  kind: "notes";
  lines: readonly string[];
  color?: string;
  bold?: boolean;
}

/** Rows under a header. */
export interface Table {
  kind: "table";
  /** name of the Excel table that it becomes; plain cells when left out */
  name?: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** false for rows without a header */
  header: boolean;
  /** points */
  headerHeight: number;
  /** filter buttons in the header */
  filter: boolean;
}

/** What applies to all rows of a column. */
export interface ColumnStyle {
  header: string;
  /** characters; a sheet's column is as wide as the widest that is asked for */
  width?: number;
  /** Excel number format */
  format: string;
  /** colour of the header; columns of one colour belong together */
  fill?: string;
  align?: "Left" | "Center" | "Right";
  bold?: boolean;
  /** long texts wrap, and rows are as high as the longest needs */
  wrap?: boolean;
  /** cells are aligned at the top of their row */
  top?: boolean;
  /** coloured by value; neighbours of one colour share a scale */
  scaled?: boolean;
  /** colour of bars behind the numbers */
  dataBar?: string;
}

export interface TableColumn extends ColumnStyle {
  indent?: number;
}

export interface TableRow {
  cells: readonly Content[];
  /** number formats per column, where this row has its own */
  formats: readonly (string | undefined)[];
}

/** A column, and its cell in a given row. */
export interface Column<Row> extends ColumnStyle {
  value: (row: Row) => Content;
  /** a format of the cell's own, where it differs from that of the column */
  formatOf?: (row: Row) => string | undefined;
}

/** Cells of a table, for charts and print areas. */
export interface ColumnReference {
  table: Table;
  /** header of the column */
  column: string;
  /** some of its rows, counted from 0; all when left out */
  rows?: { start: number; count: number };
}

/** A native chart. It draws columns of tables on the same sheet. */
export interface Chart {
  kind: "chart";
  name: string;
  type: ChartSpec["type"];
  title: string;
  /** rows and columns that it covers; no more columns than the tables above it */
  size: { rows: number; columns: number };
  series: readonly { name: string; x: ColumnReference; values: ColumnReference; color?: string }[];
  xAxis?: AxisSpec;
  yAxis?: AxisSpec;
  legend?: ChartSpec["legend"];
}

/** Empty rows in a stack, empty columns between sections beside each other. */
export interface Gap {
  kind: "gap";
  size: number;
  /** of columns, in characters */
  width?: number;
}

/** Sections one below the other. */
export interface Stack {
  kind: "stack";
  sections: readonly Section[];
}

/** Sections side by side, their tops in one row. The first that sets the height of a row decides. */
export interface Beside {
  kind: "beside";
  sections: readonly Section[];
}

export const title = (text: string, subtitle: string): Title => ({ kind: "title", text, subtitle });
export const heading = (text: string): Heading => ({ kind: "heading", text });
export const notes = (lines: readonly string[], style: { color?: string; bold?: boolean } = {}): Notes => ({
  kind: "notes",
  lines,
  ...style,
});
export const chart = (spec: Omit<Chart, "kind">): Chart => ({ kind: "chart", ...spec });
export const gap = (size = 1, width?: number): Gap => ({ kind: "gap", size, width });
export const stack = (...sections: Section[]): Stack => ({ kind: "stack", sections });
export const beside = (...sections: Section[]): Beside => ({ kind: "beside", sections });

export interface TableOptions {
  name?: string;
  header?: boolean;
  headerHeight?: number;
  filter?: boolean;
}

const HEADER_HEIGHT = 32;
/** Two lines of text above the filter buttons. */
const FILTER_HEADER_HEIGHT = 48;
const TEXT = "@";

/** A table of one row per item. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { name, header = true, filter = false, headerHeight }: TableOptions = {},
): Table {
  return {
    kind: "table",
    name,
    columns: columns.map((column, k) => ({ ...column, ...besideNumbers(columns, k) })),
    rows: rows.map((row) => ({
      cells: columns.map(({ value }) => value(row)),
      formats: columns.map(({ formatOf }) => formatOf?.(row)),
    })),
    header,
    headerHeight: headerHeight ?? (filter ? FILTER_HEADER_HEIGHT : HEADER_HEIGHT),
    filter,
  };
}

/** Numbers are set right and texts left: a text after a number is indented, which keeps the two apart. */
function besideNumbers(columns: readonly ColumnStyle[], k: number): Pick<TableColumn, "align" | "indent"> {
  const isText = ({ format }: ColumnStyle) => format === TEXT;
  return k > 0 && columns[k].align === undefined && isText(columns[k]) && !isText(columns[k - 1])
    ? { align: "Left", indent: 1 }
    : {};
}
