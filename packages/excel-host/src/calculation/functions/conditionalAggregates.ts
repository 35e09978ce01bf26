import type { Evaluation } from "../evaluation";
import { box as boxAt, isOnSheet } from "../../formula/address";
import { reader } from "../operators";
import { CellError, Matrix, Reference, type Argument, type Scalar } from "../values";
import { AGGREGATES } from "./aggregates";
import type { FunctionTable } from "./arguments";
import { parseCriterion } from "./criteria";

interface Condition {
  readonly range: Matrix;
  readonly criterion: Scalar | Matrix;
}

/** The rows and columns at which every condition holds are handed to the aggregate; null values stand for counting alone. */
function aggregateWhere(
  values: Matrix | null,
  conditions: readonly Condition[],
  aggregate: (numbers: readonly number[], matches: number) => Scalar,
): Scalar | Matrix {
  const shape = conditions.map(({ criterion }) => reader(criterion));
  const rows = Math.max(...shape.map((each) => each.rows));
  const columns = Math.max(...shape.map((each) => each.columns));
  const compute = (row: number, column: number) =>
    aggregateOnce(
      values,
      conditions.map(({ range }, at) => ({ range, holds: parseCriterion(shape[at].at(row, column)) })),
      aggregate,
    );
  return rows === 1 && columns === 1 ? compute(0, 0) : Matrix.build(rows, columns, compute);
}

function aggregateOnce(
  values: Matrix | null,
  conditions: readonly { range: Matrix; holds: (cell: Scalar) => boolean }[],
  aggregate: (numbers: readonly number[], matches: number) => Scalar,
): Scalar {
  const first = conditions[0].range;
  const numbers: number[] = [];
  let matches = 0;
  for (let row = 0; row < first.rows; row++) {
    for (let column = 0; column < first.columns; column++) {
      if (!conditions.every(({ range, holds }) => holds(range.at(row, column)))) continue;
      matches++;
      const value = values && row < values.rows && column < values.columns ? values.at(row, column) : null;
      if (value instanceof CellError) return value;
      if (typeof value === "number") numbers.push(value);
    }
  }
  return aggregate(numbers, matches);
}

const plainly = (arg: Argument, evaluation: Evaluation): Scalar | Matrix =>
  arg === undefined ? null : evaluation.dereference(arg);

/** SUMIFS and its kin: values first, then pairs of range and criterion, all of one shape. */
const severalConditions =
  (aggregate: (numbers: readonly number[]) => Scalar): FunctionTable[string] =>
  ([values, ...pairs], evaluation) => {
    if (pairs.length < 2 || pairs.length % 2) return CellError.value;
    const target = evaluation.matrixOf(values ?? null);
    const conditions = conditionsOf(pairs, evaluation);
    return conditions.some(({ range }) => range.rows !== target.rows || range.columns !== target.columns)
      ? CellError.value
      : aggregateWhere(target, conditions, aggregate);
  };

function conditionsOf(pairs: readonly Argument[], evaluation: Evaluation): Condition[] {
  return Array.from({ length: pairs.length / 2 }, (_, at) => ({
    range: evaluation.matrixOf(pairs[2 * at] ?? null),
    criterion: plainly(pairs[2 * at + 1], evaluation),
  }));
}

/** SUMIF(range, criterion, [values]): the values' range counts from its first cell and takes the criterion range's shape. */
const oneCondition =
  (aggregate: (numbers: readonly number[]) => Scalar): FunctionTable[string] =>
  ([range, criterion, values], evaluation) => {
    const tested = evaluation.matrixOf(range ?? null);
    let target = tested;
    if (values instanceof Reference) {
      const resized = boxAt(values.box.row, values.box.column, tested.rows, tested.columns);
      if (!isOnSheet(resized)) return CellError.value;
      const reference = new Reference(values.sheet, resized);
      evaluation.record(reference);
      target = evaluation.read(reference);
    } else if (values !== undefined) {
      target = evaluation.matrixOf(values);
    }
    return aggregateWhere(target, [{ range: tested, criterion: plainly(criterion, evaluation) }], aggregate);
  };

const countWhere: FunctionTable[string] = (pairs, evaluation) => {
  if (pairs.length < 2 || pairs.length % 2) return CellError.value;
  const conditions = conditionsOf(pairs, evaluation);
  const [{ range: first }] = conditions;
  if (conditions.some(({ range }) => range.rows !== first.rows || range.columns !== first.columns))
    return CellError.value;
  return aggregateWhere(null, conditions, (_, matches) => matches);
};

export const CONDITIONAL_FUNCTIONS: FunctionTable = {
  COUNTIF: countWhere,
  COUNTIFS: countWhere,
  SUMIF: oneCondition(AGGREGATES.SUM),
  SUMIFS: severalConditions(AGGREGATES.SUM),
  AVERAGEIF: oneCondition(AGGREGATES.AVERAGE),
  AVERAGEIFS: severalConditions(AGGREGATES.AVERAGE),
  MAXIFS: severalConditions(AGGREGATES.MAX),
  MINIFS: severalConditions(AGGREGATES.MIN),
};
