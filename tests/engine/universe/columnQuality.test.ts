import fc from "fast-check";
import { columnQuality } from "../../../src/engine/universe/columnQuality";
import { columnOf } from "../support/arbitraries";

const quality = (...values: number[]) => columnQuality(Float64Array.from(values));

describe("reference values", () => {
  test("coverage and range", () => {
    expect(quality(3, NaN, 1, 2, 10)).toEqual({
      filled: 4,
      min: 1,
      median: 2.5,
      max: 10,
      outliers: [],
      constant: false,
    });
  });

  test("outliers lie beyond five robust deviations of 1.4826 median absolute deviations", () => {
    // 1 … 9: median 5, median absolute deviation 2, so that five robust deviations reach to 5 ± 14.826
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(quality(...values, NaN, 5).outliers).toEqual([]);
    expect(quality(1, 2, 3, 4, 5, 6, 7, 8, 19.82).outliers).toEqual([]);
    expect(quality(1, 2, 3, 4, 5, 6, 7, 8, 19.83).outliers).toEqual([8]);
    expect(quality(-9.83, 2, NaN, 3, 4, 5, 6, 7, 8, 9).outliers).toEqual([0]);
  });

  test("of few values none is an outlier, nor where half of all are the same", () => {
    expect(quality(1, 2, 3, 4, 5, 6, 1e9).outliers).toEqual([]);
    expect(quality(1, 1, 1, 1, 1, 1, 1, 2, 3, 1e9).outliers).toEqual([]);
  });

  test("negative equity is there, and no number to compare with", () => {
    expect(quality(0.2, Infinity, 0.4, NaN)).toMatchObject({ filled: 3, min: 0.2, max: 0.4, outliers: [] });
  });

  test.each<[number[], boolean]>([
    [[2, 2, NaN, 2], true],
    [[2], false],
    [[], false],
    [[2, 2.0000001], false],
    [[0, 0], true],
  ])("%j is constant: %p", (values, constant) => expect(quality(...values).constant).toBe(constant));

  test("a column without numbers has no range", () =>
    expect(quality(NaN, NaN)).toEqual({ filled: 0, min: NaN, median: NaN, max: NaN, outliers: [], constant: false }));
});

describe("properties", () => {
  test("outliers are those that the definition says", () => {
    fc.assert(
      fc.property(columnOf(8, 60), (values) => {
        const numbers = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
        fc.pre(numbers.length >= 8);
        const middle = (sorted: number[]) =>
          (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
        const median = middle(numbers);
        const deviation = middle(numbers.map((value) => Math.abs(value - median)).sort((a, b) => a - b));
        const reach = 5 * 1.4826 * deviation;
        const found = quality(...values);
        expect(found.median).toBeCloseTo(median, 9);
        const far = values.flatMap((value, row) =>
          deviation > 0 && Math.abs(value - median) > reach * (1 + 1e-9) ? [row] : [],
        );
        expect(found.outliers).toEqual(expect.arrayContaining(far));
        for (const row of found.outliers) expect(Math.abs(values[row] - median)).toBeGreaterThan(reach * (1 - 1e-9));
      }),
    );
  });
});
