import { CellError, type Scalar } from "../calculation/values";
import { box as boxAt, isSingleCell, type Box } from "../formula/address";
import type { Book } from "./Book";
import { emptySeries, isScatter, type ChartSeriesState, type ChartSource, type ChartType } from "./chartState";
import { cellText } from "./cellText";

/** The series that Excel makes of a block of cells: which lines are series, and whether labels and names stand beside them. */
export function seriesFrom(book: Book, sheet: string, area: Box, type: ChartType, by: string): ChartSeriesState[] {
  book.calculate();
  const byColumns = by === "Columns" || (by !== "Rows" && area.rows >= area.columns);
  const at = (line: number, along: number): Scalar =>
    byColumns
      ? book.grid.cells.value(sheet, area.row + along, area.column + line)
      : book.grid.cells.value(sheet, area.row + line, area.column + along);
  const [lines, length] = byColumns ? [area.columns, area.rows] : [area.rows, area.columns];
  const isLabel = (value: Scalar) => typeof value === "string";
  const cornerIsBlank = at(0, 0) === null && lines > 1 && length > 1;
  const named =
    cornerIsBlank ||
    Array.from({ length: lines }, (_, line) => at(line, 0)).some(
      (value, line) => isLabel(value) && (line > 0 || lines === 1),
    );
  const firstLine = Array.from({ length: length - Number(named) }, (_, along) => at(0, along + Number(named)));
  const labelled = lines > 1 && (cornerIsBlank || isScatter(type) || firstLine.some(isLabel));
  const cells = (line: number, from: number, count: number): ChartSource => ({
    sheet,
    area: byColumns
      ? boxAt(area.row + from, area.column + line, count, 1)
      : boxAt(area.row + line, area.column + from, 1, count),
  });
  const series: ChartSeriesState[] = [];
  for (let line = Number(labelled); line < lines; line++) {
    series.push({
      ...emptySeries(book.newGuid()),
      name: named ? cells(line, 0, 1) : null,
      values: cells(line, Number(named), length - Number(named)),
      categories: labelled ? cells(0, Number(named), length - Number(named)) : null,
    });
  }
  return series;
}

export function seriesName(book: Book, series: ChartSeriesState, index: number): string {
  if (typeof series.name === "string") return series.name;
  const text = series.name ? textsOf(book, series.name)[0] : "";
  return text || `Series${index + 1}`;
}

function valuesOf(book: Book, { sheet, area }: ChartSource): Scalar[] {
  book.calculate();
  const lines = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) =>
      book.grid.cells.value(sheet, area.row + row, area.column + column),
    ),
  );
  return isSingleCell(area) ? lines[0] : lines.flat();
}

/** Numbers to be drawn; null where there is none. */
export function numbersOf(book: Book, source: ChartSource): (number | null)[] {
  return valuesOf(book, source).map((value) => (typeof value === "number" ? value : null));
}

/** Labels as the cells show them. */
export function textsOf(book: Book, source: ChartSource): string[] {
  const { sheet, area } = source;
  return valuesOf(book, source).map((value, at) => {
    const [row, column] = [area.row + Math.floor(at / area.columns), area.column + (at % area.columns)];
    return value instanceof CellError
      ? value.code
      : cellText(value, book.grid.styles.of(sheet, row, column).numberFormat);
  });
}
