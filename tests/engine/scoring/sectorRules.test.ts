import reference from "../fixtures/sectorRules.json";
import { PRESETS, presetModel } from "../../../src/engine/models/presets";
import { checkModel } from "../../../src/engine/models/readModel";
import { withSettings } from "../../../src/engine/models/settings";
import { explainScore } from "../../../src/engine/scoring/explainScore";
import { scoreUniverse } from "../../../src/engine/scoring/scoreUniverse";
import { sectorGroups } from "../../../src/engine/scoring/sectorGroups";
import { readUniverse } from "../../../src/engine/universe/readUniverse";
import { takeRows, universeOf } from "../../../src/engine/universe/universe";
import { generateSampleUniverse } from "../../../cli/sample/generateSampleUniverse";
import { modelInput, modelOf } from "../support/models";

const columns = Object.fromEntries(
  Object.entries(reference.metrics).map(([id, values]) => [id, values.map((value) => value ?? NaN)]),
);
const universe = universeOf({
  text: {
    ticker: reference.sector.map((_, k) => `T${String(k).padStart(2, "0")}`),
    sector: reference.sector,
    industry: reference.industry,
  },
  given: columns,
});
const metrics = (weights: Record<string, number>) =>
  Object.entries(weights).map(([metric, weight]) => ({ metric, weight }));
const CATEGORIES = [
  {
    id: "value",
    label: "Value",
    weight: 3,
    metrics: metrics({ ev_ebitda: 1, earnings_yield: 3 }),
    bySector: [
      { sectors: ["financial services"], metrics: metrics({ pb: 1, earnings_yield: 1 }) },
      { sectors: [" UTILITY "], industries: ["water"], metrics: metrics({ pb: 1 }) },
    ],
  },
  {
    id: "quality",
    label: "Quality",
    weight: 1,
    metrics: metrics({ roic: 2, roe: 1 }),
    bySector: [{ sectors: ["Financials"], metrics: metrics({ roe: 1, roa: 1 }) }],
  },
];
const model = modelOf({
  categories: CATEGORIES,
  winsorize: { method: "none" },
  missing: { policy: "renormalize" },
});
const scored = scoreUniverse(universe, model);

function expectClose(score: number, expected: number | null): void {
  if (expected === null) expect(score).toBeNaN();
  else expect(score).toBeCloseTo(expected, 10);
}

describe("reference values", () => {
  // with pandas, see sectorRules.py
  test.each(reference.rows.map((row, k) => ({ ...row, k })))(
    "company $k",
    ({ k, value, quality, composite, coverage, applying }) => {
      const [valueScores, qualityScores] = scored.categories.map(({ scores }) => scores[k]);
      expectClose(valueScores, value);
      expectClose(qualityScores, quality);
      expect(scored.composite[k]).toBeCloseTo(composite, 10);
      expect(scored.coverage[k]).toBeCloseTo(coverage, 12);
      const empty = scored.categories
        .flatMap((category) => category.metrics)
        .filter(({ metric }) => !applying.includes(metric));
      for (const { raw, winsorized, score, used } of empty)
        expect([raw[k], winsorized[k], score[k], used[k]]).toEqual([NaN, NaN, NaN, NaN]);
    },
  );

  test("the first rule that names a company applies", () => {
    const rules = (...bySector: object[]) =>
      modelOf({ categories: [{ ...CATEGORIES[0], bySector }] } as never).categories[0];
    const own = universeOf({
      text: {
        ticker: ["A", "B", "C", "D"],
        sector: ["Financials", "Fins", "", "Energy"],
        industry: ["Banks", "", "Banks", "Oil"],
      },
    });
    const bank = { industries: ["banks"], metrics: metrics({ pb: 1 }) };
    const all = { sectors: ["40"], metrics: metrics({ pb: 2 }) };
    expect(Array.from(sectorGroups(rules(bank, all), own)!)).toEqual([1, 0, 1, 0]);
    expect(Array.from(sectorGroups(rules(all, bank), own)!)).toEqual([1, 0, 2, 0]);
    expect(sectorGroups(rules(), own)).toBeNull();
  });
});

