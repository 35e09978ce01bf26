import { CellError, type Matrix, type Scalar } from "../../src/calculation/values";
import { formatAddress, formatBox, formatCell, lastColumn, lastRow, type Box } from "../../src/formula/address";
import type { Book } from "../../src/model/Book";
import type { ChartSeriesState, ChartSource, ChartState } from "../../src/model/chartState";

/** All that a workbook holds, as data to compare: sheets by their names, areas by their addresses, and no ids, which are given anew. */
export function describeBook(book: Book): object {
  const { sheets, names, calculation, selection } = book.grid;
  return {
    sheets: Object.fromEntries(sheets.all.map((sheet) => [sheets.name(sheet), describeSheet(book, sheet)])),
    order: sheets.all.map((sheet) => sheets.name(sheet)),
    active: sheets.name(selection.activeSheet),
    mode: calculation.mode,
    names: names.all.map(({ sheet, ...name }) => ({ ...name, sheet: sheet === null ? null : sheets.name(sheet) })),
    properties: book.properties,
    settings: [...book.settings],
  };
}

function describeSheet(book: Book, sheet: string): object {
  const { sheets, layout } = book.grid;
  const { hyperlinks, pageLayout, ...state } = book.sheet(sheet);
  return {
    cells: describeCells(book, sheet),
    visibility: sheets.visibility(sheet),
    tabColor: sheets.tabColor(sheet),
    gridlines: sheets.showsGridlines(sheet),
    frozen: sheets.frozenPanes(sheet),
    columns: layout
      .ownColumns(sheet)
      .map((column) => [column, layout.columnWidth(sheet, column), layout.isColumnHidden(sheet, column)]),
    rows: layout
      .ownRows(sheet)
      .map((row) => [
        row,
        layout.rowHeight(sheet, row),
        layout.isRowHidden(sheet, row),
        layout.isRowFiltered(sheet, row),
      ]),
    merges: layout.merges(sheet).map((area) => formatBox(area)),
    hyperlinks: [...hyperlinks],
    pageLayout,
    state,
    tables: book.tables
      .on(sheet)
      .map(({ id: _, sheet: _sheet, area, ...table }) => ({ ...table, area: formatBox(area) })),
    conditionalFormats: book.conditionalFormats
      .filter((format) => format.sheet === sheet)
      .sort((a, b) => a.priority - b.priority)
      .map(({ id: _, sheet: _sheet, areas, priority: _priority, ...format }) => ({
        ...format,
        areas: areas.map((area) => formatBox(area)),
      })),
    charts: book.charts.filter((chart) => chart.sheet === sheet).map((chart) => describeChart(book, chart)),
  };
}

function describeCells(book: Book, sheet: string): Record<string, object> {
  const { cells, styles } = book.grid;
  const used = cells.usedArea(sheet, undefined, true);
  const described: Record<string, object> = {};
  if (used) {
    eachCell(used, (row, column) => {
      const formula = cells.formula(sheet, row, column);
      const [value, style] = [cells.value(sheet, row, column), styles.of(sheet, row, column)];
      if (value === null && !formula && Object.keys(style).length === 0) return;
      described[formatCell(row, column)] = {
        value: plain(value),
        style,
        ...(formula && {
          formula: formula.text,
          area: formatBox(formula.area),
          entered: formula.fixedArea && formatBox(formula.fixedArea),
          values: describeValues(formula.values),
        }),
      };
    });
  }
  return described;
}

const describeValues = (values: Matrix | null) => values?.cells.map((row) => row.map(plain)) ?? null;

function eachCell(area: Box, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row <= lastRow(area); row++)
    for (let column = area.column; column <= lastColumn(area); column++) visit(row, column);
}

const plain = (value: Scalar) => (value instanceof CellError ? { error: value.code } : value);

function describeChart(book: Book, { id: _, sheet: _sheet, series, place, ...chart }: ChartState): object {
  const address = (source: ChartSource | null) =>
    source && formatAddress(book.grid.sheets.name(source.sheet), source.area);
  // The file measures in 12,700ths of a point.
  const rounded = Object.fromEntries(
    Object.entries(place).map(([side, points]) => [side, Math.round((points as number) * 1000) / 1000]),
  );
  const describeSeries = ({ id: _id, name, values, categories, points, ...rest }: ChartSeriesState) => ({
    ...rest,
    name: typeof name === "string" ? name : address(name),
    values: address(values),
    categories: address(categories),
    points: [...points],
  });
  return { ...chart, place: rounded, series: series.map(describeSeries) };
}
