import { presetModel } from "../../../src/engine/models/presets";
import { fitText } from "../../../src/engine/scoring/metricFit";
import { fitOf } from "../../../src/engine/screening/fitOf";
import { universeOf } from "../../../src/engine/universe/universe";
import { categoryOf, modelOf } from "../support/models";

const universe = universeOf({
  text: { ticker: ["A", "B", "C"], sector: ["Energy", "Energy", "Utilities"] },
  given: {
    market_cap: [1e9, 2e9, 5e8],
    pe: [10, NaN, 30],
    roe: [0.1, 0.2, NaN],
    debt_to_assets: [0.1, 0.2, 0.3],
  },
});

describe("reference values", () => {
  test("metrics present of all, pasted or derived, and their share of the weight", () => {
    // earnings yield 20 % of 25 %, from the P/E
    expect(fitOf(universe, presetModel("six-factor"))).toMatchObject({ metrics: 1, of: 20, obstacle: null });
    expect(fitOf(universe, presetModel("six-factor")).weight).toBeCloseTo(0.05, 12);
    // ROE 25 % of 35 %, P/E 35 % of 15 %
    const smallCap = fitOf(universe, presetModel("small-cap-multi-factor"));
    expect([smallCap.metrics, smallCap.of, smallCap.companies]).toEqual([2, 13, 3]);
    expect(smallCap.weight).toBeCloseTo(0.0875 + 0.0525, 12);
    expect(smallCap.absent.slice(0, 2)).toEqual(["revenue_growth", "earnings_growth"]);
  });

  test("companies are those that the model would score", () => {
    const model = modelOf({
      standardize: "z",
      missing: { policy: "exclude" },
      filters: [{ column: "market_cap", atLeast: 1e9 }],
      categories: [categoryOf("quality", 1, "roe", "debt_to_assets", "pb")],
    });
    expect(fitOf(universe, model)).toMatchObject({ metrics: 2, of: 3, companies: 2, absent: ["pb"] });
  });

  test("without a sector column a model of sectors compares with the universe, or cannot run", () => {
    const withoutSector = { ...universe, text: new Map([...universe.text].filter(([id]) => id !== "sector")) };
    const model = modelOf({ categories: [categoryOf("value", 1, "pe")] });
    const fit = fitOf(withoutSector, model);
    expect([fit.companies, fit.obstacle]).toEqual([3, null]);
    expect(fit.caveat).toBe(
      'No column was recognised as the sector: companies are compared with the whole universe. Name a column "Sector" to change that.',
    );
    const strict = fitOf(withoutSector, { ...model, sector: { ...model.sector, fallback: "neutral" } });
    expect([strict.companies, strict.caveat]).toEqual([0, null]);
    expect(strict.obstacle).toMatch(/name a column "Sector"/);
  });

  test("a metric that only companies outside the filters have is absent", () => {
    const model = modelOf({
      standardize: "z",
      filters: [{ column: "market_cap", above: 1e9 }],
      categories: [categoryOf("value", 1, "pe", "roe")],
    });
    expect(fitOf(universe, model)).toMatchObject({ metrics: 1, absent: ["pe"], companies: 1 });
  });

  test("a funnel is judged by its conditions", () => {
    const funnel = presetModel("small-cap-value");
    const fit = fitOf(universe, funnel);
    expect(fit.of).toBe(funnel.funnel!.stages.flatMap(({ conditions }) => conditions).length - 1);
    expect(fit.weight).toBeCloseTo(fit.metrics / fit.of, 12);
    expect(fit.metrics).toBeGreaterThan(0);
    expect(fit.absent).toContain("debt_equity");
    expect(fit.companies).toBe(3);
  });
});

test("in words, 100 % stands for all only", () => {
  expect(fitText({ metrics: 20, of: 20, weight: 1, absent: [] })).toBe("20 of 20 metrics, 100 % of the weight");
  expect(fitText({ metrics: 19, of: 20, weight: 0.9999, absent: ["x"] })).toBe("19 of 20 metrics, 99 % of the weight");
  expect(fitText({ metrics: 1, of: 20, weight: 0.001, absent: ["x"] })).toBe("1 of 20 metrics, 1 % of the weight");
});
