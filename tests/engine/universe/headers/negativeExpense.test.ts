import { isNegativeExpense } from "../../../../src/engine/universe/headers/negativeExpense";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import { columnReader } from "../../../../src/engine/universe/columns";

const TAX = { id: "income_tax" };

describe("reference values", () => {
  test.each([
    "Income Tax (Expense) Benefit, Net",
    "Income tax (expense) benefit",
    "Benefit (Provision) for Income Taxes",
    "Tax Benefit (Expense)",
  ])("%s has negative expenses where most numbers are negative", (header) => {
    expect(isNegativeExpense(TAX, header, [-20, -5, 3])).toBe(true);
    expect(isNegativeExpense(TAX, header, [20, 5, -3])).toBe(false);
    expect(isNegativeExpense(TAX, header, [-20, 20, 0, NaN])).toBe(false);
    expect(isNegativeExpense(TAX, header, [])).toBe(false);
  });

  test.each([
    "Income Tax Expense (Benefit)",
    "Income Tax (Benefit) Expense",
    "Income Tax",
    "Provision for (Benefit from) Taxes",
  ])("%s has positive expenses, even where most are benefits", (header) =>
    expect(isNegativeExpense(TAX, header, [-20, -5, 3])).toBe(false),
  );

  test("income tax alone", () =>
    expect(isNegativeExpense({ id: "net_income" }, "Income Tax (Expense) Benefit, Net", [-20])).toBe(false));
});

describe("in a table", () => {
  const table = [
    ["Ticker", "EBIT", "Pretax Income", "Income Tax (Expense) Benefit, Net", "Equity", "Total Debt", "Cash"],
    ["ARB", 100e6, 100e6, -30e6, 400e6, 200e6, 100e6],
    ["BLU", 100e6, 100e6, -10e6, 400e6, 200e6, 100e6],
    ["CDR", 100e6, 100e6, 5e6, 400e6, 200e6, 100e6],
  ];
  test("the tax rate is that of the expense, and the evidence says so", () => {
    const { universe, columns } = readUniverse({ values: table });
    expect(Array.from(universe.given.get("income_tax")!)).toEqual([30e6, 10e6, -5e6]);
    expect(Array.from(columnReader(universe)("roic")!.values, (roic) => Number(roic.toFixed(6)))).toEqual([
      0.14, 0.18, 0.2,
    ]);
    expect(columns[3].unit!.evidence).toMatch(/an expense is negative in this column, and its sign was turned$/);
  });
});
