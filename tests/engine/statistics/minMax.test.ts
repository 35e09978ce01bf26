import fc from "fast-check";
import { minMax } from "../../../src/engine/statistics/minMax";
import fixture from "../fixtures/cross_section.json";
import { columnOf, inOrder, shuffled } from "../support/arbitraries";
import { column, expectColumn, expectSameBits } from "../support/columns";
import { expectRefusal } from "../support/refusal";

describe("reference values", () => {
  test.each(fixture.cases)("$name", ({ values, minMax: expected }) =>
    expectColumn(minMax(column(values)), column(expected)),
  );

  test("the ends are reached exactly, although −2 + (−0.9 − −2) is not −0.9", () => {
    expect(-2 + (-0.9 - -2)).not.toBe(-0.9);
    expectSameBits(minMax([4, 1], -2, -0.9), [-0.9, -2]);
  });

  test("constants and single values give the middle", () => {
    expectColumn(minMax([4, NaN, 4], 0, 10), [5, NaN, 5]);
    expectColumn(minMax([4]), [50]);
  });

  test("infinite values go to the ends, and the finite ones keep the range between themselves", () => {
    expectColumn(minMax([1, 2, 3, Infinity, -Infinity]), [0, 50, 100, 100, 0]);
    expectColumn(minMax([2, Infinity]), [50, 100]);
    expectColumn(minMax([Infinity, Infinity]), [50, 50]);
  });
});

describe("properties", () => {
  const range = fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 100 }))
    .map(([low, width]) => [low / 10, (low + width) / 10] as const);

  test("stays within the range and reaches both ends", () =>
    fc.assert(
      fc.property(columnOf(2), range, (values, [low, high]) => {
        const present = minMax(values, low, high).filter((value) => !Number.isNaN(value));
        for (const value of present) expect(value >= low && value <= high).toBe(true);
        if (new Set(values.filter((value) => !Number.isNaN(value))).size > 1)
          expect([Math.min(...present), Math.max(...present)]).toEqual([low, high]);
      }),
    ));

  test("scale and level do not matter", () =>
    fc.assert(
      fc.property(
        columnOf(),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: -99, max: 99 }),
        (values, scale, level) => expectColumn(minMax(values.map((x) => scale * x + level)), minMax(values), 1e-9),
      ),
    ));

  test("the order of the rows changes no bit", () =>
    fc.assert(
      fc.property(shuffled(columnOf()), ({ items, order }) =>
        expectSameBits(minMax(inOrder(items, order)), inOrder(minMax(items), order)),
      ),
    ));

  test("missing stays missing", () =>
    fc.assert(
      fc.property(columnOf(), (values) =>
        minMax(values).forEach((value, row) => expect(Number.isNaN(value)).toBe(Number.isNaN(values[row]))),
      ),
    ));
});

describe("validation", () => {
  test.each([
    [1, 1],
    [2, 1],
    [NaN, 1],
  ])("from %d to %d is refused", (low, high) => {
    expectRefusal(() => minMax([1, 2], low, high), { code: "invalid-argument", path: "low" });
  });
});
