import { inputOf, type Area, type Cell, type Formula } from "./sheetContent";

type Cells = readonly (readonly (Cell | Formula)[])[];

/** Cells per request. At about thirty characters each, this stays well below Excel on the web's limit of five million bytes. */
export const CELLS_PER_REQUEST = 80_000;
/** Bytes of cell content per request, which leaves room for the rest of the request. */
const CHARACTERS_PER_REQUEST = 3_000_000;

/** Splits rows into blocks that fit one request. */
export function rowChunks(rows: number, columns: number): { start: number; count: number }[] {
  const size = Math.max(1, Math.floor(CELLS_PER_REQUEST / Math.max(columns, 1)));
  return Array.from({ length: Math.ceil(rows / size) }, (_, k) => ({
    start: k * size,
    count: Math.min(size, rows - k * size),
  }));
}

/** Splits an area in two, by rows if it has more than one. A single cell gives no halves. */
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
 * Splits cells into areas that each fit one request, by number of cells and length of their texts. Each split halves an area, so the recursion is
 * as deep as the logarithm of its size.
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

/** Roughly how many bytes these cells take in a request. */
export function weightOf(values: Cells, { row, column, rows, columns }: Area): number {
  let weight = 0;
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const value = inputOf(values[r][c]);
      // UTF-8 needs at most three bytes per UTF-16 unit
      weight += typeof value === "string" ? 4 + value.length + 2 * (value.match(/[^ -~]/g)?.length ?? 0) : 20;
    }
  }
  return weight;
}
