import fc from "fast-check";
import { PRESETS, presetModel } from "../../../src/engine/models/presets";
import { settingPaths, settingsChanged, withSettings } from "../../../src/engine/models/settings";
import type { Model } from "../../../src/engine/models/schema";
import { expectRefusal } from "../support/refusal";

const sixFactor = presetModel("six-factor");
const settingAt = (model: Model, path: string): unknown =>
  path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], model);
const everySetting = PRESETS.flatMap(({ id }) => settingPaths(presetModel(id)).map((path) => [id, path] as const));

// the settings that commands and workbooks name
const NAMED = [
  "winsorize.lower",
  "winsorize.upper",
  "winsorize.method",
  "percentile.kind",
  "percentile.flip",
  "sector.minGroupSize",
  "sector.fallback",
  "missing.policy",
  "missing.minCoverage",
  "valueTrap.rule",
  "valueTrap.threshold",
  "piotroski.assets",
  "portfolio.count",
  "portfolio.maxPerSector",
  "portfolio.maxSectorWeight",
  "portfolio.minWeight",
  "portfolio.maxWeight",
  "portfolio.weighting",
  "portfolio.capital",
];

describe("reference values", () => {
  test.each(NAMED)("six-factor has %s", (path) => expect(settingPaths(sixFactor)).toContain(path));

  test.each<[string, unknown, unknown]>([
    ["winsorize.lower", "0.05", 0.05],
    ["winsorize.lower", " 5e-2 ", 0.05],
    ["portfolio.count", 10, 10],
    ["portfolio.count", "10", 10],
    ["portfolio.maxPerSector", "null", null],
    ["valueTrap.exclude", "TRUE", true],
    ["valueTrap.exclude", "false", false],
    ["percentile.kind", "rank", "rank"],
    ["valueTrap", "null", null],
  ])("%s=%j is read as %j", (path, text, expected) =>
    expect(settingAt(withSettings(sixFactor, { [path]: text }), path)).toBe(expected),
  );

  test("lists go by position, id, metric or column", () => {
    const { categories, filters, limits, valueTrap, columns, metrics } = withSettings(sixFactor, {
      "categories.0.weight": "30",
      "categories.quality.metrics.roic.weight": 50,
      "categories.2.metrics.1.better": "low",
      "filters.market_cap.atLeast": "1e9",
      "filters.market_cap.atMost": 5e9,
      "filters.+": '[{"column":"pe","atMost":30},{"column":"esg","above":1}]',
      "limits.roe.atMost": "0.5",
      "valueTrap.categories": '["quality"]',
      columns: '[{"id":"esg","label":"ESG","headers":["ESG score"],"unit":"score"}]',
      "metrics.+": { id: "roce", label: "ROCE", formula: "ebit / total_assets", unit: "fraction", better: "high" },
    });
    expect(categories[0].weight).toBe(30);
    expect(categories[1].metrics[0]).toMatchObject({ metric: "roic", weight: 50 });
    expect(categories[2].metrics[1]).toMatchObject({ metric: "revenue_growth", better: "low" });
    expect(filters).toMatchObject([
      { column: "market_cap", atLeast: 1e9, atMost: 5e9 },
      { column: "pe", atMost: 30 },
      { column: "esg", above: 1 },
    ]);
    expect(limits).toEqual({ roe: { atMost: 0.5 } });
    expect(valueTrap!.categories).toEqual(["quality"]);
    expect(columns).toMatchObject([{ id: "esg", better: "high" }]);
    expect(metrics).toMatchObject([{ id: "roce" }]);
  });

  test("null removes an entry, by its position in the model given, or a part of one", () => {
    const model = withSettings(sixFactor, {
      "filters.+": [
        { column: "pe", atMost: 30, above: 0 },
        { column: "roe", above: 0 },
      ],
    });
    expect(withSettings(model, { "filters.0": null, "filters.1.above": 0.1 }).filters).toMatchObject([
      { column: "roe", above: 0.1 },
    ]);
    expect(withSettings(model, { "filters.pe.above": "null" }).filters[0]).not.toHaveProperty("above");
    expect(
      withSettings(model, { "categories.growth": "null", "categories.4": null }).categories.map(({ id }) => id),
    ).toEqual(["valuation", "quality", "momentum", "revisions"]);
  });

  test("words are added to a list of words", () =>
    expect(withSettings(sixFactor, { "valueTrap.categories.+": "growth" }).valueTrap!.categories.at(-1)).toBe(
      "growth",
    ));

  test("text stays text", () => {
    const model = withSettings(sixFactor, {
      "metrics.+": '{"id":"a","label":"A","formula":"roe * 2","unit":"fraction"}',
    });
    expect(
      withSettings(model, { "metrics.a.formula": "(roe + roa)", "metrics.a.label": "12" }).metrics[0],
    ).toMatchObject({ formula: "(roe + roa)", label: "12" });
  });

  test("what changed is told by position, or as the whole list where its length changed", () => {
    const told = (settings: Record<string, unknown>) =>
      settingsChanged(sixFactor, withSettings(sixFactor, settings), Object.keys(settings));
    expect(told({ "categories.quality.metrics.roic.weight": 50, "portfolio.count": 25 })).toEqual({
      "categories.1.metrics.0.weight": 50,
    });
    expect(told({ "filters.pe.atMost": 30 })).toEqual({
      filters: [{ column: "pe", atMost: 30, whenColumnAbsent: "warn" }],
    });
    expect(told({ "limits.roe.atMost": 0.5 })).toEqual({ "limits.roe": { atMost: 0.5 } });
    expect(told({ portfolio: null })).toEqual({ portfolio: null });
  });

  test("settings that depend on one another may come in any order", () => {
    const settings = {
      "portfolio.minWeight": "0.06",
      "portfolio.maxWeight": "0.1",
      "winsorize.lower": 0.995,
      "winsorize.upper": 0.999,
    };
    const reversed = Object.fromEntries(Object.entries(settings).reverse());
    expect(withSettings(sixFactor, settings).portfolio).toMatchObject({ minWeight: 0.06, maxWeight: 0.1 });
    expect(withSettings(sixFactor, reversed)).toEqual(withSettings(sixFactor, settings));
  });
});

