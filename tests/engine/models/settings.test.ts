import fc from "fast-check";
import { PRESETS, presetModel } from "../../../src/engine/models/presets";
import { settingPaths, withSettings } from "../../../src/engine/models/settings";
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
        ),
        fc.string(),
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
    ["funnel.rulebook", "ftse", "funnel.rulebook cannot be set: the model six-factor has no funnel."],
  ])("%s=%j", (path, value, message) =>
    expectRefusal(() => withSettings(sixFactor, { [path]: value }), { code: "invalid-setting", path, message }),
  );

  test("a setting of no known section lists the sections", () => {
    expectRefusal(() => withSettings(sixFactor, { "winsor.lower": 1 }), {
      code: "invalid-setting",
      path: "winsor.lower",
      message: /choose missing\.….*winsorize\.….*sector\.…/,
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
