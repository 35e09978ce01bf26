import type { MetricOptions } from "./field";
import { over } from "./ratio";

/** The figures of a balance sheet that accruals are taken from; NaN = missing. */
export interface AccrualBalances {
  /** current assets − current liabilities */
  workingCapital: number;
  workingCapitalPrior: number;
  cash: number;
  cashPrior: number;
  shortTermDebt: number;
  shortTermDebtPrior: number;
  depreciation: number;
}

/** Accruals from the cash-flow statement: earnings that did not come in as cash. */
export const cashFlowAccruals = (netIncome: number, operatingCashFlow: number): number => netIncome - operatingCashFlow;

/**
 * Accruals from two balance sheets: (Δcurrent assets − Δcash) − (Δcurrent liabilities − Δshort-term debt) − depreciation, that is
 * Δworking capital − Δcash + Δshort-term debt − depreciation.
 * Sloan also subtracts the change in taxes payable, which few sources carry.
 */
export function balanceSheetAccruals(company: AccrualBalances): number {
  return (
    company.workingCapital -
    company.workingCapitalPrior -
    (company.cash - company.cashPrior) +
    (company.shortTermDebt - company.shortTermDebtPrior) -
    Math.abs(company.depreciation)
  );
}

/**
 * Accruals as a share of assets; missing without positive assets.
 * @param basis `ending` assets of the year, or the `average` of its beginning and end
 */
export function shareOfAssets(
  accruals: number,
  totalAssets: number,
  totalAssetsPrior: number,
  basis: MetricOptions["accruals"]["assets"],
): number {
  return over(accruals, basis === "average" ? (totalAssets + totalAssetsPrior) / 2 : totalAssets);
}
