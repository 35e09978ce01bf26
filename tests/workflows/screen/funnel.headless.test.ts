import type { ScreenReport } from "../../../src/workflows/screen/report";
import type { HeadlessHost } from "excel-host";
import { fill, openAddinHost, type Matrix } from "../../support/addinHost";

const HEADER = [
  "Ticker",
  "Sector",
  "Industry",
  "Market Cap",
  "Total Debt",
  "Non-compliant income share",
  "Debt/Equity",
  "Net Income",
  "Net Income PY",
  "Gross Margin",
  "Gross Margin PY",
  "Operating Margin",
  "Operating Margin PY",
  "Operating Cash Flow",
  "Total Assets",
  "Free Cash Flow",
  "P/B",
  "P/E",
  "P/FCF",
];
const sound = (ticker: string, multiple: number) => [
  ticker,
  "Industrials",
  "Machinery",
  2e9,
  1e8,
  0.01,
  0.1,
  1.2e8,
  1e8,
  0.42,
  0.41,
  0.2,
  0.19,
  1.5e8,
  1.1e9,
  1.3e8,
  multiple,
  4 * multiple,
  5 * multiple,
];
/** Two sound companies, one too dear, one too deep in debt. */
const UNIVERSE: Matrix = [
  HEADER,
  sound("AAA", 2),
  sound("BBB", 2.1),
  sound("DEAR", 9),
  sound("OWES", 2.2).map((cell, k) => (HEADER[k] === "Debt/Equity" ? 0.8 : cell)),
];

const MONTHS = Array.from({ length: 48 }, (_, t) => (2021 + Math.floor(t / 12)) * 100 + (t % 12) + 1);
const wave = (speed: number) => MONTHS.map((_, t) => Math.sin(speed * (t + 1)) / 30);
const [market, smb, hml, rmw] = [wave(1.1), wave(2.3), wave(3.7), wave(0.6)];
const FACTORS: Matrix = [
  ["Month", "Mkt-RF", "SMB", "HML", "RMW", "RF"],
  ...MONTHS.map((month, t) => [month, market[t], smb[t], hml[t], rmw[t], 0.002]),
];
/** AAA is small value, BBB follows the market alone. */
const RETURNS: Matrix = [
  ["Month", "AAA", "BBB"],
  ...MONTHS.map((month, t) => [month, 0.002 + market[t] + smb[t] + hml[t] + 0.4 * rmw[t], 0.002 + market[t]]),
];

let host: HeadlessHost;
beforeEach(async () => {
  host = await openAddinHost();
  fill(host, "Universe", UNIVERSE);
  fill(host, "Returns", RETURNS);
  fill(host, "Factors", FACTORS);
});
afterEach(() => host.dispose());

async function screen(factorReturns?: object): Promise<ScreenReport> {
  const { report } = await host.call<{ report: ScreenReport }>("FactorScores.screen", {
    source: { kind: "sheet", sheet: "Universe" },
    model: "small-cap-value",
    factorReturns,
  });
  return report;
}
const sheet = (name: string) => ({ kind: "sheet", sheet: name });
const statuses = ({ rows }: ScreenReport) => Object.fromEntries(rows.map(({ ticker, status }) => [ticker, status]));

test("without returns and factors nobody passes the last stage, and nobody fails it", async () => {
  const report = await screen();
  expect(statuses(report)).toEqual({ AAA: "unverified", BBB: "unverified", DEAR: "fail", OWES: "fail" });
  expect(report.rows[0].reasons).toEqual([
    "Five-factor regression of the equal-weight survivors: no return and factor sheets",
  ]);
});

test("with them the survivors are regressed together, and the Run Log names the sheets", async () => {
  const report = await screen({ returns: sheet("Returns"), factors: sheet("Factors") });
  expect(statuses(report)).toEqual({ AAA: "pass", BBB: "pass", DEAR: "fail", OWES: "fail" });
  expect(host.sheet("Run Log").values().flat()).toContain("Returns!A1:C49, Factors!A1:F49");
});

test("a portfolio that leans the other way fails, with the loading", async () => {
  fill(host, "Returns", [
    ["Month", "AAA", "BBB"],
    ...MONTHS.map((month, t) => [month, 0.002 + market[t] - smb[t], 0.002 + market[t] + hml[t]]),
  ]);
  const report = await screen({ returns: sheet("Returns"), factors: sheet("Factors") });
  expect(statuses(report)).toMatchObject({ AAA: "fail", BBB: "fail" });
  expect(report.rows[0].reasons).toEqual([
    "Five-factor regression of the equal-weight survivors: portfolio's SMB loading -0.500, not > 0",
  ]);
});

test("a survivor without returns leaves the stage unverified, and is named", async () => {
  fill(
    host,
    "Returns",
    RETURNS.map((row) => [row[0], row[1], ""]),
  );
  const report = await screen({ returns: sheet("Returns"), factors: sheet("Factors") });
  expect(statuses(report)).toMatchObject({ AAA: "unverified" });
  expect(report.rows[0].reasons).toEqual(["Five-factor regression of the equal-weight survivors: no returns of BBB"]);
});
