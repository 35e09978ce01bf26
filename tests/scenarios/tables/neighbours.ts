import type { TableScenario } from "./tableScenario";

/** Sheets that hold more than one table, and headers made of dates. */
export const neighbours: readonly TableScenario[] = [
  {
    name: "another table below, after a blank row, with a header of its own",
    cells: [
      ["Ticker", "P/E", "ROE"],
      ["ARB", 18.42, 0.148],
      ["BLU", "", -0.032],
      ["SPX Index", 21.3, 0.17],
      ["", "", ""],
      ["Index", "Return", "Std Dev"],
      ["LARGE", 0.12, 0.18],
      ["SMALL", 0.08, 0.24],
    ],
    expected: {
      columns: ["Ticker → ticker", "P/E → pe", "ROE → roe in fraction"],
      tickers: ["ARB", "BLU"],
      values: {
        ARB: { pe: 18.42, roe: 0.148 },
        BLU: { pe: null, roe: -0.032 },
      },
      dropped: [
        "SPX Index: index",
        "Index: another table below",
        "LARGE: another table below",
        "SMALL: another table below",
      ],
      findings: ["warning dropped-rows A6 A7 A8", "info dropped-rows A4"],
    },
  },
  {
    name: "another table beside, in an order of its own",
    cells: [
      ["Ticker", "P/E", "", "Ticker", "ROE", "D/E"],
      ["ARB", 18.42, "", "CDR", 0.195, 0],
      ["BLU", "", "", "ARB", 0.148, 0.621],
      ["CDR", 24.01, "", "BLU", -0.032, 1.554],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "P/E → pe",
        "(no header) → not used",
        "ROE → roe in fraction",
        "D/E → debt_equity in fraction",
      ],
      tickers: ["ARB", "BLU", "CDR"],
      values: {
        ARB: { pe: 18.42, roe: 0.148, debt_equity: 0.621 },
        BLU: { pe: null, roe: -0.032, debt_equity: 1.554 },
        CDR: { pe: 24.01, roe: 0.195, debt_equity: 0 },
      },
      findings: ["info joined"],
    },
  },
  {
    name: "another table beside, of other companies",
    cells: [
      ["Ticker", "P/E", "", "Ticker", "ROE"],
      ["ARB", 18.42, "", "DUN", 0.195],
      ["BLU", "", "", "EBB", 0.148],
      ["CDR", 24.01, "", "FIR", -0.032],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "P/E → pe",
        "(no header) → not used",
        "Ticker → another table",
        "ROE → another table",
      ],
      tickers: ["ARB", "BLU", "CDR"],
      values: { ARB: { pe: 18.42 }, CDR: { pe: 24.01 } },
      findings: ["warning another-table D1", "warning another-table E1"],
    },
  },
  {
    name: "years as dates of Excel's above the items, the earlier one first",
    cells: [
      ["", 44926, "", 45291, ""],
      ["Ticker", "Revenue", "Net income", "Revenue", "Net income"],
      ["ARB", 1_690_200_000, 110_300_000, 1_820_400_000, 121_900_000],
      ["BLU", 981_700_000, 22_600_000, 940_200_000, -18_800_000],
    ],
    firstRowFormat: "mmm-yy",
    expected: {
      columns: [
        "Ticker → ticker",
        "2022 Revenue → revenue_prior in units",
        "2022 Net income → net_income_prior in units",
        "2023 Revenue → revenue in units",
        "2023 Net income → net_income in units",
      ],
      tickers: ["ARB", "BLU"],
      values: {
        ARB: {
          revenue_prior: 1_690_200_000,
          net_income_prior: 110_300_000,
          revenue: 1_820_400_000,
          net_income: 121_900_000,
        },
        BLU: {
          revenue_prior: 981_700_000,
          net_income_prior: 22_600_000,
          revenue: 940_200_000,
          net_income: -18_800_000,
        },
      },
      findings: [],
    },
  },
  {
    name: "title with words of fields, a currency by column, a row of dashes below the header",
    cells: [
      ["Revenue and cash of our peers, M", "", "", "", ""],
      ["Ticker", "Revenue (€m)", "Market Cap ($m)", "Cash (€m)", "P/E"],
      ["-----", "-----", "-----", "-----", "-----"],
      ["ARB", 1_820.4, 4_210.5, 211, 18.42],
      ["BLU", 940.2, 1_870, 44, ""],
      ["CDR", 2_655, 9_940, 690.3, 24.01],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Revenue (€m) → revenue in millions",
        "Market Cap ($m) → market_cap in millions",
        "Cash (€m) → cash in millions",
        "P/E → pe",
      ],
      tickers: ["ARB", "BLU", "CDR"],
      values: {
        ARB: { revenue: 1_820_400_000, market_cap: 4_210_500_000, cash: 211_000_000, pe: 18.42 },
        BLU: { revenue: 940_200_000, market_cap: 1_870_000_000, cash: 44_000_000, pe: null },
        CDR: { revenue: 2_655_000_000, market_cap: 9_940_000_000, cash: 690_300_000, pe: 24.01 },
      },
      dropped: ["-----: no ticker"],
      findings: ["warning dropped-rows A3", "warning mixed-currencies B4:B6 C4:C6 D4:D6"],
    },
  },
];
