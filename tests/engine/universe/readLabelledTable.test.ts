import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { readLabelledTable } from "../../../src/engine/universe/readLabelledTable";
import { expectRefusal } from "../support/refusal";

const read = (data: CellValue[][], labels?: CellValue[]) => {
  const { universe, transposed } = readLabelledTable(data, labels);
  return {
    size: universe.size,
    transposed,
    tickers: universe.text.get("ticker"),
    column: (id: string) => Array.from(universe.given.get(id) ?? []),
  };
};
const turned = (rows: CellValue[][]) => rows[0].map((_, column) => rows.map((row) => row[column]));
const TABLE: CellValue[][] = [
  ["Ticker", "Net Income", "Total Assets", "ROE %"],
  ["ARB", 121.9e6, 2.4e9, 14.8],
  ["", "", "", ""],
  ["CDR", "n/a", "1,700,000,000", "-3.2"],
];

describe("reference values", () => {
  test("labels in the first row: every further row is a company in its place, blank ones too", () => {
    const table = read(TABLE);
    expect(table).toMatchObject({ size: 3, transposed: false, tickers: ["ARB", "#0000002", "CDR"] });
    expect(table.column("net_income")).toEqual([121.9e6, NaN, NaN]);
    expect(table.column("total_assets")).toEqual([2.4e9, NaN, 1.7e9]);
    expect(table.column("roe")).toEqual([0.148, NaN, -0.032]);
  });

  test("labels in the first column: every further column is a company", () => {
    const table = read(turned(TABLE));
    expect(table).toMatchObject({ size: 3, transposed: true, tickers: ["ARB", "#0000002", "CDR"] });
    expect(table.column("total_assets")).toEqual([2.4e9, NaN, 1.7e9]);
  });

  test("labels given apart, for columns or for rows", () => {
    const [labels, ...body] = TABLE;
    expect(read(body, labels).column("roe")).toEqual([0.148, NaN, -0.032]);
    expect(read(turned(body), labels)).toMatchObject({ size: 3, transposed: true });
  });

  test("rows that a pasted universe would leave out stay: results stand beside their rows", () => {
    expect(
      read([
        ["Ticker", "P/E"],
        ["Total", 12],
        ["Source: vendor", ""],
        ["ARB", 9],
        ["ARB", 8],
      ]),
    ).toMatchObject({ size: 4, tickers: ["Total", "Source: vendor", "ARB", "ARB"] });
  });

  test("columns that are not understood are passed over; of two alike the first is used", () => {
    const table = read([
      ["P/E", "My notes", "PE Ratio"],
      [18, "good", 99],
    ]);
    expect(table.column("pe")).toEqual([18]);
  });

  test("a single row of figures under labels given apart", () =>
    expect(read([[18, 0.2]], ["P/E", "ROE"]).column("pe")).toEqual([18]));

  test.each<[string, CellValue[][], number]>([
    [
      "in full",
      [
        ["Cash", "Total Debt"],
        [211e6, 90e6],
      ],
      1,
    ],
    [
      "in millions by their size",
      [
        ["Cash", "Total Debt"],
        [211, 90],
      ],
      1e6,
    ],
    [
      "in thousands by the header",
      [
        ["Cash ($000s)", "Total Debt ($000s)"],
        [211, 90],
      ],
      1e3,
    ],
    [
      "in scales that differ",
      [
        ["Cash ($m)", "Market Cap ($bn)"],
        [211, 4.2],
      ],
      1,
    ],
    [
      "of shares alone",
      [
        ["Price", "Shares Outstanding"],
        [48, 25],
      ],
      1e6,
    ],
    ["none", [["P/E"], [18]], 1],
  ])("amounts %s", (_, data, scale) => expect(readLabelledTable(data).amountScale).toBe(scale));
});

describe("validation", () => {
  test("labels without a company below them", () =>
    expectRefusal(() => read([["P/E", "ROE"]]), {
      code: "no-table",
      path: "data",
      message: /no company: include at least one row below its header/,
    }));
  test("labels that name nothing", () =>
    expectRefusal(
      () =>
        read([
          ["Alpha", "Beta2"],
          [1, 2],
        ]),
      { code: "no-table", path: "data", message: /Net Income/ },
    ));
  test("labels that fit neither side", () =>
    expectRefusal(
      () =>
        read(
          [
            [1, 2],
            [3, 4],
          ],
          ["P/E", "ROE", "ROA"],
        ),
      { code: "length-mismatch", path: "headers", message: /3 labels.*2 columns and 2 rows/ },
    ));
});
