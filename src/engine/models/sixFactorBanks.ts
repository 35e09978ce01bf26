import type { ModelInput } from "./schema";
import { sixFactor } from "./sixFactor";

/** What tells banks and insurers apart: enterprise value, gross profit and debt ratios mean little for them. */
const FOR_FINANCIALS = {
  valuation: [
    { metric: "pb", weight: 50 },
    { metric: "earnings_yield", weight: 50 },
  ],
  quality: [
    { metric: "roe", weight: 50 },
    { metric: "roa", weight: 50 },
  ],
} as const;

/** The six-factor screener with valuation and quality of financials by metrics that fit them. */
export const sixFactorBanks = {
  ...sixFactor,
  id: "six-factor-banks",
  name: "Six-factor screener, financials apart",
  description:
    "The six-factor screener with financials valued by price to book and earnings yield, and their quality by return on equity and on assets.",
  source: "A variant of the published multi-factor screener of the S&P 500",
  categories: sixFactor.categories.map((category) =>
    category.id === "valuation" || category.id === "quality"
      ? { ...category, bySector: [{ sectors: ["Financials"], metrics: [...FOR_FINANCIALS[category.id]] }] }
      : category,
  ),
} satisfies ModelInput;
