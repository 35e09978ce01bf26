import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import { ROE, column, joining, read, said, sheet } from "../../support/joins";
import { expectRefusal } from "../../support/refusal";

describe("a left join by ticker", () => {
  const joined = read([joining("Ratios", ROE)]);

  test("the first table gives the companies, the second its columns", () => {
    expect(joined.universe.text.get("ticker")).toEqual(["ARB", "BLU", "BRK.B"]);
    expect(joined.universe.text.get("company")).toEqual(["Arbour", "", "Brook"]);
    expect(column(joined, "roe")).toEqual([-0.032, NaN, 0.148]);
    expect(column(joined, "price")).toEqual([10, 20, 30]);
    expect(Array.from(joined.sheetRows)).toEqual([1, 2, 3]);
  });

  test("matched and unmatched are told on both sides", () => {
    expect(joined.join).toEqual({
      sources: [
        {
          name: "Ratios",
          role: "join",
          matched: 2,
          absent: ["BLU"],
          unmatched: ["XYZ US Equity"],
          ambiguous: [],
          repeated: [],
          guessedTicker: null,
          members: null,
        },
      ],
      disagreements: [],
      undated: [],
      dropped: [],
    });
    expect(said(joined, "joined", "join-unmatched")).toEqual([
      "warning: Ratios has 2 of 3 companies: its columns are blank for BLU.",
      "info: 1 ticker of Ratios is not in the universe: XYZ US Equity.",
    ]);
  });

  test("cells of the second table are named with its sheet, those of the first without", () => {
    expect(joined.columns.map(({ header, address, table }) => [header, address, table])).toEqual([
      ["Ticker", "A2:A4", 0],
      ["Sector", "B2:B4", 0],
      ["Price", "C2:C4", 0],
      ["P/E", "D2:D4", 0],
      ["Name", "Ratios!B2:B4", 1],
      ["ROE %", "Ratios!C2:C4", 1],
    ]);
    const odd = read([
      joining("My ratios", [
        ["Symbol", "ROE"],
        ["BLU", "soon"],
        ["ARB", 0.1],
      ]),
    ]);
    expect(odd.findings.find(({ code }) => code === "unreadable")?.cells).toEqual(["'My ratios'!B2"]);
    expect(joined.headerAddress).toBe("A1:D1");
  });

  test("a correction of a column holds in a joined table too", () => {
    const corrected = read([joining("Ratios", ROE)], { mapping: { "roe %": { field: "roic" } } });
    expect(column(corrected, "roic")).toEqual([-0.032, NaN, 0.148]);
  });

  test("a ticker that could be several is not matched, and is asked about", () => {
    const listings = sheet("Prices", [
      ["Ticker", "Price"],
      ["CLS US", 10],
      ["CLS.TO", 14],
    ]);
    const reading = read(
      [
        joining("Ratios", [
          ["Ticker", "ROE"],
          ["CLS", 0.2],
        ]),
      ],
      {},
      listings,
    );
    expect(column(reading, "roe")).toEqual([NaN, NaN]);
    expect(said(reading, "join-ambiguous")).toEqual([
      "doubt: CLS of Ratios is not matched: could be CLS US or CLS.TO. Write it with its market or share class, as in CLS.TO or BRK.B.",
    ]);
  });

  test("columns of years are placed by the latest year of all tables", () => {
    const revenue = (year: number, amount: number): CellValue[][] => [
      ["Ticker", `Revenue ${year}`],
      ["ARB", amount],
      ["BLU", 2 * amount],
    ];
    const reading = readUniverse(sheet("A", revenue(2023, 100e6)), { joins: [joining("B", revenue(2024, 110e6))] });
    expect(column(reading, "revenue")).toEqual([110e6, 220e6]);
    expect(column(reading, "revenue_prior")).toEqual([100e6, 200e6]);
  });

  test("the unit in a table's title is that of its own columns", () => {
    const reading = read([
      joining("Statements", [
        ["USD in millions", ""],
        ["Ticker", "Revenue"],
        ["ARB", 250],
        ["BLU", 900],
        ["BRK.B", 400],
      ]),
    ]);
    expect(column(reading, "revenue")).toEqual([250e6, 900e6, 400e6]);
    expect(column(reading, "price")).toEqual([10, 20, 30]);
  });

  test("what of a further table is not used, or was guessed, is told", () => {
    const reading = read([
      joining("Ratios", [
        ["", "ROE"],
        ["ARB", 0.1],
        ["ARB US", 0.9],
        ["BLU", 0.2],
        ...["CDR", "DUN", "EBB", "FIR"].map((ticker) => [ticker, 0.1]),
        ["Average", 0.15],
        ["", 0.3],
      ]),
    ]);
    expect(column(reading, "roe")).toEqual([0.1, 0.2, NaN]);
    expect(said(reading, "ticker-guess", "duplicate-ticker", "dropped-rows")).toEqual([
      "doubt: No header of Ratios says Ticker; the column without a header is used as the ticker, because its cells look like tickers.",
      "warning: 1 ticker of Ratios has several rows, of which the first is used: ARB US.",
      "warning: 1 row left out (no ticker) of Ratios.",
      "info: 1 row left out (subtotal) of Ratios.",
    ]);
    expect(reading.dropped).toMatchObject([
      { address: "Ratios!A9", reason: "subtotal" },
      { address: "Ratios!A10", reason: "no ticker" },
    ]);
  });

  test("a decimal comma in one table is none in the other", () => {
    const texts = (name: string, header: string, figures: string[]) =>
      joining(name, [
        ["Ticker", header, "Beta"],
        ["ARB", figures[0], figures[1]],
        ["BLU", figures[2], figures[3]],
      ]);
    const reading = read(
      [texts("German", "Volume", ["1.250", "0,95", "2.750", "1,20"])],
      {},
      sheet("A", [
        ["Ticker", "Price", "Average Volume 30D"],
        ["ARB", "10.25", "1,500"],
        ["BLU", "20.75", "1,250"],
      ]),
    );
    expect(column(reading, "price")).toEqual([10.25, 20.75]);
    expect(column(reading, "beta")).toEqual([0.95, 1.2]);
    expect(reading.findings.filter(({ code }) => code === "decimal-comma").map(({ cells }) => cells)).toEqual([
      expect.arrayContaining(["German!C2:C3"]),
    ]);
  });

  test("the currency in the title of a further table is not mixed in silently", () => {
    const reading = read(
      [
        joining("Statements", [
          ["EUR in millions", ""],
          ["Ticker", "Revenue"],
          ["ARB", 250],
          ["BLU", 900],
        ]),
      ],
      {},
      sheet("A", [
        ["Ticker", "Market Cap ($)"],
        ["ARB", 1e9],
        ["BLU", 2e9],
      ]),
    );
    expect(said(reading, "mixed-currencies")).toEqual([
      "warning: Amounts are in USD, EUR and are compared without conversion.",
    ]);
  });

  test("a source that cannot be read is named", () => {
    expectRefusal(
      () =>
        read([
          joining("Ratios", [
            ["a", "b"],
            [1, 2],
          ]),
        ]),
      { code: "no-table", path: "Ratios", message: /^Ratios: No header row/ },
    );
    expectRefusal(
      () =>
        read([
          joining("Ratios", [
            ["Company", "ROE"],
            ["Arbour", 0.2],
          ]),
        ]),
      { code: "no-table", path: "Ratios", message: /^Ratios: No column was recognised as the ticker/ },
    );
  });
});

