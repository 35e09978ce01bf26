import fc from "fast-check";
import { annualVolatility } from "../../../src/engine/statistics/annualVolatility";
import fixture from "../fixtures/cross_section.json";
import { expectNumber } from "../support/columns";
import { expectRefusal } from "../support/refusal";

const { prices, volatility252, volatility12 } = fixture.prices;
const priceSeries = fc.array(fc.integer({ min: 50, max: 200 }), { minLength: 3, maxLength: 30 });

describe("reference values", () => {
  test("all returns of a series shorter than a year", () => expectNumber(annualVolatility(prices), volatility252));
  test("the last twelve of monthly prices", () => expectNumber(annualVolatility(prices, 12), volatility12));
  test("constant growth has none", () => expectNumber(annualVolatility([100, 110, 121, 133.1]), 0));
  test("a single return has none to show", () => expect(annualVolatility([100, 110])).toBeNaN());

  test("a gap costs the two returns beside it, and prices that are not positive are gaps", () => {
    const expected = annualVolatility([100, 102, 101, 104]);
    expectNumber(annualVolatility([100, 102, 101, 104, NaN, 80]), expected);
    expectNumber(annualVolatility([100, 102, 101, 104, 0, 80]), expected);
  });
});

describe("properties", () => {
  test("the unit of the prices does not matter", () =>
    fc.assert(
      fc.property(priceSeries, fc.integer({ min: 2, max: 1000 }), (series, unit) =>
        expectNumber(annualVolatility(series.map((price) => price * unit)), annualVolatility(series), 1e-9),
      ),
    ));

  test("prices before the last year do not matter", () =>
    fc.assert(
      fc.property(priceSeries, fc.array(fc.integer({ min: 1, max: 9 })), (series, older) =>
        expect(annualVolatility([...older, ...series], series.length - 1)).toBe(
          annualVolatility(series, series.length - 1),
        ),
      ),
    ));
});

describe("validation", () => {
  test.each([1, 0, 12.5, NaN])("%d periods per year are refused", (periods) => {
    expectRefusal(() => annualVolatility(prices, periods), { code: "invalid-argument", path: "periods_per_year" });
  });
});
