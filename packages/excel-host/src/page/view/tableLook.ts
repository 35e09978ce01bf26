import { lastColumn, lastRow } from "../../formula/address";
import type { BorderLine, Borders, CellStyle } from "../../grid/cellStyle";
import type { TableState } from "../../model/tableState";

/** The Office theme's text colour and six accents, which number the table styles. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

interface TableColors {
  /** Of the header; null when its row is not filled. */
  readonly header: string | null;
  readonly headerText: string;
  readonly band: string;
  /** Of the rows between the bands; null when they are not filled. */
  readonly ground: string | null;
  readonly line: string;
  /** Whether every row has a line below it. */
  readonly ruled: boolean;
}

/** What a table's style adds to one of its cells; the cell's own style goes before it. */
export function tableLook(table: TableState, row: number, column: number): CellStyle {
  const colors = colorsOf(table.style);
  if (!colors) return {};
  const { area } = table;
  const isHeader = table.showHeaders && row === area.row;
  const isTotals = table.showTotals && row === lastRow(area);
  const emphasized =
    (table.highlightFirstColumn && column === area.column) ||
    (table.highlightLastColumn && column === lastColumn(area));
  const bold = isHeader || isTotals || emphasized ? { bold: true } : {};
  const borders = bordersOf(table, colors, row, isHeader, isTotals);
  if (isHeader)
    return {
      ...bold,
      ...borders,
      ...(colors.header === null ? {} : { fill: colors.header }),
      fontColor: colors.headerText,
    };
  if (isTotals) return { ...bold, ...borders };
  const bandedRow = table.showBandedRows && (row - area.row - Number(table.showHeaders)) % 2 === 0;
  const bandedColumn = table.showBandedColumns && (column - area.column) % 2 === 0;
  const fill = bandedRow || bandedColumn ? colors.band : colors.ground;
  return { ...bold, ...borders, ...(fill === null ? {} : { fill }) };
}

function bordersOf(
  { area }: TableState,
  { line, ruled }: TableColors,
  row: number,
  isHeader: boolean,
  isTotals: boolean,
): { borders?: Borders } {
  const thin: BorderLine = { style: "thin", color: line };
  const borders: { -readonly [Edge in keyof Borders]: Borders[Edge] } = {};
  if (row === area.row) borders.top = thin;
  if (isTotals) borders.top = { style: "double", color: line };
  if (isHeader || ruled || row === lastRow(area)) borders.bottom = thin;
  return Object.keys(borders).length ? { borders } : {};
}

/** Excel's sixty built-in styles come in families of seven, one for each accent; what a family looks like is told here in the main. */
function colorsOf(style: string): TableColors | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!match) return null;
  const [family, accent] = [Math.floor((Number(match[2]) - 1) / 7), ACCENTS[(Number(match[2]) - 1) % 7]];
  const line = accent;
  if (match[1] === "Light") {
    const plain = { headerText: "#000000", ground: null, line };
    if (family === 0) return { ...plain, header: null, headerText: accent, band: tint(accent, 0.85), ruled: false };
    if (family === 1) return { ...plain, header: accent, headerText: "#FFFFFF", band: "#FFFFFF", ruled: true };
    return { ...plain, header: null, band: tint(accent, 0.8), ruled: true };
  }
  if (match[1] === "Medium") {
    const filled = { header: accent, headerText: "#FFFFFF", line };
    if (family === 0) return { ...filled, band: tint(accent, 0.8), ground: null, line: tint(accent, 0.4), ruled: true };
    if (family === 1)
      return { ...filled, band: tint(accent, 0.6), ground: tint(accent, 0.8), line: "#FFFFFF", ruled: true };
    if (family === 2) return { ...filled, band: "#D9D9D9", ground: null, ruled: false };
    return {
      ...filled,
      header: tint(accent, 0.6),
      headerText: "#000000",
      band: tint(accent, 0.6),
      ground: tint(accent, 0.8),
      ruled: true,
    };
  }
  return {
    header: "#000000",
    headerText: "#FFFFFF",
    band: tint(accent, 0.25),
    ground: tint(accent, 0.4),
    line: "#000000",
    ruled: false,
  };
}

/** A colour mixed with so much white. */
function tint(color: string, white: number): string {
  const channel = (at: number) => {
    const value = parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * white)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}
