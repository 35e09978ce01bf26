import type { TableScenario } from "./tableScenario";

/** Who the companies are, when their symbols look like something else. */
export const tickers: readonly TableScenario[] = [
  {
    name: "symbols that are words: TRUE, NA, NAN, ON, ALL, MAX, SUM, NULL",
    cells: [
      ["Ticker", "Company", "Sector", "P/E", "ROE"],
      [true, "TrueCar", "Communication Services", "", -0.08],
      ["NA", "National Bank", "Financials", 11.2, 0.141],
      ["NAN", "Nanonics", "Technology", 33.1, 0.21],
      ["ON", "Onward Semi", "Technology", 19.4, 0.182],
      ["ALL", "Allwell", "Financials", 14.2, 0.12],
      ["MAX", "Maxwell Media", "Communication Services", 21, 0.09],
      ["SUM", "Summit Stone", "Materials", 17.7, 0.1],
      ["NULL", "Null Island Tours", "Consumer Discretionary", 9.1, 0.3],
    ],
    expected: {
      columns: ["Ticker → ticker", "Company → company", "Sector → sector", "P/E → pe", "ROE → roe in fraction"],
      tickers: ["TRUE", "NA", "NAN", "ON", "ALL", "MAX", "SUM", "NULL"],
      values: {
        TRUE: { sector: "Communication Services", pe: null, roe: -0.08 },
        NULL: { sector: "Consumer Discretionary", pe: 9.1, roe: 0.3 },
      },
      findings: ["info tiny-sector C2 C7 C3 C6 (8)", "info renamed-sector C4 C5"],
    },
  },
  {
    name: "numeric symbols: text, numbers whose format shows leading zeros, exchange suffixes",
    cells: [
      ["Code", "Company", "P/E", "ROE"],
      ["005930", "Samjin", 12.4, 0.11],
      [660, "Hyein", 9.9, 0.19],
      ["7203.T", "Toyomi", 10.1, 0.12],
      [9988, "Alishan", 14.4, 0.08],
    ],
    formats: { 0: "000000" },
    expected: {
      columns: ["Code → ticker", "Company → company", "P/E → pe", "ROE → roe in fraction"],
      tickers: ["005930", "000660", "7203.T", "009988"],
      values: {
        "005930": { pe: 12.4, roe: 0.11 },
        "009988": { pe: 14.4, roe: 0.08 },
      },
      findings: [],
    },
  },
  {
    name: "symbols that Excel has turned into dates, and numbers it has turned into dates",
    cells: [
      ["Ticker", "Company", "EV/EBITDA", "D/E"],
      [45352, "Marsh One", 8.2, 0.4],
      ["ARB", "Arbor Tools", 11.3, 0.62],
      ["BLU", "Blue Harbor", 24.9, 1.55],
    ],
    formats: { 0: "d-mmm", 3: "d-mmm" },
    expected: {
      columns: ["Ticker → ticker", "Company → company", "EV/EBITDA → ev_ebitda", "D/E → debt_equity in fraction"],
      tickers: ["45352", "ARB", "BLU"],
      values: {
        "45352": { ev_ebitda: 8.2, debt_equity: null },
        BLU: { ev_ebitda: 24.9, debt_equity: null },
      },
      findings: ["doubt dates A2", "warning dates D2 D3 D4", "warning empty-column D2:D4"],
    },
  },
  {
    name: "share classes and repeated symbols, in capitals and not",
    cells: [
      ["Ticker", "Company", "Sector", "P/E"],
      ["GOOG", "Alphabet Inc. Class C", "Communication Services", 24.1],
      ["GOOGL", "Alphabet Inc. (Class A)", "Communication Services", 23.9],
      ["BRK.A", "Berkshire Hathaway Inc", "Financials", 9.8],
      ["BRK-B", "Berkshire Hathaway Inc. Cl B", "Financials", 9.8],
      ["ARB", "Arbor Tools", "Industrials", 18.4],
      ["arb", "Arbor Tools Inc", "Industrials", 18.5],
      ["BLU", "Blue Harbor", "Industrials", 31],
      ["BLU", "Blue Harbor", "Industrials", 31],
    ],
    expected: {
      columns: ["Ticker → ticker", "Company → company", "Sector → sector", "P/E → pe"],
      tickers: ["GOOG", "GOOGL", "BRK.A", "BRK-B", "ARB", "BLU"],
      values: {
        GOOG: { sector: "Communication Services", pe: 24.1 },
        BLU: { sector: "Industrials", pe: 31 },
      },
      findings: [
        "warning duplicate-ticker A7 A9",
        "warning share-classes A2 A3 A4 A5",
        "info tiny-sector C2 C3 C4 C5 (6)",
      ],
    },
  },
  {
    name: "an exported index without a header, when no column says ticker",
    cells: [
      ["", "sector", "pe", "roe"],
      ["ARB", "Industrials", 18.42, 0.148],
      ["BLU", "Industrials", "", -0.032],
      ["CDR", "Health Care", 24.01, 0.195],
    ],
    expected: {
      columns: ["(no header) → ticker", "sector → sector", "pe → pe", "roe → roe in fraction"],
      tickers: ["ARB", "BLU", "CDR"],
      values: {
        ARB: { sector: "Industrials", pe: 18.42, roe: 0.148 },
        BLU: { sector: "Industrials", pe: null, roe: -0.032 },
        CDR: { sector: "Health Care", pe: 24.01, roe: 0.195 },
      },
      findings: ["doubt ticker-guess A2:A4", "info tiny-sector B2 B3 B4"],
    },
  },
  {
    name: "single letters that are also units: T, M, B and K in a small table without figures in its first row",
    cells: [
      ["Ticker", "Currency", "P/E", "ROE"],
      ["T", "USD", "n/a", "x"],
      ["M", "USD", 9.2, 0.07],
      ["B", "USD", 14.4, 0.11],
      ["K", "USD", 17.1, 0.29],
    ],
    expected: {
      columns: ["Ticker → ticker", "Currency → currency", "P/E → pe", "ROE → roe in fraction"],
      tickers: ["T", "M", "B", "K"],
      values: {
        T: { pe: null, roe: null },
        K: { pe: 17.1, roe: 0.29 },
      },
      findings: [],
    },
  },
  {
    name: "sectors under the names of other houses",
    cells: [
      ["Ticker", "Sector", "ROE"],
      ["AAA", "Consumer Cyclical", 0.1],
      ["BBB", "Consumer Non-Cyclicals", 0.11],
      ["CCC", "Healthcare", 0.12],
      ["DDD", "Financial", 0.13],
      ["EEE", "IT", 0.14],
      ["FFF", "Basic Materials", 0.15],
      ["GGG", "Telecommunication Services", 0.16],
      ["HHH", 45, 0.17],
      ["III", "Semiconductors", 0.18],
      ["JJJ", "#N/A", 0.19],
      ["KKK", "Real Estate Investment Trusts", 0.2],
    ],
    expected: {
      columns: ["Ticker → ticker", "Sector → sector", "ROE → roe in fraction"],
      tickers: ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH", "III", "JJJ", "KKK"],
      values: {
        AAA: { sector: "Consumer Discretionary", roe: 0.1 },
        KKK: { sector: "Real Estate", roe: 0.2 },
      },
      findings: [
        "warning no-sector B11",
        "warning unknown-sector B10",
        "info tiny-sector B2 B3 B4 B5 (10)",
        "info renamed-sector B2 B3 B4 B5 (9)",
      ],
    },
  },
];
