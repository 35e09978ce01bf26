import type { ConditionalRule } from "../../../model/conditionalFormatState";
import type { AreaNumbers } from "./AreaNumbers";

/** A bar within a cell, as fractions of the cell's width. */
export interface CellBar {
  readonly from: number;
  readonly to: number;
  /** Where zero lies when there are bars on both sides of it; null for none. */
  readonly axis: number | null;
  readonly color: string;
  readonly gradient: boolean;
}

/** Excel's colour for what lies below zero. */
const NEGATIVE = "#FF0000";

/** The bar of a number: from the left edge, or from an axis where the cells hold negative numbers too. */
export function barOf(value: number, rule: ConditionalRule & { kind: "dataBar" }, numbers: AreaNumbers): CellBar {
  const low = numbers.place(rule.lower);
  const high = rule.upper.type === "automatic" ? Math.max(0, numbers.highest) : numbers.place(rule.upper);
  const { gradient } = rule;
  const at = (number: number) => (high > low ? Math.min(1, Math.max(0, (number - low) / (high - low))) : 0);
  if (low >= 0) return { from: 0, to: at(value), axis: null, color: rule.color, gradient };
  const axis = at(0);
  const [from, to] = value < 0 ? [at(value), axis] : [axis, at(value)];
  return { from, to, axis, color: value < 0 ? NEGATIVE : rule.color, gradient };
}
