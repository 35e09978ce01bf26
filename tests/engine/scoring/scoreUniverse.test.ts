import fc from "fast-check";
import { presetModel } from "../../../src/engine/models/presets";
import { withSettings } from "../../../src/engine/models/settings";
import { scoreUniverse } from "../../../src/engine/scoring/scoreUniverse";
import { universeOf } from "../../../src/engine/universe/universe";
import fixture from "../fixtures/models.json";
import { column, expectColumn, expectSameBits } from "../support/columns";
import { categoryOf, modelOf, RANDOM_METRICS, randomModel } from "../support/models";
import { expectRefusal } from "../support/refusal";
import {
  outcomeOf,
  outcomesByTicker,
  randomCompanies,
  rowsInOrder,
  scoredOrSkipped,
  storedUniverse,
  universeFrom,
} from "../support/universes";

const REVISIONS = ["eps_revision_ratio", "eps_estimate_change", "analyst_surprise"];
const sixUniverse = storedUniverse(fixture["six-factor"]);
const sparseUniverse = storedUniverse(
  Object.fromEntries(
    Object.entries(fixture["six-factor"]).map(([id, values]) => [
      id,
      REVISIONS.includes(id) ? (values as number[]).map((value, row) => (row < 4 ? value : null)) : values,
    ]),
  ),
);

describe("reference values", () => {
  describe.each(fixture["six-factor cases"])("six-factor, $name", (expected) => {
    const scored = scoreUniverse(
      expected.sparse ? sparseUniverse : sixUniverse,
      withSettings(presetModel("six-factor"), expected.settings),
    );

    test("companies", () => expect(scored.universe.text.get("ticker")).toEqual(expected.tickers));
    test("categories", () => {
      for (const { category, scores } of scored.categories)
        expectColumn(scores, column(expected.categories[category.id as "quality"]));
    });
    test("categories that count", () =>
      expect(
        scored.categories
          .filter(({ switchedOff }) => !switchedOff)
          .map(({ category }) => category.id)
          .sort(),
      ).toEqual(expected.active));
    test("composite", () => expectColumn(scored.composite, column(expected.composite)));
    test("rank", () => expectColumn(scored.rank, column(expected.rank)));
  });

  test("small-cap-multi-factor", () => {
    const { given, tickers, categories, composite } = fixture["small-cap-multi-factor"];
    const scored = scoreUniverse(storedUniverse(given), presetModel("small-cap-multi-factor"));
    expect(scored.universe.text.get("ticker")).toEqual(tickers);
    for (const { category, scores } of scored.categories)
      expectColumn(scores, column(categories[category.id as "quality"]));
    expectColumn(scored.composite, column(composite));
  });

  test("balance-sheet-quality", () => {
    const { given, tickers, composite, quintile, counts } = fixture["balance-sheet-quality"];
    const scored = scoreUniverse(storedUniverse(given), presetModel("balance-sheet-quality"));
    expect(scored.universe.text.get("ticker")).toEqual(tickers);
    expectColumn(scored.composite, column(composite));
    expectColumn(scored.groups!, quintile);
    const remaining = (label: RegExp) => scored.steps.find((step) => label.test(step.label))!.remaining;
    expect([remaining(/Requested/), remaining(/Complete/), remaining(/Market cap/), scored.rows.length]).toEqual(
      counts,
    );
  });
});

