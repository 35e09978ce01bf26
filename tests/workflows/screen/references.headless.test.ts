import type { HeadlessHost } from "excel-host";
import { fill, openAddinHost, sampleTable, sheetNames } from "../../support/addinHost";
import { inExcel } from "excel-host/testing";
import { hostWithUniverse, RESULTS, screen } from "./screenOnHost";

const COMPANIES = 14;

/** Formulas of the user's that refer to results in every way that Excel knows. */
const FORMULAS = [
  "='Factor Scores'!A2",
  "=COUNTA('Factor Scores'!A:A)",
  "=ROWS(FactorScores)",
  "=VLOOKUP(FIRST,FactorScores,3,FALSE)",
  "=SUM(FactorScores[Composite])",
  "=COUNTA(FactorScores[[#All],[Ticker]])",
  "=INDEX(FactorScores[#Headers],1,5)",
  "=SUM(ModelPortfolio[Weight])",
  "=ROWS(Whole)",
  "=SUM(Local)",
  "=SUMPRODUCT(('Screener Dashboard'!A6:A9<3)*1)",
];

/** Puts them, names, a chart, a conditional format and an input rule on the sheet "Mine". */
async function refer(host: HeadlessHost): Promise<void> {
  fill(host, "Mine", [["x"]]);
  await inExcel(
    host,
    async (context, formulas: string[]) => {
      const { worksheets, names } = context.workbook;
      const mine = worksheets.getItem("Mine");
      names.add("Whole", "=FactorScores");
      names.add("FIRST", "='Factor Scores'!$A$2");
      mine.names.add("Local", "='Factor Scores'!$F$2:$F$8");
      mine.getRange(`A1:A${formulas.length}`).formulas = formulas.map((formula) => [formula]);
      const scores = worksheets.getItem("Factor Scores");
      const chart = mine.charts.add(
        Excel.ChartType.columnClustered,
        scores.getRange("F2:F8"),
        Excel.ChartSeriesBy.columns,
      );
      chart.name = "My chart";
      chart.series.getItemAt(0).setXAxisValues(scores.getRange("A2:A8"));
      mine.getRange("C1:C5").conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula =
        "=C1>'Factor Scores'!$F$2";
      mine.getRange("D1:D5").dataValidation.rule = {
        list: { inCellDropDown: true, source: "='Factor Scores'!$A$2:$A$9" },
      };
      await context.sync();
    },
    FORMULAS,
  );
  await host.recalculate();
}

/** The texts of everything that `refer` has made. */
const references = (host: HeadlessHost) =>
  inExcel(host, async (context) => {
    const { worksheets, names } = context.workbook;
    const mine = worksheets.getItem("Mine");
    const formulas = mine.getRange("A1:A11").load("formulas,values");
    const all = [names.load("items/name,items/formula"), mine.names.load("items/name,items/formula")];
    const series = mine.charts.getItem("My chart").series.getItemAt(0);
    const drawn = [
      series.getDimensionDataSourceString("Categories"),
      series.getDimensionDataSourceString("Values"),
      series.getDimensionValues("Values"),
    ];
    const format = mine.getRange("C1:C5").conditionalFormats.getItemAt(0).custom.rule.load("formula");
    const validation = mine.getRange("D1:D5").dataValidation.load("rule");
    await context.sync();
    return {
      texts: {
        formulas: (formulas.formulas as string[][]).flat(),
        names: all.flatMap(({ items }) => items.map(({ name, formula }) => [name, formula as string])),
        chart: drawn.slice(0, 2).map(({ value }) => value),
        format: format.formula,
        rule: validation.rule,
      },
      values: (formulas.values as (string | number)[][]).flat(),
      drawn: drawn[2].value as unknown as number[],
    };
  });

/** What the formulas must give, worked out from the sheets themselves. */
function expected(host: HeadlessHost): (string | number)[] {
  const scores = host.sheet("Factor Scores").values();
  const column = (name: string) => scores.slice(1).map((row) => row[scores[0].indexOf(name)]);
  const composites = column("Composite") as number[];
  const portfolio = host.sheet("Model Portfolio").values();
  const header = portfolio.findIndex((row) => row[0] === "#");
  const held = portfolio.slice(header + 1).findIndex((row) => typeof row[0] !== "number");
  const weights = portfolio
    .slice(header + 1, header + 1 + held)
    .map((row) => row[portfolio[header].indexOf("Weight")] as number);
  const dashboard = host.sheet("Screener Dashboard").values();
  return [
    scores[1][0] as string,
    scores.length,
    scores.length - 1,
    scores[1][2] as string,
    composites.reduce((sum, value) => sum + value, 0),
    scores.length,
    scores[0][4] as string,
    weights.reduce((sum, value) => sum + value, 0),
    scores.length - 1,
    composites.slice(0, 7).reduce((sum, value) => sum + value, 0),
    dashboard.slice(5, 9).filter((row) => (row[0] as number) < 3).length,
  ];
}

