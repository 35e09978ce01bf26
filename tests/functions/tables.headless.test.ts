import golden from "../golden/functions.json";
import { fill, openAddinHost } from "../support/addinHost";
import { inExcel } from "excel-host/testing";
import type { HeadlessHost } from "excel-host";
import { expectCells } from "./support/expectCells";
import { columnLetter, FormulaSheet, type Cell } from "./support/FormulaSheet";

const HEADER = [
  "Ticker",
  "Sector",
  "ROE",
  "FCF margin",
  "Debt/Assets",
  "Interest coverage",
  "Net Income",
  "Net Income PY",
  "CFO",
  "Total Assets",
  "Total Assets PY",
  "Market Cap",
  "Total Liabilities",
  "Retained Earnings",
  "EBIT",
  "Revenue",
  "Current Assets",
  "Current Liabilities",
];
const COMPANIES: Cell[][] = [
  ["A", "Energy", 0.1, 0.05, 0.3, 4, 10, 8, 14, 100, 95, 900, 60, 30, 15, 120, 40, 20],
  ["B", "Energy", 0.3, 0.2, 0.1, 12, 5, 6, 2, 60, 61, 500, 30, 12, 8, 80, 20, 15],
  ["C", "Tobacco", 0.2, 0.1, "n/a", 2, -3, 1, 1, 80, 70, 300, 65, -5, 2, 70, 25, 25],
  ["D", "Utilities", 0.15, -0.02, 0.2, 8, 7, 3, 7, 90, 88, 750, 40, 25, 11, 95, 35, 10],
];
const ROW = "ROW()-ROW(Universe[#Headers])";

/** Functions with one result per row: the formula with its row argument left open. */
const WITH_ROW = [
  "WINSORIZE(Universe[ROE],0.2,,,{row})",
  "ZSCORE(Universe[ROE],,,,{row})",
  "PCTILE(Universe[ROE],,,{row})",
  'SECTORPCTILE(Universe[ROE],Universe[Sector],,"mean",1,{row})',
  "SECTORZSCORE(Universe[ROE],Universe[Sector],,,1,{row})",
  "MINMAX(Universe[ROE],,,{row})",
  "QUANTILEGROUP(Universe[ROE],2,{row})",
  "COMPOSITE(Universe[[ROE]:[FCF margin]],{2,1},,,{row})",
  "QSCORE(Universe[ROE],Universe[FCF margin],Universe[Debt/Assets],Universe[Interest coverage],,,,{row})",
  "VALUETRAP(Universe[ROE],Universe[FCF margin],Universe[CFO],,,,{row})",
  "DRAWDOWN(Universe[FCF margin],{row})",
  "MODELWEIGHTS(Universe[ROE],Universe[Sector],2,1,0,1,,{row})",
  'PIOTROSKI(Universe[#All],,,"ending",{row})',
  "ALTMANZ(Universe[#All],,,{row})",
  "ACCRUALS(Universe[#All],,,,{row})",
  'METRIC("Debt/Assets",Universe[#All],,{row})',
  'MODELSCORE(Universe[#All],,"balance-sheet-quality",,{row})',
  "INDEX(FUNNEL(Universe[#All],,,{row}),1,1)",
];
const whole = (formula: string) =>
  `=${formula.replace(",{row}", "")}`.replace(/^=INDEX\((.*),1,1\)$/, "=INDEX($1,0,1)");

let host: HeadlessHost;
let formulas: FormulaSheet;
beforeAll(async () => {
  host = await openAddinHost({ blankCell: null });
  fill(host, "Data", [HEADER, ...COMPANIES]);
  fill(host, "Results", [WITH_ROW.map((_, k) => `Result ${k + 1}`)]);
  await inExcel(
    host,
    async (context, headers, results, companies) => {
      const { worksheets, names } = context.workbook;
      worksheets.getItem("Data").tables.add(`A1:R${companies + 1}`, true).name = "Universe";
      const sheet = worksheets.getItem("Results");
      const table = sheet.tables.add(sheet.getRange("A1").getResizedRange(companies, results.length - 1), true);
      table.name = "Answers";
      table.getDataBodyRange().formulas = Array.from({ length: companies }, () => results);
      names.add("Returns_on_equity", worksheets.getItem("Data").getRange(`C2:C${companies + 1}`));
      names.add("Best_rank", `=MAX(PCTILE(Data!$C$2:$C$${companies + 1}))`);
      await context.sync();
      return headers.length;
    },
    HEADER,
    // the two tables begin in the same row, so that the row within one is the row within the other
    WITH_ROW.map((formula) => `=${formula.replace("{row}", ROW)}`),
    COMPANIES.length,
  );
  formulas = new FormulaSheet(host);
  await formulas.enter([...WITH_ROW.map(whole), ...NESTED.map(({ formula }) => formula)]);
});
afterAll(() => host.dispose());

