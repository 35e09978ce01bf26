import { balanceSheetAccruals, cashFlowAccruals, shareOfAssets } from "../fields/accruals";
import type { Universe } from "../universe/universe";
import { fromCompanyInputs } from "./companyInputs";

export type AccrualsMethod = "cash-flow" | "balance-sheet";
export type AccrualsBasis = "ending" | "average";

const COLUMNS = {
  netIncome: "net_income",
  operatingCashFlow: "operating_cash_flow",
  totalAssets: "total_assets",
  totalAssetsPrior: "total_assets_prior",
  workingCapital: "working_capital",
  workingCapitalPrior: "working_capital_prior",
  cash: "cash",
  cashPrior: "cash_prior",
  shortTermDebt: "short_term_debt",
  shortTermDebtPrior: "short_term_debt_prior",
  depreciation: "depreciation_amortization",
} as const;

/**
 * Accruals of every company, as a fraction of assets. Low accruals mean that earnings are backed by cash.
 * @param method `cash-flow`: cashFlowAccruals; `balance-sheet`: balanceSheetAccruals
 * @param basis divide by ending assets, or by the average of beginning and ending assets
 * @returns NaN where an input is missing or assets are not positive
 * Sloan (1996), "Do Stock Prices Fully Reflect Information in Accruals and Cash Flows about Future Earnings?"
 */
export function accrualsOf(universe: Universe, method: AccrualsMethod, basis: AccrualsBasis): Float64Array {
  const accruals = fromCompanyInputs(universe, COLUMNS, (company) =>
    shareOfAssets(
      method === "cash-flow"
        ? cashFlowAccruals(company.netIncome, company.operatingCashFlow)
        : balanceSheetAccruals(company),
      company.totalAssets,
      company.totalAssetsPrior,
      basis,
    ),
  );
  return Float64Array.from(accruals);
}
