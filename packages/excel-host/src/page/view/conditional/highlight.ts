import { CellError, type Scalar } from "../../../calculation/values";
import { offsetFormula } from "../../../formula/offsetFormula";
import type { Book } from "../../../model/Book";
import type { CellValueOperator, ConditionalFormatState, ConditionalRule } from "../../../model/conditionalFormatState";
import type { AreaNumbers } from "./AreaNumbers";

type Highlight = Extract<ConditionalRule, { kind: "cellValue" | "custom" | "text" | "topBottom" }>;

/** Whether a rule that highlights whole cells holds for this one. */
export function isHighlighted(
  book: Book,
  format: ConditionalFormatState,
  rule: Highlight,
  row: number,
  column: number,
  numbers: () => AreaNumbers,
): boolean {
  const value = book.grid.cells.value(format.sheet, row, column);
  const seenFromHere = (formula: string): Scalar => {
    const corner = format.areas[0];
    const moved = offsetFormula(`=${formula}`, row - corner.row, column - corner.column);
    return book.grid.calculation.evaluate(moved, { sheet: format.sheet, row, column });
  };
  switch (rule.kind) {
    case "custom":
      return isTrue(seenFromHere(rule.formula));
    case "cellValue":
      return (
        value !== null &&
        compares(
          value,
          rule.operator,
          seenFromHere(rule.formula1),
          rule.formula2 === null ? null : seenFromHere(rule.formula2),
        )
      );
    case "text":
      return holdsText(value, rule);
    case "topBottom":
      return typeof value === "number" && isAmongFirst(value, rule, numbers().sorted);
  }
}

const isTrue = (value: Scalar) => value === true || (typeof value === "number" && value !== 0);

function compares(value: Scalar, operator: CellValueOperator, first: Scalar, second: Scalar): boolean {
  if (value instanceof CellError || first instanceof CellError) return false;
  switch (operator) {
    case "equalTo":
      return order(value, first) === 0;
    case "notEqualTo":
      return order(value, first) !== 0;
    case "greaterThan":
      return order(value, first) > 0;
    case "lessThan":
      return order(value, first) < 0;
    case "greaterThanOrEqual":
      return order(value, first) >= 0;
    case "lessThanOrEqual":
      return order(value, first) <= 0;
    case "between":
      return order(value, first) >= 0 && order(value, second) <= 0;
    case "notBetween":
      return order(value, first) < 0 || order(value, second) > 0;
  }
}

/** Excel's order: numbers before texts before truths; texts without regard to case. */
function order(a: Scalar, b: Scalar): number {
  const rank = (value: Scalar) => (typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en", { sensitivity: "accent" });
  return Number(a) - Number(b);
}

function holdsText(value: Scalar, { operator, text }: Highlight & { kind: "text" }): boolean {
  const [shown, wanted] = [String(value ?? "").toLowerCase(), text.toLowerCase()];
  switch (operator) {
    case "contains":
      return shown.includes(wanted);
    case "notContains":
      return !shown.includes(wanted);
    case "beginsWith":
      return shown.startsWith(wanted);
    case "endsWith":
      return shown.endsWith(wanted);
  }
}

function isAmongFirst(
  value: number,
  { bottom, percent, rank }: Highlight & { kind: "topBottom" },
  sorted: readonly number[],
): boolean {
  const count = Math.max(1, Math.min(sorted.length, percent ? Math.floor((sorted.length * rank) / 100) : rank));
  return bottom ? value <= sorted[count - 1] : value >= sorted[sorted.length - count];
}
