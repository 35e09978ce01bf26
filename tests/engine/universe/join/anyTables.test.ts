import fc from "fast-check";
import { ScoringError } from "../../../../src/engine/errors";
import type { CellTable, CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import type { ReadingOptions, TableToJoin, UniverseReading } from "../../../../src/engine/universe/reading";
import { casesOf } from "../../../support/exhaustive";

const ticker = fc.constantFrom<CellValue>(
  ...["AAA", "AAA US Equity", "BBB", "BRK.B", "BRKB", "BRK/B US", "CLS", "CLS.TO", "0700.HK", "=1+1", "", "Total"],
  700,
  45_352,
  true,
);
const cell = fc.constantFrom<CellValue>(
  1,
  0,
  -2.5,
  1e9,
  1e300,
  "",
  "n/a",
  "12%",
  "1,234",
  "soon",
  "#N/A",
  2024,
  "2024-12-31",
);
const HEADERS = [
  "Price",
  "P/E",
  "ROE",
  "ROE",
  "Revenue",
  "Sector",
  "Currency",
  "Fiscal Year",
  "Period End",
  "Weight",
  "?",
  "Ticker",
];
const table = fc
  .record({
    headers: fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 5 }),
    tickers: fc.array(ticker, { minLength: 1, maxLength: 8 }),
    first: fc.constantFrom("Ticker", "Ticker", "Symbol", "Symbol", ""),
    titled: fc.boolean(),
  })
  .chain(({ headers, tickers, first, titled }) =>
    fc
      .array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), {
        minLength: tickers.length,
        maxLength: tickers.length,
      })
      .map((cells): CellTable => ({
        values: [
          ...(titled ? [["USD in millions"], []] : []),
          [first, ...headers],
          ...tickers.map((one, k) => [one, ...cells[k]]),
        ],
        origin: { sheet: first, row: 3, column: 2 },
      })),
  );
const join = fc.record({
  name: fc.constantFrom("Other", "=1+1"),
  table,
  role: fc.constantFrom<TableToJoin["role"]>(undefined, "join", "limit"),
});

/** The reading, or the refusal's message. */
function readOrRefused(first: CellTable, options: ReadingOptions): UniverseReading | string {
  try {
    return readUniverse(first, options);
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    expect(error.message).toMatch(/^\S.*[.]$/s);
    return error.message;
  }
}

test("whatever is joined, companies come from the first table alone, and every company of it is accounted for", () => {
  let joinedAtAll = 0;
  fc.assert(
    fc.property(table, fc.array(join, { minLength: 1, maxLength: 3 }), (first, joins) => {
      const alone = readOrRefused(first, {});
      const reading = readOrRefused(first, { joins });
      if (typeof reading === "string") return;
      expect(typeof alone).not.toBe("string");
      const { universe, join: report, columns, sheetRows } = reading;
      const own = (alone as UniverseReading).universe.text.get("ticker")!;
      for (const one of universe.text.get("ticker")!) expect(own).toContain(one);
      for (const column of [...universe.text.values(), ...universe.given.values()])
        expect(column).toHaveLength(universe.size);
      expect(sheetRows).toHaveLength(universe.size);
      const fields = columns.flatMap(({ field }) => field ?? []);
      expect(new Set(fields).size).toBe(fields.length);
      for (const { table: place, address } of columns) if (place === 0) expect(address).not.toContain("!");
      for (const { role, matched, absent } of report?.sources ?? []) {
        if (role === "join") joinedAtAll++;
        if (own.some((one) => one !== "")) expect(matched + absent.length).toBeGreaterThan(0);
      }
      for (const { differ, compared, median } of report?.disagreements ?? []) {
        expect(differ).toBeLessThanOrEqual(compared);
        expect(median).toBeLessThanOrEqual(2);
      }
    }),
    { numRuns: casesOf(600) },
  );
  expect(joinedAtAll).toBeGreaterThan(50);
});
