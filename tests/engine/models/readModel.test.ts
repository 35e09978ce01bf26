import { PRESETS } from "../../../src/engine/models/presets";
import { checkModel, readModel } from "../../../src/engine/models/readModel";
import type { ModelInput } from "../../../src/engine/models/schema";
import { categoryOf, modelInput } from "../support/models";
import { expectRefusal } from "../support/refusal";

const withParts = (changes: Record<string, unknown>): unknown => ({ ...modelInput(), ...changes });
const stage = (condition: unknown) =>
  withParts({ funnel: { stages: [{ id: "s", label: "S", conditions: [condition] }] } });

describe("reference values", () => {
  test("what is left out takes its default", () => {
    expect(readModel(modelInput())).toMatchObject({
      winsorize: { method: "quantile", lower: 0.01, upper: 0.99, minValues: 10 },
      percentile: { kind: "mean", flip: "negate" },
      zScore: { sd: "sample", cap: null },
      sector: { minGroupSize: 5, fallback: "universe" },
      missing: { policy: "neutral", minCoverage: 0 },
      composite: { combine: "mean", scale: "none", rankDecimals: null },
      piotroski: { assets: "beginning", normalize: true },
      accruals: { assets: "ending" },
      valueTrap: null,
      portfolio: null,
      funnel: null,
      groups: null,
    });
  });
});

describe("properties", () => {
  test.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    "%s, written out with its defaults, reads the same again",
    (_, preset) => {
      const once = readModel(preset);
      expect(readModel(JSON.parse(JSON.stringify(once)))).toEqual(once);
    },
  );

  // every place where a field of the model could be misspelt
  const places = (value: unknown, path: string[] = []): string[][] => {
    if (typeof value !== "object" || value === null) return [];
    const inside = Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]));
    return Array.isArray(value) ? inside : [path, ...inside];
  };
  const withStranger = (model: unknown, path: string[]): unknown => {
    const copy = JSON.parse(JSON.stringify(model)) as Record<string, unknown>;
    const parent = path.reduce((part, key) => part[key] as Record<string, unknown>, copy);
    parent.stranger = 1;
    return copy;
  };

  test.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    "%s: an unknown key anywhere is refused by its full path",
    (_, preset: ModelInput) => {
      for (const path of places(readModel(preset))) {
        const named = [...path, "stranger"].join(".");
        const { fault } = checkModel(withStranger(readModel(preset), path));
        expect([named, fault?.path]).toEqual([named, named]);
      }
    },
  );
});

