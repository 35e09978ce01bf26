import { between, boundingBox, holdsCell, intersection } from "../formula/address";
import type { Node } from "../formula/syntax";
import { Evaluation, type Caller, type Workspace } from "./evaluation";
import { TooManyCells, TooMuchWork } from "./limits";
import { applyOperator, negate, percent } from "./operators";
import { Scope } from "./scope";
import { SPECIAL_FORMS } from "./specialForms";
import {
  CellError,
  isErrorCode,
  Lambda,
  Matrix,
  Reference,
  References,
  type Argument,
  type Scalar,
  type Value,
} from "./values";

/** Evaluates a cell's formula: its value, not yet written anywhere, and what became known on the way. */
export function evaluateFormula(
  formula: Node,
  workspace: Workspace,
  caller: Caller,
): { value: Scalar | Matrix; evaluation: Evaluation } {
  const evaluation = new Evaluation(workspace, caller, evaluate);
  return { value: valueOf(formula, evaluation) ?? 0, evaluation };
}

/** #NUM! where the formula goes beyond the limits, or so deep that JavaScript's own stack ends. */
function valueOf(formula: Node, evaluation: Evaluation): Scalar | Matrix {
  try {
    return evaluation.dereference(evaluate(formula, Scope.empty, evaluation));
  } catch (error) {
    if (error instanceof TooMuchWork || error instanceof TooManyCells || error instanceof RangeError)
      return CellError.number;
    throw error;
  }
}

/** The value of a formula's tree, by Excel's rules; references stay references for as long as they can. */
function evaluate(node: Node, scope: Scope, evaluation: Evaluation): Value {
  evaluation.spend();
  switch (node.kind) {
    case "literal":
      return node.value;
    case "error":
      return isErrorCode(node.code) ? new CellError(node.code) : CellError.value;
    case "array":
      return new Matrix(
        node.rows.map((row) => row.map((cell) => (typeof cell === "object" ? errorConstant(cell.error) : cell))),
      );
    case "area":
      return area(node, evaluation);
    case "name":
      return named(node, scope, evaluation);
    case "table":
      return recorded(evaluation.workspace.resolveTable(node.table, node.specifier, evaluation.caller), evaluation);
    case "call":
      return call(node, scope, evaluation);
    case "invoke": {
      const callee = evaluate(node.callee, scope, evaluation);
      if (!(callee instanceof Lambda)) return callee instanceof CellError ? callee : CellError.value;
      return callee.call(node.args.map((arg) => evaluation.argument(arg, scope)));
    }
    case "negate":
      return negate(operand(node.operand, scope, evaluation));
    case "plus":
      return evaluate(node.operand, scope, evaluation);
    case "percent":
      return percent(operand(node.operand, scope, evaluation));
    case "binary":
      return binary(node, scope, evaluation);
    case "single":
      return implicitIntersection(evaluate(node.operand, scope, evaluation), evaluation);
    case "spill":
      return spilled(evaluate(node.operand, scope, evaluation), evaluation);
    case "range":
    case "intersect":
    case "union":
      return combine(
        node.kind,
        evaluate(node.left, scope, evaluation),
        evaluate(node.right, scope, evaluation),
        evaluation,
      );
  }
}

const operand = (node: Node, scope: Scope, evaluation: Evaluation): Scalar | Matrix =>
  evaluation.dereference(evaluate(node, scope, evaluation));

function binary(node: Extract<Node, { kind: "binary" }>, scope: Scope, evaluation: Evaluation): Value {
  const left = operand(node.left, scope, evaluation);
  const right = operand(node.right, scope, evaluation);
  return evaluation.limited([left, right], () => applyOperator(node.operator, left, right));
}

const errorConstant = (code: string): CellError => (isErrorCode(code) ? new CellError(code) : CellError.value);

function recorded(reference: Reference | CellError, evaluation: Evaluation): Reference | CellError {
  if (reference instanceof Reference) evaluation.record(reference);
  return reference;
}

function area(node: Extract<Node, { kind: "area" }>, evaluation: Evaluation): Value {
  const sheet = node.sheet === null ? evaluation.caller.sheet : evaluation.workspace.findSheet(node.sheet);
  return recorded(sheet === undefined ? CellError.reference : new Reference(sheet, node.box), evaluation);
}

