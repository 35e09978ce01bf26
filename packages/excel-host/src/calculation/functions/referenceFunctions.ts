import { between, box as boxAt, isOnSheet } from "../../formula/address";
import { FormulaSyntaxError } from "../../formula/FormulaSyntaxError";
import { parseFormula } from "../../formula/parse";
import { toNumber, toText } from "../coercion";
import type { Evaluation } from "../evaluation";
import { reader } from "../operators";
import { Scope } from "../scope";
import { CellError, Matrix, Reference, References, type Argument, type Scalar, type Value } from "../values";
import { numberArgument, scalarArgument, taking, type FunctionTable } from "./arguments";

/** A position in INDEX: 0 or nothing means the whole row or column. */
function position(cell: Scalar, size: number): number | CellError {
  const number = toNumber(cell);
  if (number instanceof CellError) return number;
  const whole = Math.trunc(number);
  return whole < 0 ? CellError.value : whole > size ? CellError.reference : whole;
}

/** INDEX gives a part of what it is given: of a reference, a reference. */
const index: FunctionTable[string] = ([source, rowArg, columnArg, areaArg], evaluation) => {
  const area = areaOf(source ?? null, numberArgument(areaArg, evaluation, 1));
  if (area instanceof CellError) return area;
  const size = area instanceof Reference ? area.box : area instanceof Matrix ? area : { rows: 1, columns: 1 };
  // With one position alone, a single row is counted along its columns.
  const alongRow = columnArg === undefined && size.rows === 1 && size.columns > 1;
  const rows = alongRow || rowArg === undefined ? null : evaluation.dereference(rowArg);
  const columns = alongRow
    ? evaluation.dereference(rowArg ?? null)
    : columnArg === undefined
      ? null
      : evaluation.dereference(columnArg);
  if (rows instanceof Matrix || columns instanceof Matrix)
    return indexEach(area, reader(rows), reader(columns), size, evaluation);
  const row = position(rows, size.rows);
  if (row instanceof CellError) return row;
  const column = position(columns, size.columns);
  if (column instanceof CellError) return column;
  return slice(area, row, column, size);
};

function areaOf(source: Value, number: number | CellError): Value {
  if (number instanceof CellError) return number;
  if (!(source instanceof References)) return number === 1 ? source : CellError.reference;
  return source.areas[Math.trunc(number) - 1] ?? CellError.reference;
}

function slice(area: Value, row: number, column: number, size: { rows: number; columns: number }): Value {
  const height = row === 0 ? size.rows : 1;
  const width = column === 0 ? size.columns : 1;
  const top = Math.max(row - 1, 0);
  const left = Math.max(column - 1, 0);
  if (area instanceof Reference)
    return new Reference(area.sheet, boxAt(area.box.row + top, area.box.column + left, height, width));
  if (area instanceof Matrix) return Matrix.build(height, width, (r, c) => area.at(top + r, left + c));
  return area;
}

type Positions = ReturnType<typeof reader>;

function indexEach(
  area: Value,
  rows: Positions,
  columns: Positions,
  size: { rows: number; columns: number },
  evaluation: Evaluation,
): Matrix {
  return Matrix.build(Math.max(rows.rows, columns.rows), Math.max(rows.columns, columns.columns), (r, c) => {
    const row = position(rows.at(r, c), size.rows);
    const column = position(columns.at(r, c), size.columns);
    if (row instanceof CellError) return row;
    return column instanceof CellError
      ? column
      : evaluation.scalarOf(slice(area, Math.max(row, 1), Math.max(column, 1), size));
  });
}

const offset: FunctionTable[string] = (args, evaluation) => {
  const [from, ...rest] = args;
  if (!(from instanceof Reference)) return from instanceof CellError ? from : CellError.value;
  const numbers = rest.map((arg, at) => numberArgument(arg, evaluation, [0, 0, from.box.rows, from.box.columns][at]));
  const failed = numbers.find((number) => number instanceof CellError);
  if (failed) return failed;
  const [down, right, height = from.box.rows, width = from.box.columns] = (numbers as number[]).map(Math.trunc);
  if (height === 0 || width === 0) return CellError.reference;
  const row = from.box.row + down;
  const column = from.box.column + right;
  const box = between(row, column, row + height - Math.sign(height), column + width - Math.sign(width));
  return row < 0 || column < 0 ? CellError.reference : recorded(new Reference(from.sheet, box), evaluation);
};

