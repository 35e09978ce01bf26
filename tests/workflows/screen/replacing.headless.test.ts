import type { HeadlessHost } from "excel-host";
import { fill, sampleTable, sheetNames } from "../../support/addinHost";
import { inExcel } from "excel-host/testing";
import { hostWithUniverse, RESULTS, screen } from "./screenOnHost";

describe("running again", () => {
  let host: HeadlessHost;
  beforeEach(async () => {
    host = await hostWithUniverse();
    await screen(host);
  });
  afterEach(() => host.dispose());

  test("replaces the sheets of the run before", async () => {
    const { kept } = await screen(host, { settings: { "portfolio.count": 10 } });
    expect(kept).toEqual([]);
    expect(sheetNames(host).filter((name) => name.startsWith("Factor Scores"))).toEqual(["Factor Scores"]);
  });

  test("keeps a result that the user has changed", async () => {
    fill(host, "Run Log", [["My own title"]]);
    const { sheets, kept } = await screen(host);
    expect(kept).toEqual(["Run Log (kept)"]);
    expect(sheets).toContain("Run Log");
    expect(host.sheet("Run Log (kept)").value("A1")).toBe("My own title");
  });

  test.each([
    ["a formula that gives what was written", "Factor Scores", (value: unknown) => `=${String(value)}`, "E2"],
    ["a formula that gives an empty text", "Run Log", () => '=""', "D40"],
    ["a formula beside a table", "Factor Scores", () => "=1+1", "CC3"],
  ])("keeps a result into which the user has typed %s", async (_, name, formula, address) => {
    const before = await inExcel(
      host,
      async (context, sheet, at) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(at).load("values");
        await context.sync();
        return range.values[0][0] as unknown;
      },
      name,
      address,
    );
    const typed = formula(before);
    await inExcel(
      host,
      async (context, sheet, at, text) => {
        context.workbook.worksheets.getItem(sheet).getRange(at).formulas = [[text]];
        await context.sync();
      },
      name,
      address,
      typed,
    );
    const { kept } = await screen(host);
    expect(kept).toEqual([`${name} (kept)`]);
    const kept1 = await inExcel(
      host,
      async (context, sheet, at) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(at).load("formulas");
        await context.sync();
        return range.formulas[0][0] as unknown;
      },
      `${name} (kept)`,
      address,
    );
    expect(kept1).toBe(typed);
  });

  test.each([
    ["added", (sheet: Excel.Worksheet) => sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:B4"))],
    ["given another title", (sheet: Excel.Worksheet) => (sheet.charts.getItemAt(0).title.text = "Our favourites")],
    ["turned into another kind", (sheet: Excel.Worksheet) => (sheet.charts.getItemAt(0).chartType = "Line")],
    [
      "made to draw other cells",
      (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0).series.getItemAt(0).setValues(sheet.getRange("A6:A9")),
    ],
    [
      "exchanged",
      (sheet: Excel.Worksheet) => {
        sheet.charts.getItemAt(0).delete();
        sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:B4"));
      },
    ],
  ])("keeps a result of which the user has %s a chart", async (_, change) => {
    await host.run(
      `Excel.run(async (context) => { (${change.toString()})(context.workbook.worksheets.getItem("Screener Dashboard")); await context.sync(); })`,
    );
    const { kept, sheets } = await screen(host);
    expect(kept).toEqual(["Screener Dashboard (kept)"]);
    expect(sheets).toEqual(RESULTS);
  });

  test("keeps a result whose table has lost its header row or gained a row of totals", async () => {
    await inExcel(host, async (context) => {
      context.workbook.tables.getItem("FactorScores").showHeaders = false;
      context.workbook.tables.getItem("TopScores").showTotals = true;
      await context.sync();
    });
    expect((await screen(host)).kept.sort()).toEqual(["Factor Scores (kept)", "Screener Dashboard (kept)"]);
  });

  test("takes colours, widths, a moved chart and a sorted table for no changes", async () => {
    await inExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Screener Dashboard");
      sheet.getRange("A6:C9").format.fill.color = "#FFFF00";
      sheet.getRange("A:A").format.columnWidth = 200;
      sheet.charts.getItemAt(0).left = 10;
      context.workbook.tables.getItem("FactorScores").sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    expect((await screen(host)).kept).toEqual([]);
  });

  test("finds its own sheet again where the user has one of the same name, and leaves copies to the user", async () => {
    const own = await hostWithUniverse(sampleTable(14));
    fill(own, "Run Log", [["my notes"]]);
    await screen(own, { settings: {} });
    await inExcel(own, async (context) => {
      context.workbook.worksheets.getItem("Factor Scores").copy();
      await context.sync();
    });
    const copied = own.sheet("Factor Scores (2)").values();
    for (let run = 0; run < 3; run++)
      expect((await screen(own, { settings: { "missing.policy": "worst" } })).kept).toEqual([]);
    expect(sheetNames(own).sort()).toEqual(
      [...RESULTS, "Factor Scores (2)", "Run Log (2)", "Sheet1", "Universe"].sort(),
    );
    expect(own.sheet("Run Log").values()).toEqual([["my notes"]]);
    expect(own.sheet("Factor Scores (2)").values()).toEqual(copied);
    own.dispose();
  });

  test("gives its tables other names than the user's tables and defined names have", async () => {
    await inExcel(host, async (context) => {
      context.workbook.worksheets.getItem("Factor Scores").delete();
      context.workbook.names.add("FactorScores", context.workbook.worksheets.getItem("Universe").getRange("A1:B2"));
      await context.sync();
    });
    await screen(host);
    expect(host.sheet("Factor Scores").tables.map(({ name }) => name)).toEqual(["FactorScores2"]);
  });

  test("clears away what an interrupted run has left, but not what another run is making, nor a sheet of the user's, whatever its name", async () => {
    fill(host, "~fs notes", [["my notes"]]);
    host.workbook.book.grid.sheets.setVisibility(host.sheet("~fs notes").id, "hidden");
    await inExcel(host, async (context) => {
      const { worksheets } = context.workbook;
      for (const [name, since] of [
        ["~fs new a 1", 0],
        ["~fs new b 1", Date.now()],
      ] as const) {
        const leftOver = worksheets.add(name);
        leftOver.customProperties.add("FactorScores.fingerprint", JSON.stringify({ run: name, since }));
        leftOver.visibility = Excel.SheetVisibility.hidden;
      }
      await context.sync();
    });
    const { sheets, kept } = await screen(host);
    expect(kept).toEqual([]);
    // the second one is young: a co-author's run may still be at it
    expect(sheetNames(host).sort()).toEqual(["Sheet1", "Universe", "~fs new b 1", "~fs notes", ...sheets].sort());
    expect(host.sheet("~fs notes").values()).toEqual([["my notes"]]);
  });

  test("with another model takes away what the earlier one wrote and this one does not, and keeps what was changed", async () => {
    fill(host, "Sensitivity", [["My own title"]]);
    const { sheets, kept } = await screen(host, { model: "balance-sheet-quality", settings: {} });
    expect(sheets).toEqual(["Factor Scores", "Screener Dashboard", "Data Check", "Run Log"]);
    expect(kept).toEqual(["Sensitivity (kept)"]);
    expect(sheetNames(host).sort()).toEqual(["Sheet1", "Universe", ...sheets, "Sensitivity (kept)"].sort());
  });

  test("with another model leaves a sheet of the user's alone, whatever its name", async () => {
    const own = await hostWithUniverse();
    fill(own, "Scorecards", [["my notes"]]);
    await screen(own);
    expect(own.sheet("Scorecards").values()).toEqual([["my notes"]]);
    own.dispose();
  });

  test("never touches a sheet of the user's that has the name of a result", async () => {
    const own = await hostWithUniverse();
    fill(own, "Model Portfolio", [["my notes"]]);
    const { sheets, kept } = await screen(own);
    expect(own.sheet("Model Portfolio").values()).toEqual([["my notes"]]);
    expect(sheets).toContain("Model Portfolio (2)");
    expect(kept).toEqual([]);
    own.dispose();
  });
});
