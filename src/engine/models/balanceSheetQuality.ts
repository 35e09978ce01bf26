import type { ModelInput } from "./schema";

/** Russell 2000 quality screen: the sum of four z-scores from the balance sheet and the cash-flow statement. */
export const balanceSheetQuality = {
  formatVersion: 1,
  id: "balance-sheet-quality",
  name: "Balance-sheet quality",
  description:
    "ROE, free-cash-flow margin, debt/assets and interest coverage: winsorized, standardized and added, in quintiles.",
  source: "A published quality screen of the Russell 2000",
  missing: { policy: "exclude" },
  filters: [
    { column: "market_cap", above: 100e6, below: 20e9, whenColumnAbsent: "ignore" },
    { column: "roe", atLeast: -1, atMost: 1 },
    { column: "fcf_margin", atLeast: -1, atMost: 1 },
    { column: "debt_to_assets", atLeast: 0, atMost: 1.5 },
  ],
  limits: { interest_coverage: { atLeast: -10, atMost: 50 } },
  winsorize: { method: "quantile", lower: 0.05, upper: 0.95, minValues: 1 },
  standardize: "z",
  zScore: { sd: "population" },
  categories: [
    {
      id: "quality",
      label: "Quality",
      weight: 1,
      metrics: [
        { metric: "roe", weight: 1 },
        { metric: "fcf_margin", weight: 1 },
        { metric: "debt_to_assets", weight: 1 },
        { metric: "interest_coverage", weight: 1 },
      ],
    },
  ],
  composite: { combine: "sum" },
  groups: 5,
} satisfies ModelInput;
