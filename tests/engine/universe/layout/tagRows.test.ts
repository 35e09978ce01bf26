import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { pivotTagRows } from "../../../../src/engine/universe/layout/tagRows";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";

const HEADER = ["adsh", "cik", "name", "tag", "coreg", "ddate", "qtrs", "uom", "value"];
const row = (
  tag: string,
  ddate: CellValue,
  qtrs: CellValue,
  value: CellValue,
  more: Partial<Row> = {},
): CellValue[] => {
  const { adsh = "0000000007-25-000001", coreg = "", uom = "USD" } = more;
  return [adsh, 7, "Sample Works", tag, coreg, ddate, qtrs, uom, value];
};
interface Row {
  adsh: string;
  coreg: string;
  uom: string;
}
const pivot = (...rows: CellValue[][]) => pivotTagRows({ values: [HEADER, ...rows] })!;
const SALES = row("Revenues", 20241231, 4, 500e6);

describe("reference values", () => {
  test("one row per company and fiscal year, one column per field", () => {
    const { values, pivot: origin } = pivot(
      row("Revenues", 20231231, 4, 400e6),
      row("Revenues", 20241231, 4, 500e6),
      row("Assets", 20241231, 0, 900e6),
    );
    expect(values).toEqual([
      ["Ticker", "name", "Period end", "Revenue", "Total assets"],
      ["0000000007", "Sample Works", 45291, 400e6, ""],
      ["0000000007", "Sample Works", 45657, 500e6, 900e6],
    ]);
    expect(origin).toEqual({ rows: [0, 1, 2], column: 8, companies: 1, unused: 0, byFiling: false });
  });

  test("the value filed last counts, whatever the order of rows", () => {
    const later = row("Revenues", 20241231, 4, 510e6, { adsh: "0000000007-26-000001" });
    expect(pivot(SALES, later).values[1][3]).toBe(510e6);
    expect(pivot(later, SALES).values[1][3]).toBe(510e6);
  });

  test("of two tags for one field the total is preferred, and the other fills in for those without", () => {
    const contracts = row("RevenueFromContractWithCustomerExcludingAssessedTax", 20241231, 4, 450e6);
    expect(pivot(contracts, SALES).values[1][3]).toBe(500e6);
    expect(pivot(SALES, contracts).values[1][3]).toBe(500e6);
    expect(pivot(contracts).values[1][3]).toBe(450e6);
  });

  test("a ticker identifies a company before its CIK, and a filing without either is its own company", () => {
    const header = ["adsh", "ticker", "tag", "ddate", "qtrs", "uom", "value"];
    const cells = (ticker: string) => ["0000000007-25-000001", ticker, "Assets", 20241231, 0, "USD", 9e8];
    expect(pivotTagRows({ values: [header, cells("ABLE")] })!.values[1][0]).toBe("ABLE");
    const unnamed = pivotTagRows({ values: [header, cells("")] })!;
    expect(unnamed.values[1][0]).toBe("0000000007-25-000001");
    expect(unnamed.pivot!.byFiling).toBe(true);
  });

  test("a frame with its tag above: dates without a start are of the balance sheet, a year's are flows", () => {
    const frame = (tag: string, rows: CellValue[][]) =>
      pivotTagRows({
        values: [
          ["taxonomy", "us-gaap"],
          ["tag", tag],
          ["uom", "USD"],
          ["accn", "cik", "entityName", "start", "end", "val"],
          ...rows,
        ],
      })!;
    const filing = ["0000000007-25-000001", 7, "Sample Works"];
    expect(frame("Assets", [[...filing, "", "2024-12-31", 9e8]]).values[1]).toEqual([
      "0000000007",
      "Sample Works",
      45657,
      9e8,
    ]);
    const flows = frame("NetIncomeLoss", [
      [...filing, "2024-01-01", "2024-12-31", 5e7],
      [...filing, "2024-10-01", "2024-12-31", 1e7],
    ]);
    expect(flows.values.slice(1)).toEqual([["0000000007", "Sample Works", 45657, 5e7]]);
    expect(flows.pivot!.unused).toBe(1);
  });
});

