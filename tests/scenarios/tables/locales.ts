import type { TableScenario } from "./tableScenario";

/** Numbers as other countries, and other keyboards, write them. */
export const locales: readonly TableScenario[] = [
  {
    name: "German export as text: decimal commas, points between thousands, a column that alone could be either",
    cells: [
      ["Symbol", "Name", "Sector", "Market Cap (Mio. EUR)", "P/E", "ROE %", "Beta", "Average volume"],
      ["ARB.DE", "Arbor Werkzeuge", "Industrials", "4.210,50", "18,42", "14,8", "1,024", "512.300"],
      ["BLU.DE", "Blauhafen", "Industrials", "1.870,00", "-", "-3,2", "1,611", "1.204.110"],
      ["CDR.DE", "Zeder Gesundheit", "Health Care", "9.940,00", "24,01", "19,5", "1,071", "301.900"],
      ["DLT.DE", "Deltarücken", "Energy", "2.650,70", "7,15", "11,1", "1,302", "880.410"],
    ],
    expected: {
      columns: [
        "Symbol → ticker",
        "Name → company",
        "Sector → sector",
        "Market Cap (Mio. EUR) → market_cap in millions",
        "P/E → pe",
        "ROE % → roe in percent",
        "Beta → beta",
        "Average volume → average_volume in units",
      ],
      tickers: ["ARB.DE", "BLU.DE", "CDR.DE", "DLT.DE"],
      values: {
        "ARB.DE": {
          sector: "Industrials",
          market_cap: 4_210_500_000,
          pe: 18.42,
          roe: 0.148,
          beta: 1.024,
          average_volume: 512_300,
        },
        "BLU.DE": {
          sector: "Industrials",
          market_cap: 1_870_000_000,
          pe: null,
          roe: -0.032,
          beta: 1.611,
          average_volume: 1_204_110,
        },
        "DLT.DE": {
          sector: "Energy",
          market_cap: 2_650_700_000,
          pe: 7.15,
          roe: 0.111,
          beta: 1.302,
          average_volume: 880_410,
        },
      },
      findings: [
        "info numbers-as-text D2:D5 E2:E5 F2:F5 G2:G5 (5)",
        "info decimal-comma D2:D5 E2:E5 F2:F5 G2:G5 (5)",
        "info tiny-sector C2 C3 C4 C5",
      ],
    },
  },
  {
    name: "French and Swiss grouping: narrow spaces, apostrophes, a percent sign after a space",
    cells: [
      ["Ticker", "Company", "Revenue (EUR)", "Net Income (EUR)", "Operating Margin"],
      ["ARB.PA", "Arbor Outils", "1 820 400 000", "121 900 000", "11,2 %"],
      ["BLU.SW", "Blauhafen", "940’200’000", "−18’800’000", "2,05 %"],
      ["CDR.PA", "Cèdre Santé", "2 655 000 000", "301 200 000", "17,4 %"],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Company → company",
        "Revenue (EUR) → revenue in units",
        "Net Income (EUR) → net_income in units",
        "Operating Margin → operating_margin in fraction",
      ],
      tickers: ["ARB.PA", "BLU.SW", "CDR.PA"],
      values: {
        "ARB.PA": { revenue: 1_820_400_000, net_income: 121_900_000, operating_margin: 0.112 },
        "CDR.PA": { revenue: 2_655_000_000, net_income: 301_200_000, operating_margin: 0.174 },
      },
      findings: ["info numbers-as-text C2:C4 D2:D4 E2:E4", "info decimal-comma C2:C4 D2:D4 E2:E4"],
    },
  },
  {
    name: "Indian grouping and crores, rupee signs",
    cells: [
      ["NSE Code", "Company", "Market Cap", "Total Debt", "ROE %"],
      ["ARBOR", "Arbor Tools", "₹4,210 Cr", "₹1,00,00,000", "14.8"],
      ["BLUHBR", "Blue Harbor", "₹1,870 Cr", "₹12,34,56,789", "3.2"],
      ["CEDAR", "Cedar Health", "₹9,940 Cr", "₹0", "19.5"],
    ],
    expected: {
      columns: [
        "NSE Code → ticker",
        "Company → company",
        "Market Cap → market_cap in units",
        "Total Debt → total_debt in thousands, doubtful",
        "ROE % → roe in percent",
      ],
      tickers: ["ARBOR", "BLUHBR", "CEDAR"],
      values: {
        ARBOR: { market_cap: 42_100_000_000, total_debt: 10_000_000_000, roe: 0.148 },
        CEDAR: { market_cap: 99_400_000_000, total_debt: 0, roe: 0.195 },
      },
      findings: ["doubt unit D2:D4", "info numbers-as-text C2:C4 D2:D4 E2:E4"],
    },
  },
  {
    name: "numbers stored as text: apostrophes and hard spaces, raised footnote figures, full-width digits",
    cells: [
      ["Ticker", "Company", "P/E¹", "ROE²", "Total Debt ($)", "Dividend Yield"],
      ["ARB", "Arbor Tools", "18.42 ", "14.8%¹", "640,000,000²", "1.2 %"],
      ["BLU", "Blue Harbor", " ", "(3.2)%", "914,000,000", "0.0%"],
      ["CDR", "Cedar Health", "２４.０１", "19.5%", "0", "0.9%"],
      ["DLT", "Delta Ridge", "7.15³", "11.1%*", "1,080,000,000†", "3.9%"],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Company → company",
        "P/E¹ → pe",
        "ROE² → roe in fraction",
        "Total Debt ($) → total_debt in units",
        "Dividend Yield → dividend_yield in fraction",
      ],
      tickers: ["ARB", "BLU", "CDR", "DLT"],
      values: {
        ARB: { pe: 18.42, roe: 0.148, total_debt: 640_000_000, dividend_yield: 0.012 },
        BLU: { pe: null, roe: -0.032, total_debt: 914_000_000, dividend_yield: 0 },
        DLT: { pe: 7.15, roe: 0.111, total_debt: 1_080_000_000, dividend_yield: 0.039 },
      },
      findings: ["info numbers-as-text C2:C5 D2:D5 E2:E5 F2:F5"],
    },
  },
  {
    name: "amounts in several currencies, prices in pence",
    cells: [
      ["Ticker", "Company", "Currency", "Price", "Market Cap (m)", "EPS", "ROE"],
      ["ARB.L", "Arbor Tools", "GBp", 4_512, 4_210, 2.41, 0.148],
      ["BLU.DE", "Blue Harbor", "EUR", 21.06, 1_870, 0.61, 0.032],
      ["CDR", "Cedar Health", "USD", 121.4, 9_940, 5.04, 0.195],
      ["DLT.L", "Delta Ridge", "GBP", 31.44, 2_651, 4.4, 0.111],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Company → company",
        "Currency → currency",
        "Price → price",
        "Market Cap (m) → market_cap in millions",
        "EPS → eps",
        "ROE → roe in fraction",
      ],
      tickers: ["ARB.L", "BLU.DE", "CDR", "DLT.L"],
      values: {
        "ARB.L": { price: 4_512, market_cap: 4_210_000_000, eps: 2.41, roe: 0.148 },
        "DLT.L": { price: 31.44, market_cap: 2_651_000_000, eps: 4.4, roe: 0.111 },
      },
      findings: ["warning mixed-currencies C2:C5", "warning mixed-currencies C2:C5"],
    },
  },
];
