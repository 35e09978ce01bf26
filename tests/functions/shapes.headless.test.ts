import { fill, openAddinHost } from "../support/addinHost";
import type { HeadlessHost } from "excel-host";
import { expectCells } from "./support/expectCells";
import { FormulaSheet, type Cell } from "./support/FormulaSheet";

const VECTORS: Cell[][] = [
  [0.1, 0.3, 0.2, 0.15, 0.25, 0.05],
  [0.05, 0.2, 0.1, -0.02, 0.12, 0.08],
  [0.3, 0.1, 0.5, 0.2, 0.4, 0.25],
  [4, 12, 2, 8, 6, 5],
  ["a", "a", "b", "b", "a", "b"],
  [0.2, 0.3, 0.25, 0.4, 0.35, 0.22],
];
const COUNT = VECTORS[0].length;
const TABLE: Cell[][] = [
  [
    "Ticker",
    "Sector",
    "Net Income",
    "Net Income PY",
    "CFO",
    "Total Assets",
    "Total Assets PY",
    "ROE",
    "FCF margin",
    "Debt/Assets",
    "Interest coverage",
    "Retained Earnings",
    "EBIT",
    "Market Cap",
    "Total Liabilities",
    "Revenue",
    "Current Assets",
    "Current Liabilities",
  ],
  ["A", "Energy", 10, 8, 14, 100, 95, 0.1, 0.05, 0.3, 4, 30, 15, 900, 60, 120, 40, 20],
  ["B", "Tobacco", 5, 6, 2, 60, 61, 0.3, 0.2, 0.1, 12, 12, 8, 500, 30, 80, 20, 15],
  ["C", "Utilities", -3, 1, 1, 80, 70, 0.2, 0.1, 0.5, 2, -5, 2, 300, 65, 70, 25, 25],
];
const turned = (cells: readonly (readonly Cell[])[]): Cell[][] =>
  cells[0].map((_, column) => cells.map((row) => row[column]));

/** {1} … {6} are the vectors, standing or lying alike. */
const LIKE_THEIR_INPUT = [
  "WINSORIZE({1},0.2)",
  "ZSCORE({1})",
  "PCTILE({1},TRUE)",
  "MINMAX({1})",
  "QUANTILEGROUP({1},3)",
  "DRAWDOWN({2})",
  'SECTORPCTILE({1},{5},FALSE,"mean",2)',
  "SECTORZSCORE({1},{5},FALSE,,2)",
  "QSCORE({1},{2},{3},{4})",
  'VALUETRAP({1},{2},{3},"cheap-only",0.3,{4})',
  "MODELWEIGHTS({1},{5},4,2,0.1,0.5,{6})",
];
const MATRIX_BY_COLUMN = [
  "WINSORIZE({0},0.2)",
  "ZSCORE({0})",
  "PCTILE({0})",
  "MINMAX({0},1,5)",
  "QUANTILEGROUP({0},2)",
  "DRAWDOWN({0})",
];
const PER_SERIES = ["MOMENTUM({0},3,1)", "VOLATILITY({0},4)", "MARKETBETA({0},Standing!F1:F6)"];
/** {0} is the table, companies in rows or in columns. */
const OF_TABLES = [
  "ACCRUALS({0})",
  'METRIC("Debt/Assets",{0})',
  'PIOTROSKI({0},,"signals","ending")',
  'PIOTROSKI({0},,,"ending")',
  "ALTMANZ({0},,\"Z''\")",
  "FUNNEL({0})",
  'MODELSCORE({0},,"balance-sheet-quality","coverage")',
];

const standing = (formula: string, arrays = "Standing!") =>
  `=${formula.replaceAll(/\{(\d)\}/g, (_, k: string) => `${arrays}${"ABCDEF"[Number(k) - 1]}1:${"ABCDEF"[Number(k) - 1]}${COUNT}`)}`;
const lying = (formula: string) => `=${formula.replaceAll(/\{(\d)\}/g, (_, k: string) => `Lying!A${k}:F${k}`)}`;
const one = (formula: string, range: string) => `=${formula.replace("{0}", range)}`;
const OWN_LABELS = "Table!A1:R4";
const TURNED = "Turned!A1:D18";

