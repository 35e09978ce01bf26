import { numericField } from "../../../src/engine/fields/catalogue";
import { filterText } from "../../../src/engine/scoring/filters";
import { selectCompanies } from "../../../src/engine/scoring/selectCompanies";
import { columnReader } from "../../../src/engine/universe/columns";
import { universeOf } from "../../../src/engine/universe/universe";
import type { ModelInput } from "../../../src/engine/models/schema";
import { categoryOf, modelOf } from "../support/models";

const universe = universeOf({
  text: { ticker: ["A", "B", "C", "D"] },
  given: { roe: [0.1, NaN, 0.3, 0.4], roa: [0.1, 0.2, NaN, 0.4], market_cap: [1e9, 2e9, 3e9, NaN] },
});
const categories = [categoryOf("quality", 1, "roe", "roa")];
const select = (changes: Partial<ModelInput>) =>
  selectCompanies(universe, modelOf({ categories, ...changes }), columnReader(universe), []);

describe("reference values", () => {
  test("everybody stays without rules", () => {
    expect(select({})).toMatchObject({
      rows: Uint32Array.of(0, 1, 2, 3),
      steps: [{ label: "Requested", remaining: 4 }],
      dropped: [],
      warnings: [],
    });
  });

  test("the incomplete go first, each with its gap", () => {
    const { rows, steps, dropped } = select({ missing: { policy: "exclude" } });
    expect([...rows]).toEqual([0, 3]);
    expect(steps).toEqual([
      { label: "Requested", remaining: 4 },
      { label: "Complete in all metrics", remaining: 2 },
    ]);
    expect(dropped).toEqual([
      { row: 1, ticker: "B", reason: "ROE is missing" },
      { row: 2, ticker: "C", reason: "ROA is missing" },
    ]);
  });

  test("columns that do not exist are named with the headers that would be read", () => {
    const refusal = (...metrics: string[]) =>
      select({
        missing: { policy: "exclude", absentMetrics: "neutral" },
        categories: [categoryOf("quality", 1, ...metrics)],
      }).emptied;
    expect(refusal("roe", "fcf_margin")).toBe(
      'The model leaves out companies that lack a metric, and the universe has no FCF margin (a column "FCF margin" or "free cash flow margin", or Free cash flow and Revenue): add the columns or change missing.policy.',
    );
    expect(refusal("beta", "pe", "ps", "pb", "peg", "roic")).toMatch(
      /^The model.* no Beta \(.*P\/B \(.*, 2 more: add the columns/,
    );
  });

  test.each<[string, Record<string, number>, number[]]>([
    ["above leaves its bound out", { above: 1e9 }, [1, 2]],
    ["atLeast keeps it", { atLeast: 1e9 }, [0, 1, 2]],
    ["below leaves its bound out", { below: 3e9 }, [0, 1]],
    ["atMost keeps it", { atMost: 3e9 }, [0, 1, 2]],
    ["a range", { above: 1e9, atMost: 2e9 }, [1]],
  ])("%s, and who has no value is not inside", (_, range, kept) =>
    expect([...select({ filters: [{ column: "market_cap", ...range }] }).rows]).toEqual(kept),
  );

  test("who falls out is told why", () => {
    expect(select({ filters: [{ column: "market_cap", atLeast: 1.5e9, below: 1e10 }] }).dropped).toEqual([
      { row: 0, ticker: "A", reason: "outside 1,500,000,000 ≤ Market cap < 10,000,000,000" },
      { row: 3, ticker: "D", reason: "Market cap is missing" },
    ]);
  });

  test("coverage: a share that is met exactly is enough", () => {
    expect([...select({ missing: { minCoverage: 0.5 } }).rows]).toEqual([0, 1, 2, 3]);
    const { rows, dropped, steps } = select({ missing: { minCoverage: 0.51 } });
    expect([...rows]).toEqual([0, 3]);
    expect(dropped[0].reason).toBe("only 1 of 2 metrics are there");
    expect(steps.at(-1)!.label).toBe("At least 51 % of the metrics");
  });

  test("a filter on a column that is not there keeps everybody, and says so unless told not to", () => {
    const filter = { column: "average_volume", atLeast: 1e5 };
    expect(select({ filters: [filter] })).toMatchObject({
      rows: { length: 4 },
      warnings: ["The filter 100,000 ≤ Average volume was not applied: the universe has no Average volume column."],
    });
    expect(select({ filters: [{ ...filter, whenColumnAbsent: "ignore" }] }).warnings).toEqual([]);
  });

  test.each([
    [{ above: 1e8, below: 2e10 }, "100,000,000 < Market cap < 20,000,000,000"],
    [{ atLeast: 0.5 }, "0.5 ≤ Market cap"],
    [{ atMost: 1.5 }, "Market cap ≤ 1.5"],
  ])("%j reads «%s»", (range, text) =>
    expect(filterText({ column: "market_cap", whenColumnAbsent: "warn", ...range }, numericField)).toBe(text),
  );
});

describe("emptied universes", () => {
  test("nobody left: the step that emptied the universe is named", () => {
    const { rows, emptied } = select({ filters: [{ column: "market_cap", above: 1e12 }] });
    expect(rows).toHaveLength(0);
    expect(emptied).toBe(
      "No company is left after the step «1,000,000,000,000 < Market cap» (A: outside 1,000,000,000,000 < Market cap): check that column's unit or relax that filter.",
    );
    expect(select({}).emptied).toBeNull();
  });
});
