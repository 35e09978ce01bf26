import { holdingWeights } from "../../../src/engine/portfolio/holdingWeights";
import { expectColumn } from "../support/columns";
import { expectRefusal } from "../support/refusal";

const loose = { minWeight: 0, maxWeight: 1 };

describe("reference values", () => {
  test("one weight per asset, 0 where not held", () => {
    expectColumn(
      holdingWeights([9, NaN, 8, 7], ["x", "x", "x", "y"], { ...loose, count: 2, maxPerSector: 1 }),
      [0.5, 0, 0, 0.5],
    );
  });

  test("the defaults are the six-factor model's: 25 names, 8 a sector, 2 % to 5 %", () => {
    const weights = holdingWeights(
      Array.from({ length: 40 }, (_, k) => 40 - k),
      Array.from({ length: 40 }, (_, k) => "abcd"[k % 4]),
    );
    expectColumn(
      weights,
      Array.from({ length: 40 }, (_, k) => (k < 25 ? 0.04 : 0)),
    );
    expectColumn(
      holdingWeights(new Array<number>(20).fill(1), new Array<string>(20).fill("x")),
      Array.from({ length: 20 }, (_, k) => (k < 8 ? 0.05 : 0)),
    );
  });

  test("equal scores keep the order given", () =>
    expectColumn(holdingWeights([5, 5, 5], ["x", "y", "z"], { ...loose, count: 1 }), [1, 0, 0]));

  test("by inverse volatility", () =>
    expectColumn(holdingWeights([3, 2], ["x", "y"], { ...loose, count: 2, volatility: [0.1, 0.3] }), [0.75, 0.25]));
});

describe("validation", () => {
  test.each([
    [{ count: 0 }, "count", "count must be at least 1."],
    [{ count: 2.5 }, "count", "count must be a whole number."],
    [{ maxPerSector: 0 }, "max_per_sector", "max_per_sector must be at least 1."],
    [{ minWeight: 0.2, maxWeight: 0.1 }, "min_weight", "min_weight must not exceed max_weight."],
    [{ maxWeight: 1.5 }, "max_weight", "max_weight must be at most 1."],
  ])("%j is refused", (options, path, message) =>
    expectRefusal(() => holdingWeights([1, 2], ["x", "y"], options), { code: "invalid-argument", path, message }),
  );

  test("columns of different lengths are refused", () => {
    expectRefusal(() => holdingWeights([1, 2], ["x"]), { code: "length-mismatch", path: "sectors" });
    expectRefusal(() => holdingWeights([1, 2], ["x", "y"], { volatility: [1] }), {
      code: "length-mismatch",
      path: "volatility",
    });
  });
});
