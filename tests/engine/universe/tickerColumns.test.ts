import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../src/engine/universe/readUniverse";
import type { ReadingOptions } from "../../../src/engine/universe/reading";

function read(values: CellValue[][], options?: ReadingOptions) {
  const { universe, columns, findings } = readUniverse({ values }, options);
  return {
    tickers: universe.text.get("ticker"),
    company: universe.text.get("company"),
    pe: Array.from(universe.given.get("pe") ?? []),
    as: columns.map(({ field, status }) => field ?? status),
    codes: findings.map(({ code }) => code),
  };
}

describe("a second ticker column without a gap", () => {
  test("of names is the company, and everything to its right is read", () => {
    const { tickers, company, as, pe } = read([
      ["Stock", "Ticker", "Sector", "P/E"],
      ["Arbor Tools", "ARB", "Energy", 9],
      ["Blue Harbor", "BLU", "Energy", 8],
    ]);
    expect(as).toEqual(["company", "ticker", "sector", "pe"]);
    expect([tickers, company, pe]).toEqual([
      ["ARB", "BLU"],
      ["Arbor Tools", "Blue Harbor"],
      [9, 8],
    ]);
  });

  test("in the middle that repeats values is no ticker", () => {
    const { as, codes, pe } = read([
      ["Ticker", "ROE", "Symbol", "P/E"],
      ["ARB", 0.1, "NYQ", 9],
      ["BLU", 0.2, "NYQ", 8],
      ["CDR", 0.2, "NMS", 7],
    ]);
    expect(as).toEqual(["ticker", "roe", "duplicate", "pe"]);
    expect(pe).toEqual([9, 8, 7]);
    expect(codes).toContain("duplicate-column");
    expect(codes).not.toContain("another-table");
  });

  test("that is more complete, or unique, or shaped like tickers, is the ticker", () => {
    const rows = (codes: CellValue[]) => [
      ["Code", "Symbol", "P/E"],
      ...["ARB", "BLU", "CDR"].map((ticker, k): CellValue[] => [codes[k], ticker, 9 - k]),
    ];
    for (const codes of [
      ["X", "", ""],
      ["X", "X", "X"],
      [1, 2, 3],
      ["first one", "second", "third"],
    ])
      expect(read(rows(codes)).tickers).toEqual(["ARB", "BLU", "CDR"]);
  });

  test("of two that identify alike the first is used, unless the other is named ticker", () => {
    const rows = (headers: string[]) => [
      [...headers, "P/E"],
      ["ARB.N", "ARB", 9],
      ["BLU.N", "BLU", 8],
    ];
    expect(read(rows(["Ticker", "RIC"])).tickers).toEqual(["ARB.N", "BLU.N"]);
    expect(read(rows(["RIC", "Symbol"])).tickers).toEqual(["ARB", "BLU"]);
  });

  test("does not replace the user's choice", () => {
    const { tickers } = read(
      [
        ["Stock", "Ticker", "P/E"],
        ["Arbor Tools", "ARB", 9],
        ["Blue Harbor", "BLU", 8],
      ],
      { mapping: { stock: { field: "ticker" } } },
    );
    expect(tickers).toEqual(["Arbor Tools", "Blue Harbor"]);
  });

  test("is a column beside a company name that is there", () => {
    const { as } = read([
      ["Stock", "Name", "Ticker", "P/E"],
      ["Arbor", "Arbor Tools", "ARB", 9],
      ["Blue", "Blue Harbor", "BLU", 8],
    ]);
    expect(as).toEqual(["duplicate", "company", "ticker", "pe"]);
  });

  test("is read with a single company", () =>
    expect(
      read([
        ["Stock", "Ticker", "P/E"],
        ["Arbor Tools", "ARB", 9],
      ]).tickers,
    ).toEqual(["ARB"]));
});

describe("another table beside", () => {
  test("begins after an empty column, also behind a running number", () => {
    const rows = (last: string): CellValue[][] => [
      ["Ticker", "P/E", "", "No.", "Symbol", "ROE"],
      ["ARB", 9, "", 1, "CDR", 0.1],
      ["BLU", 8, "", 2, "ARB", 0.2],
      ["DUN", 7, "", 3, last, 0.3],
    ];
    const before = ["ticker", "pe", "empty header", "unknown"];
    expect(read(rows("EST")).as).toEqual([...before, "another table", "another table"]);
    // of the same companies, in another order: joined
    expect(read(rows("DUN")).as).toEqual([...before, "roe"]);
  });

  test("begins where headers repeat", () => {
    const rows = (second: string) => [
      ["Ticker", "P/E", "ROE", second, "P/E", "ROE"],
      ["ARB", 9, 0.1, "CDR", 5, 0.3],
      ["BLU", 8, 0.2, "DUN", 4, 0.4],
    ];
    for (const second of ["Ticker", "Symbol"])
      expect(read(rows(second)).as).toEqual(["ticker", "pe", "roe", "another table", "another table", "another table"]);
  });

  test("does not begin where the second column names the same companies in another notation", () => {
    const { as } = read([
      ["Ticker", "P/E", "", "Symbol", "ROE"],
      ["ARB", 9, "", "NYSE:ARB", 0.1],
      ["BRK.B", 8, "", "NYSE:BRK-B", 0.2],
    ]);
    expect(as).toEqual(["ticker", "pe", "empty header", "duplicate", "roe"]);
  });
});
