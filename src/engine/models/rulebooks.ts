/** A rulebook's ceiling on debt, as a share of market cap or of total assets. */
export interface Rulebook {
  name: string;
  maxDebt: number;
  /** column of the ratio that the ceiling applies to */
  ratio: "debt_market_cap" | "debt_to_assets";
  /** when the published rule was read; rulebooks change */
  asOf: string;
}

/**
 * Debt limits of the Islamic equity rulebooks in common use. S&P and DJIM divide by an average of the market cap over two to three years; here it is
 * the market cap given.
 */
export const RULEBOOKS = {
  aaoifi: { name: "AAOIFI", maxDebt: 0.3, ratio: "debt_market_cap", asOf: "2026-11-20" },
  djim: { name: "DJIM", maxDebt: 0.33, ratio: "debt_market_cap", asOf: "2026-11-20" },
  sp: { name: "S&P Shariah", maxDebt: 0.33, ratio: "debt_market_cap", asOf: "2026-11-20" },
  ftse: { name: "FTSE Shariah", maxDebt: 0.33, ratio: "debt_to_assets", asOf: "2026-11-20" },
  msci: { name: "MSCI Islamic", maxDebt: 0.3333, ratio: "debt_to_assets", asOf: "2026-11-20" },
} as const satisfies Record<string, Rulebook>;

export type RulebookId = keyof typeof RULEBOOKS;
export const RULEBOOK_IDS = Object.keys(RULEBOOKS) as [RulebookId, ...RulebookId[]];
