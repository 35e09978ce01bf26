import fc from "fast-check";
import { momentum } from "../../../src/engine/statistics/momentum";
import fixture from "../fixtures/cross_section.json";
import { expectNumber } from "../support/columns";
import { expectRefusal } from "../support/refusal";

describe("reference values", () => {
  test("monthly prices, 12 and 1", () =>
    expectNumber(momentum(fixture.prices.prices, 12, 1), fixture.prices.momentum12_1));

  test("daily defaults: P[t − 21] / P[t − 252] − 1", () => {
    const prices = Array.from({ length: 300 }, (_, t) => 100 + t);
    expectNumber(momentum(prices), (100 + 299 - 21) / (100 + 299 - 252) - 1);
  });

  test("exactly long + 1 prices are enough, one fewer is too few", () => {
    expectNumber(momentum([100, 110, 121, 130], 3, 1), 0.21);
    expect(momentum([110, 121, 130], 3, 1)).toBeNaN();
  });

  test.each([
    ["missing at the start", [NaN, 110, 121]],
    ["missing at the end", [100, 110, NaN]],
    ["not positive", [0, 110, 121]],
    ["below zero", [100, 110, -121]],
    ["infinite", [100, 110, Infinity]],
  ])("%s gives none", (_, prices) => expect(momentum(prices, 2, 0)).toBeNaN());
});

describe("properties", () => {
  test("the unit of the prices does not matter", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 13, maxLength: 30 }), (prices) =>
        expectNumber(
          momentum(
            prices.map((price) => price / 8),
            12,
            1,
          ),
          momentum(prices, 12, 1),
        ),
      ),
    ));
});

describe("validation", () => {
  test.each([
    [0, 0, "long"],
    [1.5, 0, "long"],
    [12, 12, "skip"],
    [12, -1, "skip"],
    [12, 0.5, "skip"],
  ])("long %d and skip %d are refused", (long, skip, path) => {
    expectRefusal(() => momentum([1, 2, 3], long, skip), { code: "invalid-argument", path });
  });
});