describe("properties", () => {
  test.each(everySetting)("%s: %s set to what it is changes nothing", (id, path) => {
    const model = presetModel(id);
    expect(withSettings(model, { [path]: settingAt(model, path) })).toEqual(model);
  });

  test.each(everySetting)("%s: %s refuses a value of another type in one sentence", (id, path) => {
    const model = presetModel(id);
    const illTyped = [["a"], typeof settingAt(model, path) === "string" ? 12 : "constructor"];
    for (const value of illTyped)
      expectRefusal(() => withSettings(model, { [path]: value }), {
        code: "invalid-setting",
        path,
        message: /^\S+=.* is not allowed: .*\.$/,
      });
    expectRefusal(() => withSettings(model, { [path]: undefined }), {
      code: "invalid-setting",
      path,
      message: `${path} needs a value.`,
    });
  });

  test("the model given stays as it was", () => {
    const before = JSON.stringify(sixFactor);
    withSettings(sixFactor, { "portfolio.count": 3, "winsorize.lower": 0.2 });
    expect(JSON.stringify(sixFactor)).toBe(before);
  });

  test("every text is either taken or refused as a setting, never anything else", () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom("constructor", "toString", "__proto__", "winsorize", "categories.0.weight"),
          fc.constantFrom(
            "filters.__proto__.a",
            "limits.__proto__",
            "limits.constructor.atMost",
            "filters.+",
            "categories.+",
            "categories.0.__proto__",
            "columns",
            "metrics.+",
            "valueTrap.categories.+",
          ),
        ),
        fc.oneof(fc.string(), fc.json(), fc.constantFrom("null", "[", "{}", "[[]]", "[null]")),
        (path, text) => {
          try {
            withSettings(sixFactor, { [path]: text });
          } catch (error) {
            expect((error as { code: string }).code).toBe("invalid-setting");
          }
        },
      ),
    ));
});

