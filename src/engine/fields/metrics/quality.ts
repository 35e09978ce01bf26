import { cashFlowAccruals, shareOfAssets } from "../accruals";
import { ALTMAN_COLUMNS, altmanZ, type AltmanInputs } from "../altman";
import { debtFree, from, fromWithOptions, metric, onlyPositive } from "../define";
import { DEBT_FREE, NEGATIVE_EQUITY } from "../field";
import { piotroskiScore, piotroskiSignals, type PiotroskiInputs } from "../piotroski";
import { over } from "../ratio";

/** The column of each F-score input. The first two are required: without them hardly any signal is testable. */
export const PIOTROSKI_COLUMNS: Readonly<Record<keyof PiotroskiInputs, string>> = {
  netIncome: "net_income",
  totalAssets: "total_assets",
  netIncomePrior: "net_income_prior",
  operatingCashFlow: "operating_cash_flow",
  totalAssetsPrior: "total_assets_prior",
  totalAssetsPrior2: "total_assets_prior2",
  longTermDebt: "long_term_debt",
  longTermDebtPrior: "long_term_debt_prior",
  currentAssets: "current_assets",
  currentAssetsPrior: "current_assets_prior",
  currentLiabilities: "current_liabilities",
  currentLiabilitiesPrior: "current_liabilities_prior",
  shares: "shares_outstanding",
  sharesPrior: "shares_outstanding_prior",
  grossProfit: "gross_profit",
  grossProfitPrior: "gross_profit_prior",
  revenue: "revenue",
  revenuePrior: "revenue_prior",
};

const PIOTROSKI_INPUTS = Object.keys(PIOTROSKI_COLUMNS) as (keyof PiotroskiInputs)[];
const PIOTROSKI_ESSENTIALS = 2;

/** One company's inputs from values in the order of PIOTROSKI_COLUMNS. */
export function piotroskiInputs(values: ArrayLike<number>): PiotroskiInputs {
  const company = {} as PiotroskiInputs;
  for (let k = 0; k < PIOTROSKI_INPUTS.length; k++) company[PIOTROSKI_INPUTS[k]] = values[k]!;
  return company;
}

/** What the score of listed companies needs: market value in place of the equity's book value. */
const ALTMAN_INPUTS = (Object.keys(ALTMAN_COLUMNS) as (keyof AltmanInputs)[]).filter((input) => input !== "equity");

function altmanInputs(values: ArrayLike<number>): AltmanInputs {
  const company = { equity: NaN } as AltmanInputs;
  for (let k = 0; k < ALTMAN_INPUTS.length; k++) company[ALTMAN_INPUTS[k]] = values[k]!;
  return company;
}

