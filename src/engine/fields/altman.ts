export type AltmanVariant = "z" | "z-prime" | "z-double-prime";

/** NaN = missing. All amounts in the same currency unit; `marketCap` is the market value of equity. */
export interface AltmanInputs {
  /** current assets − current liabilities */
  workingCapital: number;
  retainedEarnings: number;
  ebit: number;
  marketCap: number;
  equity: number;
  totalLiabilities: number;
  totalAssets: number;
  revenue: number;
}

/** Which column feeds which input. */
export const ALTMAN_COLUMNS: Readonly<Record<keyof AltmanInputs, string>> = {
  workingCapital: "working_capital",
  retainedEarnings: "retained_earnings",
  ebit: "ebit",
  marketCap: "market_cap",
  equity: "equity",
  totalLiabilities: "total_liabilities",
  totalAssets: "total_assets",
  revenue: "revenue",
};

interface Coefficients {
  workingCapital: number;
  retainedEarnings: number;
  ebit: number;
  equityToLiabilities: number;
  sales: number;
  usesMarketValue: boolean;
}

export const ALTMAN_VARIANTS: Readonly<Record<AltmanVariant, Coefficients>> = {
  z: {
    workingCapital: 1.2,
    retainedEarnings: 1.4,
    ebit: 3.3,
    equityToLiabilities: 0.6,
    sales: 1.0,
    usesMarketValue: true,
  },
  "z-prime": {
    workingCapital: 0.717,
    retainedEarnings: 0.847,
    ebit: 3.107,
    equityToLiabilities: 0.42,
    sales: 0.998,
    usesMarketValue: false,
  },
  "z-double-prime": {
    workingCapital: 6.56,
    retainedEarnings: 3.26,
    ebit: 6.72,
    equityToLiabilities: 1.05,
    sales: 0,
    usesMarketValue: false,
  },
};

/**
 * Altman's bankruptcy score.
 * @param variant `z` listed manufacturers (Altman 1968), `z-prime` private firms (1983), `z-double-prime` non-manufacturers (1995)
 * @returns NaN when an input of the variant is missing, or assets or liabilities are not positive
 * A company is in distress below the lower limit and safe above the upper one: 1.81 and 2.99 (`z`), 1.23 and 2.90 (`z-prime`), 1.10 and 2.60 (`z-double-prime`).
 * Not suitable for banks, insurers and other financial companies: their balance sheets do not fit the ratios, and callers leave them missing.
 * @example altmanZ({ workingCapital: 20, retainedEarnings: 40, ebit: 20, marketCap: 90, equity: 60, totalLiabilities: 40, totalAssets: 100, revenue: 120 }, "z") // 4.01
 */
export function altmanZ(company: AltmanInputs, variant: AltmanVariant = "z"): number {
  const { workingCapital, retainedEarnings, ebit, equityToLiabilities, sales, usesMarketValue } =
    ALTMAN_VARIANTS[variant];
  const { totalAssets, totalLiabilities } = company;
  if (!(totalAssets > 0 && totalLiabilities > 0)) return NaN;
  return (
    (workingCapital * company.workingCapital) / totalAssets +
    (retainedEarnings * company.retainedEarnings) / totalAssets +
    (ebit * company.ebit) / totalAssets +
    (equityToLiabilities * (usesMarketValue ? company.marketCap : company.equity)) / totalLiabilities +
    (sales === 0 ? 0 : (sales * company.revenue) / totalAssets)
  );
}
