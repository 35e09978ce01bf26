import { toBoolean, toNumber, toText } from "../calculation/coercion";
import { CellError, Matrix, type Argument, type Scalar } from "../calculation/values";
import type { ParameterMetadata } from "./metadata";

/** What a blank cell arrives as: reports differ between desktop (0) and web (null, ""), so an add-in has to cope with all three. */
export type BlankCell = 0 | null | "";

export interface ParameterRules {
  readonly blankCell: BlankCell;
  /** Errors reach the function; otherwise the first of them is the call's result. */
  readonly takesErrors: boolean;
}

/** Arguments as the add-in gets them, as finished JSON; or the error that keeps the function from being called. */
export type PreparedArgument = string | CellError;

/** What tells an error from other objects in the JSON. */
export const ERROR_TYPE = "CustomFunctionError";

/** Excel passes null for an optional argument that is left out, whatever default the function's code declares. */
const OMITTED = "null";

/**
 * Turns the arguments of a call into what the function's parameters declare, by Excel's rules: numbers in texts become
 * numbers, a single value stands for a matrix of one cell, a matrix gives its first cell where one value is expected.
 */
export function prepareArguments(
  parameters: readonly ParameterMetadata[],
  args: readonly Argument[],
  rules: ParameterRules,
  plain: (arg: Argument) => Scalar | Matrix,
): PreparedArgument[] | CellError {
  const repeating = parameters[parameters.length - 1]?.repeating ?? false;
  if (args.length > parameters.length && !repeating) return CellError.value;
  const prepared: PreparedArgument[] = [];
  for (const [at, parameter] of parameters.entries()) {
    if (parameter.repeating) {
      const rest = args.slice(at).map((arg) => prepareOne(parameter, arg === undefined ? null : plain(arg), rules));
      const failed = rest.find((each) => each instanceof CellError);
      prepared.push(failed ?? `[${rest.join(",")}]`);
    } else if (args[at] === undefined) {
      if (!parameter.optional && at >= args.length) return CellError.value;
      prepared.push(parameter.optional ? OMITTED : prepareOne(parameter, null, rules));
    } else {
      prepared.push(prepareOne(parameter, plain(args[at]), rules));
    }
  }
  return prepared.find((each) => each instanceof CellError) ?? prepared;
}

/** Thousands of formulas hand over the same few columns: each is converted once. */
const converted = new WeakMap<Matrix, Map<string, PreparedArgument>>();

function prepareOne(parameter: ParameterMetadata, value: Scalar | Matrix, rules: ParameterRules): PreparedArgument {
  if (parameter.dimensionality !== "matrix")
    return prepareCell(parameter, value instanceof Matrix ? value.at(0, 0) : value, rules);
  if (!(value instanceof Matrix)) {
    const cell = prepareCell(parameter, value, rules);
    return cell instanceof CellError ? cell : `[[${cell}]]`;
  }
  const key = `${parameter.type ?? "any"} ${rules.takesErrors} ${JSON.stringify(rules.blankCell)}`;
  let before = converted.get(value);
  if (!before) converted.set(value, (before = new Map<string, PreparedArgument>()));
  let prepared = before.get(key);
  if (prepared === undefined) before.set(key, (prepared = prepareMatrix(parameter, value, rules)));
  return prepared;
}

function prepareMatrix(parameter: ParameterMetadata, matrix: Matrix, rules: ParameterRules): PreparedArgument {
  const lines: string[] = [];
  for (const row of matrix.cells) {
    const cells: string[] = [];
    for (const cell of row) {
      const prepared = prepareCell(parameter, cell, rules);
      if (prepared instanceof CellError) return prepared;
      cells.push(prepared);
    }
    lines.push(`[${cells.join(",")}]`);
  }
  return `[${lines.join(",")}]`;
}

function prepareCell(
  { type = "any" }: ParameterMetadata,
  value: Scalar,
  { blankCell, takesErrors }: ParameterRules,
): PreparedArgument {
  if (value instanceof CellError)
    return takesErrors && type === "any" ? JSON.stringify({ type: ERROR_TYPE, code: value.code }) : value;
  if (value === null) return type === "string" ? '""' : type === "boolean" ? "false" : JSON.stringify(blankCell);
  if (typeof value === "number" && (type === "any" || type === "number")) return String(value);
  switch (type) {
    case "number":
      return json(toNumber(value));
    case "string":
      return json(toText(value));
    case "boolean":
      return json(toBoolean(value));
    default:
      return JSON.stringify(value);
  }
}

const json = (value: string | number | boolean | CellError): PreparedArgument =>
  value instanceof CellError ? value : JSON.stringify(value);
