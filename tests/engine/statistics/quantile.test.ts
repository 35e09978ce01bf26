import fc from "fast-check";
import { quantile, quantileSorted } from "../../../src/engine/statistics/quantile";
import fixture from "../fixtures/cross_section.json";
import { columnOf, inOrder, shuffled } from "../support/arbitraries";
import { column, expectNumber } from "../support/columns";
import { expectRefusal } from "../support/refusal";

const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe("reference values", () => {
  describe.each(fixture.cases)("$name", ({ values, quantile: expected }) => {
    test.each(expected)("at %d", (p, result) => expectNumber(quantile(column(values), p), result));
  });

  test.each([
    [0.7, 91],
    [0.29, 101],
    [0.57, 301],
    [0.58, 51],
  ])("the %d quantile of %d values is one of them, although the product of the two falls short by rounding", (p, n) => {
    const values = Array.from({ length: n }, (_, k) => k * 1000);
    expect(quantile(values, p)).toBe(Math.round(p * (n - 1)) * 1000);
  });

  test("nothing has no quantile", () => expect(quantile([NaN, NaN], 0.5)).toBeNaN());

  test("infinite neighbours give infinity and not a missing value", () => {
    expect(quantile([1, 2, Infinity, Infinity], 1)).toBe(Infinity);
    expect(quantile([-Infinity, -Infinity, 0], 0.25)).toBe(-Infinity);
    expect(quantile([1, Infinity], 0.5)).toBe(Infinity);
    expect(quantile([-Infinity, 1], 0.5)).toBe(-Infinity);
    expect(quantile([1, 2, Infinity], 0.5)).toBe(2);
    expect(quantile([-Infinity, 2, 3], 0)).toBe(-Infinity);
  });
});

describe("properties", () => {
  test("lies between the smallest and the largest value, and reaches both", () =>
    fc.assert(
      fc.property(columnOf(), probability, (values, p) => {
        const present = values.filter((value) => !Number.isNaN(value));
        fc.pre(present.length > 0);
        const [low, high] = [Math.min(...present), Math.max(...present)];
        expect(quantile(values, 0)).toBe(low);
        expect(quantile(values, 1)).toBe(high);
        expect(quantile(values, p)).toBeGreaterThanOrEqual(low);
        expect(quantile(values, p)).toBeLessThanOrEqual(high);
      }),
    ));

  test("rises with the probability", () =>
    fc.assert(
      fc.property(columnOf(), probability, probability, (values, p, q) => {
        fc.pre(values.some((value) => !Number.isNaN(value)));
        expect(quantile(values, Math.min(p, q))).toBeLessThanOrEqual(quantile(values, Math.max(p, q)) + 1e-9);
      }),
    ));

  test("the order of the rows changes no bit", () =>
    fc.assert(
      fc.property(shuffled(columnOf()), probability, ({ items, order }, p) =>
        expect(quantile(inOrder(items, order), p)).toBe(quantile(items, p)),
      ),
    ));

  test("sorted values give the same", () =>
    fc.assert(
      fc.property(columnOf(), probability, (values, p) => {
        const ascending = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
        expect(quantileSorted(ascending, p)).toBe(quantile(values, p));
      }),
    ));
});

describe("validation", () => {
  test.each([-0.01, 1.01, NaN])("the probability %d is refused", (p) => {
    expectRefusal(() => quantile([1, 2], p), { code: "invalid-argument", path: "probability" });
  });
});