describe("properties", () => {
  test("the order of the rows changes no bit of anything", () =>
    fc.assert(
      fc.property(
        randomCompanies.chain((companies) =>
          fc.tuple(
            fc.constant(companies),
            fc.shuffledSubarray(
              companies.map((_, k) => k),
              { minLength: companies.length },
            ),
          ),
        ),
        randomModel,
        ([companies, order], model) => {
          const universe = universeFrom(companies);
          const scored = scoredOrSkipped(universe, model);
          expect(outcomesByTicker(scoredOrSkipped(rowsInOrder(universe, order), model))).toEqual(
            new Map(outcomesByTicker(scored)),
          );
        },
      ),
    ));

  test("the sectors' names do not matter", () =>
    fc.assert(
      fc.property(randomCompanies, randomModel, (companies, model) => {
        const renamed = companies.map((company) => ({
          ...company,
          sector:
            company.sector === "" ? "" : { Energy: "Zinc", Materials: "A", Utilities: "__proto__" }[company.sector],
        }));
        expect(outcomesByTicker(scoredOrSkipped(universeFrom(renamed), model))).toEqual(
          outcomesByTicker(scoredOrSkipped(universeFrom(companies), model)),
        );
      }),
    ));

  test("a company that is filtered out changes no score, whatever its figures", () =>
    fc.assert(
      fc.property(randomCompanies, randomCompanies, randomModel, (companies, others, model) => {
        const filtered = {
          ...model,
          filters: [{ column: "market_cap", atLeast: 1e9, whenColumnAbsent: "warn" as const }],
        };
        const all = universeFrom([...companies, ...others]);
        const caps = [...companies.map(() => 2e9), ...others.map((_, k) => (k % 2 === 0 ? 5e8 : NaN))];
        const scored = scoredOrSkipped(
          { ...all, given: new Map([...all.given, ["market_cap", Float64Array.from(caps)]]) },
          filtered,
        );
        expect(outcomesByTicker(scored)).toEqual(outcomesByTicker(scoredOrSkipped(universeFrom(companies), model)));
        expect(scored.dropped.length).toBeGreaterThanOrEqual(others.length);
      }),
    ));

  test("the unit of a metric does not matter: a scale by a power of two changes no bit", () =>
    fc.assert(
      fc.property(
        randomCompanies,
        randomModel,
        fc.array(fc.integer({ min: -6, max: 6 }), {
          minLength: RANDOM_METRICS.length,
          maxLength: RANDOM_METRICS.length,
        }),
        (companies, model, powers) => {
          const free = { ...model, limits: {} };
          const scaled = companies.map(({ sector, cells }) => ({
            sector,
            cells: cells.map((cell, k) => cell * 2 ** powers[k]),
          }));
          const [before, after] = [
            scoredOrSkipped(universeFrom(companies), free),
            scoredOrSkipped(universeFrom(scaled), free),
          ];
          expectSameBits(after.composite, before.composite);
          expectSameBits(after.rank, before.rank);
        },
      ),
    ));

  test("a rising transformation of every metric keeps percentile scores, winsorized by order statistics or not at all", () =>
    fc.assert(
      fc.property(randomCompanies, randomModel, (companies, model) => {
        fc.pre(
          model.standardize.endsWith("percentile") &&
            model.winsorize.method !== "quantile" &&
            model.missing.policy !== "median",
        );
        const free = { ...model, limits: {} };
        // rising, and keeping signs, which tell of losses and negative equity
        const bend = (cell: number) => Math.sign(cell) * Math.expm1(Math.abs(cell) / 30);
        const bent = companies.map(({ sector, cells }) => ({ sector, cells: cells.map(bend) }));
        expectSameBits(
          scoredOrSkipped(universeFrom(bent), free).composite,
          scoredOrSkipped(universeFrom(companies), free).composite,
        );
      }),
    ));

  test("missing stays missing until the model's policy speaks, and never acts as zero", () =>
    fc.assert(
      fc.property(randomCompanies, randomModel, (companies, model) => {
        const scored = scoredOrSkipped(universeFrom(companies), model);
        const middle = model.standardize.endsWith("percentile") ? 50 : 0;
        const every = scored.categories.flatMap(({ metrics }) => metrics);
        const all = every.filter(({ weight }) => weight > 0);
        for (const { metric, used } of every.filter(({ weight }) => weight === 0)) {
          expect([model.missing.absentMetrics, scored.fit.absent]).toEqual(["leave", expect.arrayContaining([metric])]);
          expect(used.every(Number.isNaN)).toBe(true);
        }
        scored.rows.forEach((_, row) => {
          expect(scored.coverage[row]).toBe(all.filter(({ raw }) => !Number.isNaN(raw[row])).length / all.length);
          for (const { raw, score, used } of all) {
            if (model.missing.policy !== "median" && Number.isNaN(raw[row])) expect(score[row]).toBeNaN();
            if (!Number.isNaN(score[row])) expect(used[row]).toBe(score[row]);
            else if (model.missing.policy === "renormalize") expect(used[row]).toBeNaN();
            else if (model.missing.policy === "worst")
              expect(used[row]).toBe(
                model.standardize.endsWith("percentile") ? 0 : score.reduce((low, z) => (z < low ? z : low), 0),
              );
            else expect(used[row]).toBe(middle);
          }
        });
      }),
    ));

  test("a missing cell leaves the others as if the company were not there", () =>
    fc.assert(
      fc.property(
        randomCompanies,
        randomModel,
        fc.integer({ min: 0, max: RANDOM_METRICS.length - 1 }),
        (companies, model, gone) => {
          fc.pre(
            companies.length > 1 &&
              !["median", "exclude"].includes(model.missing.policy) &&
              model.missing.minCoverage === 0,
          );
          const metric = RANDOM_METRICS[gone];
          const scoresOf = (universe: ReturnType<typeof universeFrom>) =>
            scoredOrSkipped(universe, model)
              .categories.flatMap(({ metrics }) => metrics)
              .find((found) => found.metric === metric)?.score;
          const withGap = companies.map((company, row) =>
            row > 0 ? company : { ...company, cells: company.cells.map((cell, k) => (k === gone ? NaN : cell)) },
          );
          const [gap, without] = [scoresOf(universeFrom(withGap)), scoresOf(universeFrom(companies.slice(1)))];
          fc.pre(gap !== undefined && without !== undefined);
          expectSameBits(gap.slice(1), without);
        },
      ),
    ));

  test("companies left out by coverage, filters or completeness are listed, each once, and the steps count down to those scored", () =>
    fc.assert(
      fc.property(randomCompanies, randomModel, (companies, model) => {
        const scored = scoredOrSkipped(universeFrom(companies), {
          ...model,
          filters: [{ column: "roe", atLeast: 0, whenColumnAbsent: "warn" }],
        });
        expect([...scored.rows, ...scored.dropped.map(({ row }) => row)].sort((a, b) => a - b)).toEqual(
          companies.map((_, row) => row),
        );
        expect(scored.steps[0].remaining).toBe(companies.length);
        expect(scored.steps.at(-1)!.remaining).toBe(scored.rows.length);
        scored.steps.forEach(({ remaining }, k) =>
          expect(remaining).toBeLessThanOrEqual(scored.steps[Math.max(k - 1, 0)].remaining),
        );
      }),
    ));

  test("the composite is a weighted mean or sum of the categories, and stretching keeps their order", () =>
    fc.assert(
      fc.property(randomCompanies, randomModel, (companies, model) => {
        const scored = scoredOrSkipped(universeFrom(companies), model);
        const { unscaled, composite } = scored;
        if (model.composite.scale === "none") expectSameBits(composite, unscaled);
        else {
          const present = composite.filter((score) => !Number.isNaN(score));
          for (const score of present) expect(score >= 0 && score <= 100).toBe(true);
          unscaled.forEach((a, i) =>
            unscaled.forEach((b, j) => {
              if (a <= b) expect(composite[i]).toBeLessThanOrEqual(composite[j]);
            }),
          );
        }
      }),
    ));
});

