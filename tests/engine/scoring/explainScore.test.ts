import fc from "fast-check";
import { presetModel } from "../../../src/engine/models/presets";
import { withSettings } from "../../../src/engine/models/settings";
import { explainScore, flagReasons, trapReasons, type Explanation } from "../../../src/engine/scoring/explainScore";
import type { ScoredUniverse } from "../../../src/engine/scoring/scoredUniverse";
import { scoreUniverse } from "../../../src/engine/scoring/scoreUniverse";
import { universeOf } from "../../../src/engine/universe/universe";
import fixture from "../fixtures/models.json";
import { expectNumber } from "../support/columns";
import { categoryOf, modelOf, randomModel } from "../support/models";
import { randomCompanies, scoredOrSkipped, storedUniverse, universeFrom } from "../support/universes";

const metricsOf = ({ categories }: Explanation) => categories.flatMap(({ metrics }) => metrics);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const companiesOf = (scored: ScoredUniverse) => Array.from(scored.rows, (_, company) => company);

/** How far the contributions and the offset miss the composite. */
const miss = (explanation: Explanation) =>
  Math.abs(
    sum(metricsOf(explanation).map(({ contribution }) => contribution)) + explanation.offset - explanation.composite,
  );

const PRESET_UNIVERSES = {
  "six-factor": storedUniverse(fixture["six-factor"]),
  "small-cap-multi-factor": storedUniverse(fixture["small-cap-multi-factor"].given),
  "balance-sheet-quality": storedUniverse(fixture["balance-sheet-quality"].given),
};

describe("properties", () => {
  describe.each(Object.entries(PRESET_UNIVERSES))("%s", (id, universe) => {
    const settings = (["neutral", "renormalize", "exclude", "worst", "median"] as const).flatMap((policy) =>
      (["none", "minMax"] as const).map((scale) => ({ policy, scale })),
    );

    test.each(settings)(
      "missing $policy, scale $scale: contributions and offset are the composite, to 1e-12, for every company",
      ({ policy, scale }) => {
        // none of the six-factor companies is complete
        if (id === "six-factor" && policy === "exclude") return;
        const scored = scoreUniverse(
          universe,
          withSettings(presetModel(id), { "missing.policy": policy, "composite.scale": scale }),
        );
        for (const company of companiesOf(scored))
          expect(miss(explainScore(scored, company))).toBeLessThanOrEqual(1e-12);
      },
    );
  });

  test("any model, any universe: contributions and offset are the composite, to 1e-12 of their size", () =>
    fc.assert(
      fc.property(randomCompanies, randomModel, (companies, model) => {
        const scored = scoredOrSkipped(universeFrom(companies), model);
        for (const company of companiesOf(scored)) {
          const explanation = explainScore(scored, company);
          if (Number.isNaN(explanation.composite)) {
            expect(sum(metricsOf(explanation).map(({ contribution }) => Math.abs(contribution)))).toBe(0);
            continue;
          }
          const size = Math.max(
            1,
            Math.abs(explanation.offset),
            ...metricsOf(explanation).map(({ contribution }) => Math.abs(contribution)),
          );
          expect(miss(explanation)).toBeLessThanOrEqual(1e-12 * size);
        }
      }),
      { numRuns: 300 },
    ));

  test("the weights of a weighted mean are shares of 1, missing metrics and categories left out", () =>
    fc.assert(
      fc.property(randomCompanies, randomModel, (companies, model) => {
        fc.pre(model.composite.combine === "mean");
        const scored = scoredOrSkipped(universeFrom(companies), model);
        for (const company of companiesOf(scored)) {
          const explanation = explainScore(scored, company);
          if (Number.isNaN(explanation.composite)) continue;
          expectNumber(sum(metricsOf(explanation).map(({ weight }) => weight)), 1);
          expectNumber(sum(explanation.categories.map(({ weight }) => weight)), 1);
          for (const { used, weight } of metricsOf(explanation)) if (Number.isNaN(used)) expect(weight).toBe(0);
        }
      }),
    ));

  test("a category's contribution is the sum of its metrics', and nothing where it is switched off", () =>
    fc.assert(
      fc.property(randomCompanies, randomModel, (companies, model) => {
        const scored = scoredOrSkipped(universeFrom(companies), model);
        for (const company of companiesOf(scored)) {
          for (const category of explainScore(scored, company).categories) {
            expectNumber(category.contribution, sum(category.metrics.map(({ contribution }) => contribution)));
            if (category.switchedOff) expect([category.weight, category.contribution]).toEqual([0, 0]);
          }
        }
      }),
    ));
});

