import { fill, openAddinHost } from "../support/addinHost";
import type { HeadlessHost } from "excel-host";
import { expectCells } from "./support/expectCells";
import { FormulaSheet, type Cell } from "./support/FormulaSheet";

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
  "Current Assets",
  "Current Liabilities",
  "Retained Earnings",
  "EBIT",
  "Market Cap",
  "Total Liabilities",
  "Revenue",
  "Revenue PY",
];
const CLEAN: Cell[][] = [
  ["A", "Energy", 0.1, 0.05, 0.3, 4, 10, 8, 14, 100, 95, 40, 20, 30, 15, 900, 60, 120, 110],
  ["B", "Energy", 0.3, 0.2, 0.1, 12, 5, 6, 2, 60, 61, 20, 15, 12, 8, 500, 30, 80, 85],
  ["C", "Utilities", 0.2, 0.1, 0.5, 2, -3, 1, 1, 80, 70, 25, 25, -5, 2, 300, 65, 70, 71],
  ["D", "Utilities", 0.15, -0.02, 0.2, 8, 7, 3, 7, 90, 88, 35, 10, 25, 11, 750, 40, 95, 80],
  ["E", "Energy", 0.25, 0.12, 0.4, 6, 4, 5, 6, 40, 39, 18, 9, 8, 6, 440, 22, 51, 50],
];
/** What cells hold that are no numbers, whatever the host makes of blanks. */
const NO_NUMBERS: Cell[] = ["n/a", true, "=NA()", "=1/0", "verify", "-"];
const company = (ticker: string, cell: Cell): Cell[] => [ticker, "Energy", ...HEADER.slice(2).map(() => cell)];

/** The clean companies between others without a number. */
const DIRTY = [
  company("X1", NO_NUMBERS[0]),
  CLEAN[0],
  company("X2", NO_NUMBERS[1]),
  company("X3", NO_NUMBERS[2]),
  CLEAN[1],
  CLEAN[2],
  company("X4", NO_NUMBERS[3]),
  CLEAN[3],
  company("X5", NO_NUMBERS[4]),
  CLEAN[4],
  company("X6", NO_NUMBERS[5]),
];
const BLANK = [CLEAN[0], company("Y", ""), ...CLEAN.slice(1)];

/** Formulas with one result per company; {ROE} and so on are columns, {all} the table with its header. @param missing what a company without numbers gets */
const PER_COMPANY: { formula: string; missing: Cell }[] = [
  { formula: "=WINSORIZE({ROE},0.2)", missing: "" },
  { formula: "=ZSCORE({ROE})", missing: "" },
  { formula: "=PCTILE({ROE})", missing: "" },
  { formula: "=MINMAX({ROE})", missing: "" },
  { formula: "=QUANTILEGROUP({ROE},2)", missing: "" },
  { formula: "=DRAWDOWN({FCF margin})", missing: "" },
  { formula: '=SECTORPCTILE({ROE},{Sector},FALSE,"mean",2)', missing: "" },
  { formula: "=SECTORZSCORE({ROE},{Sector},FALSE,,2)", missing: "" },
  { formula: "=COMPOSITE({ROE}:{FCF margin},{1,1})", missing: "" },
  { formula: "=QSCORE({ROE},{FCF margin},{Debt/Assets},{Interest coverage})", missing: "" },
  { formula: "=VALUETRAP({ROE},{FCF margin},{CFO})", missing: "" },
  { formula: "=MODELWEIGHTS({ROE},{Sector},2,1,0,1)", missing: 0 },
  { formula: "=ACCRUALS({all})", missing: "" },
  { formula: '=METRIC("ROE",{all})', missing: "" },
  { formula: '=MODELSCORE({all},,"balance-sheet-quality")', missing: "" },
  { formula: '=PIOTROSKI({all},,,"ending")', missing: "" },
  { formula: "=ALTMANZ({all})", missing: "" },
];
const WITHOUT_WHOLE_COLUMNS = /COMPOSITE/;

const letterOf = (label: string) => String.fromCharCode(65 + HEADER.indexOf(label));
function on(sheet: string, rows: number, formula: string, whole = false): string {
  return formula
    .replace("{ROE}:{FCF margin}", `${sheet}!C2:D${rows + 1}`)
    .replaceAll("{all}", whole ? `${sheet}!A:S` : `${sheet}!A1:S${rows + 1}`)
    .replaceAll(/\{([A-Z][^}]*)\}/g, (_, label: string) =>
      whole
        ? `${sheet}!${letterOf(label)}:${letterOf(label)}`
        : `${sheet}!${letterOf(label)}2:${letterOf(label)}${rows + 1}`,
    );
}

describe.each([[null], [""], [0]] as const)("blank cells arrive as %p", (blankCell) => {
  let host: HeadlessHost;
  let formulas: FormulaSheet;
  const clean = (formula: string) => on("Clean", CLEAN.length, formula);
  const dirty = (formula: string) => on("Dirty", DIRTY.length, formula);
  const blank = (formula: string) => on("Blank", BLANK.length, formula);
  const whole = (formula: string) => on("Clean", CLEAN.length, formula, true);

  beforeAll(async () => {
    host = await openAddinHost({ blankCell });
    fill(host, "Clean", [HEADER, ...CLEAN]);
    fill(host, "Dirty", [HEADER, ...DIRTY]);
    fill(host, "Blank", [HEADER, ...BLANK]);
    formulas = new FormulaSheet(host);
    await formulas.enter(
      PER_COMPANY.flatMap(({ formula }) => [clean, dirty, blank, whole].map((place) => place(formula))),
    );
  });
  afterAll(() => host.dispose());

  test.each(PER_COMPANY)(
    "$formula: text, TRUE and errors are missing, and change nobody else's result",
    ({ formula, missing }) => {
      const results = formulas.values(clean(formula), CLEAN.length, 1);
      const expected = DIRTY.map((row) => (CLEAN.includes(row) ? results[CLEAN.indexOf(row)] : [missing]));
      expectCells(formulas.values(dirty(formula), DIRTY.length, 1), expected);
    },
  );

  test.each(PER_COMPANY)("$formula: a blank cell is missing", ({ formula, missing }) => {
    const results = formulas.values(clean(formula), CLEAN.length, 1);
    const expected = BLANK.map((row) => (CLEAN.includes(row) ? results[CLEAN.indexOf(row)] : [missing]));
    expectCells(formulas.values(blank(formula), BLANK.length, 1), expected);
  });

  test.each(PER_COMPANY.filter(({ formula }) => !WITHOUT_WHOLE_COLUMNS.test(formula)))(
    "$formula: references to whole columns go as far as the data",
    ({ formula, missing }) => {
      const results = formulas.values(clean(formula), CLEAN.length, 1);
      // a header above the numbers is a row without a number; that of a table is its label
      const expected = formula.includes("{all}") ? results : [[missing], ...results];
      expectCells(formulas.values(whole(formula), expected.length + 1, 1), [...expected, [""]]);
    },
  );
});