describe("validation", () => {
  const universe = universeOf({ text: { ticker: ["A", "B"] }, given: { roe: [0.1, 0.2] } });

  test("a model of a funnel alone has nothing to score", () => {
    expectRefusal(() => scoreUniverse(universe, presetModel("small-cap-value")), {
      code: "invalid-model",
      path: "model",
      message: /^The model small-cap-value has no categories to score/,
    });
  });

  test("no metric of the model is there", () => {
    expectRefusal(() => scoreUniverse(universe, modelOf({ standardize: "z" })), {
      code: "no-metric",
      path: "metrics",
      message:
        "No column was recognised as a metric of Test (Earnings yield and so on): add columns such as Earnings yield (+100 %), or choose another model.",
    });
  });

  test("without a sector column, a model that compares small sectors otherwise than with the universe cannot run", () => {
    const categories = [categoryOf("quality", 1, "roe")];
    for (const fallback of ["neutral", "missing"] as const)
      expectRefusal(() => scoreUniverse(universe, modelOf({ categories, sector: { fallback } })), {
        code: "no-sector",
        path: "sector",
        message: 'No column was recognised as the sector, and Test compares within sectors: name a column "Sector".',
      });
  });

  test("nobody is left: the step that emptied the universe is named", () => {
    const model = modelOf({
      standardize: "z",
      categories: [categoryOf("quality", 1, "roe")],
      filters: [{ column: "roe", above: 0.5 }],
    });
    expectRefusal(() => scoreUniverse(universe, model), {
      code: "nothing-usable",
      path: "universe",
      message:
        "No company is left after the step «0.5 < ROE» (A: outside 0.5 < ROE): check that column's unit or relax that filter.",
    });
  });

  test("every category switched off", () => {
    const model = modelOf({
      standardize: "z",
      categories: [{ ...categoryOf("quality", 1, "roe", "roa"), switchOffBelow: 0.9 }],
      missing: { absentMetrics: "neutral" },
    });
    expectRefusal(() => scoreUniverse(universe, model), {
      code: "nothing-usable",
      path: "categories",
      message: /^Every category of test is switched off/,
    });
  });
});