describe("examples", () => {
  const universe = universeOf({
    text: { ticker: ["A", "B", "C", "D"], sector: ["x", "x", "y", ""] },
    given: { roe: [0.1, 0.3, 0.2, 0.4], pe: [10, NaN, 20, 40], net_income: [1, 2, 3, 4], revenue: [10, 10, 10, 10] },
  });
  const categories = [categoryOf("quality", 3, "roe 2", "net_margin 2"), categoryOf("value", 1, "pe")];

  test("from the raw value to the contribution", () => {
    const scored = scoreUniverse(
      universe,
      modelOf({ standardize: "percentile", winsorize: { lower: 0.1, upper: 0.9, minValues: 1 }, categories }),
    );
    const explanation = explainScore(scored, 0);
    expect(explanation).toMatchObject({ ticker: "A", sector: "x", rank: 4, offset: 0, flags: [] });
    const [roe, margin, pe] = metricsOf(explanation);
    expect(roe).toMatchObject({
      metric: "roe",
      label: "ROE",
      origin: "given",
      raw: 0.1,
      score: 12.5,
      used: 12.5,
      peers: 4,
      peerGroup: "universe",
      weight: 0.375,
    });
    expectNumber(roe.winsorized, 0.13);
    expectNumber(roe.bounds!.lower, 0.13);
    expectNumber(roe.contribution, 0.375 * 12.5);
    expect(margin).toMatchObject({ origin: "derived", raw: 0.1, formula: "net income / revenue" });
    expectNumber(pe.contribution, 0.25 * pe.score);
  });

  test("who it was compared with: its sector, or the universe when that is too small", () => {
    const groups = (fallback: "universe" | "neutral") => {
      const scored = scoreUniverse(universe, modelOf({ sector: { minGroupSize: 2, fallback }, categories }));
      return [0, 2, 3]
        .map((company) => metricsOf(explainScore(scored, company))[0])
        .map(({ peerGroup, peers, score }) => [peerGroup, peers, score]);
    };
    expect(groups("universe")).toEqual([
      ["x", 2, 25],
      ["universe", 4, 37.5],
      ["universe", 4, 87.5],
    ]);
    expect(groups("neutral")).toEqual([
      ["x", 2, 25],
      ["y", 1, 50],
      ["no sector", 1, 50],
    ]);
  });

  test("a missing metric leaves its weight to the others of its category", () => {
    const scored = scoreUniverse(
      universe,
      modelOf({
        standardize: "percentile",
        missing: { policy: "renormalize" },
        categories: [categoryOf("all", 1, "roe 1", "pe 3")],
      }),
    );
    const [roe, pe] = metricsOf(explainScore(scored, 1));
    expect([roe.weight, pe.weight, pe.contribution, pe.raw]).toEqual([1, 0, 0, NaN]);
  });

  test("a universe of one score is all offset", () => {
    const scored = scoreUniverse(
      universe,
      modelOf({
        standardize: "percentile",
        composite: { scale: "minMax" },
        categories: [categoryOf("all", 1, "revenue")],
      }),
    );
    const explanation = explainScore(scored, 2);
    expect([explanation.composite, explanation.offset, metricsOf(explanation)[0].contribution]).toEqual([50, 50, 0]);
  });

  test("flags name their reasons, and there are none without a flag", () => {
    const model = modelOf({
      standardize: "percentile",
      categories,
      valueTrap: { categories: ["quality"], valuation: "value", threshold: 0 },
    });
    const scored = scoreUniverse(universe, model);
    expect(companiesOf(scored).map((company) => flagReasons(scored, company))).toEqual([
      ["value trap: low quality"],
      [],
      [],
      [],
    ]);
    expect(companiesOf(scored).map((company) => trapReasons(scored, company))).toEqual([["low quality"], [], [], []]);
    expect(flagReasons(scoreUniverse(universe, { ...model, valueTrap: null }), 0)).toEqual([]);
  });
});
