/** Cells per request: at some thirty characters each, well under the five million that Excel on the web accepts. */
export const CELLS_PER_REQUEST = 80_000;

/** Splits rows into blocks that fit one request. */
export function rowChunks(rows: number, columns: number): { start: number; count: number }[] {
  const size = Math.max(1, Math.floor(CELLS_PER_REQUEST / Math.max(columns, 1)));
  return Array.from({ length: Math.ceil(rows / size) }, (_, k) => ({ start: k * size, count: Math.min(size, rows - k * size) }));
}
