import { matchHeader } from "../../../../src/engine/universe/headers/matchHeader";
import { readHeader } from "../../../../src/engine/universe/headers/readHeader";

/** Headers as the sources write them, field by field. */
const SOURCES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "Bloomberg mnemonics": {
    price: ["PX_LAST"], market_cap: ["CUR_MKT_CAP"], enterprise_value: ["CURR_ENTP_VAL"], pe: ["PE_RATIO"], pb: ["PX_TO_BOOK_RATIO"], ps: ["PX_TO_SALES_RATIO"],
    ev_ebitda: ["EV_TO_T12M_EBITDA"], ev_sales: ["EV_TO_T12M_SALES"], roe: ["RETURN_COM_EQY"], roa: ["RETURN_ON_ASSET"], roic: ["RETURN_ON_INV_CAPITAL"],
    debt_equity: ["TOT_DEBT_TO_TOT_EQY"], debt_to_assets: ["TOT_DEBT_TO_TOT_ASSET"], gross_margin: ["GROSS_MARGIN"], operating_margin: ["OPER_MARGIN"], net_margin: ["PROF_MARGIN"],
    revenue: ["SALES_REV_TURN", "TRAIL_12M_SALES"], eps: ["TRAIL_12M_EPS", "IS_EPS"], forward_eps: ["BEST_EPS"], total_assets: ["BS_TOT_ASSET"], retained_earnings: ["BS_RETAIN_EARN"],
    operating_cash_flow: ["CF_CASH_FROM_OPER"], free_cash_flow: ["CF_FREE_CASH_FLOW"], fcf_yield: ["FREE_CASH_FLOW_YIELD"], dividend_yield: ["EQY_DVD_YLD_12M"], shares_outstanding: ["EQY_SH_OUT", "BS_SH_OUT"],
    volatility: ["VOLATILITY_260D"], beta: ["EQY_RAW_BETA"], sector: ["GICS_SECTOR_NAME", "INDUSTRY_SECTOR"], interest_coverage: ["INTEREST_COVERAGE_RATIO"], altman_z: ["ALTMAN_Z_SCORE"],
    total_debt: ["SHORT_AND_LONG_TERM_DEBT"], currency: ["CRNCY"], revenue_growth: ["SALES_GROWTH"], current_ratio: ["CUR_RATIO"],
  },
  "FactSet codes": {
    revenue: ["FF_SALES"], ebitda: ["FF_EBITDA_OPER"], ebit: ["FF_EBIT_OPER"], net_income: ["FF_NET_INC"], cost_of_revenue: ["FF_COGS"], capital_expenditures: ["FF_CAPEX"], free_cash_flow: ["FF_FREE_CF"],
    operating_cash_flow: ["FF_OPER_CF"], total_assets: ["FF_ASSETS"], current_assets: ["FF_ASSETS_CURR"], goodwill: ["FF_GW"], long_term_debt: ["FF_DEBT_LT"], short_term_debt: ["FF_DEBT_ST"],
    current_liabilities: ["FF_LIABS_CURR"], total_liabilities: ["FF_LIABS"], equity: ["FF_COM_EQ"], shares_outstanding: ["FF_COM_SHS_OUT"], roe: ["FF_ROE"], gross_margin: ["FF_GROSS_MGN"], eps: ["FF_EPS_DIL"],
    interest_expense: ["FF_INT_EXP_NET"], dividends_paid: ["FF_DIV_COM_CF"], cash: ["FF_CASH_ST"],
  },
  "Capital IQ codes and columns": {
    revenue: ["IQ_TOTAL_REV", "Total Revenue [LTM] ($USDmm, Historical rate)"], net_income: ["IQ_NI"], total_debt: ["IQ_TOTAL_DEBT"], market_cap: ["IQ_MARKETCAP", "Market Capitalization [Latest] ($USDmm)"],
    enterprise_value: ["IQ_TEV"], roe: ["IQ_RETURN_EQUITY", "Return on Equity % [LTM]"], ev_ebitda: ["IQ_TEV_EBITDA", "TEV/EBITDA [LTM] (x)"], operating_cash_flow: ["IQ_CASH_OPER"], current_assets: ["IQ_TOTAL_CA"],
    current_liabilities: ["IQ_TOTAL_CL"], total_liabilities: ["IQ_TOTAL_LIAB"], long_term_debt: ["IQ_LT_DEBT"], ticker: ["Exchange:Ticker"], sector: ["Primary Sector"], debt_equity: ["Total Debt/Equity % [Latest]"],
  },
  "Refinitiv items and columns": {
    ticker: ["Instrument", "RIC"], company: ["Company Common Name"], market_cap: ["TR.CompanyMarketCap", "Company Market Cap"], revenue: ["TR.Revenue", "TR.F.TotRevenue"], total_assets: ["TR.F.TotAssets", "Total Assets, Reported"],
    total_debt: ["TR.F.DebtTot"], current_assets: ["TR.F.TotCurrAssets"], current_liabilities: ["TR.F.TotCurrLiab"], net_income: ["TR.F.NetIncAfterTax"], price: ["TR.PriceClose", "Price Close"], forward_eps: ["TR.EPSMean"],
    pe: ["P/E (Daily Time Series Ratio)"], pb: ["Price To Book Value Per Share (Daily Time Series Ratio)"], ev_ebitda: ["Enterprise Value To EBITDA (Daily Time Series Ratio)"],
    debt_equity: ["Total Debt to Total Equity, Percent"], roe: ["ROE Total Equity %"], sector: ["GICS Sector Name", "TRBC Economic Sector Name"], operating_cash_flow: ["Net Cash Flow from Operating Activities"],
  },
  Compustat: {
    ticker: ["tic"], company: ["conm"], sector: ["gsector"], period_end: ["datadate"], fiscal_year: ["fyear"], total_assets: ["at"], current_assets: ["act"], current_liabilities: ["lct"], total_liabilities: ["lt"], equity: ["ceq", "seq"],
    cash: ["che"], long_term_debt: ["dltt"], short_term_debt: ["dlc"], retained_earnings: ["re"], inventory: ["invt"], receivables: ["rect"], goodwill: ["gdwl"], revenue: ["sale", "revt"], cost_of_revenue: ["cogs"],
    operating_income: ["oiadp"], ebitda: ["oibdp"], interest_expense: ["xint"], pretax_income: ["pi"], income_tax: ["txt"], net_income: ["ni"], eps: ["epspx", "epsfx"], operating_cash_flow: ["oancf"], capital_expenditures: ["capx"],
    dividends_paid: ["dvt"], shares_outstanding: ["csho"], price: ["prcc_f"], market_cap: ["mkvalt"], depreciation_amortization: ["dp"],
  },
  "yfinance info": {
    ticker: ["symbol"], company: ["shortName", "longName"], price: ["currentPrice", "previousClose"], market_cap: ["marketCap"], enterprise_value: ["enterpriseValue"], pe: ["trailingPE"], peg: ["pegRatio", "trailingPegRatio"],
    ps: ["priceToSalesTrailing12Months"], pb: ["priceToBook"], ev_sales: ["enterpriseToRevenue"], ev_ebitda: ["enterpriseToEbitda"], roe: ["returnOnEquity"], roa: ["returnOnAssets"], debt_equity: ["debtToEquity"],
    total_debt: ["totalDebt"], cash: ["totalCash"], revenue: ["totalRevenue"], gross_profit: ["grossProfits"], ebitda: ["ebitda"], free_cash_flow: ["freeCashflow"], operating_cash_flow: ["operatingCashflow"],
    net_income: ["netIncomeToCommon"], eps: ["trailingEps", "epsTrailingTwelveMonths"], forward_eps: ["forwardEps", "epsForward"], gross_margin: ["grossMargins"], operating_margin: ["operatingMargins"], net_margin: ["profitMargins"],
    revenue_growth: ["revenueGrowth"], earnings_growth: ["earningsGrowth"], quarterly_earnings_growth: ["earningsQuarterlyGrowth"], payout_ratio: ["payoutRatio"], dividend_yield: ["dividendYield", "trailingAnnualDividendYield"],
    shares_outstanding: ["sharesOutstanding", "impliedSharesOutstanding"], average_volume: ["averageVolume", "averageVolume10days", "averageDailyVolume10Day"], current_ratio: ["currentRatio"], beta: ["beta"],
  },
  "yfinance statements": {
    total_assets: ["Total Assets"], total_liabilities: ["Total Liabilities Net Minority Interest"], equity: ["Stockholders Equity", "Common Stock Equity"], shares_outstanding: ["Ordinary Shares Number", "Diluted Average Shares"],
    cash: ["Cash And Cash Equivalents", "Cash Cash Equivalents And Short Term Investments"], capital_expenditures: ["Capital Expenditure"], net_income: ["Net Income Common Stockholders"], eps: ["Diluted EPS", "Basic EPS"],
    pretax_income: ["Pretax Income"], income_tax: ["Tax Provision"], operating_cash_flow: ["Operating Cash Flow"], long_term_debt: ["Long Term Debt"], receivables: ["Accounts Receivable"], ebit: ["EBIT"],
  },
  Finviz: {
    pe: ["P/E"], peg: ["PEG"], ps: ["P/S"], pb: ["P/B"], pfcf: ["P/FCF", "P/Free Cash Flow"], dividend_yield: ["Dividend Yield"], payout_ratio: ["Payout Ratio"], eps: ["EPS (ttm)"],
    forward_eps_growth: ["EPS Growth Next Year", "EPS Next Y"], earnings_growth: ["EPS Growth This Year", "EPS This Y"], quarterly_earnings_growth: ["EPS Growth Quarter Over Quarter", "EPS Q/Q"],
    roa: ["Return on Assets"], roe: ["Return on Equity"], roic: ["Return on Invested Capital", "ROIC"], current_ratio: ["Current Ratio", "Curr R"], debt_equity: ["Total Debt/Equity", "Debt/Eq"],
    gross_margin: ["Gross Margin", "Gross M"], operating_margin: ["Operating Margin", "Oper M"], net_margin: ["Profit Margin", "Profit M"], return_6m: ["Performance (Half Year)", "Perf Half"], average_volume: ["Average Volume", "Avg Volume"],
    analyst_surprise: ["EPS Surprise"], revenue: ["Sales"], net_income: ["Income"], shares_outstanding: ["Shares Outstanding"],
  },
  TradingView: {
    market_cap: ["Market capitalization", "market_cap_basic"], pe: ["Price to earnings ratio", "price_earnings_ttm"], eps: ["Earnings per share diluted, Trailing 12 months", "EPS Diluted (TTM)"], debt_equity: ["Debt to equity ratio, Quarterly", "debt_to_equity_fq"],
    dividend_yield: ["Dividend yield %, Trailing 12 months"], roe: ["Return on equity %, Trailing 12 months", "return_on_equity"], revenue_growth: ["Revenue growth %, TTM YoY"], revenue: ["Total revenue, Trailing 12 months"],
    ev_ebitda: ["Enterprise value to EBITDA ratio, Trailing 12 months", "enterprise_value_ebitda_ttm", "Enterprise Value/EBITDA (TTM)"], net_margin: ["after_tax_margin", "Net Margin (TTM)"], return_6m: ["Performance % 6 months", "Perf.6M", "6-Month Performance"],
    beta: ["Beta (5 years)"], total_debt: ["total_debt_fq"], cash: ["Cash & Equivalents (MRQ)"], fcf_margin: ["Free Cash Flow Margin (TTM)"], average_volume: ["Average Volume (10 day)"],
  },
  "Koyfin, Morningstar, Simply Wall St, Stock Rover, GuruFocus": {
    ev_ebitda: ["EV/EBITDA (LTM)", "EV-to-EBITDA", "EV / EBITDA"], debt_equity: ["Total Debt / Equity (MRQ)", "Debt-to-Equity", "Debt / Equity"], roe: ["Return On Equity % (LTM)", "Return on Equity (ROE)", "ROE %"], pe: ["Price/Earnings", "Price to Earnings (PE)", "PE Ratio (TTM)"],
    revenue: ["Total Revenues (LTM)", "Revenue USD Mil"], capital_expenditures: ["Cap Spending USD Mil"], shares_outstanding: ["Shares Mil"], gross_margin: ["Gross Profit Margin % (LTM)"], pfcf: ["Price-to-Free-Cash-Flow", "Price / Free Cash Flow"],
    revenue_growth: ["Sales 1-Year Chg (%)"], piotroski_f_score: ["Piotroski F-Score", "Piotroski F Score"], altman_z: ["Altman Z-Score"], accruals: ["Sloan Ratio %"], interest_coverage: ["Interest Coverage"], fcf_yield: ["FCF Yield %"], roic: ["ROIC %"],
    return_6m: ["6-Month Return"],
  },
  "SimFin, Sharadar, Financial Modeling Prep": {
    shares_outstanding: ["Shares (Diluted)", "sharesbas", "weightedAverageShsOutDil"], operating_income: ["Operating Income (Loss)", "opinc"], pretax_income: ["Pretax Income (Loss)", "incomeBeforeTax", "ebt"], interest_expense: ["Interest Expense, Net", "intexp"],
    operating_cash_flow: ["Net Cash from Operating Activities", "ncfo", "netCashProvidedByOperatingActivities"], equity: ["Total Equity", "totalStockholdersEquity"], cash: ["Cash, Cash Equivalents & Short Term Investments", "cashneq"],
    receivables: ["Accounts & Notes Receivable"], current_assets: ["assetsc"], current_liabilities: ["liabilitiesc"], long_term_debt: ["debtnc"], short_term_debt: ["debtc"], retained_earnings: ["retearn"], net_income: ["netinc"], income_tax: ["taxexp", "incomeTaxExpense"],
    ev_ebitda: ["evebitda", "enterpriseValueOverEBITDA", "evToEBITDATTM"], net_margin: ["netmargin", "netIncomeRatio"], gross_margin: ["grossmargin", "grossProfitRatio"], eps: ["epsdiluted", "epsdil"], cfo_ni: ["incomeQualityTTM"], dividend_yield: ["divyield"],
    debt_equity: ["debtToEquityRatioTTM", "debtEquityRatio"], pfcf: ["priceToFreeCashFlowsRatio"], capex_intensity: ["capexToRevenue"], currency: ["reportedCurrency"], depreciation_amortization: ["depreciationAndAmortization", "depamor"],
  },
  "us-gaap tags": {
    total_assets: ["Assets"], current_assets: ["AssetsCurrent"], total_liabilities: ["Liabilities"], current_liabilities: ["LiabilitiesCurrent"], equity: ["StockholdersEquity", "us-gaap:StockholdersEquity"], cash: ["CashAndCashEquivalentsAtCarryingValue"],
    receivables: ["AccountsReceivableNetCurrent"], inventory: ["InventoryNet"], goodwill: ["Goodwill"], long_term_debt: ["LongTermDebtNoncurrent"], short_term_debt: ["DebtCurrent"], retained_earnings: ["RetainedEarningsAccumulatedDeficit"],
    revenue: ["Revenues", "RevenueFromContractWithCustomerExcludingAssessedTax"], cost_of_revenue: ["CostOfRevenue", "CostOfGoodsAndServicesSold"], gross_profit: ["GrossProfit"], operating_income: ["OperatingIncomeLoss"], interest_expense: ["InterestExpense"],
    income_tax: ["IncomeTaxExpenseBenefit"], net_income: ["NetIncomeLoss"], eps: ["EarningsPerShareDiluted"], operating_cash_flow: ["NetCashProvidedByUsedInOperatingActivities"], capital_expenditures: ["PaymentsToAcquirePropertyPlantAndEquipment"],
    dividends_paid: ["PaymentsOfDividends"], shares_outstanding: ["CommonStockSharesOutstanding", "WeightedAverageNumberOfDilutedSharesOutstanding"], depreciation_amortization: ["DepreciationDepletionAndAmortization"],
  },
};

