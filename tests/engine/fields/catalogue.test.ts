import {
  CATALOGUE,
  HEADER_FIELDS,
  LINE_ITEMS,
  METRICS,
  numericField,
  PRIOR_SUFFIXES,
  TEXT_FIELDS,
} from "../../../src/engine/fields/catalogue";
import type { Derivation, Field, NumericField } from "../../../src/engine/fields/field";
import { matchHeader } from "../../../src/engine/universe/headers/matchHeader";
import { normalizePhrase, readHeader } from "../../../src/engine/universe/headers/readHeader";

const fields = [...CATALOGUE.values()];
const numeric = fields.filter((field): field is NumericField => field.kind !== "text");
const phrasesOf = ({ id, label, synonyms }: Field) => [id, label, ...synonyms].map(normalizePhrase);
const inputsOf = ({ inputs, optional = [] }: Derivation) => [...inputs, ...optional];

// the metrics of the methodology's second section, in its order
const METHODOLOGY_METRICS = [
  "fcf_yield",
  "ev_ebitda",
  "earnings_yield",
  "ev_sales",
  "roic",
  "gross_profit_assets",
  "debt_equity",
  "piotroski_f_score",
  "accruals",
  "forward_eps_growth",
  "revenue_growth",
  "peg",
  "sustainable_growth",
  "return_12_1",
  "return_6m",
  "volatility",
  "beta",
  "eps_revision_ratio",
  "eps_estimate_change",
  "analyst_surprise",
  "roe",
  "roa",
  "gross_margin",
  "operating_margin",
  "fcf_margin",
  "debt_to_assets",
  "interest_coverage",
  "current_ratio",
  "net_cash",
  "goodwill_assets",
  "cfo_ni",
  "capex_intensity",
  "altman_z",
];
const LOWER_IS_BETTER = [
  "ev_ebitda",
  "ev_sales",
  "debt_equity",
  "accruals",
  "peg",
  "volatility",
  "beta",
  "debt_to_assets",
  "goodwill_assets",
  "capex_intensity",
];

describe("reference values", () => {
  test.each(METHODOLOGY_METRICS)("%s is there, with the better end of the methodology", (id) => {
    const metric = METRICS.find((candidate) => candidate.id === id)!;
    expect(metric.better).toBe(LOWER_IS_BETTER.includes(id) ? "low" : "high");
  });

  test("prior years stand beside this year's figures", () => {
    expect(PRIOR_SUFFIXES).toEqual(["", "_prior", "_prior2"]);
    expect(numericField("total_assets_prior2")?.label).toBe("Total assets, two years ago");
    expect(numericField("gross_margin_prior")?.derivations[0].inputs).toEqual(["gross_profit_prior", "revenue_prior"]);
    expect(numericField("price_prior")).toBeUndefined();
  });

  test("text fields and unknown ids are no numbers", () => {
    expect(numericField("ticker")).toBeUndefined();
    expect(numericField("constructor")).toBeUndefined();
  });
});

describe("properties", () => {
  test("ids are unique, and every id finds its field", () => {
    const ids = [...TEXT_FIELDS, ...LINE_ITEMS, ...METRICS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => CATALOGUE.get(id)?.id === id)).toBe(true);
    const all = numeric.length + TEXT_FIELDS.length;
    expect(CATALOGUE.size).toBe(all);
    for (const id of CATALOGUE.keys()) expect(id).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
  });

  test("labels are unique", () => {
    const labels = fields.map(({ label }) => label);
    expect(labels.filter((label, k) => labels.indexOf(label) < k)).toEqual([]);
  });

  test("no phrase names two fields", () => {
    const owners = new Map<string, Set<string>>();
    for (const field of HEADER_FIELDS)
      for (const phrase of phrasesOf(field)) owners.set(phrase, (owners.get(phrase) ?? new Set()).add(field.id));
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  test("no field lists a phrase twice", () => {
    for (const { id, synonyms } of HEADER_FIELDS)
      expect([id, synonyms.filter((phrase, k) => synonyms.indexOf(phrase) < k)]).toEqual([id, []]);
  });

  test("every phrase, label and id is recognised as the header of its own field", () => {
    const recognised = (text: string) => matchHeader(readHeader(text))?.field.id;
    for (const { id, label, synonyms } of HEADER_FIELDS) {
      for (const text of [id, label, ...synonyms]) expect([text, recognised(text)]).toEqual([text, id]);
    }
  });

  test("every derivation's inputs exist, and are numbers", () => {
    for (const field of numeric)
      for (const input of field.derivations.flatMap(inputsOf))
        expect([field.id, input, numericField(input)?.id]).toEqual([field.id, input, input]);
  });

  test("every field that can only be derived has a way to columns that are pasted: no cycle closes on itself", () => {
    // a line item can always be pasted; so a metric is reachable when all inputs of one of its derivations are
    const reachable = new Set(numeric.filter(({ kind }) => kind === "lineItem").map(({ id }) => id));
    for (let grown = true; grown;) {
      const found = numeric.filter(
        ({ id, derivations }) =>
          !reachable.has(id) && derivations.some(({ inputs }) => inputs.every((input) => reachable.has(input))),
      );
      found.forEach(({ id }) => reachable.add(id));
      grown = found.length > 0;
    }
    const onlyPasted = numeric
      .filter(({ kind, derivations }) => kind === "metric" && derivations.length === 0)
      .map(({ id }) => id);
    expect(numeric.filter(({ id }) => !reachable.has(id)).map(({ id }) => id)).toEqual(onlyPasted);
    expect(onlyPasted).toEqual(["quarterly_earnings_growth", "volatility", "beta"]);
  });

  test("metrics follow from one another without any cycle, but for those from ratios", () => {
    const visit = (id: string, path: readonly string[]): void => {
      if (path.includes(id)) throw new Error(`${[...path, id].join(" → ")}`);
      const field = numericField(id)!;
      if (field.kind === "metric")
        for (const derivation of field.derivations.filter(({ fromRatios }) => fromRatios === undefined))
          for (const input of inputsOf(derivation)) visit(input, [...path, id]);
    };
    for (const { id } of METRICS) visit(id, []);
  });

  test("every metric has a formula, a direction and a unit", () => {
    for (const { id, formula, better, unit } of METRICS) {
      expect([id, formula.length > 5, ["high", "low"].includes(better), unit !== "date"]).toEqual([
        id,
        true,
        true,
        true,
      ]);
    }
  });

  test("a line item that follows from others says how, and no other does", () => {
    for (const { id, formula, derivations } of LINE_ITEMS)
      expect([id, formula !== undefined]).toEqual([id, derivations.some(({ fromRatios }) => fromRatios === undefined)]);
  });

  test("a formula takes one argument per input, and a missing one makes it missing: never zero", () => {
    const options = { piotroski: { assets: "beginning", normalize: true }, accruals: { assets: "ending" } } as const;
    for (const field of numeric) {
      for (const derivation of field.derivations) {
        const formula = derivation.compute(options);
        const inputs = inputsOf(derivation).map((_, k) => 10 + k);
        for (let gone = 0; gone < derivation.inputs.length; gone++) {
          const result = formula(...inputs.map((value, k) => (k === gone ? NaN : value)));
          const stays = field.id.startsWith("piotroski") || field.id.startsWith("analyst_surprise");
          expect([field.id, derivation.inputs[gone], Number.isNaN(result) || stays]).toEqual([
            field.id,
            derivation.inputs[gone],
            true,
          ]);
        }
      }
    }
  });
});
