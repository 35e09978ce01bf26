import { numericField } from "../../engine/fields/catalogue";
import { stateText, type NumericUnit } from "../../engine/fields/field";
import type { Area, Cell, StyleSpec } from "../../workbook/sheetContent";

/** The colours of every sheet, dark enough for white text where they are fills of headers. */
export const COLORS = {
  navy: "#1F3864",
  blue: "#2E75B6",
  slate: "#44546A",
  green: "#4E7A34",
  grey: "#6B6B6B",
  pale: "#EAF0F8",
  line: "#BFC8D6",
  amber: "#B45F06",
} as const;

/** One colour per quintile, from the worst to the best. */
export const QUINTILE_COLORS = ["#C00000", "#ED7D31", "#BFBFBF", "#70AD47", "#375623"] as const;

/** Excel number formats. */
export const FORMATS = {
  text: "@",
  score: "0.00",
  percent: "0.0%",
  weight: "0.00%",
  whole: "#,##0",
  money: "#,##0.00",
  wholeMoney: "#,##0",
  general: "General",
} as const;

const UNIT_FORMATS: Readonly<Record<NumericUnit, string>> = {
  money: '#,##0.0,,"M"',
  perShare: "#,##0.00",
  shares: "#,##0",
  volume: "#,##0",
  fraction: "0.0%",
  ratio: "0.00",
  multiple: "0.00",
  score: "0.0",
  count: "0",
  date: "yyyy-mm-dd",
  year: "0",
};

/** How a column of the catalogue is printed. */
export function formatOf(id: string): string {
  return UNIT_FORMATS[numericField(id)?.unit ?? "multiple"];
}

export const labelOf = (id: string): string => numericField(id)?.label ?? id;

/** A number for a cell; missing is empty, never 0. */
export function cell(value: number): Cell {
  return Number.isNaN(value) ? "" : (stateText(value) ?? value);
}

/** A count as it stands in a sentence. */
export const counted = (count: number): string => count.toLocaleString("en-US");

export function area(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}

/** Room for two lines above the buttons of a filter. */
export const FILTER_HEADER = 48;

/** A table's header row. */
export function headerStyle(
  row: number,
  column: number,
  columns: number,
  fill: string = COLORS.navy,
  rowHeight = 32,
): StyleSpec {
  return {
    area: area(row, column, 1, columns),
    bold: true,
    color: "#FFFFFF",
    fill,
    align: "Center",
    vertical: "Center",
    wrap: true,
    rowHeight,
  };
}

/** Running text is narrower than the digits by which Excel measures a column. */
const CHARACTERS_PER_WIDTH = 1.1;

/** One row of cells whose texts wrap, as high as the longest needs: Excel itself makes rows no higher when a program writes to them. @param widths characters per column */
export function wrappedRow(row: number, texts: readonly Cell[], widths: readonly number[]): StyleSpec {
  const lines = texts.map((text, k) => Math.ceil(String(text).length / (widths[k] * CHARACTERS_PER_WIDTH)));
  return { area: area(row, 0, 1, texts.length), wrap: true, vertical: "Top", rowHeight: 15 * Math.max(1, ...lines) };
}

/** The title of a sheet in A1 and the line below it. */
export function titleStyles(): StyleSpec[] {
  return [
    { area: area(0, 0, 1, 1), bold: true, size: 16, color: COLORS.navy, rowHeight: 24 },
    { area: area(1, 0, 1, 1), color: COLORS.grey, italic: true },
  ];
}

/** The heading of a block within a sheet. */
export function headingStyle(row: number, column: number, columns = 1): StyleSpec {
  return { area: area(row, column, 1, columns), bold: true, size: 12, color: COLORS.navy, bottomBorder: COLORS.line };
}
