import { PRESETS, presetModel } from "../../../src/engine/models/presets";
import { expectRefusal } from "../support/refusal";

/** Category weights, then each category's metrics with their weights, as one readable text. */
const weightsOf = (id: string) =>
  presetModel(id).categories.map(
    ({ id: category, weight, metrics }) =>
      `${category} ${weight}: ${metrics.map((metric) => `${metric.metric} ${metric.weight}`).join(", ")}`,
  );

describe("reference values", () => {
  test("the published models, the default first", () => {
    expect(PRESETS.map(({ id }) => id)).toEqual([
      "six-factor",
      "six-factor-banks",
      "small-cap-multi-factor",
      "balance-sheet-quality",
      "small-cap-value",
    ]);
  });

  test("six-factor", () => {
    expect(weightsOf("six-factor")).toEqual([
      "valuation 25: fcf_yield 40, ev_ebitda 25, earnings_yield 20, ev_sales 15",
      "quality 25: roic 30, gross_profit_assets 25, debt_equity 20, piotroski_f_score 15, accruals 10",
      "growth 15: forward_eps_growth 35, revenue_growth 30, peg 20, sustainable_growth 15",
      "momentum 15: return_12_1 50, return_6m 50",
      "risk 10: volatility 60, beta 40",
      "revisions 10: eps_revision_ratio 40, eps_estimate_change 35, analyst_surprise 25",
    ]);
    const {
      missing,
      winsorize,
      standardize,
      percentile,
      sector,
      composite,
      valueTrap,
      portfolio,
      piotroski,
      categories,
    } = presetModel("six-factor");
    expect(missing).toEqual({ policy: "neutral", minCoverage: 0.6, absentMetrics: "leave", minFit: 0.4 });
    expect(winsorize).toEqual({ method: "quantile", lower: 0.01, upper: 0.99, minValues: 10 });
    expect([standardize, percentile, sector]).toEqual([
      "sector-percentile",
      { kind: "mean", flip: "negate" },
      { minGroupSize: 5, fallback: "universe" },
    ]);
    expect(composite).toMatchObject({ combine: "mean", scale: "minMax" });
    expect(valueTrap).toEqual({
      rule: "any",
      threshold: 0.3,
      categories: ["quality", "momentum", "revisions"],
      valuation: "valuation",
      exclude: false,
    });
    expect(portfolio).toMatchObject({ count: 25, maxPerSector: 8, minWeight: 0.02, maxWeight: 0.05 });
    expect(piotroski).toEqual({ assets: "beginning", normalize: true });
    expect(
      categories
        .filter(({ switchOffBelow }) => switchOffBelow > 0)
        .map(({ id, switchOffBelow }) => [id, switchOffBelow]),
    ).toEqual([["revisions", 0.3]]);
  });

  test("small-cap-multi-factor", () => {
    expect(weightsOf("small-cap-multi-factor")).toEqual([
      "quality 35: roe 25, roa 20, gross_margin 20, operating_margin 20, debt_equity 15",
      "growth 35: revenue_growth 40, earnings_growth 35, quarterly_earnings_growth 25",
      "value 15: pe 35, peg 35, ps 30",
      "momentum 15: return_12_1 70, volatility 30",
    ]);
    const { filters, missing, limits, winsorize, standardize, zScore, portfolio } =
      presetModel("small-cap-multi-factor");
    expect(filters).toMatchObject([
      { column: "market_cap", atLeast: 3e8, atMost: 1e10 },
      { column: "average_volume", atLeast: 1e5 },
    ]);
    expect(missing.policy).toBe("median");
    expect(limits).toEqual({ pe: { atMost: 100 }, peg: { atMost: 5 }, ps: { atMost: 20 } });
    expect(winsorize).toMatchObject({ method: "quantile", lower: 0.05, upper: 0.95 });
    expect([standardize, zScore.sd]).toEqual(["z", "sample"]);
    expect(portfolio).toMatchObject({
      count: 20,
      maxPerSector: 6,
      maxSectorWeight: 0.3,
      weighting: "equal",
      capital: 100_000,
    });
  });

  test("balance-sheet-quality", () => {
    expect(weightsOf("balance-sheet-quality")).toEqual([
      "quality 1: roe 1, fcf_margin 1, debt_to_assets 1, interest_coverage 1",
    ]);
    const { filters, missing, limits, winsorize, standardize, zScore, composite, groups } =
      presetModel("balance-sheet-quality");
    expect(filters).toMatchObject([
      { column: "market_cap", above: 1e8, below: 2e10, whenColumnAbsent: "ignore" },
      { column: "roe", atLeast: -1, atMost: 1 },
      { column: "fcf_margin", atLeast: -1, atMost: 1 },
      { column: "debt_to_assets", atLeast: 0, atMost: 1.5 },
    ]);
    expect(missing.policy).toBe("exclude");
    expect(limits).toEqual({ interest_coverage: { atLeast: -10, atMost: 50 } });
    expect(winsorize).toMatchObject({ method: "quantile", lower: 0.05, upper: 0.95 });
    expect([standardize, zScore.sd, composite.combine, groups]).toEqual(["z", "population", "sum", 5]);
  });

  test("small-cap-value", () => {
    const { funnel } = presetModel("small-cap-value");
    expect(funnel!.stages.map(({ id }) => id)).toEqual([
      "business",
      "income-and-debt",
      "debt-equity",
      "earnings",
      "cash-flow",
      "valuation",
      "factors",
    ]);
    expect(funnel!.stages[2].conditions).toMatchObject([
      { column: "debt_equity", is: "below", than: 0.3, borderline: 0.1 },
    ]);
    expect(funnel!.stages[6].conditions).toEqual([
      {
        loadings: [
          { factor: "SMB", is: "above", than: 0 },
          { factor: "HML", is: "above", than: 0 },
          { factor: "RMW", is: "atLeast", than: 0 },
        ],
      },
    ]);
    expect(funnel!.lenses.map(({ id, tests }) => [id, tests.length])).toEqual([
      ["balance-sheet", 5],
      ["income", 3],
      ["cash-flow", 4],
    ]);
  });
});

describe("properties", () => {
  test.each(PRESETS.map(({ id }) => id))("%s is valid, and one object for all callers", (id) => {
    expect(presetModel(id).id).toBe(id);
    expect(presetModel(id)).toBe(presetModel(id));
  });
});

describe("validation", () => {
  test("an unknown id lists those that exist", () => {
    expectRefusal(() => presetModel("six factor"), {
      code: "unknown-model",
      path: "model",
      message:
        'There is no model "six factor": choose six-factor, six-factor-banks, small-cap-multi-factor, balance-sheet-quality, small-cap-value, or a model file.',
    });
  });
});
