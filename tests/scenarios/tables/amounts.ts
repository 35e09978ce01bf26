import type { TableScenario } from "./tableScenario";

/** Thousands, millions or billions, and amounts that are none. */
export const amounts: readonly TableScenario[] = [
  {
    name: "sizes written with K, M, B and T beside plain numbers",
    cells: [
      ["Ticker", "Market Cap", "Revenue", "Average Volume"],
      ["ARB", "4.21B", "1.8bn", "512.3K"],
      ["BLU", "1,870M", "940 million", "1.2M"],
      ["CDR", "9,940,000 K", "2.655 B", "301,900"],
      ["DLT", "2,650,700,000", "3,110.9mm", "880.4k"],
      ["ELM", "$1.2T", "—", "—"],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Market Cap → market_cap in units, doubtful",
        "Revenue → revenue in units",
        "Average Volume → average_volume in units, doubtful",
      ],
      tickers: ["ARB", "BLU", "CDR", "DLT", "ELM"],
      values: {
        ARB: { market_cap: 4_210_000_000, revenue: 1_800_000_000, average_volume: 512_300 },
        ELM: { market_cap: 1_200_000_000_000, revenue: null, average_volume: null },
      },
      findings: ["doubt unit B2:B6", "doubt unit D2:D6", "info numbers-as-text B2:B6 C2:C6 D2:D6"],
    },
  },
  {
    name: "market caps in millions under plain names, statements in full",
    cells: [
      ["Ticker", "market_cap", "revenue", "net_income", "price", "shares_outstanding"],
      ["ARB", 4_210.5, 1_820_400_000, 121_900_000, 57.31, 73_468_900],
      ["BLU", 1_870, 940_200_000, -18_800_000, 21.06, 88_793_900],
      ["CDR", 9_940, 2_655_000_000, 301_200_000, 121.4, 81_878_000],
      ["DLT", 650.7, 3_110_900_000, 288_600_000, 7.72, 84_287_500],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "market_cap → market_cap in millions",
        "revenue → revenue in units",
        "net_income → net_income in units",
        "price → price",
        "shares_outstanding → shares_outstanding in units",
      ],
      tickers: ["ARB", "BLU", "CDR", "DLT"],
      values: {
        ARB: {
          market_cap: 4_210_500_000,
          revenue: 1_820_400_000,
          net_income: 121_900_000,
          price: 57.31,
          shares_outstanding: 73_468_900,
        },
        DLT: {
          market_cap: 650_700_000,
          revenue: 3_110_900_000,
          net_income: 288_600_000,
          price: 7.72,
          shares_outstanding: 84_287_500,
        },
      },
      findings: [],
    },
  },
  {
    name: "giants in billions, whose size alone would speak for millions: price times shares settles it",
    cells: [
      ["Ticker", "Mkt Cap", "Price", "Shares Outstanding (M)"],
      ["GNT1", 2_950, 190.2, 15_510],
      ["GNT2", 2_780, 374.1, 7_430],
      ["GNT3", 1_740, 139.5, 12_473],
      ["GNT4", 1_550, 151, 10_265],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Mkt Cap → market_cap in billions",
        "Price → price",
        "Shares Outstanding (M) → shares_outstanding in millions",
      ],
      tickers: ["GNT1", "GNT2", "GNT3", "GNT4"],
      values: {
        GNT1: { market_cap: 2_950_000_000_000, price: 190.2, shares_outstanding: 15_510_000_000 },
        GNT4: { market_cap: 1_550_000_000_000, price: 151, shares_outstanding: 10_265_000_000 },
      },
      findings: [],
    },
  },
  {
    name: "marks that do not fit their field: percent on money, dollars on volume, amounts per share under «Dividends»",
    cells: [
      ["Ticker", "Income Tax", "ADV ($M)", "Revenue", "Net Income", "Dividends"],
      ["ARB", "23.9%", 29.3, 1_820_400_000, 121_900_000, 0.96],
      ["BLU", "0.0%", 25.3, 940_200_000, -18_800_000, 0],
      ["CDR", "22.8%", 36.6, 2_655_000_000, 301_200_000, 1.08],
      ["DLT", "21.0%", 27.7, 3_110_900_000, 288_600_000, 1.24],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Income Tax → income_tax in units, doubtful",
        "ADV ($M) → average_volume in millions, doubtful",
        "Revenue → revenue in units",
        "Net Income → net_income in units",
        "Dividends → dividends_paid in units, doubtful, or dividend_yield",
      ],
      tickers: ["ARB", "BLU", "CDR", "DLT"],
      values: {
        ARB: {
          income_tax: 0.239,
          average_volume: 29_300_000,
          revenue: 1_820_400_000,
          net_income: 121_900_000,
          dividends_paid: 0.96,
        },
        DLT: {
          income_tax: 0.21,
          average_volume: 27_700_000,
          revenue: 3_110_900_000,
          net_income: 288_600_000,
          dividends_paid: 1.24,
        },
      },
      findings: [
        "doubt ambiguous-column F1",
        "doubt unit B2:B5",
        "doubt unit C2:C5",
        "doubt unit F2:F5",
        "info numbers-as-text B2:B5",
      ],
    },
  },
  {
    name: "zero debt is zero, blank debt is missing, negative equity is neither",
    cells: [
      ["Ticker", "Total Debt", "Equity", "Debt/Equity", "Interest Expense", "EBIT"],
      ["ARB", 640_000_000, 1_002_500_000, 0.638, 24_300_000, 203_900_000],
      ["BLU", "", 588_100_000, "", "", 19_300_000],
      ["CDR", 0, 1_899_400_000, 0, 0, 462_000_000],
      ["DLT", 1_080_000_000, -310_000_000, -3.48, 61_000_000, 590_000_000],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Total Debt → total_debt in units",
        "Equity → equity in units",
        "Debt/Equity → debt_equity in fraction",
        "Interest Expense → interest_expense in units",
        "EBIT → ebit in units",
      ],
      tickers: ["ARB", "BLU", "CDR", "DLT"],
      values: {
        ARB: {
          total_debt: 640_000_000,
          equity: 1_002_500_000,
          debt_equity: 0.638,
          interest_expense: 24_300_000,
          ebit: 203_900_000,
        },
        BLU: { total_debt: null, equity: 588_100_000, debt_equity: null, interest_expense: null, ebit: 19_300_000 },
        DLT: {
          total_debt: 1_080_000_000,
          equity: -310_000_000,
          debt_equity: -3.48,
          interest_expense: 61_000_000,
          ebit: 590_000_000,
        },
      },
      findings: [],
    },
  },
  {
    name: "market caps in millions that only their size tells",
    cells: [
      ["Ticker Symbol", "roe", "fcf_margin", "debt_to_assets", "interest_coverage", "market_cap"],
      ["ARB", 0.148, 0.075, 0.266, 8.4, 4_210.5],
      ["BLU", -0.032, -0.018, 0.528, 0.6, 1_870],
      ["CDR", 0.195, 0.151, 0, "", 9_940],
      ["DLT", 0.111, 0.081, 0.269, 12.2, 650.7],
    ],
    expected: {
      columns: [
        "Ticker Symbol → ticker",
        "roe → roe in fraction",
        "fcf_margin → fcf_margin in fraction",
        "debt_to_assets → debt_to_assets in fraction",
        "interest_coverage → interest_coverage",
        "market_cap → market_cap in millions, doubtful",
      ],
      tickers: ["ARB", "BLU", "CDR", "DLT"],
      values: {
        ARB: {
          roe: 0.148,
          fcf_margin: 0.075,
          debt_to_assets: 0.266,
          interest_coverage: 8.4,
          market_cap: 4_210_500_000,
        },
        CDR: { roe: 0.195, fcf_margin: 0.151, debt_to_assets: 0, interest_coverage: null, market_cap: 9_940_000_000 },
        DLT: { roe: 0.111, fcf_margin: 0.081, debt_to_assets: 0.269, interest_coverage: 12.2, market_cap: 650_700_000 },
      },
      findings: ["doubt unit F2:F5"],
    },
  },
];