describe("several periods per company", () => {
  const income: CellValue[][] = [
    ["Ticker", "Fiscal Year", "Revenue", "Net Income"],
    ["ARB", 2023, 1_000e6, 90e6],
    ["ARB", 2024, 1_100e6, 80e6],
    ["BLU", 2023, 2_000e6, 150e6],
    ["BLU", 2024, 2_100e6, 160e6],
  ];
  const balance: CellValue[][] = [
    ["Ticker", "Fiscal Year", "Total Assets"],
    ["BLU", 2024, 5_000e6],
    ["BLU", 2022, 4_000e6],
    ["ARB", 2023, 3_000e6],
    ["ARB", 2024, 3_300e6],
  ];
  const cashFlow: CellValue[][] = [
    ["Ticker", "Fiscal Year", "Cash from Operations"],
    ["ARB", 2024, 120e6],
    ["ARB", 2023, 100e6],
    ["BLU", 2024, -40e6],
  ];

  test("statements are joined by ticker and period", () => {
    const reading = readUniverse(sheet("Income", income), {
      joins: [joining("Balance", balance), joining("Cash flow", cashFlow)],
    });
    expect(column(reading, "revenue_prior")).toEqual([1_000e6, 2_000e6]);
    expect(column(reading, "total_assets")).toEqual([3_300e6, 5_000e6]);
    expect(column(reading, "total_assets_prior")).toEqual([3_000e6, NaN]);
    expect(column(reading, "operating_cash_flow")).toEqual([120e6, -40e6]);
  });

  test("as of an earlier year, all statements are of that year", () => {
    const reading = readUniverse(sheet("Income", income), { joins: [joining("Balance", balance)], asOf: "2023" });
    expect(column(reading, "revenue")).toEqual([1_000e6, 2_000e6]);
    expect(column(reading, "total_assets")).toEqual([3_000e6, NaN]);
  });

  test("a table without periods gives no prior years", () => {
    const reading = readUniverse(sheet("Income", income), {
      joins: [
        joining("Now", [
          ["Ticker", "Price", "Total Assets"],
          ["ARB", 10, 3_400e6],
          ["BLU", 20, 5_100e6],
        ]),
      ],
    });
    expect(column(reading, "total_assets")).toEqual([3_400e6, 5_100e6]);
    expect(reading.universe.given.has("total_assets_prior")).toBe(false);
    expect(column(reading, "revenue_prior")).toEqual([1_000e6, 2_000e6]);
  });

  test("bulk statements of one vendor, with currencies, periods and dates in each file", () => {
    const file = (items: [string, number[]][]): CellValue[][] => [
      ["Ticker", "SimFinId", "Currency", "Fiscal Year", "Fiscal Period", "Report Date", ...items.map(([item]) => item)],
      ...["ARB", "BLU"].flatMap((ticker, company) =>
        [2023, 2024].map((year, k) => [
          ticker,
          company + 1,
          "USD",
          year,
          "FY",
          `${year}-12-31`,
          ...items.map(([, figures]) => figures[2 * company + k]),
        ]),
      ),
    ];
    const reading = readUniverse(sheet("Income", file([["Revenue", [10e8, 11e8, 20e8, 22e8]]])), {
      joins: [
        joining("Balance", file([["Total Assets", [30e8, 33e8, 40e8, 44e8]]])),
        joining("Cash flow", file([["Net Cash from Operating Activities", [1e8, 2e8, 3e8, 4e8]]])),
      ],
    });
    expect(column(reading, "revenue")).toEqual([11e8, 22e8]);
    expect(column(reading, "total_assets")).toEqual([33e8, 44e8]);
    expect(column(reading, "total_assets_prior")).toEqual([30e8, 40e8]);
    expect(column(reading, "operating_cash_flow")).toEqual([2e8, 4e8]);
    expect(said(reading, "disagreement", "join-unmatched", "duplicate-ticker", "duplicate-column")).toEqual([]);
  });

  test("as of a date, a table without periods is warned of", () => {
    const reading = readUniverse(sheet("Income", income), {
      joins: [
        joining("Now", [
          ["Ticker", "Price"],
          ["ARB", 10],
          ["BLU", 20],
        ]),
      ],
      asOf: "2023",
    });
    expect(said(reading, "panel")).toContain(
      "warning: Now has no periods: its figures are as they stand, not as of the chosen date.",
    );
  });

  test("a list of companies takes the periods of a joined table, and keeps those without any", () => {
    const companies = sheet("Companies", [
      ["Ticker", "Sector", "Price"],
      ["CDR", "Energy", 5],
      ["BLU", "Utilities", 20],
      ["ARB", "Energy", 10],
    ]);
    const reading = read([joining("Income", income), joining("Balance", balance)], {}, companies);
    const rows = ["BLU", "ARB", "CDR"].map((ticker) => reading.universe.text.get("ticker")!.indexOf(ticker));
    const of = (id: string) => rows.map((row) => column(reading, id)[row]);
    expect(reading.universe.size).toBe(3);
    expect(of("price")).toEqual([20, 10, 5]);
    expect(of("revenue")).toEqual([2_100e6, 1_100e6, NaN]);
    expect(of("revenue_prior")).toEqual([2_000e6, 1_000e6, NaN]);
    expect(of("total_assets")).toEqual([5_000e6, 3_300e6, NaN]);
    expect(rows.map((row) => reading.sheetRows[row])).toEqual([2, 3, 1]);
    expect(reading.universe.given.has("price_prior")).toBe(false);
  });

  test("period ends some days apart are one period", () => {
    const ends = (header: string, a: string, b: string, figures: number[]): CellValue[][] => [
      ["Ticker", "Period End", header],
      ["ARB", a, figures[0]],
      ["ARB", b, figures[1]],
    ];
    const reading = readUniverse(sheet("A", ends("Revenue", "2023-12-31", "2024-12-31", [1e9, 1.1e9])), {
      joins: [joining("B", ends("Total Assets", "2023-12-30", "2024-12-28", [2e9, 2.2e9]))],
    });
    expect(column(reading, "total_assets")).toEqual([2.2e9]);
    expect(column(reading, "total_assets_prior")).toEqual([2e9]);
  });
});
