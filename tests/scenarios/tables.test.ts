import type { CellValue } from "../../src/engine/universe/cells/cellTable";
import type { UniverseReading } from "../../src/engine/universe/reading";
import { describeColumn, describeFinding, readScenario } from "./tables/describeReading";
import { TABLE_SCENARIOS } from "./tables";
import { expectNumber } from "../engine/support/columns";

describe("pasted tables are understood, and what is not is said", () => {
  test("there are enough of them, each with a name of its own", () => {
    expect(TABLE_SCENARIOS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(TABLE_SCENARIOS.map(({ name }) => name)).size).toBe(TABLE_SCENARIOS.length);
  });

  describe.each(TABLE_SCENARIOS.map((scenario) => [scenario.name, scenario] as const))("%s", (_, scenario) => {
    const { expected } = scenario;
    const reading = readScenario(scenario);

    test("columns and units", () => expect(reading.columns.map(describeColumn)).toEqual(expected.columns));

    test("companies", () => {
      expect(reading.universe.text.get("ticker")).toEqual(expected.tickers);
      expect(reading.transposed).toBe(expected.transposed ?? false);
    });

    test("rows left out", () =>
      expect(reading.dropped.map(({ text, reason }) => `${text}: ${reason}`)).toEqual(expected.dropped ?? []));

    test("findings", () => expect(reading.findings.map(describeFinding)).toEqual(expected.findings));

    test("cells", () => {
      expect(Object.keys(expected.values).length).toBeGreaterThan(0);
      for (const [ticker, cells] of Object.entries(expected.values)) {
        for (const [field, value] of Object.entries(cells)) expectCell(reading, ticker, field, value);
      }
    });

    test("missing is never zero", () => {
      // a zero stands only where a zero was written, or that there is no debt
      for (const { field, position, unit, table } of reading.columns) {
        if (field === null || unit === null || table > 0) continue;
        reading.universe.given.get(field)!.forEach((value, company) => {
          if (value === 0)
            expect(String(pastedAt(scenario.cells, reading, company, position))).toMatch(
              /^[^1-9]*0[^1-9]*$|^no debt$/i,
            );
        });
      }
    });
  });
});

function expectCell(
  { universe }: UniverseReading,
  ticker: string,
  field: string,
  expected: number | string | null,
): void {
  const row = universe.text.get("ticker")!.indexOf(ticker);
  const found = universe.given.get(field)?.[row] ?? universe.text.get(field)?.[row];
  if (typeof expected === "string" || found === undefined || typeof found === "string")
    expect([ticker, field, found]).toEqual([ticker, field, expected]);
  else expectNumber(found, expected ?? NaN);
}

const pastedAt = (
  cells: readonly (readonly CellValue[])[],
  { sheetRows, transposed }: UniverseReading,
  company: number,
  position: number,
) => (transposed ? cells[position][sheetRows[company]] : cells[sheetRows[company]][position]);