describe("filing days", () => {
  const header = ["cik", "tag", "ddate", "qtrs", "uom", "value", "filed"];
  const figure = (tag: string, value: number, filed: CellValue) => [7, tag, 20241231, 4, "USD", value, filed];
  const rows = [
    figure("NetIncomeLoss", 50e6, "2026-02-18"),
    figure("NetIncomeLoss", 45e6, "2025-02-20"),
    figure("Revenues", 500e6, "2025-02-20"),
  ];

  test("each has a row, newest first, with what was known then", () => {
    expect(pivotTagRows({ values: [header, ...rows] })!.values).toEqual([
      ["Ticker", "Period end", "Filed", "Net income", "Revenue"],
      ["0000000007", 45657, 46071, 50e6, 500e6],
      ["0000000007", 45657, 45708, 45e6, 500e6],
    ]);
  });

  test("a restatement is not known before it was filed, and the latest version counts today", () => {
    const income = (asOf?: string) =>
      readUniverse({ values: [header, ...rows] }, { asOf }).universe.given.get("net_income")![0];
    expect([income("2025-06-30"), income("2026-06-30"), income()]).toEqual([45e6, 50e6, 50e6]);
    expect(() => income("2025-01-31")).toThrow();
  });

  test("figures without a day come last and are known on none", () => {
    const { values } = pivotTagRows({
      values: [header, figure("Revenues", 5e8, ""), figure("NetIncomeLoss", 5e7, "2025-02-20")],
    })!;
    expect(values.slice(1)).toEqual([
      ["0000000007", 45657, 45708, 5e8, 5e7],
      ["0000000007", 45657, "", 5e8, ""],
    ]);
  });
});

describe("validation", () => {
  test.each([
    ["a quarter's flow", row("NetIncomeLoss", 20241231, 1, 1e7)],
    ["a balance over a year", row("Assets", 20241231, 4, 1e7)],
    ["another currency", row("Assets", 20241231, 0, 1e7, { uom: "EUR" })],
    ["shares in dollars", row("CommonStockSharesOutstanding", 20241231, 0, 1e7)],
    ["a part of the company", row("Assets", 20241231, 0, 1e7, { coreg: "SubsidiaryOne" })],
    ["a tag of no field", row("IncreaseDecreaseInPrepaidExpense", 20241231, 4, 1e7)],
    ["no date", row("Assets", "soon", 0, 1e7)],
    ["no number", row("Assets", 20241231, 0, "see note")],
  ])("%s is counted and not used", (_, unused) => {
    const { values, pivot: origin } = pivot(SALES, unused);
    expect(values).toEqual([
      ["Ticker", "name", "Period end", "Revenue"],
      ["0000000007", "Sample Works", 45657, 500e6],
    ]);
    expect(origin!.unused).toBe(1);
  });

  test("a blank value is missing, never zero, and a loss stays negative", () => {
    const { values } = pivot(SALES, row("Assets", 20241231, 0, ""), row("NetIncomeLoss", 20241231, 4, "(1,200,000)"));
    expect(values).toEqual([
      ["Ticker", "name", "Period end", "Revenue", "Net income"],
      ["0000000007", "Sample Works", 45657, 500e6, -1.2e6],
    ]);
  });

  test("the date of a cover page is no end of a fiscal year", () => {
    const cover = row("EntityCommonStockSharesOutstanding", 20250214, 0, 7e7, { uom: "shares" });
    expect(pivot(SALES, cover).values.map(([, , date]) => date)).toEqual(["Period end", 45657]);
  });

  test("a table without any figure that is used is refused", () =>
    expect(() => pivot(row("IncreaseDecreaseInPrepaidExpense", 20241231, 4, 1e7))).toThrow("No row has a figure"));

  test("values without a name for them are refused; other tables are left alone", () => {
    expect(() =>
      pivotTagRows({
        values: [
          ["accn", "cik", "end", "val"],
          ["0000000007-25-000001", 7, "2024-12-31", 1],
        ],
      }),
    ).toThrow('add a column "tag"');
    for (const header of [
      ["Ticker", "Revenue", "Net Income"],
      ["Ticker", "CIK", "End", "Value"],
      ["cik", "tag", "value"],
    ])
      expect(pivotTagRows({ values: [header, header.map(() => "A")] })).toBeUndefined();
  });

  test("findings point into the sheet, whose rows they count", () => {
    const rows = [SALES, row("NetIncomeLoss", 20241231, 1, 1e7), row("Assets", 20241231, 0, 9e8)];
    const reading = readUniverse({ values: [HEADER, ...rows], origin: { row: 4, column: 1 } });
    expect([...reading.sheetRows]).toEqual([5]);
    expect(reading.headerAddress).toBe("J5");
    expect(reading.findings.find(({ code }) => code === "pivoted")).toMatchObject({
      severity: "info",
      message: expect.stringContaining("1 company. 1 row is not used") as string,
    });
  });
});

describe("properties", () => {
  test("hundreds of thousands of rows are put together in one pass", () => {
    const rows = Array.from({ length: 60_000 }, (_, k) => {
      const tag = ["Revenues", "Assets", "NetIncomeLoss"][k % 3];
      return ["", k % 5_000, "Sample Works", tag, "", 20241231, k % 3 === 1 ? 0 : 4, "USD", k];
    });
    const { values } = pivotTagRows({ values: [HEADER, ...rows] })!;
    expect(values).toHaveLength(5_001);
    expect(values.every((cells) => cells.length === 6)).toBe(true);
  });
});
