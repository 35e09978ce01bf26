import type { ModelInput } from "./schema";

/** S&P 500 multi-factor screener: sector percentiles of twenty metrics in six categories. */
export const sixFactor = {
  formatVersion: 1,
  id: "six-factor",
  name: "Six-factor screener",
  description:
    "Sector percentiles of twenty metrics in six categories, value-trap flags and a 25-name model portfolio.",
  source: "A published multi-factor screener of the S&P 500",
  missing: { policy: "neutral", minCoverage: 0.6 },
  winsorize: { method: "quantile", lower: 0.01, upper: 0.99, minValues: 10 },
  standardize: "sector-percentile",
  sector: { minGroupSize: 5, fallback: "universe" },
  categories: [
    {
      id: "valuation",
      label: "Valuation",
      weight: 25,
      metrics: [
        { metric: "fcf_yield", weight: 40 },
        { metric: "ev_ebitda", weight: 25 },
        { metric: "earnings_yield", weight: 20 },
        { metric: "ev_sales", weight: 15 },
      ],
    },
    {
      id: "quality",
      label: "Quality",
      weight: 25,
      metrics: [
        { metric: "roic", weight: 30 },
        { metric: "gross_profit_assets", weight: 25 },
        { metric: "debt_equity", weight: 20 },
        { metric: "piotroski_f_score", weight: 15 },
        { metric: "accruals", weight: 10 },
      ],
    },
    {
      id: "growth",
      label: "Growth",
      weight: 15,
      metrics: [
        { metric: "forward_eps_growth", weight: 35 },
        { metric: "revenue_growth", weight: 30 },
        { metric: "peg", weight: 20 },
        { metric: "sustainable_growth", weight: 15 },
      ],
    },
    {
      id: "momentum",
      label: "Momentum",
      weight: 15,
      metrics: [
        { metric: "return_12_1", weight: 50 },
        { metric: "return_6m", weight: 50 },
      ],
    },
    {
      id: "risk",
      label: "Risk",
      weight: 10,
      metrics: [
        { metric: "volatility", weight: 60 },
        { metric: "beta", weight: 40 },
      ],
    },
    {
      id: "revisions",
      label: "Revisions",
      weight: 10,
      switchOffBelow: 0.3,
      metrics: [
        { metric: "eps_revision_ratio", weight: 40 },
        { metric: "eps_estimate_change", weight: 35 },
        { metric: "analyst_surprise", weight: 25 },
      ],
    },
  ],
  composite: { combine: "mean", scale: "minMax", rankDecimals: 2 },
  valueTrap: { rule: "any", threshold: 0.3, categories: ["quality", "momentum", "revisions"], valuation: "valuation" },
  portfolio: { count: 25, maxPerSector: 8, minWeight: 0.02, maxWeight: 0.05, weighting: "equal" },
} satisfies ModelInput;
