import type { HeadlessHost } from "excel-host";
import { inExcel } from "excel-host/testing";
import { fill, openAddinHost } from "../support/addinHost";
import { FormulaSheet, type Cell } from "./support/FormulaSheet";

let host: HeadlessHost;
let formulas: FormulaSheet;
beforeEach(async () => {
  host = await openAddinHost();
  // what the add-in reads when it starts is no part of these tests
  await host.call("FactorScores.loadModels");
  formulas = new FormulaSheet(host);
});
afterEach(() => host.dispose());

/** The cells that formulas show at first, and the requests that the add-in made for them. */
async function enter(...texts: string[]): Promise<number> {
  const before = host.stats.requests;
  await formulas.enter(texts);
  return host.stats.requests - before;
}
const column = (...cells: Cell[]): Cell[][] => cells.map((cell) => [cell]);
const shown = (formula: string, rows: number) => formulas.values(formula, rows, 1).flat();

describe("what is asked", () => {
  test("nothing without a zero: the call is answered at once", async () => {
    fill(host, "Data", column(1, 2, "", "n/a", 3));
    expect(await enter("=MINMAX(Data!A1:A2)")).toBe(0);
    expect(shown("=MINMAX(Data!A1:A2)", 2)).toEqual([0, 100]);
  });

  test("nothing of constants, arrays and results of formulas: their zeros are zeros", async () => {
    fill(host, "Data", column(0, 5, 10));
    expect(await enter("=MINMAX({0;5;10})", '=MINMAX(IF(Data!A1:A3="","",Data!A1:A3))', "=MINMAX(Data!A1:A3*1)")).toBe(
      0,
    );
    expect(shown("=MINMAX({0;5;10})", 3)).toEqual([0, 50, 100]);
  });

  test("everything in one reading, however many formulas and ranges there are", async () => {
    fill(
      host,
      "Data",
      Array.from({ length: 400 }, (_, row) => [row, 2 * row, row % 3 === 0 ? "" : row, 0]),
    );
    fill(host, "It's more", column(0, "", 1, 4));
    const rows = Array.from({ length: 400 }, (_, row) => `=MINMAX(Data!A${row + 1}:D${row + 1})`);
    expect(await enter(...rows, "=MINMAX('It''s more'!A1:A4)", "=MINMAX('It''s more'!$A$1:$A$4)")).toBe(1);
    expect(formulas.values(rows[0], 1, 4)).toEqual([[50, 50, "", 50]]);
    expect(formulas.values(rows[3], 1, 4)).toEqual([[50, 100, "", 0]]);
    expect(shown("=MINMAX('It''s more'!A1:A4)", 4)).toEqual([0, "", 25, 100]);
  });

  test("ranges far apart on a sheet are read by themselves", async () => {
    fill(host, "Data", [...column(0, "", 4), ...Array.from({ length: 60_000 }, () => [""]), ...column(0, 3)]);
    fill(host, "Far", [[""]]);
    expect(await enter("=MINMAX(Data!A1:A3)", "=MINMAX(Data!A60003:A60005)", "=MINMAX(Data!XX1:XX2)")).toBe(1);
    expect(shown("=MINMAX(Data!A1:A3)", 3)).toEqual([0, "", 100]);
    expect(shown("=MINMAX(Data!A60003:A60005)", 3)).toEqual(["", 0, 100]);
    expect(formulas.message("=MINMAX(Data!XX1:XX2)")).toMatch(/holds no number/);
  });

  test("a large range in chunks", async () => {
    fill(
      host,
      "Data",
      Array.from({ length: 25_000 }, (_, row) => (row % 2 ? [row, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1] : [""])),
    );
    expect(await enter("=INDEX(MINMAX(Data!A1:K25000),{1;2;24999;25000},1)")).toBe(5);
    expect(shown("=INDEX(MINMAX(Data!A1:K25000),{1;2;24999;25000},1)", 4)).toEqual(["", 0, "", 100]);
  });
});

