import { DEFAULT_METRIC_OPTIONS } from "../../../../src/engine/fields/field";
import { PIOTROSKI_COLUMNS, piotroskiInputs } from "../../../../src/engine/fields/metrics/quality";
import { COMPANIES, companyNamed, companyOf, expectWorkedFigures, figureOf, steadyWith } from "../../support/companies";
import { expectColumn, expectNumber } from "../../support/columns";

describe("reference values", () => {
  expectWorkedFigures([
    "debt_equity",
    "piotroski_f_score",
    "accruals",
    "debt_to_assets",
    "debt_market_cap",
    "interest_coverage",
    "current_ratio",
    "net_cash",
    "goodwill_assets",
    "cfo_ni",
    "capex_intensity",
    "altman_z",
    "non_compliant_income_share",
  ]);

  test("the F-score on ending assets", () => {
    const options = { ...DEFAULT_METRIC_OPTIONS, piotroski: { assets: "ending" as const, normalize: true } };
    expectColumn(
      COMPANIES.map(({ company }) => figureOf(company, "piotroski_f_score", options)),
      COMPANIES.map(({ scoreOnEndingAssets }) => scoreOnEndingAssets),
    );
  });

  test("the same company-year differs by two points between the two bases", () => {
    const { metric, scoreOnEndingAssets } = companyNamed("expanding");
    expect(metric("piotroski_f_score") - scoreOnEndingAssets).toBe(2);
  });
});

describe("examples", () => {
  test.each([
    [100, 400, 0.25],
    [0, 400, 0],
    [100, 0, Infinity],
    [100, -400, Infinity],
    [0, -400, Infinity],
  ])("debt %d over equity %d is %d: negative equity is worse than any ratio", (total_debt, equity, expected) => {
    expect(figureOf(companyOf({ total_debt, equity }), "debt_equity")).toBe(expected);
  });

  test("a pasted negative D/E tells of negative equity; zero is debt-free", () => {
    expect(figureOf(companyOf({ debt_equity: -1.4 }), "debt_equity")).toBe(Infinity);
    expect(figureOf(companyOf({ debt_equity: 0 }), "debt_equity")).toBe(0);
  });

  test("missing debt or equity is missing, not negative equity and not debt-free", () => {
    expect(figureOf(companyOf({ total_debt: NaN, equity: -5 }), "debt_equity")).toBeNaN();
    expect(figureOf(companyOf({ total_debt: 5, equity: NaN }), "debt_equity")).toBeNaN();
  });

  test("accruals on average assets", () => {
    const options = { ...DEFAULT_METRIC_OPTIONS, accruals: { assets: "average" as const } };
    const company = companyOf({ net_income: 90, operating_cash_flow: 60, total_assets: 700, total_assets_prior: 500 });
    expectNumber(figureOf(company, "accruals", options), 0.05);
    expectNumber(figureOf(company, "accruals"), 30 / 700);
  });

  test("interest is pasted with either sign; without any there is nothing to cover", () => {
    expect(figureOf(companyOf({ ebit: 90, interest_expense: -30 }), "interest_coverage")).toBe(3);
    expect(figureOf(companyOf({ ebit: -90, interest_expense: 30 }), "interest_coverage")).toBe(-3);
    expect(figureOf(companyOf({ ebit: 90, interest_expense: 0 }), "interest_coverage")).toBeNaN();
  });

  test("Altman's score is missing in the financial sector, computed or pasted", () => {
    expect(figureOf({ ...steadyWith({}), sector: "Financials" }, "altman_z")).toBeNaN();
    expect(figureOf(companyOf({ altman_z: 3.2 }, "Financials"), "altman_z")).toBeNaN();
    expect(figureOf(companyOf({ altman_z: 3.2 }, "Energy"), "altman_z")).toBe(3.2);
  });

  test("the F-score can be given without normalizing", () => {
    const options = { ...DEFAULT_METRIC_OPTIONS, piotroski: { assets: "beginning" as const, normalize: false } };
    expect(figureOf(companyNamed("bank").company, "piotroski_f_score", options)).toBe(7);
  });

  test("the F-score's inputs come in the order of their columns", () => {
    const inputs = Object.keys(PIOTROSKI_COLUMNS);
    expect(piotroskiInputs(inputs.map((_, k) => k))).toEqual(Object.fromEntries(inputs.map((name, k) => [name, k])));
  });
});