describe("whatever of the user's refers to results", () => {
  let host: HeadlessHost;
  beforeEach(async () => {
    host = await hostWithUniverse(sampleTable(COMPANIES));
    await screen(host, { settings: {} });
    await refer(host);
  });
  afterEach(() => host.dispose());

  test.each([
    ["the same companies", COMPANIES],
    ["fewer companies", 9],
    ["more companies", 25],
  ])("lives on when the model is run again on %s", async (_, companies) => {
    const before = await references(host);
    fill(
      host,
      "Universe",
      Array.from({ length: COMPANIES + 1 }, () => Array.from({ length: 80 }, () => "")),
    );
    fill(host, "Universe", sampleTable(companies));
    const { kept, sheets } = await screen(host, { settings: { "missing.policy": "worst" } });
    await host.recalculate();
    expect(kept).toEqual([]);
    expect(sheets).toEqual(RESULTS);
    const after = await references(host);
    expect(after.texts).toEqual(before.texts);
    expect(host.sheet("Factor Scores").values()).toHaveLength(companies + 1);
    expected(host).forEach((value, k) =>
      typeof value === "number" ? expect(after.values[k]).toBeCloseTo(value, 9) : expect(after.values[k]).toBe(value),
    );
    expect(after.drawn).toEqual(
      host
        .sheet("Factor Scores")
        .values()
        .slice(1, 8)
        .map((row) => row[5]),
    );
  });

  test("lives on when the user has sorted and filtered a result and hidden rows of it", async () => {
    await inExcel(host, async (context) => {
      const table = context.workbook.tables.getItem("FactorScores");
      table.sort.apply([{ key: 0, ascending: false }]);
      table.columns.getItem("Ticker").filter.applyValuesFilter(["none"]);
      context.workbook.worksheets.getItem("Run Log").getRange("A3:A9").rowHidden = true;
      await context.sync();
    });
    const before = await references(host);
    expect((await screen(host, { settings: {} })).kept).toEqual([]);
    await host.recalculate();
    expect((await references(host)).texts).toEqual(before.texts);
    const hidden = await inExcel(host, async (context) => {
      const ranges = ["Factor Scores", "Run Log"].map((name) =>
        context.workbook.worksheets.getItem(name).getUsedRange().load("rowHidden"),
      );
      await context.sync();
      return ranges.map(({ rowHidden }) => rowHidden);
    });
    expect(hidden).toEqual([false, false]);
  });

  test("keeps what another model does not write as it is, under its own name, until the first model runs again", async () => {
    const before = await references(host);
    const { kept } = await screen(host, { model: "balance-sheet-quality", settings: {} });
    // its columns are others: formulas over them keep the earlier figures
    expect(kept.sort()).toEqual(["Factor Scores (kept)", "Model Portfolio", "Screener Dashboard (kept)"]);
    await host.recalculate();
    const between = await references(host);
    expect(between.values).toEqual(before.values);
    expect(between.drawn).toEqual(before.drawn);
    expect(sheetNames(host).sort()).toEqual([
      "Data Check",
      "Factor Scores",
      "Factor Scores (kept)",
      "Mine",
      "Model Portfolio",
      "Run Log",
      "Screener Dashboard",
      "Screener Dashboard (kept)",
      "Sheet1",
      "Universe",
    ]);
  });

  test("keeps what a chart or rule alone refers to when another model runs", async () => {
    await inExcel(host, async (context) => {
      const mine = context.workbook.worksheets.getItem("Mine");
      mine.getRange("A1:A20").clear();
      mine.charts.getItem("My chart").delete();
      mine.getRange("C1:C5").conditionalFormats.clearAll();
      mine.names.getItem("Local").delete();
      context.workbook.names.getItem("Whole").delete();
      context.workbook.names.getItem("FIRST").delete();
      await context.sync();
    });
    expect((await screen(host, { model: "balance-sheet-quality", settings: {} })).kept).toEqual([
      "Factor Scores (kept)",
    ]);
  });
});

test("what another model does not write stays where a rule of the user's may refer to it without telling", async () => {
  const host = await hostWithUniverse(sampleTable(COMPANIES));
  await screen(host, { settings: {} });
  fill(host, "Mine", [[1], [2]]);
  await inExcel(host, async (context) => {
    context.workbook.worksheets
      .getItem("Mine")
      .getRange("A1:A2")
      .conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
    await context.sync();
  });
  expect((await screen(host, { model: "balance-sheet-quality", settings: {} })).kept).toEqual([
    "Factor Scores (kept)",
    "Screener Dashboard (kept)",
    "Model Portfolio",
    "Sensitivity",
  ]);
  host.dispose();
});

describe("results of an Excel that is older", () => {
  test("are written into as long as no table has to grow or shrink (ExcelApi 1.13), and kept where anything may refer to them", async () => {
    const host = await openAddinHost({ excelApi: 1.12 });
    fill(host, "Universe", sampleTable(COMPANIES));
    await screen(host, { settings: {} });
    fill(host, "Mine", [["=ROWS(FactorScores)"]]);
    expect((await screen(host, { settings: {} })).kept).toEqual([]);
    expect(host.sheet("Mine").values()).toEqual([[COMPANIES]]);
    fill(host, "Universe", sampleTable(COMPANIES + 6));
    expect((await screen(host, { settings: {} })).kept).toEqual(["Factor Scores (kept)"]);
    await host.recalculate();
    expect(host.sheet("Mine").formulas()).toEqual([["=ROWS(FactorScores)"]]);
    expect(host.sheet("Mine").values()).toEqual([[COMPANIES]]);
    host.dispose();
  });
});
