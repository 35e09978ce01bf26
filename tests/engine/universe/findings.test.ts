import type { CellTable, CellValue } from "../../../src/engine/universe/cells/cellTable";
import { LISTED_CELLS, type Finding, type ReadingOptions } from "../../../src/engine/universe/reading";
import { readUniverse } from "../../../src/engine/universe/readUniverse";

/** Everything said of a table under one code: severity, cells and sentence. */
function found(code: Finding["code"], table: CellValue[][] | CellTable, options?: ReadingOptions): string[] {
  const { findings } = readUniverse(Array.isArray(table) ? { values: table } : table, options);
  return findings
    .filter((finding) => finding.code === code)
    .map(({ severity, cells, message }) => `${severity} ${cells.join(" ")}: ${message}`);
}
const column = (header: string, cells: readonly CellValue[]): CellValue[][] => [
  ["Ticker", header],
  ...cells.map((cell, k): CellValue[] => [`T${k}X`, cell]),
];
const named = (rows: readonly [string, string, string][]): CellValue[][] => [
  ["Ticker", "Company", "Sector", "P/E"],
  ...rows.map((row, k): CellValue[] => [...row, 10 + k]),
];

describe("what each finding says, and of which cells", () => {
  test("columns that are not recognised", () => {
    expect(
      found("unknown-column", [
        ["Ticker", "P/E", "Retrn on Eqty", "My notes"],
        ["ARB", 9, 0.1, "good"],
      ]),
    ).toEqual([
      'doubt C1: "Retrn on Eqty" was not recognised and is not used. Is it ROE?',
      'info D1: "My notes" was not recognised and is not used.',
    ]);
  });

  test("columns that may mean something else, and those named twice", () => {
    expect(
      found("ambiguous-column", [
        ["Ticker", "Debt"],
        ["ARB", 9e8],
      ]),
    ).toEqual(['doubt B1: "Debt" is read as Total debt. Is it Long-term debt or Debt/equity?']);
    expect(
      found("duplicate-column", [
        ["Ticker", "ROE", "Return on Equity"],
        ["ARB", 0.1, 0.2],
      ]),
    ).toEqual(['warning C1: "Return on Equity" is a second column for ROE and is not used.']);
  });

  test("a unit in doubt, with its evidence", () => {
    expect(found("unit", column("Market Cap", [4_210, 1_870, 9_940]))).toEqual([
      'doubt B2:B4: "Market Cap" is read as millions: the median is 4.21K, read as 4.21B. Choose another unit if that is wrong.',
    ]);
  });

  test("cells that hold no number, dates and errors", () => {
    const table = column("P/E", ["soon", 12, "soon", 45_000, "#DIV/0!", true]);
    const numberFormats = table.map((row, k) => row.map(() => (k === 4 ? "d-mmm-yy" : "General")));
    expect(found("unreadable", { values: table, numberFormats })).toEqual([
      'warning B2 B4 B7: 3 cells of "P/E" are not numbers ("soon", "TRUE") and count as missing.',
    ]);
    expect(found("dates", { values: table, numberFormats })).toEqual([
      'warning B5: 1 cell of "P/E" is a date where P/E is expected, and counts as missing: Excel may have converted the input.',
    ]);
    expect(found("errors", { values: table, numberFormats })).toEqual([
      'warning B6: 1 cell of "P/E" is an Excel error and counts as missing.',
    ]);
  });

  test("numbers larger than any figure of a company, which programs write where there is none", () => {
    const table = [
      ["Ticker", "Market Cap ($m)"],
      ["ARB", 1e308],
      ["BLU", -9.99e307],
      ["CAD", "1e308bn"],
      ["DOR", 4_210],
      ["EEL", 1_870],
    ];
    expect(found("unreadable", table)).toEqual([
      'warning B2 B3 B4: 3 cells of "Market Cap ($m)" are not numbers ("1e+308", "-9.99e+307", "1e308bn") and count as missing.',
    ]);
    expect(Array.from(readUniverse({ values: table }).universe.given.get("market_cap")!)).toEqual([
      NaN,
      NaN,
      NaN,
      4.21e9,
      1.87e9,
    ]);
  });

  test("numbers stored as text, and a decimal comma", () => {
    const table = column("P/E", ["12,5", "9,75", 11]);
    expect(found("numbers-as-text", table)).toEqual([
      "info B2:B4: 2 numbers in 1 column are stored as text and were read as numbers.",
    ]);
    expect(found("decimal-comma", table)).toEqual(["info B2:B4: Texts in 1 column are read with a decimal comma."]);
  });

  test("outliers beyond five robust deviations, constants and columns without a number", () => {
    expect(found("outliers", column("P/E", [10, 11, 12, 13, 14, 15, 16, 17, 400]))).toEqual([
      'info B10: 1 value of "P/E" is more than five robust standard deviations from the median 14.',
    ]);
    expect(found("constant", column("Beta", [1, 1, 1]))).toEqual(['info B2:B4: "Beta" is 1 for every company.']);
    expect(found("empty-column", column("Beta", ["n/a", "", "NM"]))).toEqual(['warning B2:B4: "Beta" has no numbers.']);
  });

  test("outliers of several columns are one line, which selects all", () => {
    const rows = Array.from({ length: 12 }, (_, k): CellValue[] => [
      `T${k}X`,
      k < 2 ? 900 : 10 + k,
      k === 0 ? 900 : 5 + k,
    ]);
    const [finding, ...others] = readUniverse({ values: [["Ticker", "P/E", "P/B"], ...rows] }).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "info",
      code: "outliers",
      message:
        '3 values are more than five robust standard deviations from their column\'s median, in 2 columns, most in "P/E" (2), "P/B" (1).',
      cells: ["B2", "B3", "C2"],
      count: 3,
      selection: "B2:B3,C2",
    });
  });

  test("rows left out, each with its reason", () => {
    const table: CellValue[][] = [
      ["Ticker", "P/E"],
      ["ARB", 9],
      ["Average", 9],
      ["^GSPC", 21],
      ["Source: vendor", ""],
      ["", 12],
      ["Ticker", "P/E"],
    ];
    expect(found("dropped-rows", table)).toEqual([
      "warning A6: 1 row left out (no ticker).",
      "info A3: 1 row left out (subtotal).",
      "info A4: 1 row left out (index).",
      "info A5: 1 row left out (footnote or heading).",
      "info A7: 1 row left out (repeated header).",
    ]);
    expect(
      readUniverse({ values: table }).dropped.map(({ address, text, reason }) => `${address} ${text} ${reason}`),
    ).toEqual([
      "A3 Average subtotal",
      "A4 ^GSPC index",
      "A5 Source: vendor footnote or heading",
      "A6 12 no ticker",
      "A7 Ticker repeated header",
    ]);
  });

  test("hidden rows, read or left out", () => {
    const table = { values: column("P/E", [9, 10, 11]), hiddenRows: [false, false, true, false] };
    expect(found("hidden-rows", table)).toEqual([
      'warning A3: 1 hidden row is included: choose "visible rows only" to leave it out.',
    ]);
    expect(found("hidden-rows", table, { includeHidden: false })).toEqual(["info A3: 1 row left out (hidden)."]);
    expect(readUniverse(table, { includeHidden: false }).universe.text.get("ticker")).toEqual(["T0X", "T2X"]);
  });

  test("tickers repeated, and tickers that Excel has made dates", () => {
    expect(
      found("duplicate-ticker", [
        ["Ticker", "P/E"],
        ["ARB", 9],
        ["BLU", 8],
        ["arb", 7],
        ["ARB", 6],
      ]),
    ).toEqual(["warning A4 A5: 2 rows repeat a ticker and are left out; the first row of each is used."]);
    const dates = {
      values: [
        ["Ticker", "P/E"],
        [45_352, 9],
        ["BLU", 8],
      ],
      numberFormats: [
        ["General", "General"],
        ["mmm-yy", "General"],
        ["General", "General"],
      ],
    };
    expect(found("dates", dates)).toEqual([
      "doubt A2: 1 ticker is a date: Excel has converted the input. Enter it again as text.",
    ]);
  });

  test("tickers that Excel has made powers of ten", () => {
    const numberFormats = [["General", "General"], ["0.00E+00", "General"], ["0000", "General"]]; // prettier-ignore
    const table = { values: [["Ticker", "P/E"], [100_000, 9], [700, 8]], numberFormats }; // prettier-ignore
    expect(found("dates", table)).toEqual([
      "doubt A2: 1 ticker is a number with an exponent: Excel has converted a ticker such as 1E5. Enter it again as text.",
    ]);
    expect(readUniverse(table).universe.text.get("ticker")).toEqual(["100000", "0700"]);
  });

  test("companies in several rows as share classes", () => {
    const table = named([
      ["GOOG", "Alphabet Inc. (Class C)", "IT"],
      ["ARB", "Arbor Tools", "IT"],
      ["GOOGL", "Alphabet Inc Class A", "IT"],
      ["BLU", "Blue Harbor Co", "IT"],
    ]);
    expect(found("share-classes", table)).toEqual([
      "warning A2 A4: 1 company has several rows, perhaps share classes: GOOG/GOOGL. Each row is scored separately.",
    ]);
  });

  test("sectors: tiny, unknown, renamed and none", () => {
    const table = named([
      ["A1", "One", "Technology"],
      ["A2", "Two", "Technology"],
      ["A3", "Three", "Shipping"],
      ["A4", "Four", ""],
      ["A5", "Five", "Energy"],
      ["A6", "Six", "n/a"],
    ]);
    expect(found("tiny-sector", table, { minGroupSize: 2 })).toEqual([
      "info C4 C6: 2 sectors have fewer than 2 companies: Shipping (1), Energy (1).",
    ]);
    expect(found("unknown-sector", table)).toEqual([
      "warning C4: 1 sector name is not a GICS sector and remains a separate group: Shipping.",
    ]);
    expect(found("renamed-sector", table)).toEqual([
      "info C2 C3 C7: Sector names were converted to GICS: Technology → Information Technology, n/a → none.",
    ]);
    expect(found("no-sector", table)).toEqual(["warning C5 C7: 2 companies have no sector."]);
  });

  test("currencies that differ, by their column and by their marks, and hundredths", () => {
    expect(
      found("mixed-currencies", [
        ["Ticker", "Currency", "Market Cap"],
        ["ARB", "USD", 4e9],
        ["BLU", "eur", 2e9],
      ]),
    ).toEqual(["warning B2:B3: The currency column has USD, EUR: amounts are compared without conversion."]);
    expect(
      found("mixed-currencies", [
        ["Ticker", "Market Cap"],
        ["ARB", "$4.2B"],
        ["BLU", "€1.9B"],
      ]),
    ).toEqual(["warning B2:B3: Amounts are in USD, EUR and are compared without conversion."]);
    expect(
      found("mixed-currencies", [
        ["Ticker", "Currency", "Price"],
        ["ARB", "GBp", 412],
        ["BLU", "GBp", 90],
      ]),
    ).toEqual([
      "warning B2:B3: GBp means hundredths of a currency, which are used for prices but not in financial statements: convert prices to whole units first.",
    ]);
    expect(
      found("mixed-currencies", [
        ["Ticker", "Currency", "Market Cap ($)"],
        ["ARB", "USD", 4e9],
        ["BLU", "usd", 2e9],
      ]),
    ).toEqual([]);
  });

  test("a panel, and companies that have no period by then", () => {
    const table: CellValue[][] = [
      ["Ticker", "Fiscal Year", "Revenue"],
      ["ARB", 2023, 1e9],
      ["ARB", 2022, 9e8],
      ["ARB", 2020, 7e8],
      ["BLU", 2024, 5e8],
    ];
    expect(found("panel", table, { asOf: "2023" })).toEqual([
      "warning B2:B5: No period was known by the chosen date for BLU.",
      "info B2:B5: Several rows per company: the latest up to 2023 is used, earlier years are prior years, 2 rows are not used.",
    ]);
  });

  test("an as-of date for a table without dates", () => {
    const table: CellValue[][] = [
      ["Ticker", "Revenue"],
      ["ARB", 1e9],
      ["BLU", 5e8],
    ];
    expect(found("as-of", table, { asOf: "2023-06-30" })).toEqual([
      "warning : The as-of date was not used: the table has no periods, publish dates or membership dates.",
    ]);
    expect(found("as-of", table)).toEqual([]);
  });

  test("a ticker column that was guessed, and companies in columns", () => {
    expect(
      found("ticker-guess", [
        ["", "P/E"],
        ["ARB", 9],
        ["BLU", 8],
      ]),
    ).toEqual([
      "doubt A2:A3: No header says Ticker; the column without a header is used as the ticker, because its cells look like tickers.",
    ]);
    expect(
      found("transposed", [
        ["Ticker", "ARB", "BLU"],
        ["P/E", 9, 8],
        ["ROE", 0.1, 0.2],
      ]),
    ).toEqual(["info A1:A3: Companies are in columns: the table was transposed."]);
  });

  test("market caps that price × shares contradicts, and ratios as if in another notation", () => {
    const table: CellValue[][] = [
      ["Ticker", "Price", "Shares ($M)", "Market Cap ($bn)"],
      ["ARB", 100, 40, 0.4],
      ["BLU", 50, 80, 0.4],
    ];
    table[0][2] = "Shares Outstanding (millions)";
    expect(found("market-cap", table)).toEqual([
      "doubt C2:C3 D2:D3: Market cap is about 0.1 times price × shares: the scale of one of the two columns is wrong.",
    ]);
    expect(found("mixed-units", column("Operating margin", [0.112, 0.02, 17.4, 0.193, 0.22]))).toEqual([
      'warning B4: 1 cell of "Operating margin" is about a hundred times the usual size, as if in percent among fractions: used unchanged.',
    ]);
  });

  test("amounts that cannot be negative, all of them or some", () => {
    expect(found("negative", column("Total Debt", [-5e8, 0, -9e8]))).toEqual([
      'doubt B2 B4: 2 cells of "Total Debt" are negative, but Total debt cannot be: used unchanged.',
    ]);
    expect(found("negative", column("Revenue", [5e8, -1e6, 9e8]))).toEqual([
      'warning B3: 1 cell of "Revenue" is negative, but Revenue cannot be: used unchanged.',
    ]);
    expect(found("negative", column("Capex", [-5e7, -9e7]))).toEqual([]);
    expect(found("negative", column("Equity", [-5e8, 9e8]))).toEqual([]);
  });

  test("prices that are none", () => {
    expect(found("no-price", column("Price", [12, 0, -5, 30, 0]))).toEqual([
      'warning B3 B4 B6: 3 cells of "Price" are not prices (0, -5) and count as missing: a price must be above 0.',
    ]);
    expect(found("no-price", column("Price 12m ago", [12, 0, 30]))).toEqual([
      'warning B3: 1 cell of "Price 12m ago" is not a price (0) and counts as missing: a price must be above 0.',
    ]);
    expect(found("no-price", column("Price", [12, 30, "", "n/a"]))).toEqual([]);
    expect(found("negative", column("Price", [12, 0, -5]))).toEqual([]);
  });

  test("amounts as if in another scale", () => {
    expect(found("mixed-units", column("Market Cap", [4.2e9, 1_870, 9.9e9, 3.3e9]))).toEqual([
      'warning B3: 1 cell of "Market Cap" is very small compared with the others, as if in millions or billions among full amounts: used unchanged.',
    ]);
    expect(found("mixed-units", column("Revenue ($M)", [42, 18.7, 9.9e6, 33]))).toEqual([
      'warning B4: 1 cell of "Revenue ($M)" is very large compared with the others, as if a full amount among millions: used unchanged.',
    ]);
  });

  test("dates of which nothing tells day from month", () => {
    expect(
      found("ambiguous-date", [
        ["Ticker", "Period End", "P/E"],
        ["ARB", "3/4/2024", 9],
        ["BLU", "5/6/2024", 8],
      ]),
    ).toEqual([
      'doubt B2:B3: "Period End" is read with the month first, because no date shows the order. Write the dates as 2024-03-04 if the day comes first.',
    ]);
  });
});

