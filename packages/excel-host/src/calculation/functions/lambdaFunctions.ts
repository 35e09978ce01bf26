import { box as boxAt } from "../../formula/address";
import type { Evaluation } from "../evaluation";
import { CellError, Lambda, Matrix, Reference, type Argument, type Scalar, type Value } from "../values";
import { numberArgument, type FunctionTable } from "./arguments";

/** A part of an argument: still a reference where the argument is one, so that a function called with it can read its place. */
function part(argument: Value, matrix: Matrix, row: number, column: number, rows: number, columns: number): Value {
  if (argument instanceof Reference)
    return new Reference(argument.sheet, boxAt(argument.box.row + row, argument.box.column + column, rows, columns));
  if (rows === 1 && columns === 1) return matrix.at(row, column);
  return Matrix.build(rows, columns, (r, c) => matrix.at(row + r, column + c));
}

/** What a lambda gives for one cell: a single value, for arrays cannot stand inside arrays. */
function cellOf(result: Value, evaluation: Evaluation): Scalar {
  const plain = evaluation.dereference(result);
  if (!(plain instanceof Matrix)) return plain ?? 0;
  return plain.rows === 1 && plain.columns === 1 ? (plain.at(0, 0) ?? 0) : CellError.calculation;
}

const lambdaOf = (arg: Argument): Lambda | CellError =>
  arg instanceof Lambda ? arg : arg instanceof CellError ? arg : CellError.value;

const map: FunctionTable[string] = (args, evaluation) => {
  const lambda = lambdaOf(args[args.length - 1]);
  if (lambda instanceof CellError) return lambda;
  const arrays = args.slice(0, -1).map((arg) => arg ?? null);
  const matrices = arrays.map((array) => evaluation.matrixOf(array));
  if (arrays.length === 0) return CellError.value;
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  return Matrix.build(rows, columns, (row, column) => {
    const cells = arrays.map((array, at) =>
      row < matrices[at].rows && column < matrices[at].columns
        ? part(array, matrices[at], row, column, 1, 1)
        : CellError.notAvailable,
    );
    return cellOf(lambda.call(cells), evaluation);
  });
};

const byLine =
  (direction: "row" | "column"): FunctionTable[string] =>
  ([array, line], evaluation) => {
    const lambda = lambdaOf(line);
    if (lambda instanceof CellError) return lambda;
    const source = array ?? null;
    const matrix = evaluation.matrixOf(source);
    if (direction === "row")
      return Matrix.build(matrix.rows, 1, (row) =>
        cellOf(lambda.call([part(source, matrix, row, 0, 1, matrix.columns)]), evaluation),
      );
    return Matrix.build(1, matrix.columns, (_, column) =>
      cellOf(lambda.call([part(source, matrix, 0, column, matrix.rows, 1)]), evaluation),
    );
  };

/** Calls the lambda with the accumulator and every cell in turn. */
function accumulate(
  args: readonly Argument[],
  evaluation: Evaluation,
  seen: (accumulator: Value, row: number, column: number) => void,
): Value {
  const [initial, array, combine] = args;
  const lambda = lambdaOf(combine);
  if (lambda instanceof CellError) return lambda;
  const source = array ?? null;
  const matrix = evaluation.matrixOf(source);
  let accumulator: Value | undefined = initial;
  for (let row = 0; row < matrix.rows; row++) {
    for (let column = 0; column < matrix.columns; column++) {
      const cell = part(source, matrix, row, column, 1, 1);
      // Without an initial value the first cell is the accumulator.
      accumulator = accumulator === undefined ? cell : lambda.call([accumulator, cell]);
      seen(accumulator, row, column);
    }
  }
  return accumulator ?? null;
}

const scan: FunctionTable[string] = (args, evaluation) => {
  const lines: Scalar[][] = [];
  const last = accumulate(args, evaluation, (accumulator, row) =>
    (lines[row] ??= []).push(cellOf(accumulator, evaluation)),
  );
  return lines.length ? new Matrix(lines) : last;
};

const makeArray: FunctionTable[string] = ([height, width, make], evaluation) => {
  const lambda = lambdaOf(make);
  if (lambda instanceof CellError) return lambda;
  const rows = numberArgument(height, evaluation);
  const columns = numberArgument(width, evaluation);
  if (rows instanceof CellError) return rows;
  if (columns instanceof CellError) return columns;
  if (rows < 1 || columns < 1) return CellError.value;
  return Matrix.build(Math.trunc(rows), Math.trunc(columns), (row, column) =>
    cellOf(lambda.call([row + 1, column + 1]), evaluation),
  );
};

export const LAMBDA_FUNCTIONS: FunctionTable = {
  MAP: map,
  BYROW: byLine("row"),
  BYCOL: byLine("column"),
  REDUCE: (args, evaluation) => accumulate(args, evaluation, () => undefined),
  SCAN: scan,
  MAKEARRAY: makeArray,
};
