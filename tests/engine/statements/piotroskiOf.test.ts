import { piotroskiOf } from "../../../src/engine/statements/piotroskiOf";
import { column, expectColumn } from "../support/columns";
import { COMPANIES, universeOfCompanies } from "../support/companies";

describe("reference values", () => {
  test.each(["beginning", "ending"] as const)("a whole universe on %s assets", (basis) => {
    const found = piotroskiOf(universeOfCompanies(COMPANIES.map(({ company }) => company)), basis);
    found.forEach((signals, k) => expectColumn(signals, column(COMPANIES[k].signals[basis])));
  });
});
