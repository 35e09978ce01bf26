import { presetModel } from "../../../../src/engine/models/presets";
import { scoreUniverse } from "../../../../src/engine/scoring/scoreUniverse";
import { fitOf } from "../../../../src/engine/screening/fitOf";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import { TABLES } from "./tables";

/** What the six-factor screener finds in an export: its fit, and what was derived, or the columns that it asks for. */
type Expected = { fit: string } & ({ statements: string[]; ratios: string[] } | { add: string[] });

const EXPECTED: Readonly<Record<string, Expected>> = {
  "Finviz Elite export": {
    fit: "15 of 20, 80 %",
    statements: ["earnings_yield"],
    ratios: ["fcf_yield", "gross_profit_assets", "sustainable_growth", "return_12_1"],
  },
  "Finviz, view Overview": {
    fit: "1 of 20, 5 %",
    add: ["FCF yield", "Forward EPS growth", "ROIC", "12-1 month return"],
  },
  "Finviz, view Valuation": {
    fit: "3 of 20, 13 %",
    add: ["Enterprise value", "ROIC", "12-1 month return", "6-month return"],
  },
  "Finviz, view Financial": {
    fit: "3 of 20, 19 %",
    add: ["FCF yield", "12-1 month return", "6-month return", "EV/EBITDA"],
  },
  "Finviz, view Ownership": {
    fit: "0 of 20, 0 %",
    add: ["FCF yield", "ROIC", "12-1 month return", "6-month return"],
  },
  "Finviz, view Performance": {
    fit: "2 of 20, 15 %",
    add: ["FCF yield", "ROIC", "EV/EBITDA", "Gross profit / assets"],
  },
  "TradingView export": {
    fit: "12 of 20, 70 %",
    statements: ["earnings_yield", "peg"],
    ratios: ["fcf_yield", "gross_profit_assets", "return_12_1"],
  },
  "TradingView export, older headers": {
    fit: "3 of 20, 20 %",
    add: ["FCF yield", "Forward EPS growth", "ROIC", "EV/EBITDA"],
  },
  "Capital IQ screening report": {
    fit: "5 of 20, 30 %",
    add: ["Forward EPS growth", "ROIC", "12-1 month return", "6-month return"],
  },
  "Capital IQ formulas": {
    fit: "9 of 20, 50 %",
    statements: [
      "fcf_yield",
      "ev_ebitda",
      "earnings_yield",
      "ev_sales",
      "roic",
      "gross_profit_assets",
      "debt_equity",
      "accruals",
    ],
    ratios: [],
  },
  "Bloomberg fields": {
    fit: "8 of 20, 48 %",
    statements: [],
    ratios: ["earnings_yield", "gross_profit_assets", "return_12_1"],
  },
  "FactSet codes": {
    fit: "10 of 20, 54 %",
    statements: [
      "fcf_yield",
      "ev_ebitda",
      "earnings_yield",
      "ev_sales",
      "roic",
      "gross_profit_assets",
      "accruals",
      "revenue_growth",
      "peg",
    ],
    ratios: [],
  },
  "LSEG fields": {
    fit: "9 of 20, 54 %",
    statements: ["fcf_yield", "earnings_yield", "ev_sales", "gross_profit_assets", "accruals"],
    ratios: ["return_12_1"],
  },
  "stockanalysis.com screener": {
    fit: "9 of 20, 56 %",
    statements: [],
    ratios: ["fcf_yield", "earnings_yield", "return_12_1"],
  },
  "GuruFocus screener": {
    fit: "3 of 20, 14 %",
    add: ["Enterprise value", "ROIC", "12-1 month return", "6-month return"],
  },
  "Koyfin download": {
    fit: "5 of 20, 31 %",
    add: ["FCF yield", "ROIC", "Gross profit / assets", "Volatility"],
  },
  "iShares holdings": {
    fit: "0 of 20, 0 %",
    add: ["FCF yield", "ROIC", "12-1 month return", "6-month return"],
  },
  "iShares holdings, short": {
    fit: "0 of 20, 0 %",
    add: ["FCF yield", "ROIC", "12-1 month return", "6-month return"],
  },
  "SimFin income statements": {
    fit: "1 of 20, 5 %",
    add: ["FCF yield", "Total assets", "P/E", "ROIC"],
  },
  "SimFin balance sheets": {
    fit: "1 of 20, 5 %",
    add: ["FCF yield", "ROIC", "12-1 month return", "6-month return"],
  },
  "SimFin cash-flow statements": {
    fit: "0 of 20, 0 %",
    add: ["FCF yield", "P/E", "ROIC", "12-1 month return"],
  },
  "EDGAR numbers": {
    fit: "6 of 20, 30 %",
    add: ["Enterprise value", "P/E", "12-1 month return", "6-month return"],
  },
  "EDGAR frames": {
    fit: "4 of 20, 21 %",
    add: ["Enterprise value", "12-1 month return", "6-month return", "EV/EBITDA"],
  },
  "Compustat annual": {
    fit: "6 of 20, 24 %",
    add: ["Enterprise value", "ROIC", "12-1 month return", "6-month return"],
  },
  "Excel's Stocks data type": {
    fit: "2 of 20, 9 %",
    add: ["FCF yield", "Forward EPS growth", "ROIC", "12-1 month return"],
  },
  "Excel's Stocks data type with ticker symbols": {
    fit: "2 of 20, 9 %",
    add: ["FCF yield", "Forward EPS growth", "ROIC", "12-1 month return"],
  },
  "Screener.in": {
    fit: "4 of 20, 25 %",
    add: ["Enterprise value", "Forward EPS growth", "ROIC", "EV/EBITDA"],
  },
  "Zacks screener": {
    fit: "4 of 20, 17 %",
    add: ["FCF yield", "ROIC", "12-1 month return", "6-month return"],
  },
  "Morningstar screener": {
    fit: "4 of 20, 25 %",
    add: ["FCF yield", "ROIC", "EV/EBITDA", "Gross profit / assets"],
  },
  "Yahoo list": {
    fit: "1 of 20, 5 %",
    add: ["FCF yield", "Forward EPS growth", "ROIC", "12-1 month return"],
  },
};

const model = presetModel("six-factor");

test("every table has its fit", () => expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(TABLES).sort()));

test.each(Object.entries(EXPECTED))("%s", (name, expected) => {
  const { universe } = readUniverse({ values: TABLES[name] });
  const { metrics, of, weight } = fitOf(universe, model);
  expect(`${metrics} of ${of}, ${Math.round(weight * 100)} %`).toBe(expected.fit);
  expect("add" in expected).toBe(weight < model.missing.minFit);
  if ("add" in expected) {
    const refusal = messageOf(() => scoreUniverse(universe, model));
    for (const label of expected.add) expect(refusal).toContain(`${label} (+`);
    return;
  }
  const scored = scoreUniverse(universe, model);
  const derived = (origin: string) =>
    scored.categories.flatMap(({ metrics }) =>
      metrics.filter((metric) => metric.origin === origin).map(({ metric }) => metric),
    );
  expect(scored.rows).toHaveLength(universe.size);
  expect(derived("derived")).toEqual(expected.statements);
  expect(derived("ratios")).toEqual(expected.ratios);
});

function messageOf(refused: () => unknown): string {
  try {
    refused();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the universe was not refused");
}
