import fc from "fast-check";
import { moments, zScore, zScoreWith } from "../../../src/engine/statistics/zScore";
import fixture from "../fixtures/cross_section.json";
import { columnOf, inOrder, shuffled } from "../support/arbitraries";
import { column, expectColumn, expectSameBits } from "../support/columns";
import { expectRefusal } from "../support/refusal";

const sd = fc.constantFrom("sample" as const, "population" as const);

describe("reference values", () => {
  describe.each(fixture.cases)("$name", ({ values, z }) => {
    test("n − 1", () => expectColumn(zScore(column(values)), column(z.sample)));
    test("n", () => expectColumn(zScore(column(values), { sd: "population" }), column(z.population)));
  });

  test("a large common level costs little precision", () => {
    const near = [1, 2, 4, 8, 16];
    expectColumn(zScore(near.map((x) => x + 1e7)), zScore(near), 1e-8);
  });

  test("lower is better: the sign turns, and zero stays zero", () => {
    expectSameBits(zScore([1, 2, 3], { lowerIsBetter: true }), [1, 0, -1]);
    expectSameBits(zScore([5, 5], { lowerIsBetter: true }), [0, 0]);
  });

  test("the cap limits both sides", () =>
    expectColumn(zScore([0, 0, 0, 0, 0, 0, 0, 0, 0, 100], { cap: 1.5 }), [
      ...new Array<number>(9).fill(-0.31622776601683794),
      1.5,
    ]));

  test("an infinite value takes part in no moment and scores as the most extreme finite one", () => {
    expectColumn(zScore([1, 2, 3, Infinity]), [-1, 0, 1, 1]);
    expectColumn(zScore([1, 2, 3, Infinity, -Infinity], { lowerIsBetter: true }), [1, 0, -1, -1, 1]);
    expectColumn(zScore([Infinity, NaN]), [0, NaN]);
  });

  test("a single value scores 0", () => expectColumn(zScore([NaN, 4]), [NaN, 0]));
});

describe("properties", () => {
  test("the order of the rows changes no bit", () =>
    fc.assert(
      fc.property(shuffled(columnOf()), sd, ({ items, order }, sd) =>
        expectSameBits(zScore(inOrder(items, order), { sd }), inOrder(zScore(items, { sd }), order)),
      ),
    ));

  test("scale and level do not matter", () =>
    fc.assert(
      fc.property(
        columnOf(),
        sd,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: -1000, max: 1000 }),
        (values, sd, scale, level) =>
          expectColumn(
            zScore(
              values.map((x) => scale * x + level),
              { sd },
            ),
            zScore(values, { sd }),
            1e-8,
          ),
      ),
    ));

  test("missing stays missing, and never counts as a value", () =>
    fc.assert(
      fc.property(columnOf(), sd, (values, sd) => {
        const scores = zScore(values, { sd });
        values.forEach((value, row) => expect(Number.isNaN(scores[row])).toBe(Number.isNaN(value)));
        expectSameBits(
          scores.filter((score) => !Number.isNaN(score)),
          zScore(
            values.filter((value) => !Number.isNaN(value)),
            { sd },
          ),
        );
      }),
    ));

  test("mean 0 and standard deviation 1, unless all are equal", () =>
    fc.assert(
      fc.property(columnOf(2), sd, (values, sd) => {
        const scores = zScore(values, { sd }).filter((score) => !Number.isNaN(score));
        fc.pre(scores.some((score) => score !== 0));
        const { mean, standardDeviation } = moments(scores.sort(), sd);
        expect(mean).toBeCloseTo(0, 10);
        expect(standardDeviation).toBeCloseTo(1, 10);
      }),
    ));

  test("no capped score passes the cap", () =>
    fc.assert(
      fc.property(columnOf(), fc.integer({ min: 1, max: 30 }), (values, tenths) =>
        zScore(values, { cap: tenths / 10 }).every((z) => Number.isNaN(z) || Math.abs(z) <= tenths / 10),
      ),
    ));

  test("the same moments give the same scores", () =>
    fc.assert(
      fc.property(columnOf(), (values) => {
        const ascending = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
        expectSameBits(zScoreWith(values, moments(ascending)), zScore(values));
      }),
    ));
});

describe("validation", () => {
  test.each([0, -1, NaN])("the cap %d is refused", (cap) => {
    expectRefusal(() => zScore([1, 2], { cap }), { code: "invalid-argument", path: "cap" });
  });
});