describe("the report as a whole", () => {
  const messy: CellValue[][] = [
    ["", "P/E", "Beta", "Debt"],
    ["ARB", "soon", 1, 5e8],
    ["BLU", 8, 1, 9e8],
    ["CDR", 7, 1, 4e8],
    ["DUN", 7, 1, 4e8],
    ["Average", 7.5, 1, 6e8],
  ];

  test("impossible values, unit errors and sign errors precede all doubts", () => {
    const codes = readUniverse({
      values: [
        ["Ticker", "Debt", "Market Cap", "Revenue", "Payout"],
        ["ARB", 5e8, 8.5e14, -1e9, 0.4],
        ["BLU", 9e8, 4e9, 2e9, 6.73e6],
        ["CDR", 4e8, 3e9, 2e9, 0.3],
      ],
    }).findings.map(({ code }) => code);
    expect(codes).toEqual(["impossible", "impossible", "negative", "ambiguous-column"]);
  });

  test("doubts come first, then warnings, then what is only for the record", () => {
    const order = readUniverse({ values: messy }).findings.map(({ severity }) => severity);
    expect(order).toEqual(
      [...order].sort((a, b) => ["doubt", "warning", "info"].indexOf(a) - ["doubt", "warning", "info"].indexOf(b)),
    );
    expect(new Set(order).size).toBe(3);
  });

  test("every finding points to cells, in full sentences, where the range stands on its sheet", () => {
    const { findings } = readUniverse({ values: messy, origin: { sheet: "Pasted", row: 9, column: 2 } });
    for (const { cells, message } of findings) {
      expect(cells.length).toBeGreaterThan(0);
      for (const cell of cells) expect(cell).toMatch(/^[C-F]1[0-5](:[C-F]1[0-5])?$/);
      expect(message).toMatch(/^\S.*[.?]$/);
    }
  });

  test("of many cells the first are listed, and all are counted", () => {
    const [finding] = readUniverse({
      values: column("P/E", [9, ...Array<CellValue>(50).fill("soon")]),
    }).findings.filter(({ code }) => code === "unreadable");
    expect(finding.cells).toHaveLength(LISTED_CELLS);
    expect(finding.count).toBe(50);
    expect(finding.message).toMatch(/^50 cells/);
    expect(finding.selection).toBe("B3:B52");
  });

  test("a clean table has nothing to say", () => {
    expect(
      readUniverse({
        values: [
          ["Ticker", "P/E", "ROE"],
          ["ARB", 9, 0.148],
          ["BLU", 8, -0.032],
          ["CDR", 11, 0.195],
          ["DUN", 12, 0.111],
        ],
      }).findings,
    ).toEqual([]);
  });
});
