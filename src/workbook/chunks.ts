import { inputOf, type Area, type Cell, type Formula } from "./sheetContent";

type Cells = readonly (readonly (Cell | Formula)[])[];

/** Cells per request: at some thirty characters each, well under the five million bytes that Excel on the web accepts. */
export const CELLS_PER_REQUEST = 80_000;
/** Characters of cells per request, with room for what surrounds them. */
const CHARACTERS_PER_REQUEST = 3_000_000;

/** Splits rows into blocks that fit one request. */
export function rowChunks(rows: number, columns: number): { start: number; count: number }[] {
  const size = Math.max(1, Math.floor(CELLS_PER_REQUEST / Math.max(columns, 1)));
  return Array.from({ length: Math.ceil(rows / size) }, (_, k) => ({
    start: k * size,
    count: Math.min(size, rows - k * size),
  }));
}

/** Halves of an area, by rows while it has several; a single cell has none. */
export function halves({ row, column, rows, columns }: Area): Area[] {
  if (rows > 1) {
    const first = Math.ceil(rows / 2);
    return [
      { row, column, rows: first, columns },
      { row: row + first, column, rows: rows - first, columns },
    ];
  }
  if (columns > 1) {
    const first = Math.ceil(columns / 2);
    return [
      { row, column, rows, columns: first },
      { row, column: column + first, rows, columns: columns - first },
    ];
  }
  return [];
}

/**
 * Splits cells into areas that fit one request each, by number and by the length of their texts. Each split halves an area, so the depth is the
 * logarithm of its size.
 */
export function fittingAreas(values: Cells): Area[] {
  const fit = (area: Area): Area[] => {
    const parts =
      area.rows * area.columns > CELLS_PER_REQUEST || weightOf(values, area) > CHARACTERS_PER_REQUEST
        ? halves(area)
        : [];
    return parts.length === 0 ? [area] : parts.flatMap(fit);
  };
  const columns = values[0]?.length ?? 0;
  return columns === 0 ? [] : fit({ row: 0, column: 0, rows: values.length, columns });
}

/** About how many bytes cells take in a request. */
export function weightOf(values: Cells, { row, column, rows, columns }: Area): number {
  let weight = 0;
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const value = inputOf(values[r][c]);
      // three bytes for any character that is not plain ASCII is the most that UTF-8 needs of one
      weight += typeof value === "string" ? 4 + value.length + 2 * (value.match(/[^ -~]/g)?.length ?? 0) : 20;
    }
  }
  return weight;
}
