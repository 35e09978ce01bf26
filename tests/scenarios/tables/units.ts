import type { TableScenario } from "./tableScenario";

/** Percent or fraction: what formats, headers and the numbers themselves must tell. */
export const units: readonly TableScenario[] = [
  {
    name: "fractions with percent formats, percent without any, and amounts whose format shortens them to millions",
    cells: [
      ["Ticker", "ROE", "ROA", "Market Cap ($M)", "Revenue"],
      ["ARB", 0.148, 5.1, 4_210_500_000, 1_820_400_000],
      ["BLU", -0.032, -1.1, 1_870_000_000, 940_200_000],
      ["CDR", 0.195, 11.9, 9_940_000_000, 2_655_000_000],
      ["DLT", 0.111, 7.2, 2_650_700_000, 3_110_900_000],
    ],
    formats: { 1: "0.0%", 3: '#,##0.0,,"M"' },
    expected: {
      columns: [
        "Ticker → ticker",
        "ROE → roe in fraction",
        "ROA → roa in percent",
        "Market Cap ($M) → market_cap in units",
        "Revenue → revenue in units",
      ],
      tickers: ["ARB", "BLU", "CDR", "DLT"],
      values: {
        ARB: { roe: 0.148, roa: 0.051, market_cap: 4_210_500_000, revenue: 1_820_400_000 },
        DLT: { roe: 0.111, roa: 0.072, market_cap: 2_650_700_000, revenue: 3_110_900_000 },
      },
      findings: [],
    },
  },
  {
    name: "a header that says percent over numbers that are fractions",
    cells: [
      ["Ticker", "ROE %", "Gross Margin (%)", "Dividend Yield %"],
      ["ARB", 0.148, 38.1, 1.2],
      ["BLU", -0.032, 17.2, 0],
      ["CDR", 0.195, 61, 0.9],
      ["DLT", 0.111, 44.9, 3.9],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "ROE % → roe in fraction, doubtful",
        "Gross Margin (%) → gross_margin in percent",
        "Dividend Yield % → dividend_yield in percent",
      ],
      tickers: ["ARB", "BLU", "CDR", "DLT"],
      values: {
        ARB: { roe: 0.148, gross_margin: 0.381, dividend_yield: 0.012 },
        DLT: { roe: 0.111, gross_margin: 0.449, dividend_yield: 0.039 },
      },
      findings: ["doubt unit B2:B5"],
    },
  },
  {
    name: "hardly any evidence: two companies, margins near one, growth near zero",
    cells: [
      ["Ticker", "Net Margin", "Revenue Growth", "D/E"],
      ["ARB", 0.9, 0.4, 4],
      ["BLU", 1.1, 0.6, 7],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Net Margin → net_margin in fraction, doubtful",
        "Revenue Growth → revenue_growth in fraction, doubtful",
        "D/E → debt_equity in fraction, doubtful",
      ],
      tickers: ["ARB", "BLU"],
      values: {
        ARB: { net_margin: 0.9, revenue_growth: 0.4, debt_equity: 4 },
        BLU: { net_margin: 1.1, revenue_growth: 0.6, debt_equity: 7 },
      },
      findings: ["doubt unit B2:B3", "doubt unit C2:C3", "doubt unit D2:D3"],
    },
  },
  {
    name: "percent and fractions mixed within one column",
    cells: [
      ["Ticker", "ROE", "Operating Margin"],
      ["ARB", "14.8%", 0.112],
      ["BLU", -3.2, 0.0205],
      ["CDR", "19.5%", 17.4],
      ["DLT", 11.1, 0.193],
      ["ELM", "9.7%", 0.22],
      ["FIR", 8.1, 0.18],
    ],
    expected: {
      columns: ["Ticker → ticker", "ROE → roe in percent, doubtful", "Operating Margin → operating_margin in fraction"],
      tickers: ["ARB", "BLU", "CDR", "DLT", "ELM", "FIR"],
      values: {
        ARB: { roe: 0.148, operating_margin: 0.112 },
        FIR: { roe: 0.081, operating_margin: 0.18 },
      },
      findings: ["warning mixed-units C4", "doubt unit B2:B7", "info numbers-as-text B2:B7"],
    },
  },
];
