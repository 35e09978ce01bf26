import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";

/** Units of the columns of four companies, "?" where the user is asked. */
function units(columns: Record<string, CellValue[]>): Record<string, string> {
  const names = Object.keys(columns);
  const rows = ["ARB", "BLU", "CDR", "DUN"].map((ticker, k): CellValue[] => [
    ticker,
    ...names.map((name) => columns[name][k]),
  ]);
  const { columns: readings } = readUniverse({ values: [["Ticker", ...names], ...rows] });
  return Object.fromEntries(
    readings.slice(1).map(({ header, unit }) => [header, unit!.choice + (unit!.doubtful ? "?" : "")]),
  );
}

const PERCENT = { ROE: [14.8, -3.2, 19.5, 11.1], ROA: [6, 4, 9, 7], "Gross Margin": [38, 41, 62, 29] };
const FRACTIONS = {
  ROE: [0.148, -0.032, 0.195, 0.111],
  ROA: [0.06, 0.04, 0.09, 0.07],
  "Gross Margin": [0.38, 0.41, 0.62, 0.29],
};
/** Around 120 % or 1.2 %: the size alone does not tell. */
const OPEN = { "Net Margin": [1.2, 1.1, 1.6, 0.9] };

describe("a column of fractions whose size leaves its unit open", () => {
  test("is asked about alone", () => expect(units(OPEN)["Net Margin"]).toMatch(/\?$/));

  test("is written as the other columns, and asked about only where its size says otherwise", () => {
    const alone = units(OPEN)["Net Margin"].replace("?", "");
    expect(units({ ...PERCENT, ...OPEN })["Net Margin"]).toBe(alone === "percent" ? "percent" : "percent?");
    expect(units({ ...FRACTIONS, ...OPEN })["Net Margin"]).toBe(alone === "fraction" ? "fraction" : "fraction?");
  });

  test("two columns are too few, and columns that differ show nothing", () => {
    const { ROE, ROA } = PERCENT;
    expect(units({ ROE, ROA, ...OPEN })["Net Margin"]).toMatch(/\?$/);
    expect(units({ ...PERCENT, "Operating Margin": FRACTIONS.ROE, ...OPEN })["Net Margin"]).toMatch(/\?$/);
  });

  test("a debt/equity of times is not read in percent because of them", () =>
    expect(units({ ...PERCENT, "D/E": [0.62, 0.3, 1.1, 0.8] })["D/E"]).toBe("fraction"));

  test("an absurd reading stays a question", () =>
    expect(units({ ...FRACTIONS, "Net Margin": [9_100, 8_200, 12_000, 15_000] })["Net Margin"]).toMatch(/\?$/));
});

describe("amounts in millions by their size", () => {
  const AMOUNTS = {
    Revenue: [1_820, 940, 2_655, 1_105],
    "Total Assets": [2_410, 1_730, 4_100, 2_290],
    Equity: [980, 540, 1_700, 820],
  };

  test("are asked about when they are few, and noted when several agree", () => {
    const { Revenue } = AMOUNTS;
    expect(units({ Revenue })).toEqual({ Revenue: "millions?" });
    expect(units(AMOUNTS)).toEqual({ Revenue: "millions", "Total Assets": "millions", Equity: "millions" });
  });

  test("market caps and shares follow where their own size says the same", () => {
    expect(units({ ...AMOUNTS, "Market Cap": [4_210, 1_870, 9_940, 3_300] })["Market Cap"]).toBe("millions");
    expect(units({ ...AMOUNTS, Shares: [73.5, 88.8, 82, 61] }).Shares).toBe("millions");
    expect(units({ ...AMOUNTS, Shares: [73_500, 88_800, 82_000, 61_000] }).Shares).toBe("thousands?");
  });

  test("of small companies in thousands are still asked about", () => {
    const small = Object.fromEntries(
      Object.entries(AMOUNTS).map(([name, cells]) => [name, cells.map((cell) => 12 * cell)]),
    );
    expect(Object.values(units(small)).every((unit) => unit.endsWith("?"))).toBe(true);
  });
});
