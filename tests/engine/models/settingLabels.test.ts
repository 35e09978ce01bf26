import fc from "fast-check";
import { z } from "zod";
import { PRESETS, presetModel } from "../../../src/engine/models/presets";
import { modelSchema } from "../../../src/engine/models/schema";
import { settingLabel } from "../../../src/engine/models/settingLabels";
import { fractionOf, isFraction, percentText, settingText } from "../../../src/engine/models/settingText";
import { modelOf } from "../support/models";

interface JsonSchema {
  type?: string;
  enum?: string[];
  const?: unknown;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
}

/** Every setting of the schema with its path, the first entry standing for a list; what a list reads its entries by is asked for besides. */
function settingsOf(schema: JsonSchema, path = ""): { path: string; schema: JsonSchema }[] {
  const at = (key: string) => (path === "" ? key : `${path}.${key}`);
  return [
    { path, schema },
    ...(schema.anyOf ?? []).flatMap((part) => settingsOf(part, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, child]) => settingsOf(child, at(key))),
    ...(schema.items ? settingsOf(schema.items, at("0")) : []),
    ...(typeof schema.additionalProperties === "object" ? settingsOf(schema.additionalProperties, at("pe")) : []),
  ].filter((setting) => setting.path !== "");
}

const schema = z.toJSONSchema(modelSchema, { io: "output", unrepresentable: "any" }) as JsonSchema;
const settings = settingsOf(schema);
const plain = settings.filter(({ schema }) => ["number", "integer", "string", "boolean"].includes(schema.type ?? ""));

/** Every value that a model holds, with its path. */
function valuesOf(value: unknown, path = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => valuesOf(child, path === "" ? key : `${path}.${key}`));
}

describe("the schema", () => {
  test("is walked to its ends", () => {
    const paths = settings.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "portfolio.maxPerSector",
        "limits.pe.atMost",
        "categories.0.metrics.0.weight",
        "funnel.stages.0.conditions.0.anyOf.0.than.quantile",
        "funnel.lenses.0.tests.0.condition.anyOf.0.column",
        "funnel.stages.0.conditions.0.exclude.0.words.0",
      ]),
    );
  });

  test("has a label for every setting", () => {
    expect(settings.filter(({ path }) => settingLabel(path) === path).map(({ path }) => path)).toEqual([]);
  });

  test("has words for every choice", () => {
    const choices = settings.flatMap(({ path, schema }) =>
      (schema.enum ?? []).map((choice) => [path, choice] as const),
    );
    expect(choices.length).toBeGreaterThan(50);
    const coded = choices.filter(([path, choice]) => /[-A-Z]/.test(choice) && settingText(path, choice) === choice);
    // the factors of a regression are called so
    expect(coded.filter(([path]) => !path.endsWith(".factor"))).toEqual([]);
  });

  test("says which numbers are fractions", () => {
    const between = ({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: JsonSchema) =>
      (minimum ?? exclusiveMinimum) === 0 && (maximum ?? exclusiveMaximum) === 1;
    const fractions = plain.filter(({ schema }) => schema.type === "number" && between(schema)).map(({ path }) => path);
    expect(plain.filter(({ path }) => isFraction(path)).map(({ path }) => path)).toEqual(fractions);
    expect(fractions).toContain("portfolio.minWeight");
  });
});

describe("examples", () => {
  test.each([
    ["portfolio.maxPerSector", "Names per sector"],
    ["categories.value.weight", "Weight of Value"],
    ["categories.0.weight", "Weight of category 1"],
    ["categories.0.metrics.1.weight", "Weight of metric 2 in category 1"],
    ["filters.1.atLeast", "Filter 2: at least"],
    ["limits.pe.atMost", "Upper bound of P/E"],
    ["valueTrap.categories.1", "Value-trap category 2"],
    ["valueTrap", "Value traps"],
    ["no.such.setting", "no.such.setting"],
    ["portfolio.self", "portfolio.self"],
    ["portfolio.constructor", "portfolio.constructor"],
    ["", ""],
  ])("%s", (path, label) => expect(settingLabel(path)).toBe(label));

  test.each([
    ["categories.0.weight", "Weight of Valuation"],
    ["categories.0.metrics.0.weight", "Weight of FCF yield in Valuation"],
    ["categories.0.metrics.0.metric", "Metric 1 of Valuation"],
  ])("%s of the six-factor model", (path, label) => expect(settingLabel(path, presetModel("six-factor"))).toBe(label));

  test("entries of the same name have their numbers too", () => {
    const model = modelOf({
      filters: [
        { column: "pe", above: 0 },
        { column: "pe", below: 30 },
      ],
    });
    expect([settingLabel("filters.0.above", model), settingLabel("filters.1.below", model)]).toEqual([
      "Filter P/E (1): above",
      "Filter P/E (2): below",
    ]);
  });

  test.each<[string, unknown, string]>([
    ["portfolio.minWeight", 0.02, "2 %"],
    ["portfolio.maxWeight", 0.07, "7 %"],
    ["portfolio.capital", 1234567.5, "1,234,567.5"],
    ["portfolio.maxPerSector", null, "no limit"],
    ["portfolio", null, "off"],
    ["groups", null, "none"],
    ["filters", [], "none"],
    ["valueTrap.exclude", false, "no"],
    ["piotroski.normalize", true, "yes"],
    ["standardize", "sector-percentile", "percentile rank within the sector"],
    ["categories.0.metrics.0.metric", "fcf_yield", "FCF yield"],
    ["categories.0.label", "constructor", "constructor"],
    ["standardize", "constructor", "constructor"],
    ["portfolio.count", Infinity, "Infinity"],
    ["filters.0.atLeast", 0.15, "0.15"],
  ])("%s = %j", (path, value, text) => expect(settingText(path, value)).toBe(text));

  test("bounds of a fraction are in percent, as its column is", () => {
    const model = modelOf({
      filters: [{ column: "roe", atLeast: 0.15 }],
      limits: { roe: { atMost: 0.6 }, pe: { atMost: 60 } },
    });
    expect(
      ["filters.0.atLeast", "limits.roe.atMost", "limits.pe.atMost"].map((path) => {
        const value = path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], model);
        return settingText(path, value, model);
      }),
    ).toEqual(["15 %", "60 %", "60"]);
  });
});

describe("properties", () => {
  test.each(PRESETS.map(({ id }) => id))("no two settings of %s have the same label", (id) => {
    const model = presetModel(id);
    const labels = valuesOf(model).map(([path]) => settingLabel(path, model));
    expect(labels.filter((label, k) => labels.indexOf(label) !== k)).toEqual([]);
  });

  test("a percentage reads back as the fraction that it was", () =>
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e15, max: 1e15 }).map((value) => Number(value.toPrecision(14))),
        (fraction) => {
          expect(fractionOf(Number(percentText(fraction).replace(/,/g, ""))) + 0).toBe(fraction + 0);
        },
      ),
      { numRuns: 500, examples: [[0.07], [0.003], [1e-9], [-0.0125], [0], [1e21]] },
    ));
});
