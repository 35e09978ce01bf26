import { fromCompanyInputs } from "../../../src/engine/statements/companyInputs";
import { companyOf, universeOfCompanies } from "../support/companies";

describe("reference values", () => {
  test("given, derived and absent columns, company by company", () => {
    const universe = universeOfCompanies([
      companyOf({ revenue: 100, cost_of_revenue: 60 }),
      companyOf({ revenue: 50 }),
    ]);
    expect(
      fromCompanyInputs(universe, { sales: "revenue", profit: "gross_profit", debt: "total_debt" }, (company, row) => ({
        ...company,
        row,
      })),
    ).toEqual([
      { sales: 100, profit: 40, debt: NaN, row: 0 },
      { sales: 50, profit: NaN, debt: NaN, row: 1 },
    ]);
  });
});
