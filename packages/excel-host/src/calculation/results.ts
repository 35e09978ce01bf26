import type { Box } from "../formula/address";
import { CellError, Matrix, type Scalar } from "./values";

/** An old-style array formula's area, filled: a single row or column repeats, what goes beyond the result is #N/A. */
export function fitInto(area: Box, result: Scalar | Matrix): Matrix {
  const matrix = result instanceof Matrix ? result : new Matrix([[result]]);
  return Matrix.build(area.rows, area.columns, (row, column) => {
    const r = matrix.rows === 1 ? 0 : row;
    const c = matrix.columns === 1 ? 0 : column;
    return r < matrix.rows && c < matrix.columns ? (matrix.at(r, c) ?? 0) : CellError.notAvailable;
  });
}

/** A blank cell handed on by a formula shows as 0. */
export function withoutBlanks(matrix: Matrix): Matrix {
  return matrix.cells.some((row) => row.includes(null))
    ? new Matrix(matrix.cells.map((row) => row.map((cell) => cell ?? 0)))
    : matrix;
}

export const sameValue = (a: Scalar, b: Scalar) =>
  a === b || (a instanceof CellError && b instanceof CellError && a.code === b.code && a.message === b.message);

export function sameValues(a: Matrix | null, b: Matrix | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.rows !== b.rows || a.columns !== b.columns) return false;
  return a.cells.every((row, r) => row.every((value, c) => sameValue(value, b.at(r, c))));
}
