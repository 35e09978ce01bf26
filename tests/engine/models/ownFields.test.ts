import { METRICS, numericField } from "../../../src/engine/fields/catalogue";
import { fieldsOf, modelReader } from "../../../src/engine/models/modelFields";
import { ownFields } from "../../../src/engine/models/ownFields";
import { presetModel } from "../../../src/engine/models/presets";
import { checkModel, readModel } from "../../../src/engine/models/readModel";
import { scoreUniverse } from "../../../src/engine/scoring/scoreUniverse";
import { runFunnel } from "../../../src/engine/screening/runFunnel";
import { universeOf } from "../../../src/engine/universe/universe";

const ESG = { id: "esg", label: "ESG", headers: ["ESG score"], unit: "score", better: "high" };
const CAPITAL = { id: "roce", label: "ROCE", formula: "ebit / (total_assets - current_liabilities)", unit: "fraction" };
const modelWith = (changes: Record<string, unknown>) => ({
  formatVersion: 1,
  id: "mine",
  name: "Mine",
  description: "A test",
  source: "own",
  categories: [{ id: "all", label: "All", weight: 1, metrics: [{ metric: "roe", weight: 1 }] }],
  ...changes,
});
const weighing = (...metrics: string[]) => [
  { id: "all", label: "All", weight: 1, metrics: metrics.map((metric) => ({ metric, weight: 1 })) },
];
const COMPANIES = universeOf({
  text: { ticker: ["A", "B", "C", "D", "E"], sector: ["S", "S", "S", "S", "S"] },
  given: {
    ebit: [30, -5, 12, NaN, 4],
    total_assets: [500, 100, 80, 60, 20],
    current_liabilities: [200, 20, 30, 10, 40],
    ebit_prior: [20, 5, 12, 1, 4],
    total_assets_prior: [400, 100, 80, 60, 50],
    current_liabilities_prior: [200, 20, 30, 10, 40],
    net_income: [10, 20, -5, 8, 3],
    equity: [100, 50, 40, -10, 30],
    esg: [50, 60, NaN, 10, 20],
  },
});

describe("reference values", () => {
  const model = readModel(
    modelWith({
      columns: [ESG],
      metrics: [
        { ...CAPITAL, better: "high" },
        { id: "roce_change", label: "ROCE change", formula: "roce - roce_prior", unit: "fraction" },
        { id: "blend", label: "Blend", formula: "roce * esg", unit: "score" },
      ],
      categories: weighing("roce", "roce_change", "blend", "esg"),
    }),
  );
  const read = modelReader(COMPANIES, model);
  const rounded = (id: string) => Array.from(read(id)!.values, (value) => Number(value.toFixed(12)));

  // with pandas: ebit / (ta - cl).where(ta - cl > 0)
  test("a metric by formula", () => expect(rounded("roce")).toEqual([0.1, -0.0625, 0.24, NaN, NaN]));
  test("its prior year, from prior years", () => expect(rounded("roce_prior")).toEqual([0.1, 0.0625, 0.24, 0.02, 0.4]));
  test("a metric of metrics", () => expect(rounded("roce_change")).toEqual([0, -0.125, 0, NaN, NaN]));
  test("a metric of an own column", () => expect(rounded("blend")).toEqual([5, -3.75, NaN, NaN, NaN]));
  test("an own column is as given", () =>
    expect(read("esg")).toMatchObject({ origin: "given", values: Float64Array.of(50, 60, NaN, 10, 20) }));
  test("what is computed has origin derived", () => expect(read("roce")!.origin).toBe("derived"));
  test("without its inputs it is absent", () =>
    expect(modelReader(universeOf({ given: { ebit: [1] } }), model)("roce")).toBeUndefined());
  test("only a branch of an if may be absent", () => {
    const own = readModel(
      modelWith({ metrics: [{ id: "either", label: "Either", formula: "if(ebit > 0, ebit, price)", unit: "money" }] }),
    );
    expect(Array.from(modelReader(universeOf({ given: { ebit: [1, -1] } }), own)("either")!.values)).toEqual([1, NaN]);
  });
  test("the catalogue's fields are as ever, and unknown ids unknown", () => {
    expect(fieldsOf(model)("roe")).toBe(numericField("roe"));
    expect(fieldsOf(model)("nothing")).toBeUndefined();
    expect(fieldsOf(model)).toBe(fieldsOf(model));
    expect(numericField("roce")).toBeUndefined();
  });
});

