import fc from "fast-check";
import { sortedValues } from "../../../src/engine/statistics/sortedValues";
import { columnOf } from "../support/arbitraries";

describe("reference values", () => {
  test("equal values keep their row order, missing ones are left out, infinities come last", () => {
    const { order, values } = sortedValues([2, NaN, -1, 2, Infinity, -Infinity]);
    expect(Array.from(order)).toEqual([5, 2, 0, 3, 4]);
    expect(Array.from(values)).toEqual([-Infinity, -1, 2, 2, Infinity]);
  });

  test("nothing sorts to nothing", () => expect(sortedValues([NaN]).values).toHaveLength(0));
});

describe("properties", () => {
  test("ascending, complete, and each value from its row", () =>
    fc.assert(
      fc.property(columnOf(), (column) => {
        const { order, values } = sortedValues(column);
        expect(values).toHaveLength(column.filter((value) => !Number.isNaN(value)).length);
        expect(new Set(order).size).toBe(order.length);
        values.forEach((value, k) => {
          expect(value).toBe(column[order[k]]);
          if (k > 0) expect(value > values[k - 1] || (value === values[k - 1] && order[k] > order[k - 1])).toBe(true);
        });
      }),
    ));
});
