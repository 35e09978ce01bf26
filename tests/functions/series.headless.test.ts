import crossSection from "../engine/fixtures/cross_section.json";
import regression from "../engine/fixtures/regression.json";
import { fill, openAddinHost } from "../support/addinHost";
import type { HeadlessHost } from "excel-host";
import { expectCells } from "./support/expectCells";
import { FormulaSheet, type Cell } from "./support/FormulaSheet";

const { prices, market } = crossSection.prices;
const WRONG: Cell[] = ["n/a", "=NA()", true];
/** A good asset, one without a number, one with a price missing, and the good one again. */
const PRICES = prices.map((price, t): Cell[] => [
  price,
  WRONG[t % WRONG.length],
  t === 4 ? "n/a" : price,
  price,
  market[t],
]);
const LAST = prices.length;

const [{ returns, riskFree, factors }] = regression.cases;
const months = returns.map((_, t) => (2021 + Math.floor(t / 12)) * 100 + (t % 12) + 1);
const names = Object.keys(factors) as (keyof typeof factors)[];
const factorRow = (t: number): Cell[] => [months[t], ...names.map((name) => factors[name][t]), riskFree[t]];
/** As published, below other text and above an annual block. */
const PUBLISHED: Cell[][] = [
  ["Invented factors, monthly"],
  [""],
  ["", ...names, "RF"],
  ...months.map((_, t) => factorRow(t)),
  [""],
  ["Annual Factors: January-December"],
  ["", ...names, "RF"],
  [2021, 0.1, 0.2, 0.3, 0.4],
];
const FUND: Cell[][] = months.map((month, t) => [month, returns[t]]);
const regressed = (fund: string, table: string) => `=FACTORREG(${fund},${table},,3)`;

const PER_ASSET = ["MOMENTUM({prices},12,1)", "VOLATILITY({prices},12)", "MARKETBETA({prices},Prices!E1:E15)"];
const of = (formula: string, range: string) => `=${formula.replace("{prices}", range)}`;

let host: HeadlessHost;
let formulas: FormulaSheet;
beforeAll(async () => {
  host = await openAddinHost({ blankCell: null });
  fill(host, "Prices", PRICES);
  fill(host, "Published", PUBLISHED);
  fill(host, "Plain", [[...names, "RF"], ...months.map((_, t) => factorRow(t).slice(1))]);
  fill(host, "Fund", FUND);
  fill(
    host,
    "Gap",
    FUND.map((row, t) => (t === 5 ? [row[0], "n/a"] : row)),
  );
  fill(
    host,
    "Shorter",
    FUND.filter((_, t) => t !== 5),
  );
  formulas = new FormulaSheet(host);
  await formulas.enter([
    ...PER_ASSET.flatMap((formula) => [
      of(formula, `Prices!A1:D${LAST}`),
      of(formula, `Prices!A1:A${LAST}`),
      of(formula, "Prices!A:A"),
    ]),
    regressed("Fund!A1:B36", "Published!A1:E43"),
    regressed("Fund!B1:B36", "Plain!A1:D37"),
    regressed("Gap!A1:B36", "Published!A1:E43"),
    regressed("Shorter!A1:B35", "Published!A1:E43"),
    regressed("Fund!A:B", "Published!A:E"),
  ]);
});
afterAll(() => host.dispose());

test.each(PER_ASSET)(
  "=%s: an asset without numbers is missing and leaves the others as they are; whole columns go as far as the data",
  (formula) => {
    const [[good]] = formulas.values(of(formula, `Prices!A1:A${LAST}`), 1, 1);
    expect(typeof good).toBe("number");
    const [[first, without, gap, last]] = formulas.values(of(formula, `Prices!A1:D${LAST}`), 1, 4);
    expect([first, without, last]).toEqual([good, "", good]);
    expect(gap === "" || typeof gap === "number").toBe(true);
    expect(gap === good).toBe(formula.startsWith("MOMENTUM"));
    if (!formula.startsWith("MARKETBETA")) expect(formulas.values(of(formula, "Prices!A:A"), 1, 1)).toEqual([[good]]);
  },
);

describe("FACTORREG", () => {
  const table = (fund: string, factors: string) => formulas.values(regressed(fund, factors), 14, 8);

  test("the factor file as published, by its dates, is the plain table", () =>
    expectCells(table("Fund!A1:B36", "Published!A1:E43"), table("Fund!B1:B36", "Plain!A1:D37")));
  test("a month without a return is left out", () =>
    expectCells(table("Gap!A1:B36", "Published!A1:E43"), table("Shorter!A1:B35", "Published!A1:E43")));
  test("whole columns", () =>
    expectCells(table("Fund!A:B", "Published!A:E"), table("Fund!A1:B36", "Published!A1:E43")));
});