function recorded(reference: Reference, evaluation: Evaluation): Reference | CellError {
  if (!isOnSheet(reference.box)) return CellError.reference;
  evaluation.record(reference);
  return reference;
}

const R1C1 = /^(?:(.*)!)?R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

const indirect: FunctionTable[string] = ([textArg, styleArg], evaluation) => {
  const text = toText(scalarArgument(textArg, evaluation));
  if (text instanceof CellError) return text;
  const a1 = styleArg === undefined ? true : toNumber(evaluation.scalarOf(styleArg));
  if (a1 instanceof CellError) return a1;
  const match = a1 ? null : R1C1.exec(text.trim());
  if (match) {
    const [, sheet, r1, c1, r2 = r1, c2 = c1] = match;
    const key =
      sheet === undefined ? evaluation.caller.sheet : evaluation.workspace.findSheet(sheet.replace(/^'|'$/g, ""));
    const box = between(Number(r1) - 1, Number(c1) - 1, Number(r2) - 1, Number(c2) - 1);
    return key === undefined ? CellError.reference : recorded(new Reference(key, box), evaluation);
  }
  return a1 ? referenceIn(text, evaluation) : CellError.reference;
};

function referenceIn(text: string, evaluation: Evaluation): Value {
  try {
    const value = evaluation.evaluate(parseFormula(text.trim()), Scope.empty);
    return value instanceof Reference || value instanceof References ? value : CellError.reference;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return CellError.reference;
    throw error;
  }
}

const edge =
  (along: "row" | "column"): FunctionTable[string] =>
  ([of], evaluation) => {
    if (of === undefined) return evaluation.caller[along] + 1;
    if (!(of instanceof Reference)) return of instanceof CellError ? of : CellError.value;
    const { box } = of;
    if (along === "row") return box.rows === 1 ? box.row + 1 : Matrix.build(box.rows, 1, (row) => box.row + row + 1);
    return box.columns === 1 ? box.column + 1 : Matrix.build(1, box.columns, (_, column) => box.column + column + 1);
  };

const extent =
  (along: "rows" | "columns"): FunctionTable[string] =>
  ([of], evaluation) => {
    if (of instanceof Reference) return of.box[along];
    const value = evaluation.dereference(of ?? null);
    return value instanceof Matrix ? value[along] : value instanceof CellError ? value : 1;
  };

function formulaOf(arg: Argument, evaluation: Evaluation): string | null | CellError {
  if (!(arg instanceof Reference)) return CellError.value;
  return evaluation.workspace.formulaAt(arg.sheet, arg.box.row, arg.box.column);
}

export const REFERENCE_FUNCTIONS: FunctionTable = {
  INDEX: taking(1, 4, index),
  OFFSET: taking(3, 5, offset),
  INDIRECT: taking(1, 2, indirect),
  ROW: taking(0, 1, edge("row")),
  COLUMN: taking(0, 1, edge("column")),
  ROWS: taking(1, 1, extent("rows")),
  COLUMNS: taking(1, 1, extent("columns")),
  AREAS: taking(1, 1, ([of]) =>
    of instanceof References ? of.areas.length : of instanceof Reference ? 1 : CellError.value,
  ),
  ISREF: taking(1, 1, ([of]) => of instanceof Reference || of instanceof References),
  ISFORMULA: taking(1, 1, ([of], evaluation) => {
    const formula = formulaOf(of, evaluation);
    return formula instanceof CellError ? formula : formula !== null;
  }),
  FORMULATEXT: taking(1, 1, ([of], evaluation) => formulaOf(of, evaluation) ?? CellError.notAvailable),
};
