import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import type { UniverseReading } from "../../../../src/engine/universe/reading";
import { column, said, sheet } from "../../support/joins";

describe("several tables on one sheet", () => {
  const overview: CellValue[][] = [
    ["No.", "Ticker", "Company", "Market Cap", "P/E", "Price"],
    [1, "ARB", "Arbour", "1.2B", 18.4, 10],
    [2, "BLU", "Blue", "3.4B", 9.1, 20],
  ];
  const financial: CellValue[][] = [
    ["No.", "Ticker", "Market Cap", "ROA", "ROE", "Price"],
    [1, "BLU", "3.4B", "5.10%", "9.90%", 20],
    [2, "ARB", "1.2B", "7.20%", "14.80%", 10],
  ];
  const performance: CellValue[][] = [
    ["No.", "Ticker", "Perf Year", "Beta", "Price", ""],
    [1, "ARB", "12.00%", 1.2, 10, ""],
    [2, "BLU", "-4.00%", 0.7, 20, ""],
  ];
  const expectAll = (reading: UniverseReading) => {
    expect(reading.universe.text.get("ticker")).toEqual(["ARB", "BLU"]);
    expect(column(reading, "roe")).toEqual([0.148, 0.099]);
    expect(column(reading, "beta")).toEqual([1.2, 0.7]);
    expect(column(reading, "pe")).toEqual([18.4, 9.1]);
    expect(reading.join?.sources).toHaveLength(2);
    expect(reading.join?.disagreements).toEqual([]);
    expect(reading.dropped).toEqual([]);
    expect(said(reading, "duplicate-column", "another-table", "duplicate-ticker")).toEqual([]);
  };

  test("below each other", () => {
    expectAll(readUniverse(sheet("Views", [...overview, ...financial, ...performance])));
  });

  test("below each other, blank rows between", () => {
    const blank: CellValue[][] = [["", "", "", "", "", ""]];
    const reading = readUniverse(sheet("Views", [...overview, ...blank, ...financial, ...blank, ...performance]));
    expectAll(reading);
    expect(reading.columns.find(({ field }) => field === "roe")?.address).toBe("E6:E7");
    expect(reading.join?.sources[0].name).toBe("the table at A5:F7");
  });

  test("beside each other", () => {
    const reading = readUniverse(
      sheet(
        "Views",
        overview.map((row, k) => [...row, "", ...financial[k], "", ...performance[k]]),
      ),
    );
    expect(column(reading, "roe")).toEqual([0.148, 0.099]);
    expect(column(reading, "beta")).toEqual([1.2, 0.7]);
    expect(said(reading, "another-table")).toEqual([]);
  });

  test("hundreds of them, one below the other, are not all parted, and take no longer for it", () => {
    const views = Array.from({ length: 500 }, (_, k) => (k % 2 === 0 ? overview : financial)).flat();
    const reading = readUniverse(sheet("Views", views));
    expect(reading.join?.sources.length).toBeGreaterThan(5);
    expect(column(reading, "roe")).toEqual([0.148, 0.099]);
    expect(reading.dropped.map(({ reason }) => reason)).toContain("another table below");
  });
});