describe("validation", () => {
  test.each<[string, unknown, string, string]>([
    ["no model", null, "its top level", "must be a group of settings"],
    [
      "another version",
      withParts({ formatVersion: 2 }),
      "formatVersion",
      "this version of Factor Scores reads models of format version 1 only",
    ],
    [
      "no version",
      withParts({ formatVersion: undefined }),
      "formatVersion",
      "this version of Factor Scores reads models of format version 1 only",
    ],
    ["an id with a space", withParts({ id: "my model" }), "id", "must be lower-case letters, digits, - and _"],
    ["a blank name", withParts({ name: "  " }), "name", "must not be empty"],
    ["a misspelt section", withParts({ winsorise: {} }), "winsorise", "there is no such field"],
    ["a misspelt setting", withParts({ winsorize: { lowr: 0.1 } }), "winsorize.lowr", "there is no such field"],
    ["text for a number", withParts({ winsorize: { lower: "5 %" } }), "winsorize.lower", "must be a number"],
    ["a quantile of 1", withParts({ winsorize: { lower: 1 } }), "winsorize.lower", "must be below 1"],
    [
      "crossing quantiles",
      withParts({ winsorize: { lower: 0.6, upper: 0.5 } }),
      "winsorize.lower",
      "must be below winsorize.upper",
    ],
    ["a broken count", withParts({ winsorize: { minValues: 2.5 } }), "winsorize.minValues", "must be a whole number"],
    [
      "an unknown method",
      withParts({ winsorize: { method: "clip" } }),
      "winsorize.method",
      "must be one of quantile, order-statistic, none",
    ],
    ["a section that is none", withParts({ sector: 5 }), "sector", "must be a group of settings"],
    [
      "no category and no funnel",
      withParts({ categories: [] }),
      "categories",
      "a model needs at least one category or a funnel",
    ],
    [
      "a weight of zero",
      withParts({ categories: [categoryOf("a", 0, "roe")] }),
      "categories.0.weight",
      "must be above 0",
    ],
    [
      "a category of nothing",
      withParts({ categories: [categoryOf("a", 1)] }),
      "categories.0.metrics",
      "must have at least 1 entry",
    ],
    [
      "an unknown metric",
      withParts({ categories: [categoryOf("a", 1, "roee")] }),
      "categories.0.metrics.0.metric",
      '"roee" is no known metric or line item',
    ],
    [
      "a text column as metric",
      withParts({ categories: [categoryOf("a", 1, "ticker")] }),
      "categories.0.metrics.0.metric",
      '"ticker" is no known metric or line item',
    ],
    [
      "a category twice",
      withParts({ categories: [categoryOf("a", 1, "roe"), categoryOf("a", 1, "roa")] }),
      "categories.1.id",
      '"a" is used twice',
    ],
    [
      "a metric twice",
      withParts({ categories: [categoryOf("a", 1, "roe"), categoryOf("b", 1, "roe")] }),
      "categories",
      'the metric "roe" is weighted twice',
    ],
    [
      "a limit on nothing known",
      withParts({ limits: { roee: { atMost: 1 } } }),
      "limits.roee",
      '"roee" is no known metric or line item',
    ],
    [
      "a limit without a bound",
      withParts({ limits: { roe: {} } }),
      "limits.roe",
      "must have one of above, atLeast, below and atMost",
    ],
    [
      "limits that cross",
      withParts({ limits: { roe: { atLeast: 1, atMost: 0 } } }),
      "limits.roe",
      "must leave room between its bounds",
    ],
    [
      "a filter without a bound",
      withParts({ filters: [{ column: "roe" }] }),
      "filters.0",
      "must have one of above, atLeast, below and atMost",
    ],
    [
      "a filter that keeps nothing",
      withParts({ filters: [{ column: "roe", above: 1, below: 1 }] }),
      "filters.0",
      "must leave room between its bounds",
    ],
    [
      "a filter with two lower bounds",
      withParts({ filters: [{ column: "roe", above: 1, atLeast: 1 }] }),
      "filters.0",
      "must have above or atLeast, not both",
    ],
    [
      "a filter with two upper bounds",
      withParts({ filters: [{ column: "roe", below: 1, atMost: 1 }] }),
      "filters.0",
      "must have below or atMost, not both",
    ],
    [
      "a trap in no category",
      withParts({ valueTrap: { categories: ["quality"] } }),
      "valueTrap",
      '"quality" is no category of this model',
    ],
    [
      "weights that cross",
      withParts({ portfolio: { minWeight: 0.1, maxWeight: 0.05 } }),
      "portfolio.minWeight",
      "must not exceed portfolio.maxWeight",
    ],
    [
      "a sector weight of zero",
      withParts({ portfolio: { maxSectorWeight: 0 } }),
      "portfolio.maxSectorWeight",
      "must be above 0",
    ],
    [
      "two stages of one id",
      withParts({
        funnel: {
          stages: [1, 2].map(() => ({ id: "s", label: "S", conditions: [{ column: "roe", is: "above", than: 0 }] })),
        },
      }),
      "funnel.stages.1.id",
      '"s" is used twice',
    ],
    [
      "a misspelt condition",
      stage({ colum: "roe", is: "above", than: 0 }),
      "funnel.stages.0.conditions.0.colum",
      "there is no such field",
    ],
    [
      "a comparison of no known kind",
      stage({ column: "roe", is: "over", than: 0 }),
      "funnel.stages.0.conditions.0.is",
      "must be one of above, atLeast, below, atMost",
    ],
    [
      "a bound that is no number",
      stage({ column: "roe", is: "above", than: "15 %" }),
      "funnel.stages.0.conditions.0.than",
      "must be a number",
    ],
    [
      "a quantile beyond 1",
      stage({ column: "roe", is: "above", than: { quantile: 70 } }),
      "funnel.stages.0.conditions.0.than.quantile",
      "must be at most 1",
    ],
    [
      "an exclusion without places",
      stage({ exclude: [{ label: "wine", words: ["wine"] }] }),
      "funnel.stages.0.conditions.0.in",
      "must be a list",
    ],
    [
      "a factor that is none",
      stage({ loadings: [{ factor: "UMD", is: "above", than: 0 }] }),
      "funnel.stages.0.conditions.0.loadings.0.factor",
      "must be one of Mkt-RF, SMB, HML, RMW, CMA",
    ],
  ])("%s", (_, model, path, message) => {
    expectRefusal(() => readModel(model), {
      code: "invalid-model",
      path,
      message: `The model is not valid at ${path}: ${message}.`,
    });
  });
});
