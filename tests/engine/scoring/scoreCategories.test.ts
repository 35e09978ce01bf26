import fc from "fast-check";
import { weigh } from "../../../src/engine/scoring/scoreCategories";
import { columnOf } from "../support/arbitraries";
import { expectColumn, expectSameBits } from "../support/columns";

const parts = (weights: readonly number[], ...columns: readonly (readonly number[])[]) =>
  columns.map((values, k) => ({ weight: weights[k], values: Float64Array.from(values) }));

describe("reference values", () => {
  test("mean: missing cells leave their weight to the rest of the row", () =>
    expectColumn(weigh(parts([1, 3], [80, 40, NaN], [40, NaN, NaN]), "mean"), [50, 40, NaN]));

  test("sum: as written, and spread likewise", () =>
    expectColumn(weigh(parts([1, 3], [80, 40, NaN], [40, NaN, NaN]), "sum"), [200, 160, NaN]));

  test("a row of fifties is 50, whatever the weights", () => {
    const weights = [0.35, 0.3, 0.2, 0.15];
    expect(
      weights.reduce((sum, weight) => sum + weight * 50, 0) / weights.reduce((sum, weight) => sum + weight, 0),
    ).not.toBe(50);
    expectSameBits(weigh(parts(weights, [50], [50], [50], [50]), "mean"), [50]);
  });

  test("a weight of zero alone makes no score", () => expectColumn(weigh(parts([0, 1], [80], [NaN]), "mean"), [NaN]));

  test("nothing weighs nothing", () => expect(weigh([], "mean")).toHaveLength(0));
});

describe("properties", () => {
  const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      columns: fc
        .integer({ min: 1, max: 10 })
        .chain((rows) => fc.array(columnOf(rows, rows), { minLength: width, maxLength: width })),
      weights: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: width, maxLength: width }),
    }),
  );

  test("a mean lies between the lowest and the highest score of its row", () =>
    fc.assert(
      fc.property(table, ({ columns, weights }) => {
        weigh(parts(weights, ...columns), "mean").forEach((mean, row) => {
          const present = columns.map((column) => column[row]).filter((value) => !Number.isNaN(value));
          if (present.length === 0) return expect(mean).toBeNaN();
          expect(mean).toBeGreaterThanOrEqual(Math.min(...present) - 1e-9);
          expect(mean).toBeLessThanOrEqual(Math.max(...present) + 1e-9);
        });
      }),
    ));

  test("only the proportions of the weights count for a mean; a sum grows with them", () =>
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 50 }), ({ columns, weights }, times) => {
        const more = weights.map((weight) => weight * times);
        expectColumn(weigh(parts(more, ...columns), "mean"), weigh(parts(weights, ...columns), "mean"), 1e-11);
        expectColumn(
          weigh(parts(more, ...columns), "sum"),
          weigh(parts(weights, ...columns), "sum").map((sum) => sum * times),
          1e-11,
        );
      }),
    ));
});
