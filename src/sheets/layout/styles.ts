import type { Area, StyleSpec } from "../../workbook/sheetContent";
import { COLORS } from "../theme";
import type { Places } from "./places";
import { runsOf } from "./runs";
import type { Content, Section, Table } from "./sections";

export const TABLE_HEADER_FILL = COLORS.navy;
const TITLE_HEIGHT = 24;
const LINE_HEIGHT = 15;
/** Running text is narrower than the digits by which Excel measures a column. */
const CHARACTERS_PER_WIDTH = 1.1;

/** How a section looks in its place. */
export function stylesOf(section: Section, area: Area, places: Places): StyleSpec[] {
  const styles = looksOf(section, area, places);
  return places.setsHeights(section) ? styles : styles.map((style) => ({ ...style, rowHeight: undefined }));
}

function looksOf(section: Section, area: Area, places: Places): StyleSpec[] {
  switch (section.kind) {
    case "title":
      return [
        { area: { ...area, rows: 1 }, bold: true, size: 16, color: COLORS.navy, rowHeight: TITLE_HEIGHT },
        { area: { ...area, row: area.row + 1, rows: 1 }, color: COLORS.grey, italic: true },
      ];
    case "heading":
      return [{ area, bold: true, size: 12, color: COLORS.navy, bottomBorder: COLORS.line }];
    case "notes":
      return section.lines.length > 0 && (section.color !== undefined || section.bold !== undefined)
        ? [{ area, color: section.color, bold: section.bold }]
        : [];
    case "table":
      return [
        ...(section.header ? headerStyles(section, area) : []),
        ...columnStyles(section, area),
        ...rowHeights(section, area, places),
      ];
    default:
      return [];
  }
}

/** The rows of a table below its header. */
export const tableBody = ({ header, rows }: Table, area: Area): Area => ({
  ...area,
  row: area.row + (header ? 1 : 0),
  rows: rows.length,
});

/** One style for each run of columns of one colour. */
function headerStyles({ columns, headerHeight }: Table, { row, column }: Area): StyleSpec[] {
  return runsOf(columns.map(({ fill }) => fill ?? TABLE_HEADER_FILL)).map(({ value: fill, start, count }) => ({
    area: { row, column: column + start, rows: 1, columns: count },
    bold: true,
    color: "#FFFFFF",
    fill,
    align: "Center",
    vertical: "Center",
    wrap: true,
    rowHeight: headerHeight,
  }));
}

function columnStyles(table: Table, area: Area): StyleSpec[] {
  const body = tableBody(table, area);
  if (body.rows === 0) return [];
  return table.columns.flatMap(({ align, indent, bold, wrap, top }, k) => {
    const style = { align, indent, bold, wrap, vertical: wrap || top ? ("Top" as const) : undefined };
    return Object.values(style).every((part) => part === undefined)
      ? []
      : [{ area: { ...body, column: body.column + k, columns: 1 }, ...style }];
  });
}

/** Rows of wrapping texts, as high as the longest needs: Excel makes no row higher when a program writes to it. */
function rowHeights(table: Table, area: Area, places: Places): StyleSpec[] {
  const wrapping = table.columns.flatMap(({ wrap }, k) => (wrap ? [k] : []));
  if (wrapping.length === 0) return [];
  const body = tableBody(table, area);
  return table.rows.map(({ cells }, k) => {
    const lines = wrapping.map((column) =>
      Math.ceil(lengthOf(cells[column]) / (places.widthOf(body.column + column) * CHARACTERS_PER_WIDTH)),
    );
    return { area: { ...body, row: body.row + k, rows: 1 }, rowHeight: LINE_HEIGHT * Math.max(1, ...lines) };
  });
}

/** What a formula gives is not known here, and taken to be short. */
const lengthOf = (content: Content): number => (typeof content === "object" ? 0 : String(content).length);
