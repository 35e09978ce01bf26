import { CATALOGUE } from "../../../../src/engine/fields/catalogue";
import type { NumericField } from "../../../../src/engine/fields/field";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import { COMPANIES, TRUTH, weightOf, type SyntheticCompany } from "../../../fixtures/layouts";
import { describeColumn, describeFinding } from "../../../scenarios/tables/describeReading";
import { EXPECTED } from "./expected";
import { TABLES } from "./tables";

/** Paid or spent: sources write these with either sign. */
const EITHER_SIGN = new Set([
  "cost_of_revenue",
  "interest_expense",
  "income_tax",
  "capital_expenditures",
  "dividends_paid",
]);
/** What a field must be; an index weight follows from all companies. */
const truthOf = (id: string): ((company: SyntheticCompany) => number) | undefined =>
  id === "index_weight" ? (company) => weightOf(company) / 100 : TRUTH[id];

test("every table of the fixtures has its expected reading", () =>
  expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(TABLES).sort()));

describe.each(Object.entries(TABLES))("%s", (name, cells) => {
  const reading = readUniverse({ values: cells });
  const { universe } = reading;
  const expected = EXPECTED[name];

  test("columns and units", () => expect(reading.columns.map(describeColumn)).toEqual(expected.columns));

  test("doubts and warnings", () =>
    expect(reading.findings.filter(({ severity }) => severity !== "info").map(describeFinding)).toEqual(
      expected.doubts,
    ));

  test("companies", () => {
    const tickers = universe.text.get("ticker")!;
    expect(tickers).toHaveLength(COMPANIES.length);
    tickers.forEach((ticker, k) => {
      const { ticker: own, cik } = COMPANIES[k];
      expect([ticker, ticker.includes(own) || ticker.includes(String(cik))]).toEqual([ticker, true]);
    });
    const names = universe.text.get("company");
    names?.forEach((text, k) => expect(text.toLowerCase()).toContain(COMPANIES[k].name.toLowerCase().slice(0, 12)));
  });

  test("figures", () => {
    const wrong: string[] = [];
    for (const [id, values] of universe.given) {
      const truth = truthOf(id);
      if (truth === undefined) continue;
      const field = CATALOGUE.get(id) as NumericField;
      values.forEach((value, k) => {
        const right = truth(COMPANIES[k]);
        if (!agrees(field, value, right, () => pasted(id, k)))
          wrong.push(`${id} of ${COMPANIES[k].ticker}: ${value}, not ${right}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  /** The cell that a figure was read from; of several rows per company, nothing is known. */
  function pasted(id: string, company: number): string | undefined {
    const column = reading.columns.find(({ field }) => field === id);
    if (column === undefined || reading.findings.some(({ code }) => code === "pivoted" || code === "panel"))
      return undefined;
    return String(cells[reading.sheetRows[company]][column.position]);
  }
});

/** Within what an export's rounding hides. A figure is missing only where none was written. */
function agrees({ id, unit }: NumericField, value: number, right: number, cell: () => string | undefined): boolean {
  if (Number.isNaN(value)) return Number.isNaN(right) || !/\d/.test(cell() ?? "0");
  const [a, b] = EITHER_SIGN.has(id) ? [Math.abs(value), Math.abs(right)] : [value, right];
  if (a === b) return true;
  const rounding = unit === "fraction" ? 6e-4 : unit === "money" || unit === "shares" ? 0 : 0.0051;
  return Math.abs(a - b) <= Math.max(rounding, 0.012 * Math.abs(b));
}
