import fc from "fast-check";
import { roundTo } from "../../../src/engine/statistics/roundTo";

describe("reference values", () => {
  test.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-1.005, 2, -1.01],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [1.45, 1, 1.5],
    [62.71186440677965, 2, 62.71],
    [1e-9, 2, 0],
    [1e21, 2, 1e21],
    [123456789.125, 2, 123456789.13],
  ])("%d at %d decimals is %d", (value, decimals, expected) => expect(roundTo(value, decimals)).toBe(expected));

  test("what rounds to nothing is 0 and not −0", () => expect(Object.is(roundTo(-0.001, 2), 0)).toBe(true));

  test("not finite values come back as they are", () => {
    expect(roundTo(NaN, 2)).toBeNaN();
    expect(roundTo(-Infinity, 2)).toBe(-Infinity);
  });
});

describe("properties", () => {
  test("a number written with the decimals stays, and its neighbours within half a unit come to it", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.double({ min: -0.49, max: 0.49, noNaN: true }),
        (whole, decimals, off) => {
          const scale = 10 ** decimals;
          expect(roundTo(whole / scale, decimals)).toBe(whole / scale + 0);
          expect(roundTo((whole + off) / scale, decimals)).toBeCloseTo(whole / scale, 9);
        },
      ),
    ));
});