let host: HeadlessHost;
let formulas: FormulaSheet;
beforeAll(async () => {
  host = await openAddinHost({ blankCell: null });
  fill(host, "Standing", turned(VECTORS));
  fill(host, "Lying", VECTORS);
  fill(host, "Table", TABLE);
  fill(host, "Turned", turned(TABLE));
  formulas = new FormulaSheet(host);
  await formulas.enter([
    ...LIKE_THEIR_INPUT.flatMap((formula) => [standing(formula), lying(formula)]),
    ...[...MATRIX_BY_COLUMN, ...PER_SERIES].flatMap((formula) =>
      ["Standing!A1:C6", "Standing!A1:A6", "Standing!B1:B6", "Standing!C1:C6", "Lying!A1:F1"].map((range) =>
        one(formula, range),
      ),
    ),
    ...OF_TABLES.flatMap((formula) => [
      one(formula, OWN_LABELS),
      one(formula, TURNED),
      withHeaders(formula, "Table!A2:R4", "Table!A1:R1"),
      withHeaders(formula, "Turned!B1:D18", "Turned!A1:A18"),
    ]),
    "=COMPOSITE(Standing!A1:C6,{2,1,1})",
    "=COMPOSITE(Standing!A1:C6,{2;1;1})",
    "=COMPOSITE(Standing!A2:C2,{2,1,1})",
  ]);
});
afterAll(() => host.dispose());

function withHeaders(formula: string, data: string, headers: string): string {
  return one(formula, `{0},${headers}`).replace("{0}", data).replace(`,${headers},,`, `,${headers},`);
}

test.each(LIKE_THEIR_INPUT)("=%s: a row gives a row, with the results of the column", (formula) => {
  const column = formulas.spilled(standing(formula));
  expect(column).toHaveLength(COUNT);
  expectCells(formulas.spilled(lying(formula)), turned(column));
});

test.each(MATRIX_BY_COLUMN)("=%s: of several columns each is a series by itself", (formula) => {
  const alone = ["A", "B", "C"].map((column) =>
    formulas.spilled(one(formula, `Standing!${column}1:${column}6`)).flat(),
  );
  expectCells(formulas.spilled(one(formula, "Standing!A1:C6")), turned(alone));
});

test.each(PER_SERIES)("=%s: one figure per column, beside one another", (formula) => {
  const alone = ["A", "B", "C"].map((column) =>
    formulas.spilled(one(formula, `Standing!${column}1:${column}6`)).flat(),
  );
  expect(alone.map((figures) => figures.length)).toEqual([1, 1, 1]);
  expectCells(formulas.spilled(one(formula, "Standing!A1:C6")), [alone.flat()]);
});

test.each(PER_SERIES)("=%s: a single row is one series", (formula) => {
  expectCells(formulas.spilled(one(formula, "Lying!A1:F1")), formulas.spilled(one(formula, "Standing!A1:A6")));
});

test.each(OF_TABLES)(
  "=%s: companies in rows or columns, labels of their own or apart, give the same results, which lie as the companies do",
  (formula) => {
    const inRows = formulas.spilled(one(formula, OWN_LABELS));
    expect(inRows).toHaveLength(TABLE.length - 1);
    expectCells(formulas.spilled(withHeaders(formula, "Table!A2:R4", "Table!A1:R1")), inRows);
    expectCells(formulas.spilled(one(formula, TURNED)), turned(inRows));
    expectCells(formulas.spilled(withHeaders(formula, "Turned!B1:D18", "Turned!A1:A18")), turned(inRows));
  },
);

test("=COMPOSITE: weights may stand or lie, and a single row is one company", () => {
  const column = formulas.spilled("=COMPOSITE(Standing!A1:C6,{2,1,1})");
  expectCells(formulas.spilled("=COMPOSITE(Standing!A1:C6,{2;1;1})"), column);
  expectCells(formulas.spilled("=COMPOSITE(Standing!A2:C2,{2,1,1})"), [column[1]]);
});
