import { companyOf, expectWorkedFigures, figureOf } from "../../support/companies";
import { expectNumber } from "../../support/columns";

describe("reference values", () => {
  expectWorkedFigures([
    "forward_eps_growth",
    "revenue_growth",
    "earnings_growth",
    "sustainable_growth",
    "payout_ratio",
  ]);
});

describe("examples", () => {
  test.each([
    [3, 2, 0.5],
    [-1, -2, 0.5],
    [1, -2, 1.5],
    [1, 0.01, NaN],
    [1, -0.005, NaN],
    [1, 0.02, 49],
  ])("forward EPS %d on trailing %d grows by %d", (forward_eps, eps, expected) =>
    expectNumber(figureOf(companyOf({ forward_eps, eps }), "forward_eps_growth"), expected),
  );

  test.each([
    [110, 100, 0.1],
    [0, 100, -1],
    [110, 0, NaN],
    [110, -100, NaN],
  ])("revenue of %d after %d grows by %d", (revenue, revenue_prior, expected) =>
    expectNumber(figureOf(companyOf({ revenue, revenue_prior }), "revenue_growth"), expected),
  );

  test.each([
    [-30, 0.14],
    [30, 0.14],
    [0, 0.2],
    [150, 0],
  ])("dividends of %d out of 100 leave a growth of %d on an ROE of 20 %", (dividends_paid, expected) => {
    expectNumber(figureOf(companyOf({ roe: 0.2, net_income: 100, dividends_paid }), "sustainable_growth"), expected);
  });

  test("a pasted payout ratio serves as well, within 0 … 1", () => {
    expectNumber(figureOf(companyOf({ roe: 0.2, payout_ratio: 0.4 }), "sustainable_growth"), 0.12);
    expectNumber(figureOf(companyOf({ roe: 0.2, payout_ratio: 1.7 }), "sustainable_growth"), 0);
  });

  test.each([
    ["net income", { roe: 0.2, net_income: -5 }],
    ["net income of zero", { roe: 0.2, net_income: 0 }],
    ["EPS", { roe: 0.2, eps: -1 }],
    ["ROE", { roe: -0.2 }],
    ["ROE of zero", { roe: 0 }],
  ])("of a loss-maker by %s nothing sustains growth, whatever the payout column says", (_, company) => {
    for (const payout_ratio of [0, 0.4, 1.7, -0.4])
      expect(figureOf(companyOf({ ...company, payout_ratio }), "sustainable_growth")).toBeNaN();
    expect(figureOf(companyOf({ net_income: 100, ...company, dividends_paid: 30 }), "sustainable_growth")).toBeNaN();
  });

  test("a negative payout is dividends over a loss", () =>
    expect(figureOf(companyOf({ roe: 0.2, payout_ratio: -0.4 }), "sustainable_growth")).toBeNaN());

  test("unknown dividends are not dividends of zero", () =>
    expect(figureOf(companyOf({ roe: 0.2, net_income: 100 }), "sustainable_growth")).toBeNaN());

  test("quarterly earnings growth is taken as pasted", () =>
    expect(figureOf(companyOf({ quarterly_earnings_growth: -0.35 }), "quarterly_earnings_growth")).toBe(-0.35));
});
