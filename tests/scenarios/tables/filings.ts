import type { TableScenario } from "./tableScenario";

/** Statements as companies file them, and tables made from such filings. */
export const filings: readonly TableScenario[] = [
  {
    name: "XBRL frames: us-gaap tags in dollars, one row per period end, fiscal years that drift by some days",
    cells: [
      ["ticker", "period_end", "Assets", "AssetsCurrent", "LiabilitiesCurrent", "StockholdersEquity", "Revenues", "NetIncomeLoss", "NetCashProvidedByUsedInOperatingActivities", "PaymentsToAcquirePropertyPlantAndEquipment", "EarningsPerShareDiluted"],
      ["ARB", "2021-12-25", 2_180_000_000, 790_000_000, 398_000_000, 840_000_000, 1_602_000_000, 98_000_000, 140_000_000, 47_000_000, 1.33],
      ["ARB", "2022-12-31", 2_290_400_000, 820_100_000, 402_200_000, 912_500_000, 1_690_200_000, 110_300_000, 151_200_000, 48_800_000, 1.51],
      ["ARB", "2023-12-30", 2_410_000_000, 871_400_000, 409_900_000, 1_002_500_000, 1_820_400_000, 121_900_000, 188_000_000, 52_400_000, 1.66],
      ["BLU", "2022-06-30", 1_702_800_000, 501_300_000, 333_300_000, 612_400_000, 981_700_000, 22_600_000, 70_200_000, 61_500_000, 0.26],
      ["BLU", "2023-06-30", 1_730_600_000, "", 351_800_000, 588_100_000, 940_200_000, -18_800_000, 41_300_000, 58_200_000, -0.21],
    ],
    expected: {
      columns: [
        "ticker → ticker",
        "period_end → period_end",
        "Assets → total_assets in units",
        "AssetsCurrent → current_assets in units",
        "LiabilitiesCurrent → current_liabilities in units",
        "StockholdersEquity → equity in units",
        "Revenues → revenue in units",
        "NetIncomeLoss → net_income in units",
        "NetCashProvidedByUsedInOperatingActivities → operating_cash_flow in units",
        "PaymentsToAcquirePropertyPlantAndEquipment → capital_expenditures in units",
        "EarningsPerShareDiluted → eps",
      ],
      tickers: ["ARB", "BLU"],
      values: {
        ARB: { period_end: 45_290, total_assets: 2_410_000_000, current_assets: 871_400_000, current_liabilities: 409_900_000, equity: 1_002_500_000, revenue: 1_820_400_000, net_income: 121_900_000, operating_cash_flow: 188_000_000, capital_expenditures: 52_400_000, eps: 1.66, total_assets_prior: 2_290_400_000, current_assets_prior: 820_100_000, current_liabilities_prior: 402_200_000, equity_prior: 912_500_000, revenue_prior: 1_690_200_000, net_income_prior: 110_300_000, operating_cash_flow_prior: 151_200_000, capital_expenditures_prior: 48_800_000, eps_prior: 1.51, total_assets_prior2: 2_180_000_000, current_assets_prior2: 790_000_000, current_liabilities_prior2: 398_000_000, equity_prior2: 840_000_000, revenue_prior2: 1_602_000_000, net_income_prior2: 98_000_000, operating_cash_flow_prior2: 140_000_000, capital_expenditures_prior2: 47_000_000, eps_prior2: 1.33 },
        BLU: { period_end: 45_107, total_assets: 1_730_600_000, current_assets: null, current_liabilities: 351_800_000, equity: 588_100_000, revenue: 940_200_000, net_income: -18_800_000, operating_cash_flow: 41_300_000, capital_expenditures: 58_200_000, eps: -0.21, total_assets_prior: 1_702_800_000, current_assets_prior: 501_300_000, current_liabilities_prior: 333_300_000, equity_prior: 612_400_000, revenue_prior: 981_700_000, net_income_prior: 22_600_000, operating_cash_flow_prior: 70_200_000, capital_expenditures_prior: 61_500_000, eps_prior: 0.26, total_assets_prior2: null, current_assets_prior2: null, current_liabilities_prior2: null, equity_prior2: null, revenue_prior2: null, net_income_prior2: null, operating_cash_flow_prior2: null, capital_expenditures_prior2: null, eps_prior2: null },
      },
      findings: ["info panel B2:B6"],
    },
  },
  {
    name: "annual reports side by side: dollar signs in the text, losses in parentheses, in thousands, two fiscal years by column",
    cells: [
      ["CONSOLIDATED STATEMENTS (in thousands, except per share data)", "", "", "", "", "", "", ""],
      ["Ticker", "Company", "Net sales 2023", "Net sales 2022", "Net income (loss) 2023", "Net income (loss) 2022", "Total assets 2023", "Diluted earnings per share 2023"],
      ["ARB", "Arbor Tools, Inc.", "$ 1,820,400", "$ 1,690,200", "$ 121,900", "$ 110,300", "$ 2,410,000", "$ 1.66"],
      ["BLU", "Blue Harbor Corporation", "$ 940,200", "$ 981,700", "$ (18,800)", "$ 22,600", "$ 1,730,600", "$ (0.21)"],
      ["CDR", "Cedar Health plc", "$ 2,655,000", "$ 2,388,100", "$ 301,200", "$ 270,900", "$ 3,300,000", "$ 3.67"],
      ["(1) Restated for discontinued operations.", "", "", "", "", "", "", ""],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Company → company",
        "Net sales 2023 → revenue in thousands",
        "Net sales 2022 → revenue_prior in thousands",
        "Net income (loss) 2023 → net_income in thousands",
        "Net income (loss) 2022 → net_income_prior in thousands",
        "Total assets 2023 → total_assets in thousands",
        "Diluted earnings per share 2023 → eps",
      ],
      tickers: ["ARB", "BLU", "CDR"],
      values: {
        ARB: { revenue: 1_820_400_000, revenue_prior: 1_690_200_000, net_income: 121_900_000, net_income_prior: 110_300_000, total_assets: 2_410_000_000, eps: 1.66 },
        CDR: { revenue: 2_655_000_000, revenue_prior: 2_388_100_000, net_income: 301_200_000, net_income_prior: 270_900_000, total_assets: 3_300_000_000, eps: 3.67 },
      },
      dropped: ["(1) Restated for discontinued operations.: footnote or heading"],
      findings: ["info numbers-as-text C3:C5 D3:D5 E3:E5 F3:F5 (6)", "info dropped-rows A6"],
    },
  },
  {
    name: "quarterly panel: rows three months apart are no years",
    cells: [
      ["Ticker", "Period Ending", "Revenue", "Net Income", "Total Assets"],
      ["ARB", "2023-06-30", 455_000_000, 30_100_000, 2_360_000_000],
      ["ARB", "2023-09-30", 461_000_000, 31_900_000, 2_390_000_000],
      ["ARB", "2023-12-31", 470_000_000, 32_000_000, 2_410_000_000],
      ["BLU", "2023-06-30", 240_000_000, -4_000_000, 1_720_000_000],
      ["BLU", "2023-09-30", 236_000_000, -5_500_000, 1_725_000_000],
      ["BLU", "2023-12-31", 231_000_000, -7_100_000, 1_730_600_000],
    ],
    expected: {
      columns: [
        "Ticker → ticker",
        "Period Ending → period_end",
        "Revenue → revenue in units",
        "Net Income → net_income in units",
        "Total Assets → total_assets in units",
      ],
      tickers: ["ARB", "BLU"],
      values: {
        ARB: { period_end: 45_291, revenue: 470_000_000, net_income: 32_000_000, total_assets: 2_410_000_000, revenue_prior: null, net_income_prior: null, total_assets_prior: null },
        BLU: { period_end: 45_291, revenue: 231_000_000, net_income: -7_100_000, total_assets: 1_730_600_000, revenue_prior: null, net_income_prior: null, total_assets_prior: null },
      },
      findings: ["doubt panel B2:B7", "info panel B2:B7"],
    },
  },
  {
    name: "panel by fiscal year as of an earlier year, labels such as FY2021, one company that starts later, one row without its year",
    cells: [
      ["Symbol", "FY", "Sales", "Total Assets", "Total Debt"],
      ["ARB", "FY2021", 1_602, 2_180, 610],
      ["ARB", "FY2022", 1_690.2, 2_290.4, 622],
      ["ARB", "FY2023", 1_820.4, 2_410, 640],
      ["BLU", "FY2022", 981.7, 1_702.8, 902],
      ["BLU", "FY2023", 940.2, 1_730.6, 914],
      ["CDR", "FY2023", 2_655, 3_300, 0],
      ["DLT", "", 3_110.9, 4_020.2, 1_080],
    ],
    options: { asOf: "2022" },
    expected: {
      columns: [
        "Symbol → ticker",
        "FY → fiscal_year",
        "Sales → revenue in millions, doubtful",
        "Total Assets → total_assets in millions, doubtful",
        "Total Debt → total_debt in millions, doubtful",
      ],
      tickers: ["ARB", "BLU"],
      values: {
        ARB: { fiscal_year: 2_022, revenue: 1_690_200_000, total_assets: 2_290_400_000, total_debt: 622_000_000, revenue_prior: 1_602_000_000, total_assets_prior: 2_180_000_000, total_debt_prior: 610_000_000 },
        BLU: { fiscal_year: 2_022, revenue: 981_700_000, total_assets: 1_702_800_000, total_debt: 902_000_000, revenue_prior: null, total_assets_prior: null, total_debt_prior: null },
      },
      findings: ["doubt unit C2:C8 D2:D8 E2:E8", "warning panel B2:B8", "warning panel A8", "info panel B2:B8"],
    },
  },
  {
    name: "panel whose dates could be read either way",
    cells: [
      ["Ticker", "Report Date", "Revenue", "EPS"],
      ["ARB", "04/03/2023", 1_690_200_000, 1.51],
      ["ARB", "05/03/2024", 1_820_400_000, 1.66],
      ["BLU", "06/03/2023", 981_700_000, 0.26],
      ["BLU", "07/03/2024", 940_200_000, -0.21],
    ],
    expected: {
      columns: ["Ticker → ticker", "Report Date → period_end", "Revenue → revenue in units", "EPS → eps"],
      tickers: ["ARB", "BLU"],
      values: {
        ARB: { period_end: 45_415, revenue: 1_820_400_000, eps: 1.66, revenue_prior: 1_690_200_000, eps_prior: 1.51 },
        BLU: { period_end: 45_476, revenue: 940_200_000, eps: -0.21, revenue_prior: 981_700_000, eps_prior: 0.26 },
      },
      findings: ["doubt ambiguous-date B2:B5", "info panel B2:B5"],
    },
  },
];
