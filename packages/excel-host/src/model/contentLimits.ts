import { LONGEST_TEXT } from "../calculation/limits";
import type { Arity } from "../calculation/evaluation";
import { FormulaSyntaxError } from "../formula/FormulaSyntaxError";
import { parseFormula } from "../formula/parse";
import { walk, type Node } from "../formula/syntax";
import type { CellInput } from "../grid/Grid";
import { HostError } from "../protocol/HostError";

const LONGEST_FORMULA = 8_192;

/**
 * Excel takes neither texts and formulas that are too long, nor formulas that it cannot read, nor calls with too few or too many
 * arguments.
 * @param arityOf how many arguments a function takes, by its name in capitals
 * @throws HostError InvalidArgument
 */
export function checkContent(input: CellInput, arityOf: (name: string) => Arity | undefined): void {
  if ("value" in input) {
    if (typeof input.value === "string" && input.value.length > LONGEST_TEXT)
      throw HostError.invalidArgument(`A cell can hold ${LONGEST_TEXT} characters at most.`);
    return;
  }
  if (input.formula.length > LONGEST_FORMULA)
    throw HostError.invalidArgument(`A formula can have ${LONGEST_FORMULA} characters at most.`);
  walk(parsed(input.formula), (node) => {
    const arity = node.kind === "call" ? arityOf(node.name.toUpperCase()) : undefined;
    if (node.kind !== "call" || !arity) return;
    if (node.args.length < arity.fewest)
      throw HostError.invalidArgument(`${node.name} is called with too few arguments.`);
    if (node.args.length > arity.most)
      throw HostError.invalidArgument(`${node.name} is called with too many arguments.`);
  });
}

function parsed(formula: string): Node {
  try {
    if (/^=./.test(formula)) return parseFormula(formula);
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
  }
  throw HostError.invalidArgument();
}