describe("properties", () => {
  test("contributions and offset make the composite", () => {
    for (const scale of ["none", "minMax"] as const) {
      for (const combine of ["mean", "sum"] as const) {
        const other = scoreUniverse(
          universe,
          modelOf({ categories: CATEGORIES, composite: { combine, scale }, missing: { policy: "renormalize" } }),
        );
        reference.rows.forEach(({ applying }, k) => {
          const { categories, composite, offset } = explainScore(other, k);
          const explained = categories.flatMap((category) => category.metrics);
          expect(explained.map(({ metric }) => metric).sort()).toEqual([...applying].sort());
          expect(explained.reduce((sum, { contribution }) => sum + contribution, offset)).toBeCloseTo(composite, 9);
        });
      }
    }
  });

  test("the order of the companies does not matter, to the last bit", () => {
    const order = Array.from({ length: universe.size }, (_, k) => (k * 7) % universe.size);
    const turned = scoreUniverse(takeRows(universe, order), model);
    expect(Array.from(turned.composite)).toEqual(order.map((k) => scored.composite[k]));
  });

  test("a rule that no company meets, or that repeats the category's metrics, changes nothing, bit for bit", () => {
    const plain = CATEGORIES.map(({ bySector: _, ...category }) => category);
    const base = scoreUniverse(universe, modelOf({ categories: plain }));
    const nobody = plain.map((category) => ({
      ...category,
      bySector: [{ sectors: ["Moon"], metrics: category.metrics }],
    }));
    const same = plain.map((category) => ({
      ...category,
      bySector: [{ sectors: ["Energy"], metrics: category.metrics }],
    }));
    for (const categories of [nobody, same])
      expect(scoreUniverse(universe, modelOf({ categories })).composite).toEqual(base.composite);
  });

  test("a missing metric that does not apply neither drops a company nor lowers its coverage", () => {
    const gaps = universeOf({
      text: { ticker: universe.text.get("ticker")!, sector: reference.sector, industry: reference.industry },
      given: {
        ...columns,
        ev_ebitda: columns.ev_ebitda.map((value, k) => (reference.sector[k] === "Financials" ? NaN : value)),
      },
    });
    const complete = (changes: object) => scoreUniverse(gaps, modelOf({ categories: CATEGORIES, ...changes }));
    const dropped = complete({ missing: { policy: "exclude" } }).dropped.filter(
      ({ reason }) => reason === "EV/EBITDA is missing",
    );
    expect(dropped.every(({ row }) => reference.sector[row] !== "Financials")).toBe(true);
    const bank = complete({}).coverage[0];
    expect(bank).toBe(reference.rows[0].coverage);
    expect(
      complete({ missing: { minCoverage: 0.8 } })
        .dropped.map(({ reason }) => reason)
        .join(),
    ).toMatch(/only \d of [34] metrics/);
  });

  test("a sector whose own metrics are all absent is scored by its other categories", () => {
    const { pb: _, earnings_yield: __, ...rest } = columns;
    const without = universeOf({ text: Object.fromEntries(universe.text), given: rest });
    const result = scoreUniverse(without, modelOf({ categories: CATEGORIES, missing: { policy: "renormalize" } }));
    expect(result.fit.absent).toEqual(["earnings_yield", "pb"]);
    expect(result.categories[0].scores[0]).toBeNaN();
    expect(result.composite[0]).toBe(result.categories[1].scores[0]);
    expect(result.categories[0].scores[9]).not.toBeNaN();
  });
});

describe("six-factor-banks", () => {
  const { csv } = generateSampleUniverse();
  const sample = readUniverse({
    values: csv
      .trimEnd()
      .split("\n")
      .map((line) => line.split(",")),
  }).universe;
  const unscaled = (id: string) => scoreUniverse(sample, withSettings(presetModel(id), { "composite.scale": "none" }));
  const [plain, banks] = [unscaled("six-factor"), unscaled("six-factor-banks")];

  test("is six-factor for all but financials", () => {
    const sectors = sample.text.get("sector")!;
    const before = new Map(Array.from(plain.rows, (row, k) => [row, plain.composite[k]]));
    const compared = Array.from(banks.rows).filter((row) => before.has(row));
    const differing = compared.filter((row) => before.get(row) !== banks.composite[banks.rows.indexOf(row)]);
    expect(new Set(differing.map((row) => sectors[row]))).toEqual(new Set(["Financials"]));
    expect(differing.length).toBeGreaterThan(5);
  });

  test("financials are judged by P/B, earnings yield, ROE and ROA", () => {
    const financial = Array.from(banks.rows).findIndex((row) => sample.text.get("sector")![row] === "Financials");
    const [valuation, quality] = explainScore(banks, financial).categories;
    expect([...valuation.metrics, ...quality.metrics].map(({ metric }) => metric)).toEqual([
      "earnings_yield",
      "pb",
      "roe",
      "roa",
    ]);
  });

  test("comes after six-factor, which stays the default", () =>
    expect(PRESETS.slice(0, 2).map(({ id }) => id)).toEqual(["six-factor", "six-factor-banks"]));
});

describe("validation", () => {
  const faultOf = (bySector: object[], more: object[] = []) => {
    const { fault } = checkModel(modelInput({ categories: [{ ...CATEGORIES[0], bySector }, ...more] } as never));
    return fault && `${fault.path}: ${fault.message}`;
  };

  test.each<[string, string | undefined, string]>([
    [
      "nobody named",
      faultOf([{ metrics: metrics({ pb: 1 }) }]),
      "categories.0.bySector.0.sectors: must name a sector, or industries an industry",
    ],
    [
      "no metrics",
      faultOf([{ sectors: ["Energy"], metrics: [] }]),
      "categories.0.bySector.0.metrics: must have at least 1 entry",
    ],
    [
      "a metric twice in a rule",
      faultOf([{ sectors: ["Energy"], metrics: [...metrics({ pb: 1 }), ...metrics({ pb: 1 })] }]),
      'categories: the metric "pb" is weighted twice',
    ],
    [
      "a metric of another category",
      faultOf([{ sectors: ["Energy"], metrics: metrics({ roe: 1 }) }], [CATEGORIES[1]]),
      'categories: the metric "roe" is weighted twice',
    ],
    [
      "two directions",
      faultOf([{ sectors: ["Energy"], metrics: [{ metric: "ev_ebitda", weight: 1, better: "high" }] }]),
      'categories.0.bySector: the metric "ev_ebitda" must have one direction: write the same better for every sector',
    ],
    [
      "an unknown metric",
      faultOf([{ sectors: ["Energy"], metrics: metrics({ foo: 1 }) }]),
      'categories.0.bySector.0.metrics.0.metric: "foo" is no known metric or line item',
    ],
    [
      "an empty name",
      faultOf([{ sectors: [""], metrics: metrics({ pb: 1 }) }]),
      "categories.0.bySector.0.sectors.0: must not be empty",
    ],
  ])("%s is refused", (_, fault, sentence) => expect(fault).toBe(sentence));
});
