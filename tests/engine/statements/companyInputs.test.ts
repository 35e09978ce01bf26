import { companyInputs } from "../../../src/engine/statements/companyInputs";
import { companyOf, universeOfCompanies } from "../support/companies";

describe("reference values", () => {
  test("given, derived and absent columns, company by company", () => {
    const universe = universeOfCompanies([companyOf({ revenue: 100, cost_of_revenue: 60 }), companyOf({ revenue: 50 })]);
    expect(companyInputs(universe, { sales: "revenue", profit: "gross_profit", debt: "total_debt" })).toEqual([
      { sales: 100, profit: 40, debt: NaN },
      { sales: 50, profit: NaN, debt: NaN },
    ]);
  });
});
