import { presetModel } from "../../src/engine/models/presets";
import type { CellTable, CellValue } from "../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../src/engine/universe/readUniverse";
import type { ReadingOptions, UniverseReading } from "../../src/engine/universe/reading";
import { joining, sheet } from "../engine/support/joins";
import { outcomesByTicker, scoredOrSkipped } from "../engine/support/universes";
import { COMPANIES, finvizViews, simFin } from "../fixtures/layouts";

type Cells = readonly (readonly CellValue[])[];
const copy = (cells: Cells): CellValue[][] => cells.map((row) => [...row]);
const model = (() => {
  const preset = presetModel("six-factor");
  return { ...preset, missing: { ...preset.missing, minCoverage: 0, minFit: 0 } };
})();
const scoresOf = ({ universe }: UniverseReading) => outcomesByTicker(scoredOrSkipped(universe, model));
const read = (table: CellTable, options?: ReadingOptions) => readUniverse(table, options);
const joined = ([first, ...others]: readonly [string, Cells][]) =>
  read(sheet(first[0], copy(first[1])), { joins: others.map(([name, cells]) => joining(name, copy(cells))) });

/** The columns of all tables in one, without those that repeat a header. */
function besideEachOther(tables: readonly Cells[]): CellValue[][] {
  const seen = new Set<CellValue>();
  const kept = tables.map((cells) =>
    cells[0]
      .map((header, column) => ({ header, column }))
      .filter(({ header }) => !seen.has(header) && seen.add(header)),
  );
  return tables[0].map((_, row) => tables.flatMap((cells, k) => kept[k].map(({ column }) => cells[row][column])));
}

describe("the five views of a Finviz screen", () => {
  const views: [string, Cells][] = Object.entries(finvizViews);
  const tables = views.map(([, cells]) => cells);
  const whole = read(sheet("Export", besideEachOther(tables)));
  const width = Math.max(...tables.map(([header]) => header.length));
  const reversed = ([header, ...rows]: Cells): CellValue[][] => copy([header, ...[...rows].reverse()]);

  test("have what a model needs", () => {
    expect(scoresOf(whole)).not.toBe("skipped");
    for (const id of ["market_cap", "pe", "pb", "pfcf", "roe", "roic", "debt_equity", "gross_margin", "return_6m"])
      expect(whole.universe.given.has(id)).toBe(true);
  });

  test("on five sheets, in any order of the rows, score as in one table", () => {
    expect(scoresOf(joined(views))).toEqual(scoresOf(whole));
    expect(scoresOf(joined(views.map(([name, cells], k) => [name, k % 2 ? reversed(cells) : cells])))).toEqual(
      scoresOf(whole),
    );
  });

  test.each([
    ["without a row between them", 0],
    ["with two", 2],
  ])("below one another on one sheet, %s, score as in one table", (_, gap) => {
    const blank = Array.from({ length: gap }, (): CellValue[] => new Array<CellValue>(width).fill(""));
    const filled = tables.map((cells) =>
      cells.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill("")]),
    );
    expect(
      scoresOf(
        read(
          sheet(
            "Views",
            filled.flatMap((cells) => [...cells, ...blank]),
          ),
        ),
      ),
    ).toEqual(scoresOf(whole));
  });

  test.each([
    ["without a column between them, in the same order", 0, false],
    ["with a column between them, in the same order", 1, false],
    ["with a column between them, in another order", 1, true],
    ["without one, in another order", 0, true],
  ])("beside one another on one sheet, %s, score as in one table", (_, gap, turned) => {
    const placed = tables.map((cells, k) => (turned && k % 2 ? reversed(cells) : cells));
    const cells = placed[0].map((_row, row) =>
      placed.flatMap((table) => [...table[row], ...new Array<CellValue>(gap).fill("")]),
    );
    expect(scoresOf(read(sheet("Views", cells)))).toEqual(scoresOf(whole));
  });
});

describe("SimFin's three statements", () => {
  const files: [string, Cells][] = [
    ["Income", simFin.income],
    ["Balance", simFin.balance],
    ["Cash flow", simFin.cashFlow],
  ];
  const all = besideEachOther(files.map(([, cells]) => cells));
  const whole = read(sheet("All", all));
  const sectors: [string, Cells] = [
    "Sectors",
    [["Ticker", "Sector"], ...COMPANIES.map(({ ticker, sector }) => [ticker, sector])],
  ];
  const figuresOf = ({ universe }: UniverseReading) =>
    new Map([...universe.given].sort(([a], [b]) => (a < b ? -1 : 1)));

  test("in one table have prior years", () => {
    expect(whole.universe.given.get("revenue_prior")).toBeDefined();
    expect(whole.universe.given.get("total_assets_prior")).toBeDefined();
  });

  test.each([[[0, 1, 2]], [[1, 0, 2]], [[2, 1, 0]]])(
    "in the order %j give the figures and scores of the whole",
    (order) => {
      const ordered = order.map((k) => files[k]);
      expect(figuresOf(joined(ordered))).toEqual(figuresOf(whole));
      const scores = scoresOf(joined([...ordered, sectors]));
      expect(scores).not.toBe("skipped");
      expect(scores).toEqual(scoresOf(joined([["All", all], sectors])));
    },
  );

  test.each(["2025-02-19", "2025-02-20"])("as of %s give what was published by then", (asOf) => {
    const [[name, cells], ...others] = files;
    const joins = others.map(([other, rows]) => joining(other, copy(rows)));
    const reading = read(sheet(name, copy(cells)), { joins, asOf });
    const single = read(sheet("All", all), { asOf });
    expect(reading.asOf).toMatchObject({
      date: asOf,
      latestPeriod: asOf === "2025-02-20" ? "2024-12-31" : "2023-12-31",
    });
    expect(reading.asOf).toEqual(single.asOf);
    expect(figuresOf(reading)).toEqual(figuresOf(single));
  });
});
