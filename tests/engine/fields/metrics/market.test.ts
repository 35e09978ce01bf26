import { companyOf, expectWorkedFigures, figureOf } from "../../support/companies";
import { expectNumber } from "../../support/columns";

describe("reference values", () => {
  expectWorkedFigures(["return_12_1", "return_6m"]);
});

describe("examples", () => {
  test("the 12-1 return leaves the last month out", () =>
    expectNumber(figureOf(companyOf({ price: 500, price_1m_ago: 120, price_12m_ago: 100 }), "return_12_1"), 0.2));

  test("a price of zero gives no return", () => {
    expect(figureOf(companyOf({ price_1m_ago: 0, price_12m_ago: 100 }), "return_12_1")).toBeNaN();
    expect(figureOf(companyOf({ price: 0, price_6m_ago: 100 }), "return_6m")).toBeNaN();
    expect(figureOf(companyOf({ price_1m_ago: 120, price_12m_ago: 0 }), "return_12_1")).toBeNaN();
    expect(figureOf(companyOf({ price: 120, price_6m_ago: 0 }), "return_6m")).toBeNaN();
  });

  test.each(["volatility", "beta"])("%s is taken as pasted, whatever its sign", (id) =>
    expect(figureOf(companyOf({ [id]: -0.4 }), id)).toBe(-0.4),
  );
});
