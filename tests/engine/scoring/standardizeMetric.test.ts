import { standardizeMetric } from "../../../src/engine/scoring/standardizeMetric";
import type { ModelInput } from "../../../src/engine/models/schema";
import { groupBy } from "../../../src/engine/statistics/groups";
import { expectColumn } from "../support/columns";
import { modelOf } from "../support/models";

const standardize = (
  raw: number[],
  changes: Partial<ModelInput>,
  better: "high" | "low" = "high",
  sectors = raw.map(() => "x"),
) =>
  standardizeMetric(
    "pe",
    better,
    Float64Array.from(raw),
    groupBy(sectors),
    modelOf({ standardize: "percentile", winsorize: { method: "none" }, ...changes }),
  );

describe("reference values", () => {
  test("limits first, then the median for missing values, then winsorizing, then the score", () => {
    const raw = [1, NaN, 3, 5, 1000];
    // limited to 7: 1, 3, 5, 7, median 4; the quantiles at 25 % and 75 % of 1, 3, 4, 5, 7 are 3 and 5
    const { winsorized, bounds, values } = standardize(raw, {
      limits: { pe: { atMost: 7 } },
      missing: { policy: "median" },
      winsorize: { lower: 0.25, upper: 0.75, minValues: 1 },
    });
    expectColumn(winsorized, [3, 4, 3, 5, 5]);
    expect(bounds).toEqual({ lower: 3, upper: 5 });
    expectColumn(values, [20, 50, 20, 80, 80]);
  });

  test("columns with fewer values than minValues are left alone", () => {
    const winsorize = { lower: 0.25, upper: 0.75, minValues: 5 };
    expect(standardize([1, 2, 3, NaN, 100], { winsorize }).bounds).toBeNull();
    expect(standardize([1, 2, 3, 4, 100], { winsorize }).bounds).toEqual({ lower: 2, upper: 4 });
    expect(standardize([1, 2, 3, 4, 100], {}).bounds).toBeNull();
  });

  test.each<["neutral" | "renormalize" | "worst" | "exclude" | "median", "percentile" | "z" | "normal-score", number]>([
    ["neutral", "percentile", 50],
    ["neutral", "z", 0],
    ["neutral", "normal-score", 0],
    ["renormalize", "percentile", NaN],
    ["renormalize", "z", NaN],
    ["renormalize", "normal-score", NaN],
    ["worst", "percentile", 0],
    ["worst", "z", -1],
    ["worst", "normal-score", -0.6744897501960817],
    ["exclude", "percentile", 50],
    ["exclude", "z", 0],
    ["exclude", "normal-score", 0],
    ["median", "percentile", 50],
    ["median", "z", 0],
    ["median", "normal-score", 0],
  ])("a missing value under %s counts, as a %s, %d", (policy, kind, expected) => {
    expectColumn([standardize([1, NaN, 2, 3], { missing: { policy }, standardize: kind }).used[1]], [expected], 1e-9);
  });

  test("lower is better turns percentiles and z alike", () => {
    expectColumn(standardize([1, 2, 3, 4], {}, "low").values, [87.5, 62.5, 37.5, 12.5]);
    expectColumn(standardize([1, 2, 3], { standardize: "z" }, "low").values, [1, 0, -1]);
    expectColumn(
      standardize([1, 2, 3, 4], { percentile: { kind: "rank", flip: "complement" } }, "low").values,
      [75, 50, 25, 0],
    );
  });

  test("the cap and the kind of standard deviation", () => {
    expectColumn(standardize([1, 2, 3], { standardize: "z", zScore: { sd: "population" } }).values, [
      -Math.sqrt(1.5),
      0,
      Math.sqrt(1.5),
    ]);
    expectColumn(standardize([1, 2, 3], { standardize: "z", zScore: { cap: 0.5 } }).values, [-0.5, 0, 0.5]);
  });

  test("peers are the values compared: of the universe, or of the sector", () => {
    expect([...standardize([1, NaN, 3], {}).peers]).toEqual([2, 0, 2]);
    expect([
      ...standardize([1, NaN, 3, 4], { standardize: "sector-percentile", sector: { minGroupSize: 2 } }, "high", [
        "x",
        "x",
        "y",
        "y",
      ]).peers,
    ]).toEqual([3, 0, 2, 2]);
  });

  test("winsorizing is universe-wide even where scores are by sector", () => {
    const { winsorized } = standardize(
      [1, 2, 3, 4, 100],
      { standardize: "sector-z", winsorize: { lower: 0.25, upper: 0.75, minValues: 1 }, sector: { minGroupSize: 1 } },
      "high",
      ["x", "x", "x", "y", "y"],
    );
    expectColumn(winsorized, [2, 2, 3, 4, 4]);
  });

  test("a column without any value has no median: it stays missing, and its score neutral", () => {
    const { winsorized, used } = standardize([NaN, NaN], { missing: { policy: "median" } });
    expectColumn(winsorized, [NaN, NaN]);
    expectColumn(used, [50, 50]);
  });
});
