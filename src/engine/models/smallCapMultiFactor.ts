import type { ModelInput } from "./schema";

/** Russell 2000 quality, growth, value and momentum strategy: weighted z-scores, twenty names, at most 30 % a sector. */
export const smallCapMultiFactor = {
  formatVersion: 1,
  id: "small-cap-multi-factor",
  name: "Small-cap multi-factor",
  description:
    "Weighted z-scores of quality, growth, value and momentum; twenty equal positions, at most six a sector.",
  source: "A published multi-factor strategy on the Russell 2000",
  filters: [
    { column: "market_cap", atLeast: 300e6, atMost: 10e9 },
    { column: "average_volume", atLeast: 100_000 },
  ],
  missing: { policy: "median" },
  limits: { pe: { atMost: 100 }, peg: { atMost: 5 }, ps: { atMost: 20 } },
  winsorize: { method: "quantile", lower: 0.05, upper: 0.95, minValues: 1 },
  standardize: "z",
  zScore: { sd: "sample" },
  categories: [
    {
      id: "quality",
      label: "Quality",
      weight: 35,
      metrics: [
        { metric: "roe", weight: 25 },
        { metric: "roa", weight: 20 },
        { metric: "gross_margin", weight: 20 },
        { metric: "operating_margin", weight: 20 },
        { metric: "debt_equity", weight: 15 },
      ],
    },
    {
      id: "growth",
      label: "Growth",
      weight: 35,
      metrics: [
        { metric: "revenue_growth", weight: 40 },
        { metric: "earnings_growth", weight: 35 },
        { metric: "quarterly_earnings_growth", weight: 25 },
      ],
    },
    {
      id: "value",
      label: "Value",
      weight: 15,
      metrics: [
        { metric: "pe", weight: 35 },
        { metric: "peg", weight: 35 },
        { metric: "ps", weight: 30 },
      ],
    },
    {
      id: "momentum",
      label: "Momentum",
      weight: 15,
      metrics: [
        { metric: "return_12_1", weight: 70 },
        { metric: "volatility", weight: 30 },
      ],
    },
  ],
  // the published share counts are rounded down and what is left over stays cash
  portfolio: {
    count: 20,
    maxPerSector: 6,
    maxSectorWeight: 0.3,
    minWeight: 0,
    maxWeight: 1,
    weighting: "equal",
    capital: 100_000,
    leftoverCash: "hold",
  },
} satisfies ModelInput;
