import { companyOf, figureOf } from "../../support/companies";
import { expectNumber } from "../../support/columns";

describe("reference values", () => {
  test.each<[string, Record<string, number>, number]>([
    ["gross_profit", { revenue: 100, cost_of_revenue: 60 }, 40],
    ["gross_profit", { revenue: 100, cost_of_revenue: -60 }, 40],
    ["gross_profit_prior2", { revenue_prior2: 100, cost_of_revenue_prior2: 60 }, 40],
    ["ebit", { operating_income: 25 }, 25],
    ["ebit", { pretax_income: 20, interest_expense: 5 }, 25],
    ["ebit", { pretax_income: 20, interest_expense: -5 }, 25],
    ["operating_income", { ebit: 25 }, 25],
    ["ebitda", { operating_income: 25, depreciation_amortization: -8 }, 33],
    ["total_debt", { long_term_debt: 30, short_term_debt: 5 }, 35],
    ["total_liabilities", { total_assets: 90, equity: 50 }, 40],
    ["equity", { total_assets: 90, total_liabilities: 100 }, -10],
    ["free_cash_flow", { operating_cash_flow: 50, capital_expenditures: -20 }, 30],
    ["free_cash_flow", { operating_cash_flow: 50, capital_expenditures: 20 }, 30],
    ["market_cap", { price: 12.5, shares_outstanding: 8e6 }, 1e8],
    ["enterprise_value", { market_cap: 100, total_debt: 30, cash: 200 }, -70],
    ["enterprise_value", { price: 10, shares_outstanding: 10, long_term_debt: 20, short_term_debt: 10, cash: 15 }, 115],
  ])("%s from %j is %d", (id, figures, expected) => expectNumber(figureOf(companyOf(figures), id), expected));
});

describe("validation", () => {
  test("half of a sum is no sum: missing debt is not zero debt", () => {
    expect(figureOf(companyOf({ long_term_debt: 30 }), "total_debt")).toBeNaN();
    expect(figureOf(companyOf({ long_term_debt: 30, short_term_debt: NaN }), "total_debt")).toBeNaN();
    expect(figureOf(companyOf({ market_cap: 100, total_debt: 30 }), "enterprise_value")).toBeNaN();
    expect(figureOf(companyOf({ operating_cash_flow: 50 }), "free_cash_flow")).toBeNaN();
  });

  test("a price or share count of zero makes no market cap", () => {
    expect(figureOf(companyOf({ price: 0, shares_outstanding: 5 }), "market_cap")).toBeNaN();
    expect(figureOf(companyOf({ price: 5, shares_outstanding: 0 }), "market_cap")).toBeNaN();
  });
});
