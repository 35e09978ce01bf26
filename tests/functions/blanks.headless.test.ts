import fc from "fast-check";
import type { HeadlessHost } from "excel-host";
import { minMax } from "../../src/engine/statistics/minMax";
import { percentileRank } from "../../src/engine/statistics/percentileRank";
import { winsorize } from "../../src/engine/statistics/winsorize";
import { zScore } from "../../src/engine/statistics/zScore";
import { fill, openAddinHost, sampleTable } from "../support/addinHost";
import { expectCells, standing } from "./support/expectCells";
import { columnLetter, FormulaSheet, type Cell } from "./support/FormulaSheet";

const BLANK_CELLS = [0, null, ""] as const;
const ROWS = 12;

/** Every function on the same sheet: A tickers, B sectors, C to F ratios, G to J prices, K dates; labels in row 1. */
const FORMULAS = [
  "=WINSORIZE(Data!C2:C13,0.1)",
  "=ZSCORE(Data!C2:F13)",
  "=PCTILE(Data!C2:C13)",
  "=MINMAX(Data!C2:C13)",
  "=QUANTILEGROUP(Data!C2:C13,3)",
  "=DRAWDOWN(Data!C2:C13)",
  "=DRAWDOWNS(Data!C2:C13)",
  '=SECTORPCTILE(Data!C2:C13,Data!B2:B13,FALSE,"mean",2)',
  "=SECTORZSCORE(Data!C2:C13,Data!B2:B13,FALSE,,2)",
  "=COMPOSITE(Data!C2:F13,{1,2,3,4})",
  "=QSCORE(Data!C2:C13,Data!D2:D13,Data!E2:E13,Data!F2:F13)",
  "=VALUETRAP(Data!C2:C13,Data!D2:D13,Data!E2:E13)",
  "=MODELWEIGHTS(Data!C2:C13,Data!B2:B13,3,3,0,1)",
  '=METRIC("ROE",Data!A1:F13)',
  '=MODELSCORE(Data!A1:F13,,"balance-sheet-quality")',
  "=MODELSCORE(Data!A1:F13)",
  "=FUNNEL(Data!A1:F13)",
  "=PIOTROSKI(Data!K1:S13)",
  "=ALTMANZ(Data!K1:S13)",
  "=ACCRUALS(Data!K1:S13)",
  "=MOMENTUM(Data!G2:J13,6,1)",
  "=VOLATILITY(Data!G2:J13,12)",
  "=MARKETBETA(Data!G2:I13,Data!J2:J13)",
  "=PERFSTATS(Data!C2:C13,Data!D2:D13,,12)",
  "=FACTORREG(Data!C2:C13,Data!D2:E13,0)",
  "=ZSCORE(Data!C:C)",
  "=WINSORIZE(Data!C2:C13,Data!T1)",
];
const HEADER = [
  "Ticker",
  "Sector",
  "ROE",
  "FCF margin",
  "Debt/Assets",
  "Interest coverage",
  "P1",
  "P2",
  "P3",
  "P4",
  "Net Income",
  "CFO",
  "Total Assets",
  "Current Assets",
  "Current Liabilities",
  "Retained Earnings",
  "EBIT",
  "Market Cap",
  "Total Liabilities",
];

const figure = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -300, max: 900 }).map((n) => n / 1000) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.constantFrom("n/a", "none", "-") },
);
const company = fc
  .tuple(fc.constantFrom("Energy", "Utilities", ""), ...HEADER.slice(2).map(() => figure))
  .map(([sector, ...figures]): Cell[] => [sector, ...figures]);
const table = fc
  .array(company, { minLength: ROWS, maxLength: ROWS })
  .map((rows): Cell[][] => [HEADER, ...rows.map((row, k) => [`T${k}`, ...row])]);

describe("the host's ways with a blank", () => {
  const hosts: HeadlessHost[] = [];
  beforeAll(async () => {
    for (const blankCell of BLANK_CELLS) hosts.push(await openAddinHost({ blankCell }));
  });
  afterAll(() => hosts.forEach((host) => host.dispose()));

  test("0 is what a blank is at first, as on the desktop", async () => {
    const host = await openAddinHost();
    expect(host.switches.blankCell).toBe(0);
    host.dispose();
  });

  test("every function gives the same figures, whatever a blank arrives as", async () => {
    const sheets = hosts.map((host) => {
      fill(host, "Data", [["x"]]);
      return new FormulaSheet(host);
    });
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        for (const host of hosts) fill(host, "Data", cells);
        for (const sheet of sheets) await sheet.enter(FORMULAS);
        for (const formula of FORMULAS) {
          const [desktop, ...others] = sheets.map((sheet) => [sheet.spilled(formula), sheet.message(formula)] as const);
          for (const [values, message] of others) {
            expectCells(values, desktop[0]);
            expect([formula, message]).toEqual([formula, desktop[1]]);
          }
          if (typeof desktop[0][0]?.[0] === "number") compared++;
        }
      }),
      { numRuns: 25 },
    );
    expect(compared).toBeGreaterThan(100);
  }, 120_000);

  test("columns of figures give what the engine gives, blanks missing and zeros counted", async () => {
    const sheets = hosts.map((host) => new FormulaSheet(host));
    const figures = fc.array(figure, { minLength: ROWS, maxLength: ROWS });
    await fc.assert(
      fc.asyncProperty(figures, async (cells) => {
        const numbers = Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : NaN));
        fc.pre(!numbers.every(Number.isNaN));
        const expected = [zScore(numbers), percentileRank(numbers), minMax(numbers), winsorize(numbers)];
        for (const host of hosts)
          fill(
            host,
            "Engine",
            cells.map((cell) => [cell]),
          );
        const texts = ["ZSCORE", "PCTILE", "MINMAX", "WINSORIZE"].map((name) => `=${name}(Engine!A1:A12)`);
        for (const sheet of sheets) {
          await sheet.enter(texts);
          texts.forEach((text, k) =>
            expectCells(
              sheet.values(text, ROWS, 1),
              standing(Array.from(expected[k], (value) => (Number.isNaN(value) ? null : value))),
            ),
          );
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test.each(["six-factor", "small-cap-multi-factor"])(
    "MODELSCORE of the sample by %s is the composite of the pane's run, in every row",
    async (model) => {
      const sample = sampleTable(503);
      expect(sample.flat().filter((cell) => cell === "").length).toBeGreaterThan(50);
      const scores = async (host: HeadlessHost): Promise<Map<unknown, unknown>> => {
        fill(host, "Sample", sample);
        const { report } = await host.call<{ report: { rows: { ticker: string; composite: number }[] } }>(
          "FactorScores.screen",
          { source: { kind: "sheet", sheet: "Sample" }, model },
        );
        return new Map(report.rows.map(({ ticker, composite }) => [ticker, composite]));
      };
      const run = await scores(hosts[0]);
      expect(run.size).toBeGreaterThan(100);
      const area = `Sample!A1:${columnLetter(sample[0].length - 1)}${sample.length}`;
      const text = `=MODELSCORE(${area},,"${model}")`;
      for (const host of hosts) {
        fill(host, "Sample", sample);
        const sheet = new FormulaSheet(host);
        await sheet.enter([text]);
        expectCells(
          sheet.values(text, sample.length - 1, 1),
          sample.slice(1).map(([ticker]) => [(run.get(ticker) as number | undefined) ?? ""]),
        );
      }
    },
    60_000,
  );
});
