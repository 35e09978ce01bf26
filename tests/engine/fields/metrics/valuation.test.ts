import { companyOf, expectWorkedFigures, figureOf, steadyWith } from "../../support/companies";
import { expectNumber } from "../../support/columns";

describe("reference values", () => {
  expectWorkedFigures([
    "fcf_yield",
    "ev_ebitda",
    "earnings_yield",
    "ev_sales",
    "pe",
    "ps",
    "pb",
    "pfcf",
    "peg",
    "dividend_yield",
  ]);
});

describe("examples", () => {
  test.each(["fcf_yield", "ev_ebitda", "ev_sales"])("%s: an enterprise value of zero or less means nothing", (id) => {
    for (const enterprise_value of [0, -5e6]) expect(figureOf(steadyWith({ enterprise_value }), id)).toBeNaN();
  });

  test("a stated enterprise value comes before market cap + debt − cash", () =>
    expectNumber(figureOf(steadyWith({ enterprise_value: 2000e6 }), "ev_sales"), 2000 / 900));

  test("losses: the P/E means nothing, the earnings yield is negative", () => {
    const loss = companyOf({ price: 20, eps: -1 });
    expect(figureOf(loss, "pe")).toBeNaN();
    expect(figureOf(loss, "earnings_yield")).toBe(-0.05);
  });

  test("without EPS and price the earnings yield and P/E come from net income and market cap", () => {
    const company = companyOf({ net_income: 50, market_cap: 800 });
    expect(figureOf(company, "earnings_yield")).toBe(0.0625);
    expect(figureOf(company, "pe")).toBe(16);
  });

  test.each([
    [{ price: 30, eps: 2, earnings_growth: 0.15 }, 1],
    [{ price: 30, eps: 0.01, earnings_growth: 0.15 }, NaN],
    [{ price: 30, eps: 2, earnings_growth: 0.01 }, NaN],
    [{ price: 30, eps: 2, earnings_growth: -0.2 }, NaN],
    [{ pe: 15, earnings_growth: 0.15 }, 1],
    [{ pe: -15, earnings_growth: 0.15 }, NaN],
    [{ price: 30, eps: 2, forward_eps: 2.4 }, 0.75],
    [{ price: 30, eps: 2 }, NaN],
  ])("PEG of %j is %d", (figures, expected) => expectNumber(figureOf(companyOf(figures), "peg"), expected));

  test.each(["ev_ebitda", "ev_sales", "pe", "ps", "pb", "pfcf", "peg"])(
    "a pasted %s of zero or less means nothing",
    (id) => {
      expect(figureOf(companyOf({ [id]: -12 }), id)).toBeNaN();
      expect(figureOf(companyOf({ [id]: 0 }), id)).toBeNaN();
      expect(figureOf(companyOf({ [id]: 12 }), id)).toBe(12);
    },
  );
});