describe("validation", () => {
  test.each<[string, unknown, string]>([
    [
      "winsorize.lowr",
      0.1,
      "There is no setting winsorize.lowr: choose winsorize.method, winsorize.lower, winsorize.upper, winsorize.minValues.",
    ],
    [
      "winsorize",
      0.1,
      "There is no setting winsorize: choose winsorize.method, winsorize.lower, winsorize.upper, winsorize.minValues.",
    ],
    [
      "winsorize.lower.deep",
      1,
      "There is no setting winsorize.lower.deep: choose winsorize.method, winsorize.lower, winsorize.upper, winsorize.minValues.",
    ],
    ["winsorize.lower", "much", "winsorize.lower=much is not allowed: it must be a number."],
    ["winsorize.lower", 1.5, "winsorize.lower=1.5 is not allowed: it must be at most 1."],
    ["winsorize.upper", 0.005, "winsorize.upper=0.005 is not allowed: winsorize.lower must be below winsorize.upper."],
    [
      "percentile.kind",
      "median",
      "percentile.kind=median is not allowed: it must be one of mean, rank, weak, strict, inc.",
    ],
    ["sector.minGroupSize", 2.5, "sector.minGroupSize=2.5 is not allowed: it must be a whole number."],
    ["portfolio.capital", 0, "portfolio.capital=0 is not allowed: it must be above 0."],
    ["filters.0.atMost", 3, "There is no entry 0 in filters: choose + for a new one."],
    [
      "categories.foo.weight",
      3,
      "There is no entry foo in categories: choose valuation, quality, growth, momentum, risk, revisions, + for a new one.",
    ],
    [
      "categories.quality.metrics.pe.weight",
      3,
      "There is no entry pe in categories.1.metrics: choose roic, gross_profit_assets, debt_equity, piotroski_f_score, accruals, + for a new one.",
    ],
    ["categories.quality.weight", "much", "categories.quality.weight=much is not allowed: it must be a number."],
    ["categories.quality.wait", 1, "categories.quality.wait=1 is not allowed: there is no field categories.1.wait."],
    ["categories.quality", 1, "categories.quality=1 is not allowed: it must be a group of settings."],
    ["categories", "quality", 'categories=quality is not allowed: it must be a list, such as ["a","b"].'],
    ["filters.foo.atMost", 3, 'filters.foo.atMost=3 is not allowed: "foo" is no known metric or line item.'],
    ["filters.pe.atmost", 3, "filters.pe.atmost=3 is not allowed: there is no field filters.0.atmost."],
    [
      "filters.+",
      "{column:pe}",
      'filters.+={column:pe} is not allowed: it is no valid JSON, such as {"column":"pe","atMost":30} or ["a","b"] with double quotes.',
    ],
    [
      "filters.+",
      '{"column":"pe"}',
      'filters.+={"column":"pe"} is not allowed: it must have one of above, atLeast, below and atMost.',
    ],
    ["filters.+", '{"atMost":3}', 'filters.+={"atMost":3} is not allowed: its column must be text.'],
    [
      "filters.+.column",
      "pe",
      "filters.+.column cannot be set: + stands for a whole new entry, so write filters.+={…} in JSON.",
    ],
    [
      "valueTrap.categories",
      '["value"]',
      'valueTrap.categories=["value"] is not allowed: "value" is no category of this model.',
    ],
    [
      "metrics.+",
      '{"id":"a","label":"A","formula":"foo","unit":"score"}',
      'metrics.+={"id":"a","label":"A","formula":"foo","unit":"score"} is not allowed: formula of A: unknown name "foo" at character 1: use the id of a metric or line item of docs/metrics.md, or of a column or metric of the model, such as a.',
    ],
    ["limits.foo.atMost", 3, 'limits.foo.atMost=3 is not allowed: "foo" is no known metric or line item.'],
    [
      "limits.__proto__.atMost",
      3,
      "There is no setting limits.__proto__.atMost: choose columns.…, metrics.…, filters.…, limits.…, missing.…, winsorize.…, standardize, percentile.…, zScore.…, sector.…, categories.…, composite.…, groups, valueTrap.…, portfolio.…, piotroski.…, accruals.…, asOf.…, funnel.",
    ],
    ["funnel.rulebook", "ftse", "funnel.rulebook cannot be set: the model six-factor has no funnel."],
  ])("%s=%j", (path, value, message) =>
    expectRefusal(() => withSettings(sixFactor, { [path]: value }), { code: "invalid-setting", path, message }),
  );

  test("a setting of no known section lists the sections", () => {
    expectRefusal(() => withSettings(sixFactor, { "winsor.lower": 1 }), {
      code: "invalid-setting",
      path: "winsor.lower",
      message: /choose columns\.….*missing\.….*winsorize\.….*sector\.…/,
    });
  });

  test.each(["formatVersion", "id", "name", "description", "source"])(
    "%s says which model it is and is no setting",
    (path) => {
      expect(settingPaths(sixFactor)).not.toContain(path);
      expectRefusal(() => withSettings(sixFactor, { [path]: "x" }), {
        code: "invalid-setting",
        path,
        message: `${path} is no setting but says which model it is: save a copy of the model under a name of its own.`,
      });
    },
  );

  test("of several settings the one at fault is named", () => {
    expectRefusal(() => withSettings(sixFactor, { "winsorize.lower": 0.02, "portfolio.count": "many" }), {
      code: "invalid-setting",
      path: "portfolio.count",
    });
  });
});
