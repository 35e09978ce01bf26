import { from, fromRatios, metric } from "../define";
import { over, positiveOver } from "../ratio";

/** Average of beginning and end of the year; the end alone without a prior year. */
const average = (now: number, prior: number) => (Number.isNaN(prior) ? now : (now + prior) / 2);

/** Tax rate where a company's own is missing or not meaningful. */
const STATUTORY_TAX_RATE = 0.21;

function taxRate(tax: number, pretax: number): number {
  const rate = tax / pretax;
  return Number.isFinite(rate) && pretax > 0 ? Math.min(Math.max(rate, 0), 0.5) : STATUTORY_TAX_RATE;
}

/** Below it, margins rounded to hundredths of a percent say little about the turnover. */
const SMALLEST_MARGIN = 0.005;

/** Revenue / assets, from ROA = net margin · asset turnover. */
const assetTurnover = (roa: number, netMargin: number) =>
  Math.abs(netMargin) >= SMALLEST_MARGIN && roa / netMargin > 0 ? roa / netMargin : NaN;

export const profitability = [
  metric({
    id: "roic",
    label: "ROIC",
    unit: "fraction",
    better: "high",
    formula:
      "EBIT · (1 − τ) / (equity + total debt − cash), τ = tax / pretax income within 0 … 0.5, or 0.21 when either is missing or pretax income ≤ 0; missing when invested capital ≤ 0",
    synonyms: [
      "roic",
      "return on invested capital",
      "return on capital",
      "return on inv capital",
      "return on inv capital ratio",
      "return on invested cap",
      "return on investment capital",
    ],
    derivations: [
      from(
        ["ebit", "equity", "total_debt", "cash"],
        (ebit, equity, debt, cash, tax, pretax) => over(ebit * (1 - taxRate(tax, pretax)), equity + debt - cash),
        ["income_tax", "pretax_income"],
      ),
    ],
  }),
  metric({
    id: "gross_profit_assets",
    label: "Gross profit / assets",
    unit: "fraction",
    better: "high",
    formula: "gross profit / total assets",
    source: "Novy-Marx (2013)",
    synonyms: [
      "gross profit assets",
      "gross profit to assets",
      "gpa",
      "gp a",
      "gross profitability",
      "gross profits to assets",
      "gross profit total assets",
      "gross profit to total assets",
      "gp assets",
      "gross profits total assets",
      "gprof",
    ],
    derivations: [
      from(["gross_profit", "total_assets"], (grossProfit, assets) => over(grossProfit, assets)),
      fromRatios(
        "gross margin · ROA / net margin, where ROA and net margin have the same sign and the net margin is at least 0.5 % in size",
        ["gross_margin", "roa", "net_margin"],
        (grossMargin, roa, netMargin) => grossMargin * assetTurnover(roa, netMargin),
      ),
    ],
  }),
  metric({
    id: "roe",
    label: "ROE",
    unit: "fraction",
    better: "high",
    formula: "net income / average equity (ending equity without a prior year); missing when either year's equity ≤ 0",
    synonyms: [
      "roe",
      "return on equity",
      "return on common equity",
      "return on average equity",
      "return on shareholders equity",
      "return on stockholders equity",
      "roae",
      "return com eqy",
      "return equity",
      "roe total equity",
      "current roe",
      "return on equity total",
      "return on avg equity",
      "return on common equity ratio",
    ],
    derivations: [
      from(
        ["net_income", "equity"],
        (netIncome, equity, prior) => (equity > 0 && !(prior <= 0) ? netIncome / average(equity, prior) : NaN),
        ["equity_prior"],
      ),
    ],
  }),
  metric({
    id: "roa",
    label: "ROA",
    unit: "fraction",
    better: "high",
    formula: "net income / average total assets (ending assets without a prior year)",
    synonyms: [
      "roa",
      "return on assets",
      "return on total assets",
      "return on average assets",
      "roaa",
      "return on asset",
      "return assets",
      "return on total asset",
      "return on avg assets",
      "roa total assets",
      "current roa",
    ],
    derivations: [
      from(["net_income", "total_assets"], (netIncome, assets, prior) => over(netIncome, average(assets, prior)), [
        "total_assets_prior",
      ]),
    ],
  }),
  metric({
    id: "gross_margin",
    label: "Gross margin",
    unit: "fraction",
    better: "high",
    priorYears: 1,
    formula: "gross profit / revenue",
    synonyms: [
      "gross margin",
      "gross profit margin",
      "gross margins",
      "gross mgn",
      "gpm",
      "grossmargin",
      "gross m",
      "gross profit ratio",
      "gross margin ratio",
      "gross profit margins",
    ],
    derivations: [from(["gross_profit", "revenue"], (grossProfit, revenue) => over(grossProfit, revenue))],
  }),
  metric({
    id: "operating_margin",
    label: "Operating margin",
    unit: "fraction",
    better: "high",
    priorYears: 1,
    formula: "operating income / revenue",
    synonyms: [
      "operating margin",
      "op margin",
      "oper margin",
      "operating profit margin",
      "operating margins",
      "ebit margin",
      "opm",
      "oper m",
      "operating income margin",
      "operating m",
      "opmargin",
      "operating income ratio",
      "operating profit ratio",
      "ebit margins",
      "operating margin ratio",
    ],
    derivations: [from(["operating_income", "revenue"], (operatingIncome, revenue) => over(operatingIncome, revenue))],
  }),
  metric({
    id: "net_margin",
    label: "Net margin",
    unit: "fraction",
    better: "high",
    priorYears: 1,
    formula: "net income / revenue",
    synonyms: [
      "net margin",
      "profit margin",
      "net profit margin",
      "net income margin",
      "profit margins",
      "npm",
      "net profit margins",
      "profit m",
      "netmargin",
      "ni margin",
      "net mgn ratio",
      "after tax margin",
      "net income ratio",
      "prof margin",
      "net profit ratio",
      "profit margin net",
      "net income margins",
    ],
    derivations: [from(["net_income", "revenue"], (netIncome, revenue) => over(netIncome, revenue))],
  }),
  metric({
    id: "fcf_margin",
    label: "FCF margin",
    unit: "fraction",
    better: "high",
    formula: "(CFO − |capex|) / revenue",
    synonyms: [
      "fcf margin",
      "free cash flow margin",
      "fcf sales",
      "fcf to sales",
      "free cash flow to sales",
      "fcf revenue",
      "free cash flow sales",
      "fcf to revenue",
      "free cash flow margins",
      "fcf sales ratio",
      "free cash flow to revenue",
    ],
    derivations: [
      from(["free_cash_flow", "revenue"], (fcf, revenue) => over(fcf, revenue)),
      fromRatios("(P/S) / (P/FCF), for P/FCF > 0", ["ps", "pfcf"], (sales, fcf) => positiveOver(sales, fcf)),
    ],
  }),
];
