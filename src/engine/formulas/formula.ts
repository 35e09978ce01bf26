import type jsep from "jsep";
import { divide, FUNCTIONS, negate, OPERATORS, type FormulaFunction } from "./formulaFunctions";
import { at, formulaFault, parseSyntax } from "./formulaSyntax";

/** A parsed formula. It is evaluated company by company; NaN = missing. */
export interface Formula {
  /** names that a value always needs, in order of appearance */
  readonly required: readonly string[];
  /** names that only a branch of `if` needs */
  readonly optional: readonly string[];
  /** the value for the values of `required`, then `optional` */
  readonly evaluate: (inputs: readonly number[]) => number;
}

type Evaluate = Formula["evaluate"];
interface Part {
  evaluate: Evaluate;
  /** a number that no company's figures change */
  constant: boolean;
  comparison?: boolean;
}

/**
 * Parses a formula of names, numbers, `+ - * / ^`, comparisons and the functions min, max, abs, log and if. Upper and lower case are the same.
 *
 * Precedence is that of a worksheet. A comparison is 1 or 0. Missing inputs make the result missing, except in the branch of an `if` that is not taken; `if` without
 * a third argument is missing where the condition does not hold. A quotient is missing where its denominator is zero or negative, as in the catalogue; a denominator
 * without names, such as −2, divides as it is. Overflow and logarithms of zero or less are missing.
 * @throws ScoringError "invalid-argument" with the fault and its position
 * @example parseFormula("ebit / (assets - 10)").evaluate([20, 110]) // 0.2
 * @example parseFormula("if(pe < 10, 1, roe)").optional // ["roe"]
 */
export function parseFormula(text: string): Formula {
  const tree = parseSyntax(text);
  const uses = usesOf(tree, text);
  const required = [...uses].filter(([, always]) => always).map(([name]) => name);
  const optional = [...uses].filter(([, always]) => !always).map(([name]) => name);
  const positions = new Map([...required, ...optional].map((name, position) => [name, position]));
  const { evaluate } = compile(tree, text, positions);
  return { required, optional, evaluate };
}

/**
 * Where a name first stands in a formula, for a message.
 * @example positionOf("assets", "total_assets - assets") // "at character 16"
 */
export const positionOf = (name: string, text: string): string =>
  at(text.search(new RegExp(`(?<![\\w.])${name}(?!\\w)`, "i")));

/** Names of values, and whether each is needed whatever an `if` decides; refuses what a formula may not contain. */
function usesOf(tree: jsep.Expression, text: string): Map<string, boolean> {
  const uses = new Map<string, boolean>();
  let commas = 0;
  const visit = (node: jsep.Expression, always: boolean): void => {
    switch (node.type) {
      case "Literal":
        return;
      case "Identifier": {
        const name = nameOf(node);
        if (FUNCTIONS.has(name)) throw formulaFault(`${name} ${positionOf(name, text)} is a function: ${usage(name)}`);
        uses.set(name, (uses.get(name) ?? false) || always);
        return;
      }
      case "UnaryExpression":
        return visit(node.argument as jsep.Expression, always);
      case "BinaryExpression":
        visit(node.left as jsep.Expression, always);
        return visit(node.right as jsep.Expression, always);
      case "CallExpression": {
        const { arguments: given } = node as jsep.CallExpression;
        commas += given.length - 1;
        const isIf = functionOf(node, text).name === "if";
        return given.forEach((argument, k) => visit(argument, always && (!isIf || k === 0)));
      }
      default:
        throw formulaFault(
          `${KINDS[node.type] ?? "a part of it"} has no meaning: use names, numbers and the functions ${[...FUNCTIONS.keys()].join(", ")}`,
        );
    }
  };
  visit(tree, true);
  if ([...text].filter((character) => character === ",").length !== commas)
    throw formulaFault("commas may only separate the arguments of a function, and must be there: write min(a, b)");
  return uses;
}

