import { CATALOGUE, METRICS } from "../../src/engine/fields/catalogue";
import { fieldChoices, fieldLabel, metricChoices } from "../../src/workflows/fieldChoices";

describe("what a column can be chosen to serve as", () => {
  const choices = fieldChoices();

  test("is every field of the catalogue, once", () =>
    expect(choices.map(({ id }) => id)).toEqual([...CATALOGUE.keys()]));

  test.each([
    ["ticker", "Identity"],
    ["roe", "Metrics"],
    ["revenue", "Line items"],
    ["revenue_prior", "Earlier years"],
    ["total_assets_prior2", "Earlier years"],
    ["gross_margin_prior", "Earlier years"],
  ])("%s stands among: %s", (id, group) => expect(choices.find((choice) => choice.id === id)?.group).toBe(group));

  test("no two choices read alike", () =>
    expect(new Set(choices.map(({ label }) => label.toLowerCase())).size).toBe(choices.length));

  test("metrics come with their formula and their better end", () => {
    expect(metricChoices({ columns: [], metrics: [] }).map(({ id }) => id)).toEqual(METRICS.map(({ id }) => id));
    const pe = metricChoices({ columns: [], metrics: [] }).find(({ id }) => id === "pe")!;
    expect(pe).toMatchObject({ label: "P/E", better: "low" });
    expect(pe.formula).toMatch(/EPS/);
  });

  test("labels", () => {
    expect(fieldLabel("roe")).toBe("ROE");
    expect(fieldLabel("no_such_field")).toBe("no_such_field");
  });
});
