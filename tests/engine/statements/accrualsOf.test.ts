import { accrualsOf } from "../../../src/engine/statements/accrualsOf";
import { expectColumn } from "../support/columns";
import { companyOf, universeOfCompanies, type Company } from "../support/companies";

const COMPANY = companyOf({
  net_income: 90,
  operating_cash_flow: 60,
  total_assets: 700,
  total_assets_prior: 500,
  current_assets: 300,
  current_assets_prior: 260,
  cash: 80,
  cash_prior: 90,
  current_liabilities: 150,
  current_liabilities_prior: 130,
  short_term_debt: 25,
  short_term_debt_prior: 20,
  depreciation_amortization: 21,
});
const without = ({ sector, figures }: Company, gone: string): Company => ({
  sector,
  figures: { ...figures, [gone]: NaN },
});

describe("reference values", () => {
  // (40 + 10) − (20 − 5) − 21 = 14
  test.each([
    ["cash-flow", "ending", 30 / 700],
    ["cash-flow", "average", 30 / 600],
    ["balance-sheet", "ending", 14 / 700],
    ["balance-sheet", "average", 14 / 600],
  ] as const)("%s, over %s assets", (method, basis, expected) =>
    expectColumn(accrualsOf(universeOfCompanies([COMPANY]), method, basis), [expected]),
  );

  test("depreciation is pasted with either sign", () => {
    const negative = companyOf({ ...COMPANY.figures, depreciation_amortization: -21 });
    expectColumn(accrualsOf(universeOfCompanies([negative]), "balance-sheet", "ending"), [14 / 700]);
  });
});

describe("validation", () => {
  test("a missing figure makes accruals missing, company by company", () => {
    const universe = universeOfCompanies([
      COMPANY,
      without(COMPANY, "operating_cash_flow"),
      without(COMPANY, "cash_prior"),
      without(COMPANY, "total_assets_prior"),
    ]);
    expectColumn(accrualsOf(universe, "cash-flow", "ending"), [30 / 700, NaN, 30 / 700, 30 / 700]);
    expectColumn(accrualsOf(universe, "balance-sheet", "ending"), [14 / 700, 14 / 700, NaN, 14 / 700]);
    expectColumn(accrualsOf(universe, "cash-flow", "average"), [0.05, NaN, 0.05, NaN]);
  });

  test("assets of zero scale nothing", () =>
    expectColumn(
      accrualsOf(universeOfCompanies([companyOf({ ...COMPANY.figures, total_assets: 0 })]), "cash-flow", "ending"),
      [NaN],
    ));
});
