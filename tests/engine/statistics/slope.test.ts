import fc from "fast-check";
import { slope } from "../../../src/engine/statistics/slope";
import { expectNumber } from "../support/columns";

const returns = fc.array(
  fc.integer({ min: -300, max: 300 }).map((bps) => bps / 1000),
  { minLength: 12, maxLength: 12 },
);

describe("reference values", () => {
  test("numpy: cov(own, other)[0, 1] / var(other, ddof=1)", () =>
    expectNumber(slope([0.02, -0.01, 0.03, 0.005], [0.01, -0.02, 0.015, 0.01]), 0.9512195121951217));
});

describe("properties", () => {
  test("scaling and shifting a series scales the slope", () =>
    fc.assert(
      fc.property(returns, returns, (own, other) => {
        fc.pre(new Set(other).size > 1);
        expectNumber(
          slope(
            own.map((r) => 3 * r + 0.1),
            other,
          ),
          3 * slope(own, other),
          1e-9,
        );
        expectNumber(
          slope(
            own,
            other.map((r) => r / 2 - 0.2),
          ),
          2 * slope(own, other),
          1e-9,
        );
      }),
    ));
});

describe("examples", () => {
  test("one period is too few", () => expect(slope([0.1], [0.2])).toBeNaN());
  test("against what is constant but for rounding there is none", () =>
    expect(slope([0.1, 0.2, 0.4], [0.1 + 0.2, 0.3, 0.3])).toBeNaN());
});