describe("examples", () => {
  test("without a sector column, companies are compared with the universe, and that is said", () => {
    const withoutSectors = universeOf({ text: { ticker: ["A", "B", "C"] }, given: { roe: [0.1, 0.2, 0.3] } });
    const categories = [categoryOf("quality", 1, "roe")];
    const scored = scoreUniverse(
      withoutSectors,
      modelOf({ categories, sector: { minGroupSize: 1 }, portfolio: { maxPerSector: 1 } }),
    );
    expectColumn(scored.composite, [100 / 6, 50, 500 / 6]);
    expect(Array.from(scored.categories[0].metrics[0].fellBack)).toEqual([1, 1, 1]);
    expect(scored.warnings).toEqual([
      'No column was recognised as the sector: companies are compared with the whole universe, and the portfolio has no limit per sector. Name a column "Sector" to change that.',
    ]);
    expect(scoreUniverse(withoutSectors, modelOf({ categories, standardize: "z", portfolio: {} })).warnings).toEqual(
      [],
    );
  });

  test("a category too empty is switched off, and its weight spread in proportion", () => {
    const universe = universeOf({
      text: { ticker: ["A", "B", "C"] },
      given: { roe: [1, 2, 3], pe: [NaN, NaN, 9], volatility: [3, 2, 1] },
    });
    const categories = [
      categoryOf("quality", 30, "roe"),
      { ...categoryOf("value", 60, "pe"), switchOffBelow: 0.35 },
      categoryOf("risk", 10, "volatility"),
    ];
    const scored = scoreUniverse(universe, modelOf({ standardize: "percentile", categories }));
    expect(scored.categories.map(({ weight, switchedOff }) => [weight, switchedOff])).toEqual([
      [0.75, false],
      [0, true],
      [0.25, false],
    ]);
    expect(scored.warnings).toEqual([
      "Value is switched off: less than 35 % of its cells are filled; its weight is spread over the other categories.",
    ]);
    expectColumn(scored.composite, [100 / 6, 50, 500 / 6]);
  });

  test("a composite that is the same for all is 50, and its ranks are 1", () => {
    const universe = universeOf({ text: { ticker: ["A", "B", "C"] }, given: { roe: [1, NaN, 1], pe: [7, 7, NaN] } });
    const scored = scoreUniverse(
      universe,
      modelOf({
        standardize: "percentile",
        missing: { policy: "renormalize" },
        composite: { scale: "minMax" },
        categories: [categoryOf("all", 1, "roe 3", "pe 0.7")],
      }),
    );
    expectSameBits(scored.composite, [50, 50, 50]);
    expectSameBits(scored.rank, [1, 1, 1]);
  });

  test("the model may turn a metric's direction, and weigh a line item, of which more is better", () => {
    const universe = universeOf({ text: { ticker: ["A", "B"] }, given: { pe: [10, 20], revenue: [5, 1] } });
    const categories = [
      { ...categoryOf("value", 1), metrics: [{ metric: "pe", weight: 1, better: "high" as const }] },
      categoryOf("size", 1, "revenue"),
    ];
    const scored = scoreUniverse(universe, modelOf({ standardize: "percentile", categories }));
    expect(scored.categories.map(({ scores }) => Array.from(scores))).toEqual([
      [25, 75],
      [75, 25],
    ]);
  });

  test.each(["z", "percentile"] as const)(
    "a debt-free company has the best interest coverage, scored by %s, and a finite score",
    (standardize) => {
      const universe = universeOf({
        text: { ticker: ["A", "B", "C", "D"] },
        given: { interest_coverage: [3, Infinity, 900, -2] },
      });
      const scored = scoreUniverse(
        universe,
        modelOf({ standardize, categories: [categoryOf("quality", 1, "interest_coverage")] }),
      );
      expect(scored.composite.every(Number.isFinite)).toBe(true);
      expect(Math.max(...scored.composite)).toBe(scored.composite[1]);
    },
  );

  test("negative equity ranks last among debt/equity, behind every positive ratio", () => {
    const universe = universeOf({
      text: { ticker: ["A", "B", "C"] },
      given: { total_debt: [10, 900, 0], equity: [-5, 1, 10] },
    });
    const scored = scoreUniverse(
      universe,
      modelOf({ standardize: "percentile", categories: [categoryOf("quality", 1, "debt_equity")] }),
    );
    expectColumn(scored.rank, [3, 2, 1]);
    expect(outcomeOf(scored, 0)).toMatchObject({
      categories: [{ metrics: [{ raw: Infinity, winsorized: Infinity }] }],
    });
  });
});
