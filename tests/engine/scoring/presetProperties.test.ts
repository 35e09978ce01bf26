import fc from "fast-check";
import { numericField } from "../../../src/engine/fields/catalogue";
import { presetModel } from "../../../src/engine/models/presets";
import { explainScore } from "../../../src/engine/scoring/explainScore";
import { runFunnel } from "../../../src/engine/screening/runFunnel";
import { typicalSize } from "../../../src/engine/universe/units/typicalSizes";
import { universeOf, type Universe } from "../../../src/engine/universe/universe";
import { outcomesByTicker, rowsInOrder, scoredOrSkipped } from "../support/universes";

const SCORING = ["six-factor", "small-cap-multi-factor", "balance-sheet-quality"] as const;
const FUNNEL_COLUMNS = [
  "market_cap",
  "total_debt",
  "non_compliant_income_share",
  "debt_equity",
  "net_income",
  "net_income_prior",
  "gross_margin",
  "gross_margin_prior",
  "operating_margin",
  "operating_margin_prior",
  "operating_cash_flow",
  "total_assets",
  "free_cash_flow",
  "pb",
  "pe",
  "pfcf",
];

/** All numeric columns that a published model reads. */
function columnsOf(id: string): string[] {
  const { categories, filters } = presetModel(id);
  return id === "small-cap-value"
    ? FUNNEL_COLUMNS
    : [
        ...new Set([
          ...categories.flatMap(({ metrics }) => metrics.map(({ metric }) => metric)),
          ...filters.map(({ column }) => column),
        ]),
      ];
}

/** Companies with figures around the usual sizes, ties, losses, outliers, and a share of cells missing. */
function universes(id: string): fc.Arbitrary<Universe> {
  const columns = columnsOf(id);
  const cell = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10) },
    { weight: 2, arbitrary: fc.integer({ min: -30, max: 90 }).map((tenths) => tenths / 10) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );
  const company = fc.record({
    sector: fc.constantFrom("Energy", "Materials", "Utilities", "Materials", ""),
    cells: fc.array(cell, { minLength: columns.length, maxLength: columns.length }),
  });
  return fc.array(company, { minLength: 4, maxLength: 40 }).map((companies) =>
    universeOf({
      text: {
        ticker: companies.map((_, k) => `T${String(k).padStart(2, "0")}`),
        sector: companies.map(({ sector }) => sector),
      },
      given: Object.fromEntries(
        columns.map((column, k) => [
          column,
          companies.map(({ cells }) => cells[k] * typicalSize(numericField(column)!)),
        ]),
      ),
    }),
  );
}

const shuffled = (universe: Universe) =>
  fc.shuffledSubarray(
    Array.from({ length: universe.size }, (_, row) => row),
    { minLength: universe.size },
  );

describe.each(SCORING)("%s", (id) => {
  const model = presetModel(id);

  test("contributions and offset are the score of every company, to 1e-12 of their size", () =>
    fc.assert(
      fc.property(universes(id), (universe) => {
        const scored = scoredOrSkipped(universe, model);
        for (let company = 0; company < scored.rows.length; company++) {
          const { categories, offset, composite } = explainScore(scored, company);
          const contributions = categories.flatMap(({ metrics }) => metrics.map(({ contribution }) => contribution));
          const size = Math.max(1, Math.abs(offset), ...contributions.map(Math.abs));
          expect(Math.abs(contributions.reduce((sum, part) => sum + part, offset) - composite)).toBeLessThanOrEqual(
            1e-12 * size,
          );
        }
      }),
      { numRuns: 200 },
    ));

  test("the order of the rows changes no bit", () =>
    fc.assert(
      fc.property(
        universes(id).chain((universe) => fc.tuple(fc.constant(universe), shuffled(universe))),
        ([universe, order]) => {
          expect(outcomesByTicker(scoredOrSkipped(rowsInOrder(universe, order), model))).toEqual(
            outcomesByTicker(scoredOrSkipped(universe, model)),
          );
        },
      ),
    ));

  test("a company that is filtered out changes no score", () =>
    fc.assert(
      fc.property(universes(id), fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (universe, figure) => {
        const scored = scoredOrSkipped(universe, model);
        // no market cap where that is a filter, else too few figures
        const isKnown = (column: string) =>
          id === "small-cap-multi-factor" ? column !== "market_cap" : column === columnsOf(id)[0];
        const extended = universeOf({
          text: {
            ticker: [...universe.text.get("ticker")!, "ZZ"],
            sector: [...universe.text.get("sector")!, "Energy"],
          },
          given: Object.fromEntries(
            [...universe.given].map(([column, values]) => [column, [...values, isKnown(column) ? figure : NaN]]),
          ),
        });
        const after = scoredOrSkipped(extended, model);
        expect(after.dropped.map(({ ticker }) => ticker)).toContain("ZZ");
        expect(outcomesByTicker(after)).toEqual(outcomesByTicker(scored));
      }),
    ));
});

describe("small-cap-value", () => {
  const model = presetModel("small-cap-value");
  const verdicts = (universe: Universe) =>
    new Map(runFunnel(universe, model).companies.map((company, row) => [universe.text.get("ticker")![row], company]));

  test("the order of the rows changes no verdict and no reason", () =>
    fc.assert(
      fc.property(
        universes("small-cap-value").chain((universe) => fc.tuple(fc.constant(universe), shuffled(universe))),
        ([universe, order]) => {
          expect(verdicts(rowsInOrder(universe, order))).toEqual(verdicts(universe));
        },
      ),
    ));

  test("every company has a reason for where it ended", () =>
    fc.assert(
      fc.property(universes("small-cap-value"), (universe) => {
        for (const { verdict, reasons } of verdicts(universe).values())
          expect(reasons.length > 0).toBe(verdict !== "pass");
      }),
    ));
});
