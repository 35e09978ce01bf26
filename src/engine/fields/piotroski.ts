import type { AssetsBasis } from "./field";
import { over } from "./ratio";

/** One company's statements for the year under review, the year before, and (total assets only) the year before that. NaN = missing. */
export interface PiotroskiInputs {
  netIncome: number;
  netIncomePrior: number;
  operatingCashFlow: number;
  totalAssets: number;
  totalAssetsPrior: number;
  totalAssetsPrior2: number;
  longTermDebt: number;
  longTermDebtPrior: number;
  currentAssets: number;
  currentAssetsPrior: number;
  currentLiabilities: number;
  currentLiabilitiesPrior: number;
  shares: number;
  sharesPrior: number;
  grossProfit: number;
  grossProfitPrior: number;
  revenue: number;
  revenuePrior: number;
}

/** The nine signals in Piotroski's order; 1 = passed, 0 = failed, NaN = untestable. */
export const PIOTROSKI_SIGNALS = [
  { id: "roa_positive", label: "ROA > 0" },
  { id: "cfo_positive", label: "CFO > 0" },
  { id: "roa_rising", label: "ROA rising" },
  { id: "cfo_exceeds_roa", label: "CFO / assets > ROA" },
  { id: "leverage_falling", label: "Leverage falling" },
  { id: "liquidity_rising", label: "Current ratio rising" },
  { id: "no_new_shares", label: "No new shares" },
  { id: "gross_margin_rising", label: "Gross margin rising" },
  { id: "turnover_rising", label: "Asset turnover rising" },
] as const;

/** With fewer testable signals the score is missing. */
export const MINIMUM_TESTABLE_SIGNALS = 4;

/**
 * The nine signals of Piotroski (2000), "Value Investing: The Use of Historical Financial Statement Information".
 * @param basis whether a year's income and sales are divided by assets at its beginning (Piotroski's definition; the prior year then needs
 *   assets two years back) or at its end. The choice can change a company's score by two points.
 * @returns 9 values, 1 passed, 0 failed, NaN untestable because an input is missing
 * Leverage is long-term debt over the average of a year's beginning and ending assets (basis `beginning`) or over ending assets (`ending`).
 * Unchanged ratios fail; an unchanged number of shares passes. Ratios that differ only by rounding (1e-12) are unchanged.
 */
export function piotroskiSignals(company: PiotroskiInputs, basis: AssetsBasis): number[] {
  const { netIncome, netIncomePrior, operatingCashFlow, totalAssets, totalAssetsPrior, totalAssetsPrior2 } = company;
  const [base, basePrior] =
    basis === "beginning" ? [totalAssetsPrior, totalAssetsPrior2] : [totalAssets, totalAssetsPrior];
  const roa = over(netIncome, base);
  const [leverageBase, leverageBasePrior] =
    basis === "beginning"
      ? [average(totalAssets, totalAssetsPrior), average(totalAssetsPrior, totalAssetsPrior2)]
      : [totalAssets, totalAssetsPrior];
  return [
    test(netIncome, (income) => income > 0),
    test(operatingCashFlow, (cfo) => cfo > 0),
    exceeds(roa, over(netIncomePrior, basePrior)),
    exceeds(over(operatingCashFlow, base), roa),
    exceeds(over(company.longTermDebtPrior, leverageBasePrior), over(company.longTermDebt, leverageBase)),
    exceeds(
      over(company.currentAssets, company.currentLiabilities),
      over(company.currentAssetsPrior, company.currentLiabilitiesPrior),
    ),
    test(company.shares - company.sharesPrior, (change) => change <= 0),
    exceeds(over(company.grossProfit, company.revenue), over(company.grossProfitPrior, company.revenuePrior)),
    exceeds(over(company.revenue, base), over(company.revenuePrior, basePrior)),
  ];
}

/**
 * The F-score of nine signals.
 * @param normalize true: 9·passes/testable, so that an untestable signal counts neither way; false: the number of passes
 * @returns missing when fewer than 4 signals are testable
 * @example piotroskiScore([1, 1, 0, 1, NaN, NaN, NaN, NaN, NaN], true) // 6.75
 */
export function piotroskiScore(signals: readonly number[], normalize: boolean): number {
  const testable = signals.filter((signal) => !Number.isNaN(signal));
  const passes = testable.reduce((sum, signal) => sum + signal, 0);
  if (testable.length < MINIMUM_TESTABLE_SIGNALS) return NaN;
  return normalize ? (9 * passes) / testable.length : passes;
}

const average = (a: number, b: number) => (a + b) / 2;
const test = (value: number, passes: (value: number) => boolean) => (Number.isNaN(value) ? NaN : Number(passes(value)));
const exceeds = (a: number, b: number) =>
  Number.isNaN(a) || Number.isNaN(b) ? NaN : Number(a - b > 1e-12 * Math.max(Math.abs(a), Math.abs(b)));