export const quality = [
  metric({
    id: "debt_equity",
    label: "Debt/equity",
    unit: "ratio",
    better: "low",
    formula: "total debt / equity; equity ≤ 0 counts as negative equity, worse than any positive ratio",
    synonyms: [
      "debt equity",
      "debt to equity",
      "d e",
      "de",
      "debt eq",
      "total debt equity",
      "total debt to equity",
      "debt equity ratio",
      "debt to equity ratio",
      "d e ratio",
      "leverage ratio debt equity",
      "total debt to total equity",
      "de ratio",
      "tot debt to tot eqy",
      "debt to equity current",
      "total debt total equity",
      "total debt common equity",
      "debt to total equity",
      "tot debt to total eqy",
      "total debt of total equity",
      "total debt to common equity",
    ],
    derivations: [
      from(["total_debt", "equity"], (debt, equity) =>
        Number.isNaN(debt) || Number.isNaN(equity) ? NaN : equity <= 0 ? NEGATIVE_EQUITY : over(debt, equity),
      ),
    ],
    // debt is never negative, so a negative ratio means negative equity
    readGiven: (value) => (value < 0 ? NEGATIVE_EQUITY : value),
    words: debtFree(0),
    mayBeInfinite: true,
  }),
  metric({
    id: "piotroski_f_score",
    label: "Piotroski F-score",
    unit: "score",
    better: "high",
    formula:
      "nine signals, see PIOTROSKI; normalized to 9 · passes / testable signals, missing when fewer than 4 are testable",
    source: "Piotroski (2000)",
    synonyms: [
      "piotroski f score",
      "piotroski",
      "f score",
      "piotroski score",
      "fscore",
      "piotroski fscore",
      "piotroski f score ttm",
      "piotroski score f",
      "piotroski f",
    ],
    derivations: [
      fromWithOptions(
        Object.values(PIOTROSKI_COLUMNS).slice(0, PIOTROSKI_ESSENTIALS),
        ({ piotroski: { assets, normalize } }) =>
          (...values) =>
            piotroskiScore(piotroskiSignals(piotroskiInputs(values), assets), normalize),
        Object.values(PIOTROSKI_COLUMNS).slice(PIOTROSKI_ESSENTIALS),
      ),
    ],
  }),
  metric({
    id: "accruals",
    label: "Accruals",
    unit: "fraction",
    better: "low",
    formula: "(net income − CFO) / total assets (option: average assets)",
    source: "Sloan (1996)",
    synonyms: [
      "accruals",
      "sloan accruals",
      "accruals ratio",
      "accrual ratio",
      "sloan ratio",
      "accruals to assets",
      "accruals assets",
      "sloan accrual ratio",
      "accrual to assets",
    ],
    derivations: [
      fromWithOptions(
        ["net_income", "operating_cash_flow", "total_assets"],
        ({ accruals }) =>
          (netIncome, cfo, assets, prior) =>
            shareOfAssets(cashFlowAccruals(netIncome, cfo), assets, prior, accruals.assets),
        ["total_assets_prior"],
      ),
    ],
  }),
  metric({
    id: "debt_to_assets",
    label: "Debt/assets",
    unit: "ratio",
    better: "low",
    formula: "total debt / total assets",
    synonyms: [
      "debt to assets",
      "debt assets",
      "debt to total assets",
      "total debt assets",
      "total debt to assets",
      "debt ratio",
      "total debt to total assets",
      "debt asset ratio",
      "total debt total assets",
      "total debt to total asset",
      "tot debt to tot asset",
      "debt to asset",
      "debt to total asset",
      "debt asset",
      "total debt to asset",
      "debt to assets ratio",
      "debt to asset ratio",
      "debt to total assets ratio",
      "total debt to assets ratio",
      "total debt to total assets ratio",
      "debt assets ratio",
    ],
    derivations: [from(["total_debt", "total_assets"], (debt, assets) => over(debt, assets))],
    words: debtFree(0),
  }),
  metric({
    id: "debt_market_cap",
    label: "Debt/market cap",
    unit: "ratio",
    better: "low",
    formula: "total debt / market cap",
    synonyms: [
      "debt market cap",
      "debt to market cap",
      "total debt to market cap",
      "debt to market capitalization",
      "total debt market cap",
      "debt mcap",
    ],
    derivations: [from(["total_debt", "market_cap"], (debt, marketCap) => over(debt, marketCap))],
    words: debtFree(0),
  }),
  metric({
    id: "interest_coverage",
    label: "Interest coverage",
    unit: "multiple",
    better: "high",
    formula:
      'EBIT / interest expense; missing without interest expense; a pasted "debt-free" or "No Debt" is better than any ratio',
    synonyms: [
      "interest coverage",
      "interest cover",
      "interest coverage ratio",
      "times interest earned",
      "ebit interest",
      "ebit to interest",
      "ebit interest expense",
      "ebit to interest expense",
      "icr",
      "int coverage",
      "interest coverage ebit",
      "ebit interest exp",
      "ebit interest coverage",
      "times interest earned ratio",
      "ebit coverage",
      "ebit to interest exp",
      "ebit int",
    ],
    derivations: [from(["ebit", "interest_expense"], (ebit, interest) => over(ebit, Math.abs(interest)))],
    words: debtFree(DEBT_FREE),
    mayBeInfinite: true,
  }),
  metric({
    id: "current_ratio",
    label: "Current ratio",
    unit: "multiple",
    better: "high",
    priorYears: 1,
    formula: "current assets / current liabilities",
    synonyms: ["current ratio", "curr ratio", "current r", "cur ratio", "currentratio", "current ratio current"],
    derivations: [from(["current_assets", "current_liabilities"], (assets, liabilities) => over(assets, liabilities))],
    readGiven: onlyPositive,
  }),
  metric({
    id: "net_cash",
    label: "Net cash",
    unit: "money",
    better: "high",
    formula: "cash − total debt",
    synonyms: ["net cash", "net cash position", "cash net of debt", "net cash debt", "net cash total"],
    derivations: [from(["cash", "total_debt"], (cash, debt) => cash - debt)],
  }),
  metric({
    id: "goodwill_assets",
    label: "Goodwill/assets",
    unit: "fraction",
    better: "low",
    formula: "goodwill / total assets",
    synonyms: [
      "goodwill assets",
      "goodwill to assets",
      "goodwill total assets",
      "goodwill to total assets",
      "goodwill of assets",
      "goodwill of total assets",
    ],
    derivations: [from(["goodwill", "total_assets"], (goodwill, assets) => over(goodwill, assets))],
  }),
  metric({
    id: "cfo_ni",
    label: "CFO/net income",
    unit: "multiple",
    better: "high",
    formula: "CFO / net income; missing when net income ≤ 0",
    synonyms: [
      "cfo ni",
      "cfo net income",
      "cfo to net income",
      "operating cash flow to net income",
      "ocf net income",
      "quality of earnings",
      "cash flow to net income",
      "ocf to net income",
      "income quality",
      "cash flow from operations to net income",
      "cfo to ni",
      "operating cash flow net income",
    ],
    derivations: [from(["operating_cash_flow", "net_income"], (cfo, netIncome) => over(cfo, netIncome))],
  }),
  metric({
    id: "capex_intensity",
    label: "Capex intensity",
    unit: "fraction",
    better: "low",
    formula: "|capex| / revenue",
    synonyms: [
      "capex intensity",
      "capex sales",
      "capex to sales",
      "capex revenue",
      "capex to revenue",
      "capital expenditures to sales",
      "capex as of sales",
      "capex of sales",
      "capital expenditures to revenue",
      "capital expenditure to revenue",
      "capex of revenue",
    ],
    derivations: [from(["capital_expenditures", "revenue"], (capex, revenue) => over(Math.abs(capex), revenue))],
  }),
  metric({
    id: "altman_z",
    label: "Altman Z",
    unit: "score",
    better: "high",
    formula: "1.2 · WC/TA + 1.4 · RE/TA + 3.3 · EBIT/TA + 0.6 · MVE/TL + 1.0 · S/TA; missing for financial companies",
    source: "Altman (1968)",
    synonyms: [
      "altman z",
      "altman z score",
      "altman",
      "altman zscore",
      "altman score",
      "altman z score model",
      "altmans z score",
    ],
    missingInSectors: ["Financials"],
    derivations: [
      from(
        ALTMAN_INPUTS.map((input) => ALTMAN_COLUMNS[input]),
        (...values) => altmanZ(altmanInputs(values)),
      ),
    ],
  }),
  metric({
    id: "non_compliant_income_share",
    label: "Non-compliant income / revenue",
    unit: "fraction",
    better: "low",
    formula: "non-compliant income / revenue",
    synonyms: [
      "non compliant income share",
      "non compliant income revenue",
      "impure income ratio",
      "non permissible income ratio",
      "impermissible income ratio",
      "non compliant revenue share",
      "haram income ratio",
      "non compliant income of revenue",
      "non compliant income ratio",
    ],
    derivations: [from(["non_compliant_income", "revenue"], (income, revenue) => over(income, revenue))],
  }),
];