describe("use", () => {
  test("in categories, limits, filters and value traps", () => {
    const model = readModel(
      modelWith({
        columns: [ESG],
        metrics: [CAPITAL],
        filters: [{ column: "esg", atLeast: 15 }],
        limits: { roce: { atMost: 0.05 } },
        categories: weighing("roce", "esg"),
        valueTrap: { rule: "any", threshold: 0.3, categories: ["all"], valuation: "all" },
      }),
    );
    const scored = scoreUniverse(COMPANIES, model);
    expect(scored.dropped.map(({ ticker, reason }) => `${ticker}: ${reason}`)).toEqual([
      "C: ESG is missing",
      "D: outside 15 ≤ ESG",
    ]);
    expect(Array.from(scored.categories[0].metrics[0].winsorized)).toEqual([0.05, -0.0625, NaN]);
    expect(scored.valueTraps!.flagged).toHaveLength(3);
  });

  test("a low value may be the better one", () => {
    const scoresOf = (better: string) =>
      Array.from(
        scoreUniverse(
          COMPANIES,
          readModel(
            modelWith({
              columns: [{ ...ESG, better }],
              categories: weighing("esg"),
              standardize: "percentile",
            }),
          ),
        ).composite,
      );
    expect(scoresOf("low")[3]).toBeGreaterThan(scoresOf("high")[3]);
  });

  test("in conditions of a funnel", () => {
    const funnel = {
      stages: [
        {
          id: "one",
          label: "One",
          conditions: [
            { column: "roce", is: "above", than: { column: "roce_prior" }, plus: -0.01 },
            { column: "esg", is: "atLeast", than: 55 },
          ],
        },
      ],
    };
    const { companies } = runFunnel(
      COMPANIES,
      readModel(modelWith({ columns: [ESG], metrics: [CAPITAL], categories: [], funnel })),
    );
    expect(companies.map(({ verdict }) => verdict)).toEqual(["fail", "fail", "unverified", "fail", "fail"]);
    expect(companies[0].reasons).toEqual(["One: ESG 50, not ≥ 55"]);
    expect(companies[1].reasons[0]).toMatch(/^One: ROCE -6.25 %, not > 5.25 % \(ROCE, prior year\)/);
  });
});

describe("properties", () => {
  const preset = presetModel("six-factor");
  const universe = universeOf({
    text: { ticker: ["A", "B", "C", "D", "E", "F"], sector: ["S", "S", "S", "S", "S", "S"] },
    given: {
      net_income: [10, 20, -5, 8, 3, 1],
      equity: [100, 50, 40, -10, 0, 7],
      revenue: [50, 70, 0, 9, 4, 11],
      gross_profit: [20, 7, 1, 3, NaN, 2],
      total_assets: [500, 100, 80, 60, 20, 70],
    },
  });
  const scoresWith = (metrics: unknown[], ...used: string[]) => {
    const model = readModel({
      ...preset,
      id: "mine",
      filters: [],
      missing: { policy: "neutral" },
      valueTrap: null,
      portfolio: null,
      metrics,
      categories: weighing(...used),
    });
    const { composite, categories } = scoreUniverse(universe, model);
    return [
      composite,
      ...categories[0].metrics.map(({ raw }) => raw),
      ...categories[0].metrics.map(({ used }) => used),
    ];
  };

  test("a formula equal to a catalogue metric gives identical scores, bit for bit", () => {
    const own = [
      { id: "my_margin", label: "My margin", formula: "net_income / revenue", unit: "fraction", better: "high" },
      {
        id: "my_gpa",
        label: "My gross profit",
        formula: "gross_profit / total_assets",
        unit: "fraction",
        better: "high",
      },
    ];
    expect(scoresWith(own, "my_margin", "my_gpa")).toEqual(scoresWith([], "net_margin", "gross_profit_assets"));
  });

  test("renaming an id changes nothing", () => {
    const named = (id: string, other: string) =>
      scoresWith(
        [
          { id, label: id, formula: "net_income / revenue", unit: "fraction", better: "low" },
          { id: other, label: other, formula: `max(${id}, 0.1) * 2`, unit: "score", better: "high" },
        ],
        id,
        other,
      );
    expect(named("a", "b")).toEqual(named("zzz", "a1"));
  });

  test("every metric of the catalogue can be renamed by a formula", () => {
    for (const { id, unit } of METRICS) {
      const { faults } = ownFields({
        columns: [],
        metrics: [{ id: "own", label: "Own", formula: id, unit, better: "high" }],
      });
      expect(faults).toEqual([]);
    }
  });
});

