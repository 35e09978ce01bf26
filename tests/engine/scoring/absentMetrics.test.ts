import { scoreUniverse } from "../../../src/engine/scoring/scoreUniverse";
import { universeOf } from "../../../src/engine/universe/universe";
import { expectColumn } from "../support/columns";
import { categoryOf, modelOf } from "../support/models";
import { expectRefusal } from "../support/refusal";

describe("metrics that no company has", () => {
  const twoCompanies = universeOf({ text: { ticker: ["A", "B"] }, given: { roe: [0.1, 0.2], pb: [NaN, NaN] } });
  const qualityOf = (absentMetrics: "leave" | "neutral", ...more: ReturnType<typeof categoryOf>[]) =>
    scoreUniverse(
      twoCompanies,
      modelOf({
        standardize: "percentile",
        missing: { absentMetrics, minFit: 0 },
        categories: [categoryOf("quality", 3, "roe", "roa"), ...more],
      }),
    );

  test("a metric that no company has leaves the model, which is said once: the others weigh more", () => {
    const scored = qualityOf("leave");
    expect(scored.warnings).toEqual(["Not in the universe, and so left out of the model: ROA."]);
    expect(scored.fit).toEqual({ metrics: 1, of: 2, weight: 0.5, absent: ["roa"] });
    expect(scored.categories[0].metrics.map(({ metric, weight, origin }) => [metric, weight, origin])).toEqual([
      ["roe", 1, "given"],
      ["roa", 0, "absent"],
    ]);
    expectColumn(scored.coverage, [1, 1]);
    expectColumn(scored.composite, [25, 75]);
  });

  test("a category without any metric switches off, its weight is spread; a column without any value is no metric", () => {
    const scored = qualityOf("leave", categoryOf("value", 1, "pb"));
    expect(scored.categories.map(({ weight, switchedOff }) => [weight, switchedOff])).toEqual([
      [1, false],
      [0, true],
    ]);
    expect(scored.warnings).toEqual([
      "Not in the universe, and so left out of the model: ROA, P/B.",
      "Value is switched off: the universe has none of its metrics; its weight is spread over the other categories.",
    ]);
    expect(scored.fit).toEqual({ metrics: 1, of: 3, weight: 0.375, absent: ["roa", "pb"] });
    expectColumn(scored.composite, [25, 75]);
  });

  test("absent metrics that the model keeps count as missing for every company", () => {
    const scored = qualityOf("neutral");
    expect(scored.warnings).toEqual(["Not in the universe, and so missing for every company: ROA."]);
    expectColumn(scored.coverage, [0.5, 0.5]);
    expectColumn(scored.composite, [37.5, 62.5]);
  });

  test("a model that sums keeps the size of its sums", () => {
    const universe = universeOf({ text: { ticker: ["A", "B"] }, given: { roe: [0.1, 0.2] } });
    const model = modelOf({
      standardize: "z",
      zScore: { sd: "population" },
      composite: { combine: "sum" },
      categories: [categoryOf("quality", 1, "roe", "roa")],
    });
    expectColumn(scoreUniverse(universe, model).composite, [-2, 2]);
  });

  test("coverage counts the metrics that stayed", () => {
    const universe = universeOf({ text: { ticker: ["A", "B"] }, given: { roe: [0.1, 0.2], roa: [NaN, 0.1] } });
    const categories = [categoryOf("quality", 1, "roe", "roa", "pe", "pb")];
    const scored = scoreUniverse(
      universe,
      modelOf({ standardize: "percentile", missing: { minCoverage: 0.5 }, categories }),
    );
    expectColumn(scored.coverage, [0.5, 1]);
  });

  test("too little of the model's weight is refused, with the columns that would help most", () => {
    const categories = [categoryOf("quality", 1, "roe", "ev_ebitda 2", "ev_sales 2", "pb 5")];
    const universe = universeOf({
      text: { ticker: ["A", "B"] },
      given: { roe: [0.1, 0.2], ebitda: [1, 2], revenue: [5, 6] },
    });
    expectRefusal(() => scoreUniverse(universe, modelOf({ standardize: "percentile", categories })), {
      code: "poor-fit",
      path: "missing.minFit",
      message:
        "Test finds 1 of 4 metrics, 10 % of the weight here and needs 40 %: add P/B (+50 %), Enterprise value (+40 %), or choose a model that fits better.",
    });
    expect(
      scoreUniverse(universe, modelOf({ standardize: "percentile", missing: { minFit: 0.1 }, categories })).rows,
    ).toHaveLength(2);
  });
});
