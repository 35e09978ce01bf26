import type { ModelInput } from "./schema";

/** Small-cap value satellite book: seven filters in sequence, and scorecards of the three statements. */
export const smallCapValue = {
  formatVersion: 1,
  id: "small-cap-value",
  name: "Small-cap value funnel",
  description:
    "Seven filters in sequence, debt/equity below 30 % the hardest, with scorecards of balance sheet, income and cash flow.",
  source: "A published small-cap value portfolio with business and debt screens",
  funnel: {
    // 33 % of market cap; other rulebooks are in rulebooks.ts
    rulebook: "djim",
    stages: [
      {
        id: "business",
        label: "Business",
        conditions: [
          {
            in: ["sector", "industry"],
            exclude: [
              {
                label: "gambling",
                words: [
                  "gambling",
                  "casinos",
                  "casino",
                  "betting",
                  "lottery",
                  "lotteries",
                  "casinos & gaming",
                  "resorts & casinos",
                  "sports betting",
                ],
              },
              {
                label: "alcohol",
                words: [
                  "alcohol",
                  "alcoholic beverages",
                  "brewers",
                  "brewery",
                  "breweries",
                  "distillers",
                  "distilleries",
                  "wine",
                  "wineries",
                  "wineries & distilleries",
                  "beer",
                  "spirits",
                ],
              },
              {
                label: "weapons",
                words: [
                  "weapons",
                  "weapon",
                  "firearms",
                  "ammunition",
                  "defense",
                  "defence",
                  "aerospace & defense",
                  "armaments",
                ],
              },
              { label: "tobacco", words: ["tobacco", "cigarettes", "cigars", "vaping"] },
              {
                label: "conventional financials",
                words: [
                  "financials",
                  "financial",
                  "financial services",
                  "banks",
                  "bank",
                  "banking",
                  "insurance",
                  "insurers",
                  "reinsurance",
                  "thrifts",
                  "mortgage finance",
                  "consumer finance",
                  "credit services",
                  "capital markets",
                  "asset management",
                  "savings & loans",
                ],
              },
            ],
          },
        ],
      },
      {
        id: "income-and-debt",
        label: "Non-compliant income < 5 %, debt below the rulebook's ceiling",
        conditions: [
          { column: "non_compliant_income_share", is: "below", than: 0.05 },
          { debt: "below rulebook's ceiling" },
        ],
      },
      {
        id: "debt-equity",
        label: "Debt/equity < 30 %",
        conditions: [{ column: "debt_equity", is: "below", than: 0.3, borderline: 0.1 }],
      },
      {
        id: "earnings",
        label: "Earnings positive and growing, margins stable",
        conditions: [
          { column: "net_income", is: "above", than: 0 },
          { column: "net_income", is: "above", than: { column: "net_income_prior" } },
          { column: "gross_margin", is: "atLeast", than: { column: "gross_margin_prior" }, plus: -0.02 },
          { column: "operating_margin", is: "atLeast", than: { column: "operating_margin_prior" }, plus: -0.02 },
        ],
      },
      {
        id: "cash-flow",
        label: "Cash flow backs the earnings",
        conditions: [
          { column: "operating_cash_flow", is: "above", than: 0 },
          { column: "accruals", is: "below", than: 0.1 },
          { column: "free_cash_flow", is: "above", than: 0 },
        ],
      },
      {
        id: "valuation",
        label: "P/B, P/E and P/FCF reasonable against the universe",
        conditions: [
          { column: "pb", is: "atMost", than: { quantile: 0.7 } },
          { column: "pe", is: "atMost", than: { quantile: 0.7 } },
          { column: "pfcf", is: "atMost", than: { quantile: 0.7 } },
        ],
      },
      {
        id: "factors",
        label: "Five-factor regression of the equal-weight survivors",
        conditions: [
          {
            loadings: [
              { factor: "SMB", is: "above", than: 0 },
              { factor: "HML", is: "above", than: 0 },
              { factor: "RMW", is: "atLeast", than: 0 },
            ],
          },
        ],
      },
    ],
    lenses: [
      {
        id: "balance-sheet",
        label: "Balance sheet",
        tests: [
          { label: "Current ratio > 1.5", condition: { column: "current_ratio", is: "above", than: 1.5 } },
          {
            label: "Interest coverage > 8 or debt-free",
            condition: {
              anyOf: [
                { column: "interest_coverage", is: "above", than: 8 },
                { column: "total_debt", is: "atMost", than: 0 },
                { column: "debt_equity", is: "atMost", than: 0 },
              ],
            },
          },
          { label: "Net cash > 0", condition: { column: "net_cash", is: "above", than: 0 } },
          { label: "Altman Z > 2.99", condition: { column: "altman_z", is: "above", than: 2.99 } },
          { label: "Goodwill/assets < 30 %", condition: { column: "goodwill_assets", is: "below", than: 0.3 } },
        ],
      },
      {
        id: "income",
        label: "Income statement",
        tests: [
          { label: "Operating margin > 10 %", condition: { column: "operating_margin", is: "above", than: 0.1 } },
          { label: "ROE > 15 %", condition: { column: "roe", is: "above", than: 0.15 } },
          {
            label: "Gross margin stable",
            condition: { column: "gross_margin", is: "atLeast", than: { column: "gross_margin_prior" }, plus: -0.02 },
          },
        ],
      },
      {
        id: "cash-flow",
        label: "Cash flow",
        tests: [
          { label: "CFO/net income > 1", condition: { column: "cfo_ni", is: "above", than: 1 } },
          { label: "FCF > 0", condition: { column: "free_cash_flow", is: "above", than: 0 } },
          { label: "Accruals < 10 %", condition: { column: "accruals", is: "below", than: 0.1 } },
          { label: "Capex intensity < 10 %", condition: { column: "capex_intensity", is: "below", than: 0.1 } },
        ],
      },
    ],
  },
} satisfies ModelInput;
