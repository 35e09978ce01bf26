import fc from "fast-check";
import { isConstant } from "../../../src/engine/statistics/isConstant";

describe("reference values", () => {
  test.each([
    [[], true],
    [[NaN], true],
    [[7, NaN], true],
    [[0, -0], true],
    [[0.3, 0.1 + 0.2], true],
    [[1e-4, 1e-4 + 2e-16], false],
    [[1e12, 1e12 + 1], false],
    [[0, 1e-300], false],
    [[Infinity, Infinity], true],
    [[1, Infinity], false],
    [[-Infinity, Infinity], false],
  ])("%j: %s", (values, expected) => expect(isConstant(values)).toBe(expected));

  test("returns are measured by the prices that they come from", () =>
    expect(isConstant([1e-4, 1e-4 + 2e-16], 1)).toBe(true));
});

describe("properties", () => {
  test("the scale does not matter", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.integer({ min: -30, max: 30 }), (values, power) =>
        expect(isConstant(values.map((x) => x * 10 ** power))).toBe(isConstant(values)),
      ),
    ));
});
