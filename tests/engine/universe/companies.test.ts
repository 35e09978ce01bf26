import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../src/engine/universe/readUniverse";
import { expectRefusal } from "../support/refusal";

const read = (values: CellValue[][], asOf?: string) => {
  const { universe, findings, sheetRows } = readUniverse({ values }, { asOf });
  const column = (id: string) => Array.from(universe.given.get(id) ?? []);
  return { tickers: universe.text.get("ticker"), column, findings, sheetRows: Array.from(sheetRows) };
};
const PANEL: CellValue[][] = [
  ["Ticker", "Fiscal Year", "Revenue", "Price"],
  ["ARB", 2022, 1_500e6, 40],
  ["ARB", 2023, 1_690e6, 45],
  ["ARB", 2024, 1_820e6, 57],
  ["BLU", 2023, 981e6, 12],
  ["BLU", 2024, 940e6, 10],
];

describe("companies in several rows", () => {
  test("a panel becomes one row per company, earlier years in the columns of prior years", () => {
    const { tickers, column, sheetRows } = read(PANEL);
    expect(tickers).toEqual(["ARB", "BLU"]);
    expect(column("revenue")).toEqual([1_820e6, 940e6]);
    expect(column("revenue_prior")).toEqual([1_690e6, 981e6]);
    expect(column("revenue_prior2")).toEqual([1_500e6, NaN]);
    expect(column("price_prior")).toEqual([]);
    expect(sheetRows).toEqual([3, 5]);
  });

  test.each<[string, number[], number[]]>([
    ["2023", [1_690e6, 981e6], [1_500e6, NaN]],
    ["FY2023", [1_690e6, 981e6], [1_500e6, NaN]],
    // a date: the fiscal year 2023 counts as published 90 days after 31 December, and not a day before
    ["2024-03-30", [1_690e6, 981e6], [1_500e6, NaN]],
    ["2024-06-30", [1_690e6, 981e6], [1_500e6, NaN]],
    ["2024-03-29", [1_500e6], [NaN]],
    ["2023-12-31", [1_500e6], [NaN]],
  ])("as of %s", (asOf, revenue, prior) => {
    const { column } = read(PANEL, asOf);
    expect(column("revenue")).toEqual(revenue);
    expect(column("revenue_prior")).toEqual(prior);
  });

  test("a column of prior years that was pasted beside the panel is kept", () => {
    const { column } = read(PANEL.map((row, k): CellValue[] => [...row, k === 0 ? "Revenue PY" : 5e6 * k]));
    expect(column("revenue_prior")).toEqual([15e6, 25e6]);
  });

  test("a row without a period and one that repeats a period are left out, and said", () => {
    const { tickers, column, findings } = read([...PANEL, ["ARB", "", 9e9, 1], ["arb", 2024, 8e9, 1]]);
    expect(tickers).toEqual(["ARB", "BLU"]);
    expect(column("revenue")).toEqual([1_820e6, 940e6]);
    expect(findings.filter(({ severity }) => severity === "warning").map(({ code, cells }) => [code, cells])).toEqual([
      ["duplicate-ticker", ["A8"]],
      ["panel", ["A7"]],
    ]);
  });

  test("periods that differ between companies only make no panel", () => {
    const { tickers, findings } = read([PANEL[0], PANEL[3], PANEL[4]]);
    expect(tickers).toEqual(["ARB", "BLU"]);
    expect(findings.map(({ code }) => code)).not.toContain("panel");
  });

  test("without periods the first row of a ticker is used, whichever way it is written", () => {
    const { tickers, column, findings } = read([
      ["Ticker", "P/E"],
      ["ARB", 18],
      ["BLU", 9],
      ["arb", 17],
    ]);
    expect(tickers).toEqual(["ARB", "BLU"]);
    expect(column("pe")).toEqual([18, 9]);
    expect(findings.find(({ code }) => code === "duplicate-ticker")).toMatchObject({
      severity: "warning",
      cells: ["A4"],
      count: 1,
    });
  });
});

test("share classes are the same ticker however they are set off", () => {
  const { tickers, findings } = read([
    ["Ticker", "P/E"],
    ["BRK.B", 20],
    ["BRK-B", 21],
    ["BRK.A", 22],
    ["brk/b", 23],
  ]);
  expect(tickers).toEqual(["BRK.B", "BRK.A"]);
  expect(findings.find(({ code }) => code === "duplicate-ticker")?.cells).toEqual(["A3", "A5"]);
});

describe("validation", () => {
  test("an as-of date that is none, and one before all periods", () => {
    expectRefusal(() => read(PANEL, "soon"), {
      code: "invalid-argument",
      path: "asOf",
      message: /"soon" is not a date.*fiscal year/,
    });
    expectRefusal(
      () =>
        read(
          [
            ["Ticker", "Revenue"],
            ["ARB", 5e8],
            ["BLU", 4e8],
          ],
          "soon",
        ),
      { code: "invalid-argument", path: "asOf", message: /"soon" is not a date/ },
    );
    expectRefusal(() => read(PANEL, "2020"), { code: "nothing-usable", path: "asOf", message: /2020/ });
  });
});

test("one company in several notations is one company", () => {
  const { tickers, findings } = read([
    ["Ticker", "P/E"],
    ["AAPL US Equity", 20],
    ["AAPL", 21],
    ["BRK/B", 15],
    ["BRKb.N", 16],
    ["CLS", 30],
    ["CLS.TO", 31],
  ]);
  expect(tickers).toEqual(["AAPL US Equity", "BRK/B", "CLS", "CLS.TO"]);
  expect(findings.find(({ code }) => code === "duplicate-ticker")?.count).toBe(2);
});
