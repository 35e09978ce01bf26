import type { NumericField } from "../../fields/field";

/** Brackets around the expense, and none around the benefit: `Income Tax (Expense) Benefit`, `Benefit (Provision) for Income Taxes`. */
const EXPENSE_IN_BRACKETS = /\((?:tax )?(?:expenses?|provision)(?: for)?\)/i;
const BENEFIT_OUTSIDE = /(?<!\()\bbenefit\b/i;

/**
 * Whether a column writes income tax as negative: its header puts the expense in brackets, and most of its numbers are below 0. The engine
 * takes an expense as positive, and a benefit as negative.
 * @param values as written
 * @example isNegativeExpense({ id: "income_tax" }, "Income Tax (Expense) Benefit, Net", [-20, -5, 3]) // true
 */
export function isNegativeExpense(field: Pick<NumericField, "id">, header: string, values: ArrayLike<number>): boolean {
  if (!field.id.startsWith("income_tax")) return false;
  if (!EXPENSE_IN_BRACKETS.test(header) || !BENEFIT_OUTSIDE.test(header)) return false;
  let balance = 0;
  for (let company = 0; company < values.length; company++)
    if (values[company] !== 0) balance += values[company] < 0 ? 1 : values[company] > 0 ? -1 : 0;
  return balance > 0;
}