const KINDS: Readonly<Record<string, string>> = {
  SequenceExpression: "a list in brackets",
  MemberExpression: "a dot between names",
  ThisExpression: '"this"',
};

function compile(node: jsep.Expression, text: string, positions: ReadonlyMap<string, number>): Part {
  const part = (child: unknown) => compile(child as jsep.Expression, text, positions);
  switch (node.type) {
    case "Literal": {
      const value = node.value as number;
      if (!Number.isFinite(value)) throw formulaFault(`the number ${node.raw as string} is too large`);
      return { evaluate: () => value, constant: true };
    }
    case "Identifier": {
      const position = positions.get(nameOf(node))!;
      return { evaluate: (inputs) => inputs[position], constant: false };
    }
    case "UnaryExpression": {
      const { evaluate, constant } = part(node.argument);
      return { evaluate: node.operator === "-" ? (inputs) => negate(evaluate(inputs)) : evaluate, constant };
    }
    case "BinaryExpression":
      return operation(node.operator as string, part(node.left), part(node.right));
    default:
      return call(functionOf(node, text), (node as jsep.CallExpression).arguments.map(part));
  }
}

function operation(operator: string, left: Part, right: Part): Part {
  const { compute, order } = OPERATORS[operator];
  if (order !== undefined && (left.comparison || right.comparison))
    throw formulaFault(
      `${operator} compares the outcome of another comparison: write if(a < b, if(b < c, …)) for a < b < c`,
    );
  const [first, second] = [left.evaluate, right.evaluate];
  const apply = operator === "/" && right.constant ? divide : compute;
  return {
    evaluate: (inputs) => apply(first(inputs), second(inputs)),
    constant: left.constant && right.constant,
    comparison: order,
  };
}

function call({ name, compute }: FormulaFunction, parts: readonly Part[]): Part {
  const constant = parts.every((part) => part.constant);
  if (name === "if") {
    const [condition, then, otherwise] = parts.map(({ evaluate }) => evaluate);
    return {
      constant,
      evaluate: (inputs) => {
        const holds = condition(inputs);
        if (Number.isNaN(holds)) return NaN;
        return holds !== 0 ? then(inputs) : (otherwise?.(inputs) ?? NaN);
      },
    };
  }
  // folded pairwise, which is quicker than a list of arguments for every company
  const [first, ...others] = parts.map(({ evaluate }) => evaluate);
  if (others.length === 0) return { constant, evaluate: (inputs) => compute(first(inputs)) };
  const fold =
    (left: Evaluate, right: Evaluate): Evaluate =>
    (inputs) =>
      compute(left(inputs), right(inputs));
  return { constant, evaluate: others.reduce(fold, first) };
}

const nameOf = (node: jsep.Expression): string => (node.name as string).toLowerCase();

/** The function that a call names, with the right number of arguments. */
function functionOf(node: jsep.Expression, text: string): FormulaFunction {
  const { callee, arguments: given } = node as jsep.CallExpression;
  const name = callee.type === "Identifier" ? nameOf(callee) : undefined;
  if (name === undefined) throw formulaFault("a bracket directly after a value has no meaning: write * between them");
  const found = FUNCTIONS.get(name);
  if (found === undefined)
    throw formulaFault(
      `there is no function ${name} (${positionOf(name, text)}): the functions are ${[...FUNCTIONS.keys()].join(", ")}, and a product needs *`,
    );
  if (given.length < found.fewest || given.length > found.most)
    throw formulaFault(
      `${name} has ${given.length} ${given.length === 1 ? "argument" : "arguments"} ${positionOf(name, text)}: ${usage(name)}`,
    );
  return found;
}

const usage = (name: string): string => `write ${FUNCTIONS.get(name)!.usage}`;

/** Words that cannot be the id of a column or metric, because formulas use them. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([...FUNCTIONS.keys(), "this"]);
