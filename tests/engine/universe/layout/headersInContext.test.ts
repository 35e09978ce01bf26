import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import { describeColumn } from "../../../scenarios/tables/describeReading";

const read = (...cells: CellValue[][]) => readUniverse({ values: cells });
const columns = (...cells: CellValue[][]) => read(...cells).columns.map(describeColumn);

describe("a currency column after an amount", () => {
  const header = ["Symbol", "Price", "Price - Currency", "Market capitalization", "Market capitalization - Currency"];

  test("is the currency of that amount; the first is that of the table", () => {
    const reading = read(header, ["ABLE", 12, "USD", 4e9, "USD"], ["BLUH", 21, "USD", 2e9, "USD"]);
    expect(reading.columns.map(describeColumn)).toEqual([
      "Symbol → ticker",
      "Price → price",
      "Price - Currency → currency",
      "Market capitalization → market_cap in units",
      "Market capitalization - Currency → currency of the column before",
    ]);
    expect(reading.findings).toEqual([]);
  });

  test("a currency column of its own stays the table's", () => {
    expect(columns([...header, "Currency"], ["ABLE", 12, "USD", 4e9, "USD", "EUR"])).toEqual(
      expect.arrayContaining(["Price - Currency → currency of the column before", "Currency → currency"]),
    );
  });

  test("several currencies in one of them are reported", () => {
    const { findings } = read(header, ["ABLE", 12, "USD", 4e9, "USD"], ["BLUH", 21, "USD", 2e9, "EUR"]);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ["mixed-currencies", "Amounts are in USD, EUR and are compared without conversion."],
    ]);
  });

  test("after another column it is none", () =>
    expect(columns(["Symbol", "P/E", "Price", "Sales - Currency"], ["ABLE", 9, 12, "USD"])[3]).toMatch(/not used/));
});

describe("a list of holdings", () => {
  test.each(["Weight (%)", "Notional Value", "Asset Class", "Quantity", "FX Rate"])(
    "beside %s the market value is that of the position",
    (sign) => {
      const reading = read(["Ticker", "Market Value", "Price", sign], ["ABLE", 4e6, 12, 1], ["BLUH", 3e6, 21, 2]);
      expect(describeColumn(reading.columns[1])).toBe("Market Value → not used");
      expect(reading.findings.map(({ message }) => message)).toContain(
        `"Market Value" is the position held, not the company's market cap, and is not used.`,
      );
      expect(reading.universe.given.has("market_cap")).toBe(false);
    },
  );

  test("elsewhere a market value is asked about, and a correction counts everywhere", () => {
    expect(columns(["Ticker", "Market Value", "Price"], ["ABLE", 4e9, 12])[1]).toBe(
      "Market Value → not used, perhaps market_cap",
    );
    const cells = [
      ["Ticker", "Market Value", "Price", "Weight (%)"],
      ["ABLE", 4e9, 12, 60],
      ["BLUH", 3e9, 21, 40],
    ];
    const reading = readUniverse({ values: cells }, { mapping: { "market value": { field: "market_cap" } } });
    expect(describeColumn(reading.columns[1])).toBe("Market Value → market_cap in units");
  });

  test("its shares are not the company's, and its cash is no company", () => {
    const reading = read(
      ["Ticker", "Name", "Sector", "Market Value", "Weight (%)", "Shares"],
      ["ABLE", "Able Works", "Industrials", 6e6, 60, 5_000],
      ["USD", "USD CASH", "Cash and/or Derivatives", 4e6, 40, 4e6],
    );
    expect(reading.universe.text.get("ticker")).toEqual(["ABLE"]);
    expect(reading.universe.given.has("shares_outstanding")).toBe(false);
    expect(reading.dropped.map(({ reason }) => reason)).toEqual(["cash or derivative"]);
  });
});

describe("a Z-score", () => {
  test("beside an F-score it is Altman's; alone it is asked about", () => {
    expect(columns(["Symbol", "F-Score", "Z-Score"], ["ABLE", 7, 3.1])[2]).toBe("Z-Score → altman_z");
    expect(columns(["Symbol", "ROE", "Z-Score"], ["ABLE", 0.1, 3.1])[2]).toBe("Z-Score → not used, perhaps altman_z");
    expect(columns(["Symbol", "F-Score", "Altman Z", "Z-Score"], ["ABLE", 7, 3.1, 2])[3]).toMatch(/not used/);
  });
});

describe("linked entities", () => {
  const entity = "ABLE WORKS INC (XNYS:ABLE)";

  test("give ticker and name", () => {
    const { universe } = read(["Stock", "Price"], [entity, 12], ["BLUE HARBOR CORP (XNAS:BLUH)", 21]);
    expect(universe.text.get("ticker")).toEqual(["ABLE", "BLUH"]);
    expect(universe.text.get("company")).toEqual(["ABLE WORKS INC", "BLUE HARBOR CORP"]);
  });

  test("beside their tickers they are the names", () => {
    expect(columns(["Stock", "Ticker symbol", "Price"], [entity, "ABLE", 12]).slice(0, 2)).toEqual([
      "Stock → company",
      "Ticker symbol → ticker",
    ]);
    expect(columns(["Stock", "Ticker", "Price"], ["ABLE", "ABLE", 12]).slice(0, 2)).toEqual([
      "Stock → duplicate of ticker",
      "Ticker → ticker",
    ]);
  });
});
