import { parseFormula } from "./parse";
import { walk } from "./syntax";

/** Whether a formula calls one of these functions, given in capitals. */
export function callsAny(formula: string, names: ReadonlySet<string>): boolean {
  let found = false;
  try {
    walk(parseFormula(formula), (node) => {
      if (node.kind === "call" && names.has(node.name.toUpperCase())) found = true;
    });
  } catch {
    return false;
  }
  return found;
}
