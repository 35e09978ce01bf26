import { compare, numberInText } from "../coercion";
import { CellError, isErrorCode, type Scalar } from "../values";

/** Tells whether a cell meets a criterion as COUNTIF and its kin write it: 5, ">=2", "Tech*", "<>", … */
export function parseCriterion(criterion: Scalar): (cell: Scalar) => boolean {
  if (typeof criterion !== "string") return equals(criterion ?? 0);
  const [, operator, operand] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(criterion)!;
  const wanted = operandValue(operand);
  switch (operator) {
    case undefined:
      return operand === "" ? (cell) => cell === null || cell === "" : equals(wanted);
    case "=":
      return operand === "" ? (cell) => cell === null : equals(wanted);
    case "<>": {
      const isEqual = operand === "" ? (cell: Scalar) => cell === null : equals(wanted);
      return (cell) => !isEqual(cell);
    }
    default:
      return ordered(operator, wanted);
  }
}

function operandValue(text: string): Exclude<Scalar, null> {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  if (isErrorCode(upper)) return new CellError(upper);
  return numberInText(text) ?? text;
}

function equals(wanted: Exclude<Scalar, null>): (cell: Scalar) => boolean {
  if (typeof wanted === "number")
    return (cell) => cell === wanted || (typeof cell === "string" && numberInText(cell) === wanted);
  if (typeof wanted === "boolean") return (cell) => cell === wanted;
  if (wanted instanceof CellError) return (cell) => cell instanceof CellError && cell.code === wanted.code;
  const pattern = wildcardPattern(wanted);
  return (cell) => typeof cell === "string" && pattern.test(cell);
}

/** Only cells of the operand's own kind can be greater or less. */
function ordered(operator: string, wanted: Exclude<Scalar, null>): (cell: Scalar) => boolean {
  if (wanted instanceof CellError) return () => false;
  return (cell) => {
    if (cell === null || cell instanceof CellError || typeof cell !== typeof wanted) return false;
    const order = compare(cell, wanted);
    return operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
  };
}

/** ? stands for one character, * for any number of them, ~ in front of either for the character itself. */
function wildcardPattern(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|[.+^${}()|[\]\\]/g,
    (match, escaped: string | undefined, wildcard: string | undefined) => {
      if (escaped !== undefined) return `\\${escaped}`;
      return wildcard === "*" ? ".*" : wildcard === "?" ? "." : `\\${match}`;
    },
  );
  return new RegExp(`^${source}$`, "isu");
}
