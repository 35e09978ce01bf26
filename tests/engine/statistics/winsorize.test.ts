import fc from "fast-check";
import { clip, finitePart, winsorBounds, winsorize } from "../../../src/engine/statistics/winsorize";
import fixture from "../fixtures/cross_section.json";
import { columnOf, inOrder, shuffled } from "../support/arbitraries";
import { column, expectColumn, expectSameBits } from "../support/columns";
import { expectRefusal } from "../support/refusal";

const method = fc.constantFrom("quantile" as const, "order-statistic" as const);
const tail = fc.integer({ min: 0, max: 45 }).map((percent) => percent / 100);

describe("reference values", () => {
  describe.each(fixture.cases)("$name", ({ values, winsorized }) => {
    test.each(winsorized)("from $lower to $upper", ({ lower, upper, ...expected }) => {
      expectColumn(winsorize(column(values), { lower, upper }), column(expected.quantile));
      expectColumn(
        winsorize(column(values), { lower, upper, method: "order-statistic" }),
        column(expected["order-statistic"]),
      );
    });
  });

  test("the upper quantile mirrors the lower one unless given", () => {
    const hundred = Array.from({ length: 101 }, (_, k) => k);
    expect(winsorize(hundred, { lower: 0.05 })[100]).toBe(95);
    expect(winsorize(hundred)[0]).toBe(1);
  });

  test.each([
    [0.29, 100, 29],
    [0.07, 100, 7],
    [0.57, 100, 57],
    [0.0123459999, 1e6, 12345],
  ])("%d of %d values are %d, whatever the rounding of the product", (lower, n, count) => {
    const ascending = Float64Array.from({ length: n }, (_, k) => k);
    expect(winsorBounds(ascending, { lower, upper: 1, method: "order-statistic" }).lower).toBe(count);
  });

  test("negative equity is a state: it takes no part in the quantiles and stays infinite", () => {
    expectColumn(winsorize([1, 2, 3, 4, Infinity], { lower: 0.25, upper: 0.75 }), [1.75, 2, 3, 3.25, Infinity]);
    expectColumn(winsorize([Infinity, NaN], { lower: 0.1 }), [Infinity, NaN]);
  });

  test("what is not finite is cut off at both ends", () => {
    expectSameBits(finitePart(Float64Array.of(-Infinity, -1, 0, Infinity, Infinity)), [-1, 0]);
    expect(finitePart(Float64Array.of(Infinity))).toHaveLength(0);
  });

  test("bounds that nothing finite could teach clip nothing", () => {
    expect(winsorBounds(new Float64Array())).toEqual({ lower: NaN, upper: NaN });
    expectColumn(clip([1, NaN, -Infinity], { lower: NaN, upper: NaN }), [1, NaN, -Infinity]);
  });
});

describe("properties", () => {
  test("the order of the rows changes no bit", () =>
    fc.assert(
      fc.property(shuffled(columnOf()), method, tail, ({ items, order }, method, lower) => {
        expectSameBits(
          winsorize(inOrder(items, order), { lower, method }),
          inOrder(winsorize(items, { lower, method }), order),
        );
      }),
    ));

  test("by order statistics a second time changes nothing", () =>
    fc.assert(
      fc.property(columnOf(), tail, (values, lower) => {
        const options = { lower, method: "order-statistic" as const };
        const once = winsorize(values, options);
        expectSameBits(winsorize(once, options), once);
      }),
    ));

  test("clips, and does nothing else: inside the bounds every value stays, outside it is the bound", () =>
    fc.assert(
      fc.property(columnOf(), method, tail, (values, method, lower) => {
        const ascending = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
        const bounds = winsorBounds(ascending, { lower, method });
        winsorize(values, { lower, method }).forEach((result, row) => {
          const value = values[row];
          if (Number.isNaN(value)) expect(result).toBeNaN();
          else expect(result).toBe(value < bounds.lower ? bounds.lower : value > bounds.upper ? bounds.upper : value);
        });
      }),
    ));

  test("the bounds lie within the values, the lower below the upper", () =>
    fc.assert(
      fc.property(columnOf(), method, tail, (values, method, lower) => {
        const present = values.filter((value) => !Number.isNaN(value));
        fc.pre(present.length > 0);
        const bounds = winsorBounds(Float64Array.from(present).sort(), { lower, method });
        expect(bounds.lower).toBeGreaterThanOrEqual(Math.min(...present));
        expect(bounds.upper).toBeLessThanOrEqual(Math.max(...present));
        expect(bounds.lower).toBeLessThanOrEqual(bounds.upper);
      }),
    ));

  test("no tails, no change", () =>
    fc.assert(
      fc.property(columnOf(), method, (values, method) =>
        expectSameBits(winsorize(values, { lower: 0, method }), values),
      ),
    ));
});

describe("validation", () => {
  test.each([
    [{ lower: -0.1 }, "lower"],
    [{ lower: 1 }, "lower"],
    [{ lower: NaN }, "lower"],
    [{ upper: 0 }, "upper"],
    [{ upper: 1.2 }, "upper"],
    [{ lower: 0.6, upper: 0.4 }, "lower"],
    [{ lower: 0.6 }, "lower"],
  ])("%j is refused", (options, path) => {
    expectRefusal(() => winsorize([1, 2, 3], options), { code: "invalid-argument", path });
  });

  test("order statistics that leave nothing are refused", () => {
    expectRefusal(() => winsorize([1, 2], { lower: 0.5, method: "order-statistic" }), {
      code: "invalid-argument",
      path: "lower",
      message: "lower and upper leave none of the 2 values: move them further apart.",
    });
  });
});
