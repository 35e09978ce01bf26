import fc from "fast-check";
import { stableOrder } from "../../../src/engine/statistics/stableOrder";

const value = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, -0, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, 1e-310, -1e-310),
);
const compared = (values: readonly number[], rows: Uint32Array) =>
  Array.from(rows).sort((a, b) => (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b));

describe("properties", () => {
  // both ways of sorting: few values are compared, many go by their bits
  test.each([
    [0, 149],
    [150, 600],
  ])("from %i to %i values: as comparing them would, equal ones in the order of their rows", (minLength, maxLength) =>
    fc.assert(
      fc.property(fc.array(value, { minLength, maxLength }), (values) => {
        const rows = Uint32Array.from(values.keys());
        expect(Array.from(stableOrder(values, rows))).toEqual(compared(values, rows));
      }),
    ),
  );

  test("only the rows asked for", () =>
    fc.assert(
      fc.property(fc.array(value, { minLength: 200, maxLength: 500 }), (values) => {
        const rows = Uint32Array.from(values.keys()).filter((row) => row % 7 !== 3);
        expect(Array.from(stableOrder(values, rows))).toEqual(compared(values, rows));
      }),
    ));
});

describe("examples", () => {
  test("0 and −0 are equal", () => {
    const zeros = Array.from({ length: 200 }, (_, row) => (row % 2 === 0 ? 0 : -0));
    expect(Array.from(stableOrder(zeros, Uint32Array.from(zeros.keys())))).toEqual([...zeros.keys()]);
  });
});
