import fc from "fast-check";
import { snapToWhole } from "../../../src/engine/statistics/snapToWhole";

describe("reference values", () => {
  test.each([
    [0.29 * 100, 29],
    [0.7 * 90, 63],
    [(1 - 0.95) * 20, 1],
    [-0.29 * 100, -29],
    [4.35 * 100, 435],
    [12345.9999, 12345.9999],
    [2.5, 2.5],
    [Infinity, Infinity],
  ])("%d → %d", (value, expected) => expect(snapToWhole(value)).toBe(expected));

  test("missing stays missing", () => expect(snapToWhole(NaN)).toBeNaN());
});

describe("properties", () => {
  test("any share of a hundredth times any count is exact where it is whole", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 20_000 }), (percent, hundreds) =>
        expect(snapToWhole((percent / 100) * (hundreds * 100))).toBe(percent * hundreds),
      ),
    ));

  test("moves nothing further than rounding does", () =>
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) =>
        expect(Math.abs(snapToWhole(value) - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value))),
      ),
    ));
});
