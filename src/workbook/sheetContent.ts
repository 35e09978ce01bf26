import { cellAddress } from "../engine/cellAddress";

/** A sheet as data: contents, positions and formats. Rows and columns count from 0. */
export interface SheetContent {
  name: string;
  tabColor?: string;
  blocks: Block[];
  tables?: TableSpec[];
  /** width per column in characters, from column A */
  columnWidths: number[];
  freeze?: { rows: number; columns: number };
  styles?: StyleSpec[];
  colorScales?: Area[];
  dataBars?: (Area & { color: string })[];
  charts?: ChartSpec[];
  print?: { landscape: boolean; titleRows?: number; area?: Area };
  showGridlines?: boolean;
}

/** A value. A text is text, also where it begins with "=". */
export type Cell = string | number | boolean;

/** A formula in the notation of `Range.formulas`: English function names, commas, A1 references to its own sheet. */
export interface Formula {
  formula: string;
}

export const isFormula = (content: Cell | Formula): content is Formula => typeof content === "object";

/** What a cell is given: a value, or the text of a formula. */
export const inputOf = (content: Cell | Formula): Cell => (isFormula(content) ? content.formula : content);

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A rectangle of cells. "" stays empty. */
export interface Block {
  row: number;
  column: number;
  values: readonly (readonly (Cell | Formula)[])[];
  /** number format per column, or per cell when there is a row for each */
  numberFormats?: readonly string[] | readonly (readonly string[])[];
}

export interface TableSpec extends Area {
  /** a number is added if the workbook has a table of this name */
  name: string;
  style?: string;
  /** filter buttons in the header */
  filter?: boolean;
}

export interface StyleSpec {
  area: Area;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string;
  fill?: string;
  align?: "Left" | "Center" | "Right";
  /** characters between the cell's edge and its text */
  indent?: number;
  wrap?: boolean;
  /** vertical alignment; at the bottom when left out */
  vertical?: "Top" | "Center";
  rowHeight?: number;
  bottomBorder?: string;
}

/** A native chart of cells on the same sheet. */
export interface ChartSpec {
  name: string;
  type: "XYScatter" | "ColumnClustered" | "BarClustered" | "Line";
  title: string;
  /** cells that it covers */
  position: Area;
  series: ChartSeriesSpec[];
  xAxis?: AxisSpec;
  yAxis?: AxisSpec;
  /** none when left out */
  legend?: "Bottom" | "Right";
}

export interface ChartSeriesSpec {
  name: string;
  x: Area;
  values: Area;
  color?: string;
  markerSize?: number;
}

export interface AxisSpec {
  title?: string;
  numberFormat?: string;
  minimum?: number;
  maximum?: number;
  /** labels at the edge of the plot rather than at the axis, which negative values move to the middle */
  labelsAtEdge?: boolean;
  /** first category on top, as in a table; for bar charts */
  reversed?: boolean;
}

/** "A1:C5" of an area. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const start = cellAddress(row, column);
  return rows === 1 && columns === 1 ? start : `${start}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}
