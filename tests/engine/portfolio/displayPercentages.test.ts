import fc from "fast-check";
import { displayPercentages } from "../../../src/engine/portfolio/displayPercentages";
import { expectRefusal } from "../support/refusal";

/** The printed percentages in whole units of the last decimal, which add up without rounding. */
const units = (percentages: readonly number[], decimals: number) =>
  percentages.map((percentage) => Math.round(percentage * 10 ** decimals)).reduce((sum, unit) => sum + unit, 0);

describe("reference values", () => {
  test.each<[number[], number, number[]]>([
    [[1 / 3, 1 / 3, 1 / 3], 2, [33.34, 33.33, 33.33]],
    [[1 / 6, 1 / 6, 2 / 3], 0, [17, 17, 66]],
    [[0.0002, 0.0002, 0.9996], 1, [0, 0, 100]],
    [[0.285, 0.29, 0.425], 0, [29, 29, 42]],
    [[0.29], 0, [29]],
    [[], 2, []],
  ])("%j at %i decimals: %j", (weights, decimals, expected) =>
    expect(displayPercentages(weights, decimals)).toEqual(expected),
  );

  test("weights that leave cash sum to what they are", () =>
    expect(displayPercentages([0.05, 0.05, 0.05 / 3], 2)).toEqual([5, 5, 1.67]));
});

describe("properties", () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 })
    .filter((list) => list.some((weight) => weight > 0));
  const decimals = fc.integer({ min: 0, max: 4 });

  test("sum to exactly 100, each within one unit of its weight", () =>
    fc.assert(
      fc.property(weights, decimals, (list, decimals) => {
        const total = list.reduce((sum, weight) => sum + weight, 0);
        const shown = displayPercentages(
          list.map((weight) => weight / total),
          decimals,
        );
        expect(units(shown, decimals)).toBe(100 * 10 ** decimals);
        shown.forEach((percentage, k) =>
          expect(Math.abs(percentage - (100 * list[k]) / total)).toBeLessThan(1.000001 / 10 ** decimals),
        );
      }),
    ));

  test("a larger weight is never printed smaller", () =>
    fc.assert(
      fc.property(weights, decimals, (list, decimals) => {
        const total = list.reduce((sum, weight) => sum + weight, 0);
        const shown = displayPercentages(
          list.map((weight) => weight / total),
          decimals,
        );
        list.forEach((weight, i) =>
          list.forEach((other, j) => {
            if (weight < other) expect(shown[i]).toBeLessThanOrEqual(shown[j]);
          }),
        );
      }),
    ));
});

describe("validation", () => {
  test.each([-1, 1.5, NaN, 11])("%d decimals are refused", (decimals) =>
    expectRefusal(() => displayPercentages([1], decimals), { code: "invalid-argument", path: "decimals" }),
  );
});
