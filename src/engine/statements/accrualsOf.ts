import type { Universe } from "../universe/universe";
import { fromCompanyInputs } from "./companyInputs";

export type AccrualsMethod = "cash-flow" | "balance-sheet";
export type AccrualsBasis = "ending" | "average";

const COLUMNS = {
  netIncome: "net_income",
  operatingCashFlow: "operating_cash_flow",
  totalAssets: "total_assets",
  totalAssetsPrior: "total_assets_prior",
  currentAssets: "current_assets",
  currentAssetsPrior: "current_assets_prior",
  cash: "cash",
  cashPrior: "cash_prior",
  currentLiabilities: "current_liabilities",
  currentLiabilitiesPrior: "current_liabilities_prior",
  shortTermDebt: "short_term_debt",
  shortTermDebtPrior: "short_term_debt_prior",
  depreciation: "depreciation_amortization",
} as const;

/**
 * Accruals of every company, as a fraction of assets. Low accruals mean that earnings are backed by cash.
 * @param method `cash-flow`: net income − CFO; `balance-sheet`: (Δcurrent assets − Δcash) − (Δcurrent liabilities − Δshort-term debt) − depreciation,
 *   as Sloan, but without taxes payable, which few sources provide
 * @param basis divide by ending assets, or by the average of beginning and ending assets
 * @returns NaN where an input is missing or assets are not positive
 * Sloan (1996), "Do Stock Prices Fully Reflect Information in Accruals and Cash Flows about Future Earnings?"
 */
export function accrualsOf(universe: Universe, method: AccrualsMethod, basis: AccrualsBasis): Float64Array {
  const accruals = fromCompanyInputs(universe, COLUMNS, (c) => {
    const amount =
      method === "cash-flow"
        ? c.netIncome - c.operatingCashFlow
        : c.currentAssets -
          c.currentAssetsPrior -
          (c.cash - c.cashPrior) -
          (c.currentLiabilities - c.currentLiabilitiesPrior - (c.shortTermDebt - c.shortTermDebtPrior)) -
          Math.abs(c.depreciation);
    const assets = basis === "ending" ? c.totalAssets : (c.totalAssets + c.totalAssetsPrior) / 2;
    return assets > 0 ? amount / assets : NaN;
  });
  return Float64Array.from(accruals);
}
