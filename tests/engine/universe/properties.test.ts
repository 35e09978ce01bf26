import fc from "fast-check";
import { presetModel } from "../../../src/engine/models/presets";
import type { CellTable, CellValue } from "../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../src/engine/universe/readUniverse";
import { casesOf } from "../../support/exhaustive";
import { inOrder } from "../support/arbitraries";
import {
  FIGURES,
  pastedCompanies,
  pastedTable,
  PLAIN_NOTATION,
  type Notation,
  type PastedCompany,
} from "../support/pastedUniverses";
import { outcomesByTicker, scoredOrSkipped } from "../support/universes";

const COLUMNS = FIGURES.length + 2;
const order = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, k) => k),
    { minLength: length },
  );

/** Every score of every company, with the figures behind it, as a pasted table leads to them. */
const outcomes = (table: CellTable) =>
  outcomesByTicker(scoredOrSkipped(readUniverse(table).universe, presetModel("six-factor")));

const notation: fc.Arbitrary<Notation> = fc.record({
  percentages: fc.constantFrom("fraction", "percent", "percent by header", "percent sign", "percent format"),
  amounts: fc.constantFrom("units", "thousands", "millions", "billions", "words"),
  stated: fc.constantFrom("header", "nowhere"),
  texts: fc.constantFrom("none", ".", ","),
});

function expectSameScores(companies: readonly PastedCompany[], other: CellTable): void {
  expect(outcomes(other)).toEqual(outcomes(pastedTable(companies, PLAIN_NOTATION)));
}

describe("properties", () => {
  test("a pasted table is understood as it was meant, whatever its notation", () => {
    fc.assert(
      fc.property(pastedCompanies, notation, (companies, written) => {
        const { universe, columns } = readUniverse(pastedTable(companies, written));
        expect(columns.filter(({ field }) => field === null)).toEqual([]);
        expect(universe.text.get("ticker")).toEqual(companies.map(({ ticker }) => ticker));
        expect(universe.text.get("sector")).toEqual(companies.map(({ sector }) => sector));
        columns
          .slice(2)
          .forEach(({ field }, k) =>
            expect(Array.from(universe.given.get(field!)!)).toEqual(companies.map(({ figures }) => figures[k])),
          );
      }),
      { numRuns: casesOf(60) },
    );
  });

  test("the order of columns changes no score", () => {
    fc.assert(
      fc.property(pastedCompanies, order(COLUMNS), (companies, columns) => {
        const { values } = pastedTable(companies, PLAIN_NOTATION);
        expectSameScores(companies, { values: values.map((row) => inOrder(row, columns)) });
      }),
      { numRuns: casesOf(40) },
    );
  });

  test("the order of rows changes no score", () => {
    fc.assert(
      fc.property(
        pastedCompanies.chain((companies) =>
          fc.record({ companies: fc.constant(companies), rows: order(companies.length) }),
        ),
        ({ companies, rows }) => {
          expectSameScores(companies, pastedTable(inOrder(companies, rows), PLAIN_NOTATION));
        },
      ),
      { numRuns: casesOf(40) },
    );
  });

  test("companies in columns score as companies in rows", () => {
    fc.assert(
      fc.property(pastedCompanies, (companies) => {
        const { values } = pastedTable(companies, PLAIN_NOTATION);
        expectSameScores(companies, { values: values[0].map((_, column) => values.map((row) => row[column])) });
      }),
      { numRuns: casesOf(20) },
    );
  });

  test("blank rows, titles, headings and footnotes change no score", () => {
    const title: fc.Arbitrary<CellValue[]> = fc.constantFrom<CellValue[]>(
      [],
      [""],
      ["Screen of 31 March"],
      ["", "Watchlist: mid caps"],
      ["Prepared by research; for internal use"],
    );
    const between: fc.Arbitrary<CellValue[]> = fc.constantFrom<CellValue[]>(
      [],
      ["", "", ""],
      ["Energy"],
      ["* restated"],
      ["Source: company reports"],
      ["Average", "", 120.5, 1e8],
      ["", "Median", 98.1],
    );
    const places = fc.array(fc.record({ at: fc.nat(), row: between }), { maxLength: 6 });
    fc.assert(
      fc.property(pastedCompanies, fc.array(title, { maxLength: 4 }), places, (companies, titles, inserted) => {
        const { values } = pastedTable(companies, PLAIN_NOTATION);
        const body = values.slice(1).map((row) => [...row]);
        for (const { at, row } of inserted) body.splice(at % (body.length + 1), 0, [...row]);
        expectSameScores(companies, { values: [...titles, values[0], ...body] });
      }),
      { numRuns: casesOf(60) },
    );
  });

  test.each<[string, Partial<Notation>]>([
    ["percent for fractions", { percentages: "percent" }],
    ["percent for fractions, said by the header", { percentages: "percent by header" }],
    ["percent signs", { percentages: "percent sign" }],
    ["percent formats", { percentages: "percent format" }],
    ["thousands", { amounts: "thousands" }],
    ["millions", { amounts: "millions" }],
    ["billions", { amounts: "billions" }],
    ["thousands, said by the header", { amounts: "thousands", stated: "header" }],
    ["millions, said by the header", { amounts: "millions", stated: "header" }],
    ["billions, said by the header", { amounts: "billions", stated: "header" }],
    ["M and bn in the cells", { amounts: "words" }],
    ["numbers as text with a decimal point", { texts: "." }],
    ["numbers as text with a decimal comma", { texts: "," }],
    [
      "percent signs and millions with a decimal comma",
      { percentages: "percent sign", amounts: "millions", texts: "," },
    ],
  ])("%s change no score", (_, written) => {
    fc.assert(
      fc.property(pastedCompanies, (companies) =>
        expectSameScores(companies, pastedTable(companies, { ...PLAIN_NOTATION, ...written })),
      ),
      { numRuns: casesOf(25) },
    );
  });
});
