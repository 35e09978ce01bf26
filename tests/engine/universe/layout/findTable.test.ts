import { findTable } from "../../../../src/engine/universe/layout/findTable";
import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { expectRefusal } from "../../support/refusal";

const HEADER = ["Ticker", "P/E", "ROE"];
const ROWS: CellValue[][] = [
  ["ARB", 18.4, 0.148],
  ["BLU", "", -0.032],
];
const find = (values: readonly (readonly CellValue[])[], orientation?: "auto" | "rows" | "columns") =>
  findTable({ values }, orientation);
const fieldsOf = (values: readonly (readonly CellValue[])[]) =>
  find(values).columns.map(({ match }) => match?.field.id);
const turned = (values: readonly (readonly CellValue[])[]): CellValue[][] =>
  values[0].map((_, column) => values.map((row) => row[column]));

describe("reference values", () => {
  test("a header below titles and blank rows", () => {
    const table = find([["Watchlist"], [], ["as of", "2024-03-31"], HEADER, ...ROWS]);
    expect(table).toMatchObject({ rows: [3], firstDataRow: 4, transposed: false, recognized: 3 });
  });

  test("two rows make a header when the upper one holds groups, periods or units", () => {
    expect(
      fieldsOf([
        ["", "Valuation", ""],
        ["Ticker", "P/E", "EV/EBITDA"],
        ["ARB", 18, 11],
      ]),
    ).toEqual(["ticker", "pe", "ev_ebitda"]);
    expect(
      fieldsOf([
        ["", "EV", "", "Price"],
        ["Ticker", "EBITDA", "Sales", "Book"],
        ["ARB", 11, 2, 3],
      ]),
    ).toEqual(["ticker", "ev_ebitda", "ev_sales", "pb"]);
    expect(
      fieldsOf([
        ["Ticker", "Growth", "", "Margin", ""],
        ["", "Revenue", "EPS", "Gross", "Net"],
        ["ARB", 0.1, 0.2, 0.3, 0.1],
      ]),
    ).toEqual(["ticker", "revenue_growth", "earnings_growth", "gross_margin", "net_margin"]);
    expect(
      find([
        ["", "FY2022", "FY2023"],
        ["Ticker", "Revenue", "Revenue"],
        ["ARB", 1e9, 2e9],
      ]).columns.map(({ match }) => match?.period),
    ).toEqual([{ kind: "current" }, { kind: "year", year: 2022 }, { kind: "year", year: 2023 }]);
    const byUnit = find([
      ["", "in millions", "", "%"],
      ["Ticker", "Revenue", "EBITDA", "ROE"],
      ["ARB", 1820, 264, 14.8],
    ]);
    expect(byUnit.columns.map(({ unit }) => [unit.scale, unit.percent])).toEqual([
      [null, false],
      [1e6, false],
      [1e6, false],
      [null, true],
    ]);
  });

  test("a row of units below the header is none of the companies", () => {
    const table = find([HEADER, ["", "(x)", "(%)"], ...ROWS]);
    expect(table.firstDataRow).toBe(2);
    expect(table.columns[2].unit.percent).toBe(true);
    expect(
      find([
        ["Ticker", "Revenue", "P/E"],
        ["text", "USD m", "x"],
        ["ARB", 1820, 18],
      ]).firstDataRow,
    ).toBe(2);
  });

  test.each<[string, CellValue[][]]>([
    [
      "a company that trades in dollars",
      [
        ["Ticker", "Currency", "P/E"],
        ["ARB", "USD", "n/a"],
        ["BLU", "USD", 9],
      ],
    ],
    [
      "a company with a letter for a symbol and no figures",
      [
        ["Ticker", "P/E", "ROE"],
        ["M", "x", "x"],
        ["BLU", 9, 0.1],
      ],
    ],
    [
      "a company whose figures are texts",
      [
        ["Ticker", "Revenue", "ROE"],
        ["ARB", "$1.8B", "12%"],
        ["BLU", "$1B", "8%"],
      ],
    ],
  ])("%s is no row of units", (_, values) => expect(find(values).firstDataRow).toBe(1));

  test("a number with a date's format that is no date is a number", () => {
    for (const number of [-5, 1e9, 1e308, 2_958_466]) {
      const numberFormats = [
        ["General", "General", "General"],
        ["General", "yyyy-mm-dd", "General"],
      ];
      expect(findTable({ values: [HEADER, ["ARB", number, 0.148]], numberFormats })).toMatchObject({
        rows: [0],
        firstDataRow: 1,
      });
    }
  });

  test("companies in columns", () => {
    const table = find(turned([HEADER, ...ROWS]));
    expect(table).toMatchObject({ transposed: true, recognized: 3, firstDataRow: 1 });
    expect(table.table.values).toEqual([HEADER, ...ROWS]);
  });

  test("the user may say which way round", () => {
    const square = [
      ["Ticker", "P/E"],
      ["ROE", 0.1],
    ];
    expect(find(square, "rows").transposed).toBe(false);
    expect(find(square, "columns").transposed).toBe(true);
  });

  test("ten thousand companies in columns are found as well", () => {
    const wide = turned([
      HEADER,
      ...Array.from({ length: 10_000 }, (_, k): CellValue[] => [`T${k}`, 10 + (k % 7), 0.1]),
    ]);
    expect(find(wide)).toMatchObject({ transposed: true, recognized: 3 });
  });

  test.each<[CellValue[], number | null, string]>([
    [["USD in millions"], 1e6, "USD"],
    [["(USD in millions, except per share)"], 1e6, "USD"],
    [["Comps — figures in thousands"], 1e3, ""],
    [["All amounts are in $bn"], 1e9, "$"],
    [["($000s)"], 1e3, "$"],
    [["Peer group, M"], null, ""],
    [["Portfolio B"], null, ""],
    [["T"], null, ""],
    [["Top millions club"], null, ""],
  ])("the title %j says %p %s", (title, scale, currency) =>
    expect(find([title, HEADER, ...ROWS]).titleUnit).toMatchObject({ scale, currency }),
  );
});

describe("validation", () => {
  test.each<[string, CellValue[][], RegExp]>([
    ["an empty range", [], /empty/],
    [
      "blank cells",
      [
        ["", ""],
        ["", ""],
      ],
      /empty/,
    ],
    ["one row", [HEADER], /one row/],
    ["a header with nothing below", [["Watchlist"], HEADER, []], /one row/],
    [
      "figures without names",
      [
        ["ARB", 1, 2],
        ["BLU", 3, 4],
      ],
      /No header row/,
    ],
    [
      "lines that were never split",
      [["Ticker;P/E;ROE"], ["ARB;18,4;0,148"], ["BLU;;-0,032"]],
      /separated by ";".*Text to Columns/,
    ],
    ["lines that were never split, with tabs", [["Ticker\tP/E\tROE"], ["ARB\t18.4\t0.148"]], /Text to Columns/],
  ])("%s is refused", (_, values, message) =>
    expectRefusal(() => find(values), { code: "no-table", path: "range", message }),
  );
});
