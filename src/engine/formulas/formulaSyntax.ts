import jsep from "jsep";
import { ScoringError } from "../errors";

// Operators and their precedence are those of a worksheet: ^ from left to right, a sign binds closest, comparisons come last
jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
["=", "==", "<>", "!=", "<", "<=", ">", ">="].forEach((operator) => jsep.addBinaryOp(operator, 1));
["+", "-"].forEach((operator) => jsep.addBinaryOp(operator, 2));
["*", "/"].forEach((operator) => jsep.addBinaryOp(operator, 3));
jsep.addBinaryOp("^", 4);
["+", "-"].forEach((operator) => jsep.addUnaryOp(operator));

/** Longest formula, in characters. */
export const LONGEST_FORMULA = 1000;
/** Deepest nesting of brackets and calls. */
const DEEPEST = 50;

const FOREIGN = /[^A-Za-z0-9_\s.,()+\-*/^<>=!]/u;

/**
 * The syntax tree of a formula. What the parser tolerates and a formula should not contain (other characters, stray commas, several expressions) is refused here.
 * @throws ScoringError "invalid-argument" with the fault and its position, ready to follow the name of the formula
 * @example parseSyntax("a + 1").type // "BinaryExpression"
 */
export function parseSyntax(text: string): jsep.Expression {
  if (text.trim() === "") throw formulaFault("it is empty: write one such as ebit / total_assets");
  if (text.length > LONGEST_FORMULA)
    throw formulaFault(
      `it has ${text.length} characters, and at most ${LONGEST_FORMULA} are read: divide it into several metrics`,
    );
  const foreign = text.search(FOREIGN);
  if (foreign >= 0)
    throw formulaFault(
      `the character ${[...text.slice(foreign)][0]} ${at(foreign)} has no meaning: use names, numbers, + - * / ^, comparisons, brackets and commas`,
    );
  if (depthOf(text) > DEEPEST)
    throw formulaFault(`its brackets are nested more than ${DEEPEST} deep: divide it into several metrics`);
  const tree = parsed(text);
  if (tree.type === "Compound") throw formulaFault("it has several expressions: write one, joined by operators");
  return tree;
}

/** A fault of a formula, ready to follow its name. */
export const formulaFault = (message: string): ScoringError => new ScoringError("invalid-argument", "formula", message);

/** Where a fault is, for a sentence. */
export const at = (index: number): string => `at character ${index + 1}`;

function parsed(text: string): jsep.Expression {
  try {
    return jsep(text);
  } catch (error) {
    const { description, index } = error as { description?: unknown; index?: unknown };
    if (typeof description !== "string" || typeof index !== "number") throw error;
    const rest = text.slice(index).trim();
    throw formulaFault(
      `${description.replace(/^./, (letter) => letter.toLowerCase())} ${rest === "" ? "at its end" : at(index)}: check operators, brackets and commas there`,
    );
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === "(") deepest = Math.max(deepest, ++depth);
    else if (character === ")") depth--;
  }
  return deepest;
}
