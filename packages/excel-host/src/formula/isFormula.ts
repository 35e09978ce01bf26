import { FormulaSyntaxError } from "./FormulaSyntaxError";
import { parseFormula } from "./parse";

/** Whether Excel would take a text as a formula: an equals sign, and what its grammar allows. */
export function isFormula(text: string): boolean {
  if (!/^=./.test(text)) return false;
  try {
    parseFormula(text);
    return true;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return false;
    throw error;
  }
}
