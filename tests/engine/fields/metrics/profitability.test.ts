import { companyOf, expectWorkedFigures, figureOf, steadyWith } from "../../support/companies";
import { expectNumber } from "../../support/columns";

describe("reference values", () => {
  expectWorkedFigures([
    "roic",
    "gross_profit_assets",
    "roe",
    "roa",
    "gross_margin",
    "operating_margin",
    "net_margin",
    "fcf_margin",
  ]);
});

describe("examples", () => {
  const invested = { ebit: 100, equity: 500, total_debt: 300, cash: 50 };
  test.each([
    ["its own tax rate", { pretax_income: 100, income_tax: 30 }, 70 / 750],
    ["no more than a half", { pretax_income: 100, income_tax: 80 }, 50 / 750],
    ["no less than nothing", { pretax_income: 100, income_tax: -20 }, 100 / 750],
    ["the statutory rate in a year of losses", { pretax_income: -100, income_tax: 30 }, 79 / 750],
    ["the statutory rate at a pretax income of zero", { pretax_income: 0, income_tax: 30 }, 79 / 750],
    ["the statutory rate without tax figures", {}, 79 / 750],
  ])("ROIC takes %s", (_, tax, expected) =>
    expectNumber(figureOf(companyOf({ ...invested, ...tax }), "roic"), expected),
  );

  test("ROIC means nothing when cash exceeds the invested capital", () =>
    expect(figureOf(companyOf({ ...invested, cash: 800 }), "roic")).toBeNaN());

  test("returns are taken on the year's average where the year before is there", () => {
    expectNumber(figureOf(companyOf({ net_income: 60, equity: 500, equity_prior: 300 }), "roe"), 0.15);
    expectNumber(figureOf(companyOf({ net_income: 60, equity: 500 }), "roe"), 0.12);
    expectNumber(figureOf(companyOf({ net_income: 60, total_assets: 900, total_assets_prior: 600 }), "roa"), 0.08);
    expectNumber(figureOf(companyOf({ net_income: 60, total_assets: 1200 }), "roa"), 0.05);
  });

  test("a loss gives a negative return, margin and free cash flow margin", () => {
    expectNumber(figureOf(steadyWith({ net_income: -29e6 }), "roe"), -0.05);
    expectNumber(figureOf(steadyWith({ net_income: -45e6 }), "net_margin"), -0.05);
    expectNumber(figureOf(steadyWith({ operating_cash_flow: 0 }), "fcf_margin"), -0.05);
  });

  test("last year's margins follow from last year's figures", () => {
    const company = companyOf({
      revenue: 200,
      gross_profit: 80,
      operating_income: 30,
      revenue_prior: 160,
      gross_profit_prior: 60,
      operating_income_prior: 16,
    });
    expectNumber(figureOf(company, "gross_margin_prior"), 0.375);
    expectNumber(figureOf(company, "operating_margin_prior"), 0.1);
  });
});