describe("inside a table, where arrays cannot spill", () => {
  test.each(WITH_ROW.map((formula, k) => ({ formula, letter: columnLetter(k) })))(
    "=$formula gives each row its own result",
    ({ formula, letter }) => {
      const spilled = formulas.values(whole(formula), COMPANIES.length, 1);
      expect(new Set(spilled.flat()).size).toBeGreaterThan(1);
      expectCells(host.sheet("Results").values(`${letter}2:${letter}${COMPANIES.length + 1}`), spilled);
    },
  );

  test("every function with a row argument is here", () => {
    const withRow = Object.entries(golden)
      .filter(([, parameters]) => parameters.some((parameter) => parameter.startsWith("[row]")))
      .map(([name]) => name);
    expect(withRow.filter((name) => !WITH_ROW.some((formula) => formula.includes(`${name}(`)))).toEqual([]);
    expect(withRow.length).toBe(WITH_ROW.length);
  });
});

const ROE = "Universe[ROE]";
const WORKING_CAPITAL =
  '{"Working Capital","Retained Earnings","EBIT","Market Cap","Total Liabilities","Total Assets","Revenue";20,40,20,90,40,100,120}';
/** Ranks of 0.1, 0.3, 0.2 and 0.15 by the rule of the mean: 100·(r − 0.5)/4. */
const RANKS = [[12.5], [87.5], [62.5], [37.5]];
const NESTED: { formula: string; expected: Cell[][] }[] = [
  {
    formula: `=LET(ranks,PCTILE(${ROE}),best,MAX(ranks),IF(ranks=best,"best",""))`,
    expected: [[""], ["best"], [""], [""]],
  },
  { formula: `=ALTMANZ(${WORKING_CAPITAL})`, expected: [[4.01]] },
  { formula: `=METRIC("altman_z",${WORKING_CAPITAL})`, expected: [[4.01]] },
  {
    formula:
      '=ACCRUALS({"Working Capital","Working Capital PY","Cash","Cash PY","Short-Term Debt","Short-Term Debt PY","Depreciation","Total Assets";30,20,8,5,4,2,3,100},,"balance-sheet")',
    expected: [[0.06]],
  },
  {
    formula: '=SECTORPCTILE({1;2;9},{"Tech";"information technology";"Energy"},FALSE,"mean",1)',
    expected: [[25], [75], [50]],
  },
  { formula: '=SECTORZSCORE({1;2;3;9},{"a";"A";"a";"b"},FALSE,,1)', expected: [[-1], [0], [1], [0]] },
  { formula: '=MODELWEIGHTS({90;80;70;60},{"Tech";"IT";"b";"B"},2,1,0,1)', expected: [[0.5], [0], [0.5], [0]] },
  { formula: `=MAP({1;2;3;4},LAMBDA(k,PCTILE(${ROE},,,k)))`, expected: RANKS },
  {
    formula: "=BYROW(Universe[[ROE]:[FCF margin]],LAMBDA(both,COMPOSITE(both,{1,1})))",
    expected: [[0.075], [0.25], [0.15], [0.065]],
  },
  { formula: "=BYCOL(Universe[[ROE]:[FCF margin]],LAMBDA(column,MAX(MINMAX(column))))", expected: [[100, 100]] },
  { formula: `=IF(PCTILE(${ROE})>50,"high","low")`, expected: [["low"], ["high"], ["high"], ["low"]] },
  { formula: `=INDEX(PCTILE(${ROE}),3)`, expected: [[62.5]] },
  { formula: `=INDEX(Universe[Ticker],MATCH(100,MINMAX(${ROE}),0))`, expected: [["B"]] },
  { formula: `=SUM(MODELWEIGHTS(ZSCORE(${ROE}),Universe[Sector],2,1,0,1))`, expected: [[1]] },
  { formula: "=PCTILE(Returns_on_equity)", expected: RANKS },
  { formula: "=Best_rank", expected: [[87.5]] },
  { formula: `=PCTILE(IF(Universe[Sector]="Energy",${ROE},""))`, expected: [[25], [75], [""], [""]] },
  { formula: "=PCTILE({0.1,0.3,0.2,0.15})", expected: [RANKS.flat()] },
  { formula: "=PCTILE(0.1)", expected: [[50]] },
];

describe("inside other functions", () => {
  test.each(NESTED)("$formula", ({ formula, expected }) =>
    expectCells(formulas.values(formula, expected.length, expected[0].length), expected),
  );
});

describe("recalculation", () => {
  test("a cell that changes changes the results that depend on it", async () => {
    const before = host.sheet("Results").values();
    fill(host, "Data", [
      HEADER,
      ...COMPANIES.map((row, k) => (k === 0 ? [...row.slice(0, 2), 0.9, ...row.slice(3)] : row)),
    ]);
    await host.settle();
    expect(formulas.values("=PCTILE(Returns_on_equity)", 4, 1)).toEqual([[87.5], [62.5], [37.5], [12.5]]);
    fill(host, "Data", [HEADER, ...COMPANIES]);
    await host.settle();
    expect(host.sheet("Results").values()).toEqual(before);
  });
});
