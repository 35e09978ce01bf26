import type { TableScenario } from "./tableScenario";

/** Tables copied from the pages of sites for private investors. */
export const webPages: readonly TableScenario[] = [
  {
    name: "Koyfin watchlist: LTM and MRQ, percent in the header, forward multiples, a column of a year ago",
    cells: [
      ["Ticker", "Name", "Market Cap", "EV/EBITDA (LTM)", "EV/EBITDA (NTM)", "P/E (LTM)", "Return On Equity % (LTM)", "Gross Profit Margin % (LTM)", "Total Debt / Equity (MRQ)", "Total Revenues (LTM)", "Total Revenues (-1FY)", "Total Revenues/CAGR (3Y TTM)"],
      ["ARB", "Arbor Tools", "4.2B", 11.3, 9.8, 18.42, "14.8%", "38.1%", "62.1%", "1.8B", "1.7B", "8.1%"],
      ["BLU", "Blue Harbor", "1.9B", 24.9, 12.2, "-", "-3.2%", "17.2%", "155.4%", "940.2M", "981.7M", "1.0%"],
      ["CDR", "Cedar Health", "9.9B", 15.7, 14.1, 24.01, "19.5%", "61.0%", "0.0%", "2.7B", "2.4B", "12.7%"],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Name → company",
        "Market Cap → market_cap in units",
        "EV/EBITDA (LTM) → ev_ebitda",
        "EV/EBITDA (NTM) → not used, perhaps ev_ebitda",
        "P/E (LTM) → pe",
        "Return On Equity % (LTM) → roe in fraction",
        "Gross Profit Margin % (LTM) → gross_margin in fraction",
        "Total Debt / Equity (MRQ) → debt_equity in fraction",
        "Total Revenues (LTM) → revenue in units",
        "Total Revenues (-1FY) → revenue_prior in units",
        "Total Revenues/CAGR (3Y TTM) → not used, perhaps revenue, revenue_growth, ev_sales",
      ],
      tickers: ["ARB", "BLU", "CDR"],
      values: {
        ARB: { market_cap: 4_200_000_000, ev_ebitda: 11.3, pe: 18.42, roe: 0.148, gross_margin: 0.381, debt_equity: 0.621, revenue: 1_800_000_000, revenue_prior: 1_700_000_000 },
        BLU: { market_cap: 1_900_000_000, ev_ebitda: 24.9, pe: null, roe: -0.032, gross_margin: 0.172, debt_equity: 1.554, revenue: 940_200_000, revenue_prior: 981_700_000 },
        CDR: { market_cap: 9_900_000_000, ev_ebitda: 15.7, pe: 24.01, roe: 0.195, gross_margin: 0.61, debt_equity: 0, revenue: 2_700_000_000, revenue_prior: 2_400_000_000 },
      },
      findings: ["doubt unknown-column E1", "doubt unknown-column L1", "info numbers-as-text C2:C4 G2:G4 H2:H4 I2:I4 (6)"],
    },
  },
  {
    name: "Morningstar key ratios: currency and scale after the name, starred headers, long dashes, Mil",
    cells: [
      ["Ticker", "Name", "Morningstar Sector", "Market Cap (Mil)", "Revenue USD Mil", "Operating Cash Flow USD Mil", "Cap Spending USD Mil", "Shares Mil", "Earnings Per Share USD", "Payout Ratio % *", "Return on Equity %", "Debt/Equity"],
      ["ARB", "Arbor Tools", "Industrials", "4,211", "1,820", "188", "(52)", "73", "3.11", "31.0", "14.8", "0.62"],
      ["BLU", "Blue Harbor", "Industrials", "1,870", "940", "41", "(58)", "89", "(0.62)", "—", "(3.2)", "1.55"],
      ["CDR", "Cedar Health", "Healthcare", "9,940", "2,655", "480", "(78)", "82", "5.04", "18.0", "19.5", "—"],
      ["DLT", "Delta Ridge", "Energy", "2,651", "3,111", "702", "(451)", "84", "4.40", "44.1", "11.1", "0.49"],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Name → company",
        "Morningstar Sector → sector",
        "Market Cap (Mil) → market_cap in millions",
        "Revenue USD Mil → revenue in millions",
        "Operating Cash Flow USD Mil → operating_cash_flow in millions",
        "Cap Spending USD Mil → capital_expenditures in millions",
        "Shares Mil → shares_outstanding in millions, or something else",
        "Earnings Per Share USD → eps",
        "Payout Ratio % * → payout_ratio in percent",
        "Return on Equity % → roe in percent",
        "Debt/Equity → debt_equity in fraction",
      ],
      tickers: ["ARB", "BLU", "CDR", "DLT"],
      values: {
        ARB: { sector: "Industrials", market_cap: 4_211_000_000, revenue: 1_820_000_000, operating_cash_flow: 188_000_000, capital_expenditures: -52_000_000, shares_outstanding: 73_000_000, eps: 3.11, payout_ratio: 0.31, roe: 0.148, debt_equity: 0.62 },
        BLU: { sector: "Industrials", market_cap: 1_870_000_000, revenue: 940_000_000, operating_cash_flow: 41_000_000, capital_expenditures: -58_000_000, shares_outstanding: 89_000_000, eps: -0.62, payout_ratio: null, roe: -0.032, debt_equity: 1.55 },
        DLT: { sector: "Energy", market_cap: 2_651_000_000, revenue: 3_111_000_000, operating_cash_flow: 702_000_000, capital_expenditures: -451_000_000, shares_outstanding: 84_000_000, eps: 4.4, payout_ratio: 0.441, roe: 0.111, debt_equity: 0.49 },
      },
      findings: [
        "doubt ambiguous-column H1",
        "info numbers-as-text D2:D5 E2:E5 F2:F5 G2:G5 (9)",
        "info tiny-sector C2 C3 C4 C5",
        "info renamed-sector C4",
      ],
    },
  },
  {
    name: "Simply Wall St comparison: abbreviations repeated in brackets, multiples with x, billions and millions mixed",
    cells: [
      ["Company Name", "Ticker Symbol", "Industry", "Market Cap (US$)", "Price to Earnings (PE)", "Price to Book (PB)", "Return on Equity (ROE)", "Return on Assets (ROA)", "Earnings per Share (EPS)", "Debt to Equity Ratio"],
      ["Arbor Tools", "NYSE:ARB", "Capital Goods", "US$4.21b", "18.4x", "4.2x", "14.8%", "5.1%", "US$3.11", "62.1%"],
      ["Blue Harbor", "NASDAQ:BLU", "Transportation", "US$1.87b", "n/a", "3.2x", "-3.2%", "-1.1%", "-US$0.62", "155.4%"],
      ["Finch Bio", "NASDAQ:FNCH", "Pharma", "US$312.4m", "n/a", "5.9x", "-41.0%", "-33.5%", "-US$1.90", "0%"],
      ["Cedar Health", "NYSE:CDR", "Medical", "US$9.94b", "24.0x", "5.2x", "19.5%", "11.9%", "US$5.04", "n/a"],
    ],
    expected: {
      columns: [
        "Company Name → company",
        "Ticker Symbol → ticker",
        "Industry → industry",
        "Market Cap (US$) → market_cap in units",
        "Price to Earnings (PE) → pe",
        "Price to Book (PB) → pb",
        "Return on Equity (ROE) → roe in fraction",
        "Return on Assets (ROA) → roa in fraction",
        "Earnings per Share (EPS) → eps",
        "Debt to Equity Ratio → debt_equity in fraction",
      ],
      tickers: ["NYSE:ARB", "NASDAQ:BLU", "NASDAQ:FNCH", "NYSE:CDR"],
      values: {
        "NYSE:ARB": { market_cap: 4_210_000_000, pe: 18.4, pb: 4.2, roe: 0.148, roa: 0.051, eps: 3.11, debt_equity: 0.621 },
        "NASDAQ:BLU": { market_cap: 1_870_000_000, pe: null, pb: 3.2, roe: -0.032, roa: -0.011, eps: -0.62, debt_equity: 1.554 },
        "NYSE:CDR": { market_cap: 9_940_000_000, pe: 24, pb: 5.2, roe: 0.195, roa: 0.119, eps: 5.04, debt_equity: null },
      },
      findings: ["info numbers-as-text D2:D5 E2:E5 F2:F5 G2:G5 (7)"],
    },
  },
];
