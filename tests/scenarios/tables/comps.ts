import type { TableScenario } from "./tableScenario";

/** Sheets of comparable companies as analysts keep them: headings that change what stands below them, rows of statistics, companies in columns. */
export const comps: readonly TableScenario[] = [
  {
    name: "headings that end in a stroke, and rows of statistics below, a ticker LOW among them",
    cells: [
      ["", "EV /", "", "", "Price /", ""],
      ["Ticker", "Sales", "EBITDA", "EBIT", "Earnings", "Book"],
      ["ARB", 2.1, 9.4, 12, 18.4, 3.2],
      ["BLU", 0.8, 7.2, 10.1, "NM", 0.9],
      ["LOW", 1.9, 12.6, 15, 20.2, "NM"],
      ["High", 2.1, 12.6, 15, 20.2, 3.2],
      ["75th percentile", 2, 11, 13.5, 19.8, 2.6],
      ["Avg.", 1.6, 9.7, 12.4, 19.3, 2.05],
      ["Low", 0.8, 7.2, 10.1, 18.4, 0.9],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "EV / Sales → ev_sales",
        "EV / EBITDA → ev_ebitda",
        "EV / EBIT → not used",
        "Price / Earnings → pe",
        "Price / Book → pb",
      ],
      tickers: ["ARB", "BLU", "LOW"],
      values: {
        ARB: { ev_sales: 2.1, ev_ebitda: 9.4, pe: 18.4, pb: 3.2 },
        LOW: { ev_ebitda: 12.6, pb: null },
      },
      dropped: ["High: subtotal", "75th percentile: subtotal", "Avg.: subtotal", "Low: subtotal"],
      findings: ["info unknown-column D2", "info dropped-rows A6 A7 A8 A9"],
    },
  },
  {
    name: "five-year averages before the current figures, under the same names",
    cells: [
      ["", "5Y average", "", "Current", ""],
      ["Ticker", "ROE", "P/E", "ROE", "P/E"],
      ["ARB", 0.121, 15.2, 0.148, 18.4],
      ["BLU", 0.094, 12.7, -0.032, "NM"],
      ["CDR", 0.18, 21.3, 0.195, 24],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "5Y average ROE → not used",
        "5Y average P/E → not used",
        "Current ROE → roe in fraction",
        "Current P/E → pe",
      ],
      tickers: ["ARB", "BLU", "CDR"],
      values: {
        ARB: { roe: 0.148, pe: 18.4 },
        BLU: { roe: -0.032, pe: null },
      },
      findings: ["info unknown-column B2", "info unknown-column C2"],
    },
  },
  {
    name: "actual years and an estimate, above the items",
    cells: [
      ["", "2022A", "2023A", "2024E", "2022A", "2023A", "2024E"],
      ["Ticker", "Revenue", "Revenue", "Revenue", "EPS", "EPS", "EPS"],
      ["ARB", 1_690_200_000, 1_820_400_000, 1_990_000_000, 2.05, 2.31, 2.6],
      ["BLU", 981_700_000, 940_200_000, 1_010_000_000, 0.32, -0.41, 0.1],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "2022A Revenue → revenue_prior in units",
        "2023A Revenue → revenue in units",
        "2024E Revenue → not used, perhaps ev_sales",
        "2022A EPS → eps_prior",
        "2023A EPS → eps",
        "2024E EPS → not used",
      ],
      tickers: ["ARB", "BLU"],
      values: {
        ARB: { revenue: 1_820_400_000, revenue_prior: 1_690_200_000, eps: 2.31, eps_prior: 2.05 },
        BLU: { revenue: 940_200_000, eps: -0.41 },
      },
      findings: ["doubt unknown-column D2", "info unknown-column G2"],
    },
  },
  {
    name: "quarters above a flow, none of which is a year",
    cells: [
      ["", "Q3 2024", "Q4 2024", "LTM", "Q4 2024"],
      ["Ticker", "Net income", "Net income", "Net income", "Total assets"],
      ["ARB", 29_800_000, 31_400_000, 121_900_000, 2_410_000_000],
      ["BLU", -6_100_000, -2_200_000, -18_800_000, 1_730_600_000],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Q3 2024 Net income → not used, perhaps net_income, cfo_ni",
        "Q4 2024 Net income → not used, perhaps net_income, cfo_ni",
        "LTM Net income → net_income in units",
        "Q4 2024 Total assets → not used, perhaps total_assets, roa, debt_to_assets",
      ],
      tickers: ["ARB", "BLU"],
      values: {
        ARB: { net_income: 121_900_000 },
        BLU: { net_income: -18_800_000 },
      },
      findings: ["doubt unknown-column B2", "doubt unknown-column C2", "doubt unknown-column E2"],
    },
  },
  {
    name: "growth and margins as headings, EBITDA below both",
    cells: [
      ["", "Growth", "", "", "Margin", "", ""],
      ["Ticker", "Revenue", "EBITDA", "EPS", "Gross", "EBITDA", "Net"],
      ["ARB", 0.077, 0.102, 0.127, 0.412, 0.181, 0.067],
      ["BLU", -0.042, -0.151, -0.9, 0.302, 0.094, -0.02],
      ["CDR", 0.118, 0.144, 0.162, 0.55, 0.24, 0.113],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Growth Revenue → revenue_growth in fraction",
        "Growth EBITDA → not used",
        "Growth EPS → earnings_growth in fraction",
        "Margin Gross → gross_margin in fraction",
        "Margin EBITDA → not used, perhaps operating_margin",
        "Margin Net → net_margin in fraction",
      ],
      tickers: ["ARB", "BLU", "CDR"],
      values: {
        ARB: { revenue_growth: 0.077, earnings_growth: 0.127, gross_margin: 0.412, net_margin: 0.067 },
      },
      findings: ["doubt unknown-column F2", "info unknown-column C2"],
    },
  },
  {
    name: "companies in columns, with a column of units and a corner that says Metric",
    cells: [
      ["Metric", "Unit", "ARB", "BLU", "CDR"],
      ["Market Cap", "$B", 4.21, 1.87, 9.94],
      ["ROE", "%", 14.8, -3.2, 19.5],
      ["P/E", "x", 18.4, "NM", 24],
      ["Revenue", "$M", 1_820.4, 940.2, 2_655],
    ],
    expected: {
      columns: [
        "Metric → ticker",
        "Market Cap → market_cap in billions",
        "ROE → roe in percent",
        "P/E → pe",
        "Revenue → revenue in millions",
      ],
      tickers: ["ARB", "BLU", "CDR"],
      values: {
        ARB: { market_cap: 4_210_000_000, roe: 0.148, pe: 18.4, revenue: 1_820_400_000 },
        BLU: { roe: -0.032, pe: null },
      },
      findings: ["doubt ticker-guess C1:E1", "info transposed A1:B5"],
      transposed: true,
    },
  },
  {
    name: "another table right below, whose header shares words with the first",
    cells: [
      ["Ticker", "P/E", "ROE"],
      ["ARB", 18.4, 0.148],
      ["BLU", 9.1, -0.032],
      ["Ticker", "P/E", "ROA"],
      ["CDR", 24, 0.091],
      ["DUN", 11.7, 0.044],
    ],
    expected: {
      columns: ["Ticker → ticker", "P/E → pe", "ROE → roe in fraction"],
      tickers: ["ARB", "BLU"],
      values: {
        ARB: { pe: 18.4, roe: 0.148 },
        BLU: { roe: -0.032 },
      },
      dropped: ["Ticker: another table below", "CDR: another table below", "DUN: another table below"],
      findings: ["warning dropped-rows A4 A5 A6"],
    },
  },
  {
    name: "one share class under three spellings",
    cells: [
      ["Ticker", "P/E"],
      ["BRK.B", 21.3],
      ["BRK-B", 21.4],
      ["BRK/B", 21.5],
      ["BRK.A", 21.2],
    ],
    expected: {
      columns: ["Ticker → ticker", "P/E → pe"],
      tickers: ["BRK.B", "BRK.A"],
      values: {
        "BRK.B": { pe: 21.3 },
        "BRK.A": { pe: 21.2 },
      },
      findings: ["warning duplicate-ticker A3 A4"],
    },
  },
  {
    name: "a full amount among millions, and millions among full amounts",
    cells: [
      ["Ticker", "Market Cap ($M)", "Revenue", "Price"],
      ["ARB", 4_210, 1_820_400_000, 57.31],
      ["BLU", 1_870, 940_200_000, 21],
      ["CDR", 9_940_000_000, 2_655_000_000, 103.5],
      ["DUN", 3_300, 1_240, 33.9],
      ["ELM", 2_750, 1_105_000_000, 48],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Market Cap ($M) → market_cap in millions",
        "Revenue → revenue in units",
        "Price → price",
      ],
      tickers: ["ARB", "BLU", "CDR", "DUN", "ELM"],
      values: {
        ARB: { market_cap: 4_210_000_000, revenue: 1_820_400_000 },
        CDR: { market_cap: null },
        DUN: { revenue: 1_240 },
      },
      findings: ["doubt impossible B4", "warning mixed-units C5"],
    },
  },
  {
    name: "debt with a minus sign, losses and payments in parentheses with their scale behind",
    cells: [
      ["Ticker", "Total Debt", "Net Income", "Capex", "EV/EBITDA"],
      ["ARB", -550_000_000, "121.9M", "(85.0)M", "9.4x"],
      ["BLU", -770_000_000, "(18.8)M", "(45.2M)", "(7.1)x"],
      ["CDR", 0, "301.2M", "$(61.0)m", "12.6x"],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Total Debt → total_debt in units",
        "Net Income → net_income in units",
        "Capex → capital_expenditures in units",
        "EV/EBITDA → ev_ebitda",
      ],
      tickers: ["ARB", "BLU", "CDR"],
      values: {
        ARB: { total_debt: -550_000_000, net_income: 121_900_000, capital_expenditures: -85_000_000 },
        BLU: { net_income: -18_800_000, capital_expenditures: -45_200_000, ev_ebitda: -7.1 },
        CDR: { total_debt: 0, capital_expenditures: -61_000_000 },
      },
      findings: ["doubt negative B2 B3", "info numbers-as-text C2:C4 D2:D4 E2:E4"],
    },
  },
];
