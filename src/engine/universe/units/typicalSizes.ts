import type { NumericField } from "../../fields/field";

/**
 * Typical sizes of figures of a listed company, in the engine's units. Only the order of magnitude matters: it distinguishes a return on equity
 * of 12.7 from 0.127, or a market cap in millions from one in dollars, when nothing else does.
 */
const TYPICAL: Readonly<Record<string, number>> = {
  market_cap: 3e9,
  enterprise_value: 3.5e9,
  revenue: 2e9,
  cost_of_revenue: 1.2e9,
  gross_profit: 7e8,
  ebitda: 3e8,
  ebit: 2e8,
  operating_income: 2e8,
  net_income: 1.2e8,
  pretax_income: 1.5e8,
  income_tax: 4e7,
  interest_expense: 4e7,
  interest_income: 1e7,
  depreciation_amortization: 1e8,
  non_compliant_income: 1e7,
  total_assets: 4e9,
  current_assets: 9e8,
  cash: 3e8,
  receivables: 3e8,
  inventory: 2e8,
  goodwill: 5e8,
  total_liabilities: 2.5e9,
  current_liabilities: 6e8,
  long_term_debt: 8e8,
  short_term_debt: 1e8,
  total_debt: 1e9,
  equity: 1.5e9,
  retained_earnings: 5e8,
  operating_cash_flow: 2.5e8,
  capital_expenditures: 8e7,
  free_cash_flow: 1.5e8,
  dividends_paid: 6e7,
  net_cash: 5e8,
  dividend_yield: 0.02,
  earnings_yield: 0.05,
  fcf_yield: 0.05,
  accruals: 0.05,
  eps_estimate_change: 0.05,
  analyst_surprise: 0.08,
  capex_intensity: 0.05,
  non_compliant_income_share: 0.02,
  gross_margin: 0.35,
  gross_profit_assets: 0.25,
  payout_ratio: 0.4,
  volatility: 0.35,
  return_12_1: 0.2,
  return_6m: 0.12,
  return_1m: 0.04,
  return_3m: 0.08,
  return_12m: 0.2,
  earnings_growth: 0.25,
  quarterly_earnings_growth: 0.3,
  forward_eps_growth: 0.2,
  debt_equity: 0.6,
  debt_to_assets: 0.3,
  debt_market_cap: 0.3,
  eps_revision_ratio: 0.3,
};

const BY_UNIT: Readonly<Partial<Record<NumericField["unit"], number>>> = {
  fraction: 0.12,
  ratio: 0.5,
  money: 3e8,
  shares: 1.5e8,
  volume: 8e5,
};

/** The typical size of a field, for deciding its unit by magnitude. */
export function typicalSize(field: NumericField): number {
  return TYPICAL[field.id.replace(/_prior2?$/, "")] ?? BY_UNIT[field.unit] ?? 1;
}
