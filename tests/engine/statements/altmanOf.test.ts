import { altmanOf } from "../../../src/engine/statements/altmanOf";
import { expectColumn } from "../support/columns";
import { companyNamed, universeOfCompanies } from "../support/companies";

const steady = companyNamed("steady");

describe("reference values", () => {
  test("each company by its own figures, the financial one missing", () => {
    const bank = { ...steady.company, sector: "Financials" };
    for (const variant of ["z", "z-prime", "z-double-prime"] as const) {
      expectColumn(altmanOf(universeOfCompanies([steady.company, bank]), variant), [steady.altman[variant]!, NaN]);
    }
  });
});
