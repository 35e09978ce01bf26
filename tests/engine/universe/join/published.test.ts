import fc from "fast-check";
import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import type { ReadingOptions } from "../../../../src/engine/universe/reading";
import { column, joining, said, sheet } from "../../support/joins";
import { expectRefusal } from "../../support/refusal";

const INCOME: CellValue[][] = [
  ["Ticker", "Period End", "Filed", "Revenue"],
  ["ARB", "2022-12-31", "2023-02-10", 1e9],
  ["ARB", "2023-12-31", "2024-02-10", 2e9],
];
const balance = (filed: string, again: CellValue[][] = []): CellValue[][] => [
  ["Ticker", "Period End", "Filed", "Total Assets"],
  ["ARB", "2022-12-31", "2023-03-20", 5e9],
  ["ARB", "2023-12-31", filed, 6e9],
  ...again,
];
const PRICES: CellValue[][] = [
  ["Ticker", "As of date", "Price"],
  ["ARB", "2023-06-30", 10],
  ["ARB", "2024-03-28", 20],
  ["ARB", "2024-06-28", 30],
];

const figures = (first: CellValue[][], joins: [string, CellValue[][]][], options: ReadingOptions, ...ids: string[]) => {
  const reading = readUniverse(sheet("First", first), {
    ...options,
    joins: joins.map(([name, values]) => joining(name, values)),
  });
  return ids.map((id) => column(reading, id)[0]);
};

