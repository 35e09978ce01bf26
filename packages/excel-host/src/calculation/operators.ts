import type { BinaryOperator } from "../formula/syntax";
import { compare, toNumber, toText } from "./coercion";
import { LONGEST_TEXT } from "./limits";
import { CellError, Matrix, type Scalar } from "./values";

type ScalarOperation = (left: Scalar, right: Scalar) => Scalar;

const arithmetic =
  (compute: (a: number, b: number) => number | CellError): ScalarOperation =>
  (left, right) => {
    const a = toNumber(left);
    if (a instanceof CellError) return a;
    const b = toNumber(right);
    if (b instanceof CellError) return b;
    const result = compute(a, b);
    return typeof result === "number" && !Number.isFinite(result) ? CellError.number : result;
  };

const comparison =
  (holds: (order: number) => boolean): ScalarOperation =>
  (left, right) => {
    if (left instanceof CellError) return left;
    if (right instanceof CellError) return right;
    return holds(compare(left, right));
  };

const OPERATIONS: Record<BinaryOperator, ScalarOperation> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic((a, b) => a - b),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => (b === 0 ? CellError.division : a / b)),
  "^": arithmetic((a, b) => (a === 0 && b === 0 ? CellError.number : a === 0 && b < 0 ? CellError.division : a ** b)),
  "&": (left, right) => {
    const a = toText(left);
    if (a instanceof CellError) return a;
    const b = toText(right);
    if (b instanceof CellError) return b;
    return a.length + b.length > LONGEST_TEXT ? CellError.value : a + b;
  },
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

/** One operator over scalars and matrices; a single row or column is repeated beside a larger matrix, as in Excel. */
export function applyOperator(
  operator: BinaryOperator,
  left: Scalar | Matrix,
  right: Scalar | Matrix,
): Scalar | Matrix {
  const operation = OPERATIONS[operator];
  return left instanceof Matrix || right instanceof Matrix ? broadcast(operation, left, right) : operation(left, right);
}

export function mapValues(value: Scalar | Matrix, change: (cell: Scalar) => Scalar): Scalar | Matrix {
  return value instanceof Matrix ? new Matrix(value.cells.map((row) => row.map(change))) : change(value);
}

export const negate = (value: Scalar | Matrix) => mapValues(value, (cell) => OPERATIONS["-"](0, cell));
export const percent = (value: Scalar | Matrix) => mapValues(value, (cell) => OPERATIONS["/"](cell, 100));

function broadcast(operation: ScalarOperation, left: Scalar | Matrix, right: Scalar | Matrix): Matrix {
  const a = reader(left);
  const b = reader(right);
  return Matrix.build(Math.max(a.rows, b.rows), Math.max(a.columns, b.columns), (row, column) =>
    operation(a.at(row, column), b.at(row, column)),
  );
}

/** Reads a value as if it were as large as its partner; beyond a matrix's edge there is #N/A. */
export function reader(value: Scalar | Matrix): {
  rows: number;
  columns: number;
  at(row: number, column: number): Scalar;
} {
  if (!(value instanceof Matrix)) return { rows: 1, columns: 1, at: () => value };
  const { rows, columns } = value;
  return {
    rows,
    columns,
    at(row, column) {
      const r = rows === 1 ? 0 : row;
      const c = columns === 1 ? 0 : column;
      return r < rows && c < columns ? value.at(r, c) : CellError.notAvailable;
    },
  };
}
