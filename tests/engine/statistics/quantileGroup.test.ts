import fc from "fast-check";
import { quantileGroup } from "../../../src/engine/statistics/quantileGroup";
import fixture from "../fixtures/cross_section.json";
import { columnOf, inOrder, shuffled } from "../support/arbitraries";
import { column, expectColumn, expectSameBits, type StoredColumn } from "../support/columns";
import { withinSeconds } from "../../support/withinSeconds";
import { expectRefusal } from "../support/refusal";

const groupCount = fc.integer({ min: 2, max: 10 });

describe("reference values", () => {
  const cases = fixture.cases.flatMap(({ name, values, groups }) =>
    Object.entries(groups as Record<string, StoredColumn>).map(([count, expected]) => ({
      name,
      values,
      count: Number(count),
      expected,
    })),
  );
  test.each(cases)("$name in $count groups", ({ values, count, expected }) =>
    expectColumn(quantileGroup(column(values), count), column(expected)),
  );

  test("quintiles of ten names are pairs", () =>
    expectColumn(quantileGroup([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]));

  test("a value on an edge belongs to the group below it", () =>
    expectColumn(quantileGroup([0, 1, 2, 3, 4, 5], 5), [1, 1, 2, 3, 4, 5]));

  test("the edge of the seventh tenth holds with 91 names, where 0.7 · 90 falls short by rounding", () => {
    const groups = quantileGroup(
      Array.from({ length: 91 }, (_, k) => k),
      10,
    );
    expect([groups[63], groups[64]]).toEqual([7, 8]);
  });

  test("equal values share a group; constants are all in the first", () => {
    expectColumn(quantileGroup([1, 5, 5, 5, 9], 5), [1, 2, 2, 2, 5]);
    expectColumn(quantileGroup([3, 3, NaN, 3]), [1, 1, NaN, 1]);
  });
});

describe("properties", () => {
  test("a higher value is never in a lower group, and equal values share one", () =>
    fc.assert(
      fc.property(columnOf(2), groupCount, (values, count) => {
        const groups = quantileGroup(values, count);
        values.forEach((a, i) =>
          values.forEach((b, j) => {
            if (a <= b) expect(groups[i]).toBeLessThanOrEqual(groups[j]);
          }),
        );
      }),
    ));

  test("distinct values fill the groups evenly: none differs by more than one name from n / groups", () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 20, maxLength: 60 }), groupCount, (values, count) => {
        const sizes = new Array<number>(count).fill(0);
        quantileGroup(values, count).forEach((group) => sizes[group - 1]++);
        for (const size of sizes) expect(Math.abs(size - values.length / count)).toBeLessThanOrEqual(1);
      }),
    ));

  test("the order of the rows changes nothing", () =>
    fc.assert(
      fc.property(shuffled(columnOf()), groupCount, ({ items, order }, count) =>
        expectSameBits(quantileGroup(inOrder(items, order), count), inOrder(quantileGroup(items, count), order)),
      ),
    ));

  test("missing stays missing, and never counts as a value", () =>
    fc.assert(
      fc.property(columnOf(), groupCount, (values, count) => {
        const groups = quantileGroup(values, count);
        values.forEach((value, row) => expect(Number.isNaN(groups[row])).toBe(Number.isNaN(value)));
        expectSameBits(
          groups.filter((group) => !Number.isNaN(group)),
          quantileGroup(
            values.filter((value) => !Number.isNaN(value)),
            count,
          ),
        );
      }),
    ));
});

describe("validation", () => {
  test("more groups than values take no more time or memory than the values do", () => {
    const groups = 2 ** 53 - 1;
    // 1, 2, 2, 3, 4: the second value is the first quartile, the fourth the third
    expect(withinSeconds(10, () => Array.from(quantileGroup([1, 2, 3, 4, 2, NaN], 1_000_000_000)))).toEqual([
      1,
      250_000_000,
      750_000_000,
      1_000_000_000,
      250_000_000,
      NaN,
    ]);
    expect(withinSeconds(10, () => Array.from(quantileGroup([5, 5], groups)))).toEqual([1, 1]);
  });

  test.each([1, 0, 2.5, NaN, Infinity, 2 ** 53, 1e300])("%d groups are refused", (count) => {
    expectRefusal(() => quantileGroup([1, 2], count), { code: "invalid-argument", path: "groups" });
  });
});