describe("a row is not known before each of its parts was published", () => {
  test.each([
    ["2024-02-10", 1e9, 5e9],
    ["2024-03-19", 1e9, 5e9],
    ["2024-03-20", 2e9, 6e9],
  ])("on %s, whichever table comes first", (asOf, revenue, assets) => {
    const later = balance("2024-03-20");
    expect(figures(INCOME, [["B", later]], { asOf }, "revenue", "total_assets")).toEqual([revenue, assets]);
    expect(figures(later, [["I", INCOME]], { asOf }, "revenue", "total_assets")).toEqual([revenue, assets]);
  });

  test("a table without publish dates is published with the others; without any, the lag counts", () => {
    const undated = balance("").map((row) => [row[0], row[1], row[3]]);
    expect(figures(INCOME, [["B", undated]], { asOf: "2024-02-10" }, "total_assets")).toEqual([6e9]);
    const bare = INCOME.map((row) => [row[0], row[1], row[3]]);
    expect(figures(bare, [["B", undated]], { asOf: "2024-03-29" }, "revenue", "total_assets")).toEqual([1e9, 5e9]);
    expect(figures(bare, [["B", undated]], { asOf: "2024-03-30" }, "revenue", "total_assets")).toEqual([2e9, 6e9]);
  });

  test.each([
    ["2024-06-30", 6e9],
    ["2024-12-31", 7e9],
    [undefined, 7e9],
  ])("of versions in a further table, the one known on %s counts", (asOf, assets) => {
    const restated = balance("2024-02-20", [["ARB", "2023-12-31", "2024-11-05", 7e9]]);
    expect(figures(INCOME, [["B", restated]], { asOf }, "total_assets", "revenue")).toEqual([assets, 2e9]);
    expect(
      said(readUniverse(sheet("First", INCOME), { asOf, joins: [joining("B", restated)] }), "duplicate-ticker"),
    ).toEqual([]);
  });

  describe("of versions in the first table", () => {
    const restated: CellValue[][] = [...INCOME, ["ARB", "2023-12-31", "2024-04-01", 3e9]];

    test.each([
      ["2024-03-31", 2e9],
      ["2024-04-01", 3e9],
      [undefined, 3e9],
    ])("the one known on %s counts", (asOf, revenue) =>
      expect(figures(restated, [["B", balance("2024-03-20")]], { asOf }, "revenue")).toEqual([revenue]),
    );

    test("the last counts, although another table was published after all of them", () =>
      expect(figures(restated, [["B", balance("2024-05-20")]], {}, "revenue")).toEqual([3e9]));
  });

  test.each([
    ["2023-07-31", 10, 1e9],
    ["2024-03-27", 10, 2e9],
    ["2024-03-28", 20, 2e9],
    [undefined, 30, 2e9],
  ])(
    "of prices with dates, the latest on %s counts, and reports are not known by the day of a price",
    (asOf, price, revenue) => {
      expect(figures(INCOME, [["P", PRICES]], { asOf }, "price", "revenue")).toEqual([price, revenue]);
      expect(figures(PRICES, [["I", INCOME]], { asOf }, "price", "revenue")).toEqual([price, revenue]);
    },
  );

  test("prices before the lag has passed make no report known", () => {
    const bare = INCOME.map((row) => [row[0], row[1], row[3]]);
    const early = [PRICES[0], ["ARB", "2024-01-15", 12]];
    for (const [first, second] of [
      [bare, early],
      [early, bare],
    ])
      expect(figures(first, [["Other", second]], { asOf: "2024-02-01" }, "price", "revenue")).toEqual([12, 1e9]);
  });

  test("figures that stand without any date are reported where a date is asked for, dated prices are not", () => {
    const undatedPrices = [
      ["Ticker", "Price"],
      ["ARB", 12],
    ];
    const reportedOf = (prices: CellValue[][]) =>
      readUniverse(sheet("First", INCOME), { asOf: "2024-03-31", joins: [joining("P", prices)] }).join?.undated;
    expect(reportedOf(undatedPrices)).toEqual(["P"]);
    expect(reportedOf(PRICES)).toEqual([]);
  });

  test("single rows count from the later of their days; a table without periods leaves the report's own day", () => {
    const income = [INCOME[0], INCOME[2]];
    const names = [
      ["Ticker", "Sector"],
      ["ARB", "Energy"],
    ];
    expect(figures(names, [["I", income]], { asOf: "2024-02-10" }, "revenue")).toEqual([2e9]);
    expectRefusal(() => figures(names, [["I", income]], { asOf: "2024-02-09" }, "revenue"), {
      code: "nothing-usable",
      path: "asOf",
      message: /^No company was known/,
    });
    const later = [balance("2024-05-01")[0], balance("2024-05-01")[2]];
    for (const [first, second] of [
      [income, later],
      [later, income],
    ]) {
      expect(figures(first, [["Other", second]], { asOf: "2024-05-01" }, "revenue", "total_assets")).toEqual([
        2e9, 6e9,
      ]);
      expectRefusal(() => figures(first, [["Other", second]], { asOf: "2024-04-30" }, "revenue"), {
        code: "nothing-usable",
        path: "asOf",
        message: /^No company was known/,
      });
    }
  });

  test("fiscal years beside period ends are chosen by their lag, and never before it", () => {
    const years: CellValue[][] = [
      ["Ticker", "Fiscal Year", "ROE %"],
      ["ARB", 2022, 10],
      ["ARB", 2023, 20],
    ];
    expect(figures(INCOME, [["Y", years]], { asOf: "2024-03-01" }, "roe")).toEqual([0.1]);
    expect(figures(INCOME, [["Y", years]], { asOf: "2024-04-01" }, "roe")).toEqual([0.2]);
    expectRefusal(() => figures(INCOME, [["Y", years]], { asOf: "2023-02-20" }, "roe"), {
      code: "nothing-usable",
      path: "asOf",
      message: /^No company was known/,
    });
  });

  test("companies whose price is later than the date are left out, and that is said", () => {
    expectRefusal(() => figures(INCOME, [["P", [PRICES[0], PRICES[3]]]], { asOf: "2024-03-31" }, "revenue"), {
      code: "nothing-usable",
      path: "asOf",
      message: /^No company was known on 2024-03-31/,
    });
  });

  test("a publish date before the end of the period, in any table, is doubtful", () => {
    const wrong = balance("2023-02-20");
    const reading = readUniverse(sheet("First", INCOME), { joins: [joining("B", wrong)] });
    expect(said(reading, "as-of")).toContainEqual(expect.stringMatching(/^doubt: 1 row was published before the end/));
  });

  test("a year and its last quarter, which end on one day, are kept apart", () => {
    const rows = (header: string, year: number, quarter: number): CellValue[][] => [
      ["Ticker", "Period End", "Fiscal Period", header],
      ["ARB", "2023-12-31", "Q4", quarter],
      ["ARB", "2022-12-31", "FY", year / 2],
      ["ARB", "2023-12-31", "FY", year],
    ];
    expect(
      figures(
        rows("Revenue", 2e9, 6e8),
        [["C", rows("Operating Cash Flow", 4e8, 1e8)]],
        {},
        "revenue",
        "operating_cash_flow",
      ),
    ).toEqual([2e9, 4e8]);
  });

  test("whatever the days, no figure is used before all reports of its period were published", () => {
    const day = fc.integer({ min: 45300, max: 45700 });
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 4 }), day, (filed, asOf) => {
        const fields = ["Revenue", "Total Assets", "Operating Cash Flow", "Net Income"];
        const tables = filed.map((published, k): CellValue[][] => [
          ["Ticker", "Period End", "Filed", fields[k]],
          ["ARB", 44926, 44990, 1e9 + k],
          ["ARB", 45291, published, 2e9 + k],
        ]);
        const [first, ...others] = tables;
        const iso = new Date((asOf - 25569) * 86400000).toISOString().slice(0, 10);
        const joins = others.map((values, k): [string, CellValue[][]] => [`T${k}`, values]);
        const [revenue] = figures(first, joins, { asOf: iso }, "revenue");
        expect(revenue).toBe(Math.max(...filed) <= asOf ? 2e9 : 1e9);
      }),
      { numRuns: 60 },
    );
  });
});
