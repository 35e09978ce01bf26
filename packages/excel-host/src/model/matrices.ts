import { CellError, type Scalar } from "../calculation/values";
import type { Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import type { WireValue } from "../protocol/wire";

/** What a cell's value is on the wire: a blank is an empty text, an error its code. */
export const toWire = (value: Scalar): string | number | boolean =>
  value === null ? "" : value instanceof CellError ? value.code : value;

export function buildMatrix<Item>(
  { rows, columns }: Pick<Box, "rows" | "columns">,
  item: (row: number, column: number) => Item,
): Item[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => item(row, column)));
}

/**
 * Reads a matrix that is to fill an area: one single value fills all of it.
 * @throws HostError when the shapes differ
 */
export function matrixReader(
  values: unknown,
  { rows, columns }: Box,
): (row: number, column: number) => WireValue | undefined {
  if (!Array.isArray(values)) return () => values as WireValue;
  const lines = values as WireValue[][];
  if (lines.length === 1 && Array.isArray(lines[0]) && lines[0].length === 1 && (rows > 1 || columns > 1))
    return () => lines[0][0];
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns))
    throw HostError.wrongShape();
  return (row, column) => lines[row][column];
}

/** The value that all of an area's cells share, null where they differ. */
export function uniform<Item>(area: Box, item: (row: number, column: number) => Item): Item | null {
  const first = item(area.row, area.column);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++)
      if (item(row, column) !== first) return null;
  }
  return first;
}
