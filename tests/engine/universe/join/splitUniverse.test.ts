import fc from "fast-check";
import { presetModel } from "../../../../src/engine/models/presets";
import type { CellTable } from "../../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import type { ReadingOptions } from "../../../../src/engine/universe/reading";
import { generateSampleUniverse } from "../../../../cli/sample/generateSampleUniverse";
import { casesOf } from "../../../support/exhaustive";
import { FIGURES, pastedCompanies, pastedTable, type Notation } from "../../support/pastedUniverses";
import { outcomesByTicker, scoredOrSkipped } from "../../support/universes";

/** Every score of every company, with the figures behind it. */
const outcomes = (table: CellTable, options?: ReadingOptions) =>
  outcomesByTicker(scoredOrSkipped(readUniverse(table, options).universe, presetModel("six-factor")));

/** A table in several: which of them each column after the ticker goes to, their order, and the order of the rows of each. */
interface Split {
  tables: number;
  place: number[];
  order: number[];
  rows: number[][];
}

const split = (columns: number, rows: number): fc.Arbitrary<Split> =>
  fc.integer({ min: 2, max: 4 }).chain((tables) =>
    fc.record({
      tables: fc.constant(tables),
      place: fc.array(fc.integer({ min: 0, max: tables - 1 }), { minLength: columns, maxLength: columns }),
      order: shuffled(tables),
      rows: fc.array(shuffled(rows), { minLength: tables, maxLength: tables }),
    }),
  );
const shuffled = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, k) => k),
    { minLength: length },
  );

/** The tables in their order; one without columns has figures that no field is read from. */
function tablesOf({ values, numberFormats }: CellTable, { tables, place, order, rows }: Split): CellTable[] {
  const [header, ...body] = values;
  const parts = Array.from({ length: tables }, (_, table): CellTable => {
    const columns = [0, ...place.flatMap((where, k) => (where === table ? [k + 1] : []))];
    const take = <T>(row: readonly T[], note: T) => [...columns.map((column) => row[column]), note];
    return {
      values: [take(header, "Note"), ...rows[table].map((row) => take(body[row], "seen"))],
      numberFormats: numberFormats && [
        take(numberFormats[0], "General"),
        ...rows[table].map((row) => take(numberFormats[row + 1], "General")),
      ],
      origin: { sheet: `Part ${table + 1}`, row: 0, column: 0 },
    };
  });
  return order.map((k) => parts[k]);
}

function expectSame(whole: CellTable, parts: CellTable[]): void {
  const joins = parts.slice(1).map((table, k) => ({ name: `Part ${k + 2}`, table, role: "join" as const }));
  expect(outcomes(parts[0], { joins })).toEqual(outcomes(whole));
}

const notation: fc.Arbitrary<Notation> = fc.record({
  percentages: fc.constantFrom("fraction", "percent", "percent by header", "percent sign", "percent format"),
  amounts: fc.constantFrom("units", "thousands", "millions", "billions", "words"),
  stated: fc.constantFrom("header", "nowhere"),
  texts: fc.constantFrom("none", ".", ","),
});

describe("a universe in several tables gives the scores of the whole, bit for bit", () => {
  test("whatever its notation, the order of the tables and of their rows", () => {
    fc.assert(
      fc.property(
        pastedCompanies.chain((companies) =>
          fc.tuple(fc.constant(companies), notation, split(FIGURES.length + 1, companies.length)),
        ),
        ([companies, written, parted]) => {
          const whole = pastedTable(companies, written);
          expectSame(whole, tablesOf(whole, parted));
        },
      ),
      { numRuns: casesOf(60) },
    );
  });

  test("with headers that numbers settle, impossible values and odd amounts", () => {
    const header = [
      "Ticker",
      "Sector",
      "Price",
      "P/E",
      "EPS next Y",
      "ROE %",
      "Gross Margin",
      "Market Cap",
      "Shares Outstanding",
      "Revenue",
      "Net Income",
      "Total Assets",
      "Z-Score",
      "F-Score",
    ];
    const rows = Array.from({ length: 24 }, (_, k) => [
      `T${k}X`,
      k % 2 ? "Energy" : "Utilities",
      20 + k,
      9 + k / 2,
      (20 + k) / (9 + k / 2) + 0.3,
      k === 3 ? 9e7 : 8 + k,
      0.2 + k / 100,
      2000 + 10 * k,
      (2000 + 10 * k) / (20 + k),
      // a thousand times the size of the others
      1e6 + 1000 * k,
      90 + k,
      2500 + k,
      2 + k / 10,
      k % 10,
    ]);
    const whole: CellTable = { values: [header, ...rows], origin: { sheet: "Universe", row: 0, column: 0 } };
    const read = (table: CellTable, options?: ReadingOptions) => {
      const { columns, findings, universe } = readUniverse(table, options);
      const tickers = universe.text.get("ticker")!;
      const used = columns.filter(({ header: text, status }) => header.includes(text) && status !== "empty header");
      return {
        columns: new Map(used.map(({ header: text, field, unit }) => [text, [field, unit?.choice, unit?.doubtful]])),
        figures: new Map(
          [...universe.given].map(([id, values]) => [id, new Map(tickers.map((ticker, k) => [ticker, values[k]]))]),
        ),
        grave: findings
          .filter(({ code }) => ["impossible", "scale", "implausible"].includes(code))
          .map(({ message }) => message)
          .sort(),
      };
    };
    expect(read(whole).grave.length).toBeGreaterThan(1);
    expect(read(whole).columns.get("EPS next Y")?.[0]).toBe("forward_eps");
    expect(read(whole).columns.get("Z-Score")?.[0]).toBe("altman_z");
    fc.assert(
      fc.property(split(header.length - 1, rows.length), (parted) => {
        const [first, ...others] = tablesOf(whole, parted);
        const joins = others.map((table, k) => ({ name: `Part ${k + 2}`, table, role: "join" as const }));
        expect(read(first, { joins })).toEqual(read(whole));
      }),
      { numRuns: casesOf(30) },
    );
  });

  test("the sample", () => {
    const values = generateSampleUniverse()
      .csv.trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(",").map((cell) => (cell === "" || Number.isNaN(Number(cell)) ? cell : Number(cell))));
    expect(new Set(values.map((row) => row.length)).size).toBe(1);
    const whole: CellTable = { values, origin: { sheet: "Universe", row: 0, column: 0 } };
    fc.assert(
      fc.property(split(values[0].length - 1, values.length - 1), (parted) =>
        expectSame(whole, tablesOf(whole, parted)),
      ),
      { numRuns: casesOf(8) },
    );
  });
});