describe("what counts as blank", () => {
  test("whole columns: zeros are kept as far as the data go, blanks are missing", async () => {
    fill(host, "Data", column("ROE", 2, "", 4, 0));
    expect(await enter("=MINMAX(Data!A:A)")).toBe(2);
    expect(shown("=MINMAX(Data!A:A)", 6)).toEqual(["", 50, "", 100, 0, ""]);
  });

  test("a name, a table's column, LET and a spilled array stand for their ranges", async () => {
    fill(host, "Data", column("ROE", 0, "", 4));
    fill(host, "Spill", [["=Data!A2:A4"]]);
    host.workbook.book.grid.names.define({
      name: "RANGE",
      sheet: null,
      formula: "=Data!$A$2:$A$4",
      comment: "",
      visible: true,
    });
    await inExcel(host, async (excel) => {
      excel.workbook.worksheets.getItem("Data").tables.add("A1:A4", true).name = "Universe";
      await excel.sync();
    });
    const texts = [
      "=MINMAX(Universe[ROE])",
      "=MINMAX(RANGE)",
      "=LET(x,Data!A2:A4,MINMAX(x))",
      "=MINMAX(INDEX(Data!A:A,2):Data!A4)",
    ];
    await enter(...texts, "=MINMAX(Spill!A1#)");
    for (const text of texts) expect([text, shown(text, 3)]).toEqual([text, [0, "", 100]]);
    // a formula that gives a blank cell shows 0, in Excel too
    expect(shown("=MINMAX(Spill!A1#)", 3)).toEqual([0, 0, 100]);
  });

  test("a blank cell for a setting leaves it out; a zero is a zero", async () => {
    fill(host, "Data", [
      [1, ""],
      [2, 0],
      [9, ""],
    ]);
    await enter("=ROUND(WINSORIZE(Data!A1:A3,Data!B1),2)", "=WINSORIZE(Data!A1:A3,Data!B2)");
    expect(shown("=ROUND(WINSORIZE(Data!A1:A3,Data!B1),2)", 3)).toEqual([1.02, 2, 8.86]);
    expect(shown("=WINSORIZE(Data!A1:A3,Data!B2)", 3)).toEqual([1, 2, 9]);
  });

  test("a blank that becomes a zero, and a zero that becomes a blank, count anew", async () => {
    const text = "=MINMAX(Data!A1:A3)";
    fill(host, "Data", column("", 2, 4));
    await enter(text);
    expect(shown(text, 3)).toEqual(["", 0, 100]);
    fill(host, "Data", column(0, 2, 4));
    await host.settle();
    expect(shown(text, 3)).toEqual([0, 50, 100]);
    fill(host, "Data", column("", 2, 4));
    await host.settle();
    expect(shown(text, 3)).toEqual(["", 0, 100]);
  });
});

describe("what happens meanwhile", () => {
  const text = "=MINMAX(Data!A1:A3)";
  const before = (act: () => void) => {
    host.switches.beforeRequest = () => {
      host.switches.beforeRequest = null;
      act();
    };
  };

  test("a cell that changes between the call and the reading", async () => {
    fill(host, "Data", column("", 2, 4));
    before(() => fill(host, "Data", column(0, 2, 4)));
    await enter(text);
    expect(shown(text, 3)).toEqual([0, 50, 100]);
  });

  test("a sheet that is deleted takes no other formula with it", async () => {
    fill(host, "Data", column("", 2, 4));
    fill(host, "Other", column("", 2, 4));
    const { sheets } = host.workbook.book.grid;
    before(() => sheets.delete(sheets.find("Other")!));
    await enter(text, "=MINMAX(Other!A1:A3)");
    expect(shown(text, 3)).toEqual(["", 0, 100]);
    expect(formulas.message("=MINMAX(Other!A1:A3)")).toMatch(/holds no number/);
  });

  test("where Excel does not answer, the result is #N/A with the way out, and no guess", async () => {
    fill(host, "Data", column("", 2, 4));
    host.switches.failAtRequest = 1;
    await enter(text);
    expect(shown(text, 2)).toEqual(["#N/A", ""]);
    expect(formulas.message(text)).toMatch(/^Excel did not say which cells of Data!A1:A3 are blank.*recalculate/);
    await host.recalculate();
    expect(shown(text, 3)).toEqual(["", 0, 100]);
  });
});