function named(node: Extract<Node, { kind: "name" }>, scope: Scope, evaluation: Evaluation): Value {
  const { workspace, caller } = evaluation;
  if (node.sheet === null && scope.has(node.name)) return scope.get(node.name) ?? null;
  const sheet = node.sheet === null ? caller.sheet : workspace.findSheet(node.sheet);
  if (sheet === undefined) return CellError.reference;
  const meaning = workspace.findName(node.name, sheet);
  if (meaning) return evaluation.nested(() => evaluate(meaning, Scope.empty, evaluation));
  // A table's bare name is its data; a function's bare name is the function itself, for BYROW(A1:B9,SUM).
  const table = workspace.resolveTable(node.name, { sections: ["data"], columns: null }, caller);
  if (table instanceof Reference) return recorded(table, evaluation);
  const sheetFunction = workspace.findFunction(node.name.toUpperCase());
  if (!sheetFunction) return CellError.name;
  return new Lambda(1, (args) => {
    evaluation.spend();
    return evaluation.limited(args, () => sheetFunction.call(args, evaluation));
  });
}

function call(node: Extract<Node, { kind: "call" }>, scope: Scope, evaluation: Evaluation): Value {
  const name = node.name.toUpperCase();
  if (scope.has(name)) return callLambda(scope.get(name), node, scope, evaluation);
  const special = SPECIAL_FORMS.get(name);
  if (special) return special(node.args, scope, evaluation);
  const sheetFunction = evaluation.workspace.findFunction(name);
  if (sheetFunction) {
    if (sheetFunction.volatile) evaluation.volatile = true;
    const args = node.args.map((arg) => evaluation.argument(arg, scope));
    return evaluation.limited(args, () => sheetFunction.call(args, evaluation));
  }
  const meaning = evaluation.workspace.findName(node.name, evaluation.caller.sheet);
  if (!meaning) return CellError.name;
  return evaluation.nested(() => callLambda(evaluate(meaning, Scope.empty, evaluation), node, scope, evaluation));
}

function callLambda(
  callee: Argument,
  node: Extract<Node, { kind: "call" }>,
  scope: Scope,
  evaluation: Evaluation,
): Value {
  if (!(callee instanceof Lambda)) return callee instanceof CellError ? callee : CellError.value;
  return callee.call(node.args.map((arg) => evaluation.argument(arg, scope)));
}

/** @A1:A9 is the cell of the area that shares the formula's row or column. */
function implicitIntersection(value: Value, { caller }: Evaluation): Value {
  if (value instanceof Matrix) return value.at(0, 0);
  if (!(value instanceof Reference)) return value instanceof References ? CellError.value : value;
  const { box, sheet } = value;
  if (box.rows === 1 && box.columns === 1) return value;
  const row = box.rows === 1 ? box.row : caller.row;
  const column = box.columns === 1 ? box.column : caller.column;
  const single = holdsCell(box, row, column) && (box.rows === 1 || box.columns === 1 || sheet === caller.sheet);
  return single ? new Reference(sheet, between(row, column, row, column)) : CellError.value;
}

function spilled(value: Value, evaluation: Evaluation): Value {
  if (!(value instanceof Reference)) return value instanceof CellError ? value : CellError.reference;
  const box = evaluation.workspace.spillFrom(value, evaluation);
  return recorded(box ? new Reference(value.sheet, box) : CellError.reference, evaluation);
}

function combine(kind: "range" | "intersect" | "union", left: Value, right: Value, evaluation: Evaluation): Value {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (kind === "union") {
    const areas = [left, right].flatMap((value) =>
      value instanceof References ? value.areas : value instanceof Reference ? [value] : [],
    );
    return areas.length < 2 ? CellError.value : new References(areas);
  }
  if (!(left instanceof Reference) || !(right instanceof Reference) || left.sheet !== right.sheet)
    return CellError.value;
  if (kind === "range") return recorded(new Reference(left.sheet, boundingBox(left.box, right.box)), evaluation);
  const common = intersection(left.box, right.box);
  return common ? recorded(new Reference(left.sheet, common), evaluation) : CellError.noIntersection;
}
