import { normalizePhrase } from "./readHeader";

/** Headers that several fields may have. They are not read: the user chooses, and the choice is remembered. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  margin: ["net_margin", "operating_margin", "gross_margin"],
  margins: ["net_margin", "operating_margin", "gross_margin"],
  growth: ["revenue_growth", "earnings_growth", "forward_eps_growth"],
  "growth rate": ["revenue_growth", "earnings_growth", "sustainable_growth"],
  yield: ["dividend_yield", "earnings_yield", "fcf_yield"],
  return: ["return_6m", "return_12_1", "roe"],
  returns: ["return_6m", "return_12_1", "roe"],
  performance: ["return_6m", "return_12_1"],
  leverage: ["debt_equity", "debt_to_assets"],
  gearing: ["debt_equity", "debt_to_assets"],
  coverage: ["interest_coverage"],
  multiple: ["pe", "ev_ebitda"],
  "cash flow": ["operating_cash_flow", "free_cash_flow"],
  "book value": ["equity", "pb"],
  "market value": ["market_cap"],
  dividend: ["dividend_yield", "dividends_paid"],
  revision: ["eps_revision_ratio", "eps_estimate_change"],
  revisions: ["eps_revision_ratio", "eps_estimate_change"],
  "eps revision": ["eps_revision_ratio", "eps_estimate_change"],
  "eps revisions": ["eps_revision_ratio", "eps_estimate_change"],
  "earnings revision": ["eps_revision_ratio", "eps_estimate_change"],
  "earnings revisions": ["eps_revision_ratio", "eps_estimate_change"],
  "estimate revisions": ["eps_revision_ratio", "eps_estimate_change"],
  "z score": ["altman_z"],
  roc: ["roic"],
  roi: ["roic"],
  "total accruals": ["accruals"],
  "cash conversion": ["cfo_ni"],
  "capital intensity": ["capex_intensity"],
  "free cash flow to firm": ["free_cash_flow"],
  fcff: ["free_cash_flow"],
  "unlevered free cash flow": ["free_cash_flow"],
  volume: ["average_volume"],
  "volume 1 day": ["average_volume"],
  decision: ["override"],
  manual: ["override"],
};

/** Figures that are not in the catalogue but have similar names. Nothing is suggested for them. */
const OTHER_FIGURES: readonly string[] = [
  "net debt",
  "total liabilities and equity",
  "liabilities and stockholders equity",
  "total liabilities and shareholders equity",
  "ev ebit",
  "ebitda margin",
  "ebitda growth",
  "ebitda 1 year growth",
  "p cash",
  "p c",
  "performance week",
  "perf week",
  "eps growth past 5 years",
  "eps growth next 5 years",
  "sales growth past 5 years",
  "sales growth quarter over quarter",
  "revenue surprise",
  "earnings date",
  "market currency",
  "np qtr",
  "sales qtr",
  "asset class",
  "change",
  "rate of change",
  "price target",
  "target price",
  "free cash flow per share",
  "cash per share",
  "dividend per share",
  "dividends per share",
  "revenue per share",
  "sales per share",
  "book value per share",
  "operating expenses",
  "capex depreciation",
  "sector roe",
  "lt debt equity",
  "lt debt eq",
  "shares short",
  "shares float",
  "return on capital employed",
  "roce",
  "quick ratio",
  "net debt ebitda",
  "p cf",
  "price cash flow",
  "price to cash flow",
  "pcf",
  "pcf ratio",
  "sales share",
  "revenue share",
  "dividend share",
  "dividends share",
  "cash share",
  "book value share",
];

/** Returns over periods that no field has. */
const OTHER_RETURNS: readonly string[] = [
  "return",
  "total return",
  "price return",
  "performance",
  "perf",
  "change",
  "price change",
].flatMap((name) =>
  [
    ...["1d", "1 day", "5d", "5 days", "1w", "1 week", "ytd", "year to date", "2y", "2 year", "2 years"],
    ...["3y", "3 year", "3 years", "5y", "5 year", "5 years", "10y", "10 year", "10 years"],
  ].flatMap((period) => [`${name} ${period}`, `${period} ${name}`]),
);

/** Headers that usually mean the first field and sometimes another. They are read as the first when no clearer header names it, and reported as doubtful. */
const NEARLY_CLEAR: Readonly<Record<string, readonly string[]>> = {
  debt: ["total_debt", "long_term_debt", "debt_equity"],
  shares: ["shares_outstanding"],
  outstanding: ["shares_outstanding"],
  momentum: ["return_12_1", "return_6m"],
  "price momentum": ["return_12_1", "return_6m"],
  dividends: ["dividends_paid", "dividend_yield"],
  profit: ["net_income", "gross_profit", "operating_income"],
  earnings: ["net_income", "eps"],
  income: ["net_income", "operating_income"],
  "previous close": ["price"],
  // EBIT also holds income that is not from operations
  "ebit margin": ["operating_margin"],
  "ebit margins": ["operating_margin"],
  lt: ["total_liabilities", "long_term_debt"],
  re: ["retained_earnings"],
  dp: ["depreciation_amortization", "payout_ratio"],
};

const normalized = (words: typeof OPEN) =>
  new Map(Object.entries(words).map(([phrase, ids]) => [normalizePhrase(phrase), ids]));

/** Normalized phrases with several meanings or none here, with the ids of the fields that they may mean. */
export const OPEN_HEADERS: ReadonlyMap<string, readonly string[]> = normalized({
  ...OPEN,
  ...Object.fromEntries([...OTHER_FIGURES, ...OTHER_RETURNS].map((phrase) => [phrase, []])),
});
/** Normalized phrases that are read as the first field listed and reported as doubtful. */
export const NEARLY_CLEAR_HEADERS: ReadonlyMap<string, readonly string[]> = normalized(NEARLY_CLEAR);
