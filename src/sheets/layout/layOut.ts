import type { Area, Block, Cell, ChartSpec, Formula, SheetContent } from "../../workbook/sheetContent";
import { addressesFrom, columnArea } from "./addresses";
import { Places } from "./places";
import { runsOf } from "./runs";
import type { Chart, ColumnReference, Content, Section, Table, TableColumn } from "./sections";
import { stylesOf, tableBody, TABLE_HEADER_FILL } from "./styles";

/** A sheet as a list of sections, without any position. */
export interface Sheet {
  name: string;
  tabColor?: string;
  sections: Section;
  /** rows down to the header of a table stay in sight, and so do its first columns */
  freeze?: { header: Table; columns?: number };
  print?: {
    landscape: boolean;
    /** rows down to its header are repeated on every page */
    titles?: Table;
    /** printed from A1 as far as these reach; everything when left out */
    through?: readonly (Section | ColumnReference)[];
  };
  showGridlines?: boolean;
}

/** Gives every section its place: the sheet as the workbook takes it. */
export function layOut({ name, tabColor, sections, freeze, print, showGridlines }: Sheet): SheetContent {
  const places = new Places(sections);
  const all = [...places.all];
  const tables = all.flatMap(([section, area]) => (section.kind === "table" ? [{ table: section, area }] : []));
  const headerRows = (table: Table) => places.areaOf(table).row + 1;
  return {
    name,
    tabColor,
    blocks: all.flatMap(([section, area]) => blockOf(section, area, places)),
    tables: tables.flatMap(({ table: { name: tableName, filter }, area }) =>
      tableName === undefined ? [] : [{ name: tableName, filter, ...area }],
    ),
    columnWidths: places.widths,
    freeze: freeze && { rows: headerRows(freeze.header), columns: freeze.columns ?? 0 },
    styles: all.flatMap(([section, area]) => stylesOf(section, area, places)),
    colorScales: tables.flatMap(({ table, area }) => colorScales(table, area)),
    dataBars: tables.flatMap(({ table, area }) => dataBars(table, area)),
    charts: all.flatMap(([section, area]) => (section.kind === "chart" ? chartOf(section, area, places) : [])),
    print: print && {
      landscape: print.landscape,
      titleRows: print.titles && headerRows(print.titles),
      area: print.through && printedArea(print.through, places),
    },
    showGridlines,
  };
}

function blockOf(section: Section, { row, column }: Area, places: Places): Block[] {
  switch (section.kind) {
    case "title":
      return [{ row, column, values: [[section.text], [section.subtitle]] }];
    case "heading":
      return [{ row, column, values: [[section.text]] }];
    case "notes":
      return section.lines.length === 0 ? [] : [{ row, column, values: section.lines.map((line) => [line]) }];
    case "table":
      return tableBlock(section, { row, column }, places);
    default:
      return [];
  }
}

function tableBlock(table: Table, at: { row: number; column: number }, places: Places): Block[] {
  const { columns, rows, header } = table;
  const cells = rows.map(({ cells }, row) => cells.map((cell) => resolved(cell, table, row, places)));
  const formats = columns.map(({ format }) => format);
  const hasOwnFormats = rows.some((row) => row.formats.some((format) => format !== undefined));
  const rowFormats = () => rows.map((row) => formats.map((format, k) => row.formats[k] ?? format));
  const block = {
    ...at,
    values: header ? [columns.map((column) => column.header), ...cells] : cells,
    numberFormats: hasOwnFormats ? [...(header ? [formats] : []), ...rowFormats()] : formats,
  };
  return block.values.length === 0 ? [] : [block];
}

function resolved(content: Content, table: Table, row: number, places: Places): Cell | Formula {
  if (typeof content !== "object") return content;
  const { formula } = content;
  return { formula: typeof formula === "string" ? formula : formula(addressesFrom(places, { table, row })) };
}

function colorScales(table: Table, area: Area): Area[] {
  const body = tableBody(table, area);
  if (body.rows === 0) return [];
  return runsOf(table.columns.map(scaleOf))
    .filter(({ value }) => value !== undefined)
    .map(({ start, count }) => ({ ...body, column: body.column + start, columns: count }));
}

const scaleOf = ({ scaled, fill }: TableColumn): string | undefined =>
  scaled ? (fill ?? TABLE_HEADER_FILL) : undefined;

function dataBars(table: Table, area: Area): (Area & { color: string })[] {
  const body = tableBody(table, area);
  return table.columns.flatMap(({ dataBar }, k) =>
    dataBar === undefined || body.rows === 0 ? [] : [{ ...body, column: body.column + k, columns: 1, color: dataBar }],
  );
}

/** A chart of columns without rows is left out, and so is such a series. */
function chartOf(
  { name, type, title, series, xAxis, yAxis, legend }: Chart,
  position: Area,
  places: Places,
): ChartSpec[] {
  const drawn = series
    .map(({ name: label, x, values, color }) => ({
      name: label,
      x: columnArea(places, x),
      values: columnArea(places, values),
      color,
    }))
    .filter(({ values }) => values.rows > 0);
  return drawn.length === 0 ? [] : [{ name, type, title, position, series: drawn, xAxis, yAxis, legend }];
}

/** A chart gets an empty row and column around it, so that its edge is printed. */
function printedArea(through: readonly (Section | ColumnReference)[], places: Places): Area {
  const areas = through.map((part) => {
    if (!("kind" in part)) return columnArea(places, part);
    const area = places.areaOf(part);
    return part.kind === "chart" ? { ...area, rows: area.rows + 1, columns: area.columns + 1 } : area;
  });
  return {
    row: 0,
    column: 0,
    rows: Math.max(...areas.map(({ row, rows }) => row + rows)),
    columns: Math.max(...areas.map(({ column, columns }) => column + columns)),
  };
}