/** Headers of the same sources for other things, which must not pass for a field. */
const NOT_OURS = [
  "forwardPE", "Forward P/E", "Fwd P/E", "bookValue", "revenuePerShare", "totalCashPerShare", "shortRatio", "sharesShort", "fiftyTwoWeekLow", "52WeekChange", "targetMeanPrice", "BEST_PE_RATIO", "EV/EBITDA (NTM)", "P/E LTM (-1FQ)", "Total Revenues/CAGR (3Y TTM)",
  "EPS Growth Past 5 Years", "EPS Growth Next 5 Years", "Sales Growth Past 5 Years", "LT Debt/Equity", "LTDebt/Eq", "Volatility (Week)", "Volatility M", "Book/sh", "Cash/sh", "Net income, Quarterly", "EPS Diluted (MRQ)", "Momentum (10)", "Net Debt (MRQ)",
  "Total Liabilities & Equity", "Income Tax (Expense) Benefit, Net", "LiabilitiesAndStockholdersEquity", "PE Ratio without NRI", "ROE 5Y Avg", "Sector P/E", "P/E Rank", "ROCE", "Operating Expenses", "Working Capital", "EBITDA Margin %", "EV/EBIT", "revenue_fq", "Dividends per Share (FY)",
  "Free Cash Flow per Share", "Price Target", "Asset Class", "Weight (%)", "Market Value", "Notional Value", "Revenue 2026E", "EPS FY2", "Income Tax Rate", "Cash Ratio", "Cash Conversion Cycle", "Asset Turnover",
];

describe.each(Object.entries(SOURCES))("reference values: %s", (_, fields) => {
  test.each(Object.entries(fields).flatMap(([id, headers]) => headers.map((header) => [header, id])))("%s is %s", (header, id) => expect(matchHeader(readHeader(header))?.field.id).toBe(id));
});

describe("validation", () => {
  test.each(NOT_OURS)("%s is none of the fields", (header) => expect(matchHeader(readHeader(header))?.field.id).toBeUndefined());
});
