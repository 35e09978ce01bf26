import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { HeadlessHost } from "excel-host";
import { inExcel } from "excel-host/testing";
import { readUniverse } from "../../src/engine/universe/readUniverse";
import { guessFormula, type FunctionSignature } from "../../src/workflows/functions/guessFormula";
import { fill, openAddinHost, sampleTable, type Matrix } from "../support/addinHost";
import { columnLetter, FormulaSheet } from "./support/FormulaSheet";

const ROWS = 3000;
const MEGABYTE = 1024 * 1024;

const open: HeadlessHost[] = [];
async function openHost(...[options]: Parameters<typeof openAddinHost>): Promise<HeadlessHost> {
  const host = await openAddinHost(options);
  open.push(host);
  await host.call("FactorScores.loadModels");
  return host;
}
afterEach(() => open.splice(0).forEach((host) => host.dispose()));

const measures = Array.from({ length: ROWS }, (_, row) =>
  [1, 2, 3, 4].map((step) => Math.sin((row + 1) * step) / 2 + 0.3),
);
const ranges = ["A", "B", "C", "D"].map((column) => `Data!$${column}$1:$${column}$${ROWS}`).join(",");
const single = Array.from({ length: ROWS }, (_, row) => [`=QSCORE(${ranges},,,,${row + 1})`]);

// Each of them hands 12,000 cells to the add-in: sent and read one by one, they take minutes in place of two seconds.
test("3,000 formulas of a single cell over the same 3,000 rows give what one formula spills, where Excel has no limit", async () => {
  const host = await openHost({ callLimitBytes: null, batchLimitBytes: null });
  fill(host, "Data", measures);
  fill(host, "Spilled", [[`=QSCORE(${ranges})`]]);
  await host.settle();
  fill(host, "Single", single);
  await host.settle();
  const values = host.sheet("Single").values(`A1:A${ROWS}`);
  expect(values).toEqual(host.sheet("Spilled").values(`A1:A${ROWS}`));
  expect(values.filter(([value]) => typeof value === "number").length).toBeGreaterThan(ROWS / 2);
}, 60_000);

test("with Excel's limits most of them are refused, and not the one that spills", async () => {
  const host = await openHost();
  fill(host, "Data", measures);
  fill(host, "Spilled", [[`=QSCORE(${ranges})`]]);
  await host.settle();
  expect(host.payloads).toMatchObject({ calls: 1, refused: 0 });
  fill(host, "Single", single);
  await host.settle();
  expect(host.payloads.refused).toBeGreaterThan(ROWS * 0.9);
  expect(host.sheet("Single").value(`A${ROWS}`)).toBe("#CALC!");
}, 60_000);

/** The synthetic companies over and over, under tickers of their own. */
function largeTable(): Matrix {
  const [header, ...companies] = sampleTable(503);
  return [
    header,
    ...Array.from({ length: ROWS }, (_, k) => {
      const [ticker, ...cells] = companies[k % companies.length];
      return [`${ticker}${Math.floor(k / companies.length)}`, ...cells];
    }),
  ];
}

test("every formula that the pane inserts stays below Excel's limits at 3,000 companies, and feeds a column of the table", async () => {
  const host = await openHost();
  const cells = largeTable();
  fill(host, "Universe", cells);
  const context = { sheet: "Universe", reading: readUniverse({ values: cells.map((row) => [...row]) }) };
  const help = JSON.parse(
    readFileSync(join(__dirname, "../../dist/functions-help.json"), "utf8"),
  ) as FunctionSignature[];
  const inserted = help.map((each) => guessFormula(each, context)).filter((formula) => formula.includes("Universe!"));
  expect(inserted.length).toBeGreaterThan(12);
  const formulas = new FormulaSheet(host);
  // as by hand, one after the other
  for (const formula of inserted) await formulas.enter([formula]);
  expect(host.payloads.calls).toBeGreaterThanOrEqual(inserted.length);
  expect(host.payloads.refused).toBe(0);
  expect(host.payloads.largestCall).toBeGreaterThan(MEGABYTE / 2);
  expect(host.payloads.largestCall).toBeLessThan(5 * MEGABYTE);
  expect(inserted.filter((formula) => formulas.values(formula, 1, 1)[0][0] === "#CALC!")).toEqual([]);

  // one formula beside the table, and a column of the table that takes its row's result
  const width = cells[0].length;
  const [score, beside] = [columnLetter(width), columnLetter(width + 2)];
  await inExcel(
    host,
    async (excel, { area, score, beside, first, last }) => {
      const sheet = excel.workbook.worksheets.getItem("Universe");
      sheet.getRange(`${score}1`).values = [["Score"]];
      sheet.tables.add(area, true).name = "Companies";
      sheet.getRange(`${beside}2`).formulas = [[`=MODELSCORE(Companies[[#All],[${first}]:[${last}]])`]];
      await excel.sync();
    },
    { area: `A1:${score}${ROWS + 1}`, score, beside, first: String(cells[0][0]), last: String(cells[0][width - 1]) },
  );
  await host.settle();
  const { calls } = host.payloads;
  await inExcel(
    host,
    async (excel, formula, rows) => {
      const column = excel.workbook.tables.getItem("Companies").columns.getItem("Score").getDataBodyRange();
      column.formulas = Array.from({ length: rows }, () => [formula]);
      await excel.sync();
    },
    `=INDEX($${beside}$2#,ROW()-ROW(Companies[#Headers]))`,
    ROWS,
  );
  await host.settle();
  const universe = host.sheet("Universe");
  const scores = universe.values(`${score}2:${score}${ROWS + 1}`);
  expect(scores).toEqual(universe.values(`${beside}2:${beside}${ROWS + 1}`));
  expect(scores.filter(([value]) => typeof value === "number").length).toBeGreaterThan(ROWS / 2);
  expect(host.payloads).toMatchObject({ calls, refused: 0 });
}, 120_000);
