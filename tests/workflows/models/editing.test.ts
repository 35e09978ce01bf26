import { presetModel } from "../../../src/engine/models/presets";
import { readModel } from "../../../src/engine/models/readModel";
import {
  settingSections,
  shareText,
  unusedMetrics,
  valueAt,
  withMetric,
  withNewCategory,
  withoutCategory,
  withoutMetric,
  withSection,
  withValue,
} from "../../../src/workflows/models/editing";
import { copyModel, exportModel, importModel } from "../../../src/workflows/models/library";

const model = presetModel("six-factor");

describe("a model is changed without touching the original", () => {
  test("one value", () => {
    const changed = withValue(model, "portfolio.count", 10);
    expect([valueAt(changed, "portfolio.count"), valueAt(model, "portfolio.count")]).toEqual([10, 25]);
    expect(valueAt(withValue(model, "categories.1.metrics.0.weight", 7), "categories.1.metrics.0.weight")).toBe(7);
  });

  test("metrics come and go", () => {
    const added = withMetric(model, 0, "pb");
    expect(added.categories[0].metrics[added.categories[0].metrics.length - 1]).toEqual({ metric: "pb", weight: 25 });
    expect(withoutMetric(added, 0, "pb").categories[0].metrics).toEqual(model.categories[0].metrics);
    expect(
      unusedMetrics(added, [
        { id: "pb", label: "P/B" },
        { id: "pe", label: "P/E" },
      ]),
    ).toEqual([{ id: "pe", label: "P/E" }]);
  });

  test("a category that goes takes what refers to it along", () => {
    const quality = model.categories.findIndex(({ id }) => id === "quality");
    const without = withoutCategory(model, quality);
    expect(without.valueTrap?.categories).toEqual(["momentum", "revisions"]);
    expect(() => readModel(without)).not.toThrow();
    const valuation = model.categories.findIndex(({ id }) => id === "valuation");
    expect(() => readModel(withoutCategory(model, valuation))).not.toThrow();
  });

  test("a new category is valid at once", () => {
    expect(() => readModel(withNewCategory(model, "Über-Growth 2", "pb"))).not.toThrow();
  });

  test("value traps and portfolio can be switched off and on", () => {
    const off = withSection(withSection(model, "portfolio", false), "valueTrap", false);
    expect([off.portfolio, off.valueTrap]).toEqual([null, null]);
    const on = readModel(withSection(withSection(off, "portfolio", true), "valueTrap", true));
    expect(on.portfolio?.count).toBe(25);
    expect(on.valueTrap?.rule).toBe("any");
  });

  test("only sections that do something are shown", () => {
    const ids = (which: string) => settingSections(presetModel(which)).map(({ id }) => id);
    expect(ids("six-factor")).toContain("percentile");
    expect(ids("six-factor")).not.toContain("zScore");
    expect(ids("small-cap-multi-factor")).toContain("zScore");
    expect(ids("small-cap-multi-factor")).not.toContain("percentile");
  });

  test("shares of weights for print", () => {
    expect([shareText([25, 25, 15], 2), shareText([0], 0)]).toEqual(["23.1 %", ""]);
  });
});

describe("files", () => {
  const own = { ...model, id: "own", name: "Own" };

  test("export and import give the same model", () => {
    expect(importModel(exportModel(own))).toEqual(own);
  });

  test("a copy has its own name and says where it comes from", () => {
    const copy = copyModel(model, "My Model (2)");
    expect([copy.id, copy.name]).toEqual(["my-model-2", "My Model (2)"]);
    expect(copy.source).toContain(model.name);
  });

  test.each([
    ["text that is no JSON", "{", /not JSON/],
    ["another version", JSON.stringify({ ...own, formatVersion: 2 }), /format version 1/],
    ["a field that does not exist", JSON.stringify({ ...own, wieghts: 1 }), /wieghts/],
    ["an unknown metric", exportModel(own).replace('"fcf_yield"', '"fcf_yeild"'), /fcf_yeild/],
    ["a weight of zero", exportModel(own).replace('"weight": 40', '"weight": 0'), /categories\.0\.metrics\.0\.weight/],
    [
      "the id of a published model",
      exportModel({ ...own, id: "balance-sheet-quality" }),
      /"balance-sheet-quality" is the id of a published model/,
    ],
    [
      "a file larger than any model",
      " ".repeat(1_000_001),
      /^The file is too large for a model: it has more than 1,000,000 characters\.$/,
    ],
    [
      "thousands of filters",
      JSON.stringify({ ...own, filters: Array.from({ length: 15_000 }, () => ({ column: "roe", above: 0 })) }),
      /filters: must have at most 100 entries/,
    ],
  ])("%s is refused, naming what is wrong", (_, text, expected) => {
    expect(() => importModel(text)).toThrow(expected);
  });

  test.each([
    ["123", /needs at least one letter/],
    ["Six Factor", /"six-factor" is the id of a published model: give yours another name/],
    ["House view", /already has a model "house-view": give the copy another name/],
  ])("a copy named %s is refused", (name, sentence) => {
    expect(() => copyModel(model, name, ["house-view", "six-factor"])).toThrow(sentence);
  });
});