describe("validation", () => {
  const faultOf = (changes: Record<string, unknown>) => {
    const { fault } = checkModel(modelWith(changes));
    return fault && `${fault.path}: ${fault.message}`;
  };
  const formula = (text: string) => ({ metrics: [{ ...CAPITAL, formula: text }] });

  test.each<[string, Record<string, unknown>, RegExp]>([
    [
      "an id of the catalogue",
      { columns: [{ ...ESG, id: "roe" }] },
      /^columns.0.id: "roe" is ROE of the catalogue: choose another id/,
    ],
    [
      "a text field's id",
      { columns: [{ ...ESG, id: "sector" }] },
      /^columns.0.id: "sector" is Sector of the catalogue/,
    ],
    ["an id of a prior year", { columns: [{ ...ESG, id: "esg_prior" }] }, /^columns.0.id: .* prior year/],
    ["a word of formulas", { columns: [{ ...ESG, id: "if" }] }, /^columns.0.id: "if" is a word of formulas/],
    ["a hyphen", { columns: [{ ...ESG, id: "my-esg" }] }, /^columns.0.id: must be lower-case letters, digits and _/],
    [
      "the same id twice",
      { columns: [ESG], metrics: [{ ...CAPITAL, id: "esg" }] },
      /^metrics.0.id: "esg" is used twice/,
    ],
    [
      "the same label twice",
      { columns: [ESG], metrics: [{ ...CAPITAL, label: "esg" }] },
      /^metrics.0.label: "esg" is the name of esg already/,
    ],
    [
      "a label of the catalogue",
      { columns: [{ ...ESG, label: "ROE" }] },
      /^columns.0.label: "ROE" is the name of roe already/,
    ],
    [
      "a header of two columns",
      { columns: [ESG, { ...ESG, id: "b", label: "B", headers: ["B", "esg  SCORE"] }] },
      /^columns.1.headers.1: "esg {2}SCORE" names ESG already/,
    ],
    ["no header", { columns: [{ ...ESG, headers: [] }] }, /^columns.0.headers: must have at least 1 entry/],
    ["no unit", { columns: [{ ...ESG, unit: "kg" }] }, /^columns.0.unit: must be one of fraction, ratio/],
    ["an unknown key", { columns: [{ ...ESG, formula: "roe" }] }, /^columns.0.formula: there is no such field/],
    [
      "an unknown name",
      formula("ebit / foo"),
      /^metrics.0.formula: formula of ROCE: unknown name "foo" at character 8: use the id of a metric or line item of docs\/metrics.md/,
    ],
    ["a likely name", formula("net_incom / 2"), /such as net_income/],
    ["a prior year that is not there", formula("pe_prior"), /unknown name "pe_prior"/],
    ["the prior year of an own column", { columns: [ESG], ...formula("esg_prior + 1") }, /esg has no prior year/],
    ["a text field", formula("sector + 1"), /unknown name "sector"/],
    [
      "a fault of syntax",
      formula("ebit /"),
      /^metrics.0.formula: formula of ROCE: expected expression after \/ at its end/,
    ],
    ["no name", formula("1 + 1"), /it names no column/],
    ["itself", formula("roce + 1"), /the metrics roce → roce need one another/],
    ["its own prior year", formula("roce_prior + 1"), /the metrics roce → roce need one another/],
    ["a long formula", formula("1" + "+1".repeat(600)), /^metrics.0.formula: must have at most 1000 characters/],
    [
      "an unknown metric",
      { categories: weighing("foo") },
      /^categories.0.metrics.0.metric: "foo" is no known metric or line item/,
    ],
    ["an unknown filter", { filters: [{ column: "foo", above: 1 }] }, /^filters.0.column: "foo" is no known/],
    ["an unknown limit", { limits: { foo: { atMost: 1 } } }, /^limits.foo: "foo" is no known/],
    [
      "an unknown bound",
      {
        funnel: {
          stages: [
            {
              id: "a",
              label: "A",
              conditions: [
                {
                  anyOf: [
                    { column: "pe", is: "above", than: 1 },
                    { column: "pe", is: "above", than: { column: "foo" } },
                  ],
                },
              ],
            },
          ],
        },
      },
      /^funnel.stages.0.conditions.0.anyOf.1.than.column: "foo"/,
    ],
  ])("%s", (_, changes, message) => expect(faultOf(changes)).toMatch(message));

  test("a cycle is named in full", () => {
    const metrics = [
      ["one", "two + 1"],
      ["two", "three_prior * 2"],
      ["three", "one"],
    ].map(([id, formula]) => ({ id, label: id, formula, unit: "score" }));
    expect(faultOf({ metrics })).toBe(
      "metrics.0.formula: formula of one: the metrics one → two → three → one need one another: compute one of them from columns",
    );
  });

  test("metrics may be declared in any order", () => {
    const metrics = [
      { id: "one", label: "One", formula: "two + two_prior", unit: "score" },
      { id: "two", label: "Two", formula: "ebit * 2", unit: "score" },
    ];
    expect(faultOf({ metrics })).toBeUndefined();
  });
});
