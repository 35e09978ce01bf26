import { toNumber } from "../coercion";
import type { Evaluation, SheetFunction } from "../evaluation";
import { mapValues } from "../operators";
import { CellError, Matrix, Reference, References, type Argument, type Scalar, type Value } from "../values";

export type FunctionTable = Readonly<Record<string, SheetFunction["call"]>>;

/** Refuses a call with too few or too many arguments, as Excel refuses to accept such a formula. */
export function taking(least: number, most: number, compute: SheetFunction["call"]): SheetFunction["call"] {
  return (args, evaluation) =>
    args.length < least || args.length > most ? CellError.value : compute(args, evaluation);
}

export const scalarArgument = (arg: Argument, evaluation: Evaluation): Scalar =>
  arg === undefined ? null : evaluation.scalarOf(arg);

export function numberArgument(arg: Argument, evaluation: Evaluation, otherwise = 0): number | CellError {
  return arg === undefined ? otherwise : toNumber(evaluation.scalarOf(arg));
}

/** Calls a function of one number for every number of an argument that may be an array, as LARGE(A1:A9,{1,2}) does. */
export function forEachNumber(
  arg: Argument,
  evaluation: Evaluation,
  compute: (value: number) => Scalar,
): Scalar | Matrix {
  return mapValues(arg === undefined ? null : evaluation.dereference(arg), (cell) => {
    const number = toNumber(cell);
    return number instanceof CellError ? number : compute(number);
  });
}

/** The matrices behind a list of arguments, unions taken apart. */
export function matricesOf(args: readonly Argument[], evaluation: Evaluation): Matrix[] {
  return args.flatMap((arg) => {
    if (arg === undefined) return [];
    return arg instanceof References ? arg.areas.map((area) => evaluation.read(area)) : [evaluation.matrixOf(arg)];
  });
}

const fromCells = (value: Value) =>
  value instanceof Reference || value instanceof References || value instanceof Matrix;

/**
 * The numbers in the arguments of an aggregate: in ranges and arrays the numeric cells alone; an argument that is a single
 * value is converted, a text that is no number being #VALUE!. The first error found is the function's result.
 */
export function numbersIn(args: readonly Argument[], evaluation: Evaluation): number[] | CellError {
  const numbers: number[] = [];
  for (const arg of args) {
    const value = arg ?? null;
    if (!fromCells(value)) {
      const number = toNumber(evaluation.scalarOf(value));
      if (number instanceof CellError) return number;
      numbers.push(number);
      continue;
    }
    for (const matrix of matricesOf([value], evaluation)) {
      for (const row of matrix.cells) {
        for (const cell of row) {
          if (typeof cell === "number") numbers.push(cell);
          else if (cell instanceof CellError) return cell;
        }
      }
    }
  }
  return numbers;
}
