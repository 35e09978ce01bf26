import type { Node } from "../formula/syntax";
import { compare, toBoolean, toNumber } from "./coercion";
import type { Evaluation } from "./evaluation";
import { reader } from "./operators";
import type { Scope } from "./scope";
import { CellError, Lambda, Matrix, type Argument, type Scalar, type Value } from "./values";

/** A function that decides itself which of its arguments are evaluated, and in which scope. */
type SpecialForm = (args: readonly (Node | null)[], scope: Scope, evaluation: Evaluation) => Value;

/** An argument left empty counts as a blank cell. */
const given = (node: Node | null | undefined, scope: Scope, evaluation: Evaluation): Value =>
  node ? evaluation.evaluate(node, scope) : null;

const plain = (node: Node | null | undefined, scope: Scope, evaluation: Evaluation): Scalar | Matrix =>
  evaluation.dereference(given(node, scope, evaluation));

/** Chooses cell by cell, all alternatives being evaluated: what a function does when its condition is an array. */
function chooseEach(
  condition: Matrix,
  alternatives: readonly (Scalar | Matrix)[],
  choose: (cell: Scalar) => number | CellError,
): Matrix {
  const readers = alternatives.map(reader);
  const rows = Math.max(condition.rows, ...readers.map((each) => each.rows));
  const columns = Math.max(condition.columns, ...readers.map((each) => each.columns));
  const conditions = reader(condition);
  return Matrix.build(rows, columns, (row, column) => {
    const choice = choose(conditions.at(row, column));
    return choice instanceof CellError ? choice : (readers[choice]?.at(row, column) ?? CellError.value);
  });
}

const ifForm: SpecialForm = ([test, whenTrue, whenFalse], scope, evaluation) => {
  const condition = plain(test, scope, evaluation);
  const otherwise = () => (whenFalse === undefined ? false : given(whenFalse, scope, evaluation));
  if (condition instanceof Matrix) {
    const alternatives = [plain(whenTrue, scope, evaluation), evaluation.dereference(otherwise())];
    return chooseEach(condition, alternatives, (cell) => {
      const truth = toBoolean(cell);
      return truth instanceof CellError ? truth : truth ? 0 : 1;
    });
  }
  const truth = toBoolean(condition);
  if (truth instanceof CellError) return truth;
  return truth ? given(whenTrue, scope, evaluation) : otherwise();
};

const replaceErrors =
  (isReplaced: (error: CellError) => boolean): SpecialForm =>
  ([value, alternative], scope, evaluation) => {
    const replaced = (cell: Scalar) => cell instanceof CellError && cell !== CellError.busy && isReplaced(cell);
    const first = plain(value, scope, evaluation);
    if (first instanceof Matrix) {
      if (!first.cells.some((row) => row.some(replaced))) return first;
      return chooseEach(first, [first, plain(alternative, scope, evaluation)], (cell) => (replaced(cell) ? 1 : 0));
    }
    return replaced(first) ? given(alternative, scope, evaluation) : first;
  };

const choose: SpecialForm = ([index, ...choices], scope, evaluation) => {
  const wanted = plain(index, scope, evaluation);
  const position = (cell: Scalar) => {
    const number = toNumber(cell);
    if (number instanceof CellError) return number;
    return number >= 1 && number < choices.length + 1 ? Math.trunc(number) - 1 : CellError.value;
  };
  if (wanted instanceof Matrix) {
    const alternatives = choices.map((choice) => plain(choice, scope, evaluation));
    return chooseEach(wanted, alternatives, position);
  }
  const at = position(wanted);
  return at instanceof CellError ? at : given(choices[at], scope, evaluation);
};

const ifs: SpecialForm = (args, scope, evaluation) => {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const condition = plain(args[at], scope, evaluation);
    if (condition instanceof Matrix) return ifsOverArrays(args.slice(at), condition, scope, evaluation);
    const truth = toBoolean(condition);
    if (truth instanceof CellError) return truth;
    if (truth) return given(args[at + 1], scope, evaluation);
  }
  return CellError.notAvailable;
};

function ifsOverArrays(args: readonly (Node | null)[], condition: Matrix, scope: Scope, evaluation: Evaluation): Value {
  const rest = args.slice(2);
  const alternatives = [
    plain(args[1], scope, evaluation),
    rest.length ? evaluation.dereference(ifs(rest, scope, evaluation)) : CellError.notAvailable,
  ];
  return chooseEach(condition, alternatives, (cell) => {
    const truth = toBoolean(cell);
    return truth instanceof CellError ? truth : truth ? 0 : 1;
  });
}

const switchForm: SpecialForm = ([subject, ...cases], scope, evaluation) => {
  const wanted = plain(subject, scope, evaluation);
  const fallback = cases.length % 2 === 1 ? cases[cases.length - 1] : undefined;
  const pairs = Math.floor(cases.length / 2);
  const matches = (cell: Scalar, pair: number): boolean => {
    const candidate = evaluation.scalarOf(given(cases[2 * pair], scope, evaluation));
    return !(cell instanceof CellError) && !(candidate instanceof CellError) && compare(cell, candidate) === 0;
  };
  const pairOf = (cell: Scalar) =>
    Array.from({ length: pairs }, (_, pair) => pair).find((pair) => matches(cell, pair)) ?? pairs;
  if (wanted instanceof Matrix) {
    const results = Array.from({ length: pairs }, (_, pair) => plain(cases[2 * pair + 1], scope, evaluation));
    const last = fallback === undefined ? CellError.notAvailable : plain(fallback, scope, evaluation);
    return chooseEach(wanted, [...results, last], (cell) => (cell instanceof CellError ? cell : pairOf(cell)));
  }
  if (wanted instanceof CellError) return wanted;
  const pair = pairOf(wanted);
  if (pair < pairs) return given(cases[2 * pair + 1], scope, evaluation);
  return fallback === undefined ? CellError.notAvailable : given(fallback, scope, evaluation);
};

const letForm: SpecialForm = (args, scope, evaluation) => {
  let inner = scope;
  for (let at = 0; at + 1 < args.length; at += 2) {
    const name = args[at];
    if (name?.kind !== "name") return CellError.name;
    inner = inner.bind(name.name, evaluation.argument(args[at + 1], inner));
  }
  return args.length % 2 === 1 ? given(args[args.length - 1], inner, evaluation) : CellError.value;
};

const lambdaForm: SpecialForm = (args, scope, evaluation) => {
  const parameters = args.slice(0, -1);
  const names = parameters.flatMap((parameter) => (parameter?.kind === "name" ? [parameter.name] : []));
  const body = args[args.length - 1];
  if (names.length < parameters.length || !body) return CellError.value;
  return new Lambda(names.length, (values: readonly Argument[]) => {
    if (values.length > names.length) return CellError.value;
    const inner = names.reduce((outer, name, at) => outer.bind(name, values[at]), scope);
    return evaluation.nested(() => evaluation.evaluate(body, inner));
  });
};

const isOmitted: SpecialForm = ([parameter], scope) =>
  parameter?.kind === "name" && scope.has(parameter.name) && scope.get(parameter.name) === undefined;

export const SPECIAL_FORMS: ReadonlyMap<string, SpecialForm> = new Map([
  ["IF", ifForm],
  ["IFS", ifs],
  ["IFERROR", replaceErrors(() => true)],
  ["IFNA", replaceErrors((error) => error.code === "#N/A")],
  ["CHOOSE", choose],
  ["SWITCH", switchForm],
  ["LET", letForm],
  ["LAMBDA", lambdaForm],
  ["ISOMITTED", isOmitted],
]);
