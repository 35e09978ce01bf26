import { readModel } from "../../../src/engine/models/readModel";
import { presetModel } from "../../../src/engine/models/presets";
import { columnChoices, fieldLabel, metricChoices } from "../../../src/workflows/fieldChoices";
import { withMetric } from "../../../src/workflows/models/editing";
import {
  columnsToRead,
  factorUnit,
  factorFrom,
  ownFaults,
  withFactor,
  withNewMetric,
  withoutOwnField,
} from "../../../src/workflows/models/ownFields";
import { modelOf } from "../../engine/support/models";
import { expectRefusal } from "../../engine/support/refusal";

const published = { id: "six-factor", model: presetModel("six-factor"), title: "", published: true };
const own = { id: "test", model: modelOf(), title: "", published: false };

describe("a column as a factor", () => {
  test("starts with its header as the name, in the first category, weighing as its average metric", () =>
    expect(factorFrom(" ESG score ", "score", published.model)).toEqual({
      header: " ESG score ",
      label: "ESG score",
      unit: "score",
      better: "high",
      category: "valuation",
      weight: 25,
    }));

  test("a published model is copied, under a name that is free", () => {
    const factor = factorFrom("ESG score", "score", published.model);
    const model = withFactor(published, factor, ["six-factor", "my-six-factor-screener"]);
    expect(model).toMatchObject({
      id: "my-six-factor-screener-2",
      name: "My six-factor screener 2",
      columns: [{ id: "esg_score", label: "ESG score", headers: ["ESG score"], unit: "score", better: "high" }],
    });
    expect(model.categories[0].metrics.at(-1)).toEqual({ metric: "esg_score", weight: 25 });
    expect(readModel(model)).toEqual(model);
    expect(published.model.columns).toEqual([]);
  });

  test("the workbook's own model keeps its id; a new category is made where one is named", () => {
    const model = withFactor(
      own,
      { ...factorFrom("=1+1", "money", own.model), category: "Sustainability", weight: 3 },
      [],
    );
    expect(model.id).toBe("test");
    expect(model.categories.at(-1)).toMatchObject({
      id: "sustainability",
      label: "Sustainability",
      metrics: [{ metric: "factor", weight: 3 }],
    });
    expect(model.columns[0]).toMatchObject({ id: "factor", label: "=1+1", headers: ["=1+1"] });
    expect(readModel(model)).toEqual(model);
  });

  test.each(["Min", "Sales prior", "Sector", "if", "12"])("an id is found for «%s»", (header) => {
    const model = withFactor(own, { ...factorFrom(header, "score", own.model), label: `${header} factor` }, []);
    expect(() => readModel(model)).not.toThrow();
  });

  test("two columns of one name are refused, and so is a weight of none", () => {
    const factor = factorFrom("ESG", "score", own.model);
    const once = { ...own, model: withFactor(own, factor, []) };
    expectRefusal(() => withFactor(once, factor, []), {
      code: "invalid-model",
      path: "columns.1.label",
      message: /^ESG: "ESG" is the name of esg already/,
    });
    expectRefusal(() => withFactor(once, { ...factor, label: "Other" }, []), {
      code: "invalid-model",
      path: "columns.1.headers.0",
    });
    expectRefusal(() => withFactor(own, { ...factor, weight: 0 }, []), { code: "invalid-model", path: "weight" });
    expectRefusal(() => withFactor(own, { ...factor, label: "ROE" }, []), {
      code: "invalid-model",
      path: "columns.0.label",
    });
  });
});

describe("columns to read a universe with", () => {
  const column = (id: string, ...headers: string[]) => ({
    id,
    label: id,
    headers,
    unit: "score" as const,
    better: "high" as const,
  });
  const of = (id: string, ...columns: ReturnType<typeof column>[]) => ({ id, model: { ...own.model, id, columns } });
  const models = [
    of("a", column("moat", "Moat"), column("x", "ROE")),
    of("b", column("moat", "Moat rating"), column("y", "moat"), column("z", "Z")),
  ];

  test("the chosen model's come first, then those of others that are free", () => {
    expect(columnsToRead(models, "a").map(({ id, headers }) => [id, ...headers])).toEqual([
      ["moat", "Moat"],
      ["x", "ROE"],
      ["z", "Z"],
    ]);
    expect(columnsToRead(models, "b").map(({ id, headers }) => [id, ...headers])).toEqual([
      ["moat", "Moat rating"],
      ["y", "moat"],
      ["z", "Z"],
    ]);
    expect(columnsToRead(models, "none").map(({ id }) => id)).toEqual(["moat", "z"]);
  });

  test("a column can become a factor of a model that does not declare it", () => {
    const reading = { field: "moat", ownUnit: "score" as const } as Parameters<typeof factorUnit>[0];
    expect(factorUnit(reading, models[0].model)).toBeNull();
    expect(factorUnit(reading, own.model)).toBe("score");
    expect(factorUnit({ ...reading, field: "roe", ownUnit: null }, own.model)).toBeNull();
  });
});

describe("editing", () => {
  const model = withFactor(own, factorFrom("ESG", "score", own.model), []);

  test("a new metric asks for its formula", () => {
    const drafted = withNewMetric(withNewMetric(model));
    expect(drafted.metrics.map(({ id }) => id)).toEqual(["metric_1", "metric_2"]);
    expect(ownFaults(drafted)["metrics.0.formula"]).toMatch(/^it is empty: write one such as/);
    const wrong = { ...drafted, metrics: [{ ...drafted.metrics[0], formula: "esg / foo" }] };
    expect(ownFaults(wrong)["metrics.0.formula"]).toMatch(/^unknown name "foo" at character 7: use the id/);
    const right = { ...drafted, metrics: [{ ...drafted.metrics[0], formula: "esg / 2" }] };
    expect(ownFaults(right)).toEqual({});
  });

  test("own fields can be weighed and filtered on, by their labels", () => {
    expect(metricChoices(model)[0]).toMatchObject({ id: "esg", label: "ESG", better: "high" });
    expect(columnChoices(model)[0]).toEqual({ id: "esg", label: "ESG", group: "Own" });
    expect([fieldLabel("esg", model), fieldLabel("esg"), fieldLabel("roe", model)]).toEqual(["ESG", "esg", "ROE"]);
  });

  test("what is removed goes from categories, filters and bounds", () => {
    const used = {
      ...withMetric(model, 0, "roe"),
      filters: [{ column: "esg", above: 1, whenColumnAbsent: "warn" as const }],
      limits: { esg: { atMost: 9 } },
    };
    const without = withoutOwnField(used, "esg");
    expect(JSON.stringify(without)).not.toContain("esg");
    expect(readModel(without)).toEqual(without);
  });

  test("a category without metrics goes too", () => {
    const alone = withFactor(own, { ...factorFrom("ESG", "score", own.model), category: "Extra" }, []);
    expect(withoutOwnField(alone, "esg").categories.map(({ id }) => id)).toEqual(["value"]);
  });
});
