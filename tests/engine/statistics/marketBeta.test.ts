import fc from "fast-check";
import { marketBeta } from "../../../src/engine/statistics/marketBeta";
import fixture from "../fixtures/cross_section.json";
import { expectNumber } from "../support/columns";
import { expectRefusal } from "../support/refusal";

const { prices, market, beta } = fixture.prices;

describe("reference values", () => {
  test("covariance over variance of the returns", () => expectNumber(marketBeta(prices, market), beta));
  test("the market's own beta is 1", () => expectNumber(marketBeta(market, market), 1));

  test("only periods with both returns count", () => {
    const gapped = prices.map((price, t) => (t === 6 ? NaN : price));
    const without = (series: number[]) => [series.slice(0, 6), series.slice(7)];
    const returns = (parts: number[][]) =>
      parts.flatMap((part) => part.slice(1).map((price, t) => price / part[t] - 1));
    const rebuilt = (changes: number[]) =>
      changes.reduce((series, change) => [...series, series[series.length - 1] * (1 + change)], [100]);
    expectNumber(
      marketBeta(gapped, market),
      marketBeta(rebuilt(returns(without(prices))), rebuilt(returns(without(market)))),
      1e-10,
    );
  });

  test("a market that stands still, or grows at one rate but for rounding, gives none", () => {
    expect(marketBeta([100, 101, 99, 105], [50, 50, 50, 50])).toBeNaN();
    expect(marketBeta([100, 101, 99, 105], [100, 110, 121, 133.1])).toBeNaN();
  });

  test("one common return is too few", () => expect(marketBeta([100, 101], [50, 51])).toBeNaN());
});

describe("properties", () => {
  const series = fc.array(fc.integer({ min: 50, max: 200 }), { minLength: 12, maxLength: 12 });

  test("the units of the prices do not matter", () =>
    fc.assert(
      fc.property(series, series, (own, index) =>
        expectNumber(
          marketBeta(
            own.map((price) => price * 7),
            index.map((price) => price / 3),
          ),
          marketBeta(own, index),
          1e-9,
        ),
      ),
    ));
});

describe("validation", () => {
  test("series of different lengths are refused", () => {
    expectRefusal(() => marketBeta([1, 2], [1, 2, 3]), { code: "length-mismatch", path: "prices" });
  });
});
