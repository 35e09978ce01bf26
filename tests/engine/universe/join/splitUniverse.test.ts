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
