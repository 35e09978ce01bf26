import { matchHeader } from "../../../../src/engine/universe/headers/matchHeader";
import { readHeader } from "../../../../src/engine/universe/headers/readHeader";

/** Headers of exports as their sources write them, by field. */
const SOURCES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "Finviz: returns and estimates": {
    forward_pe: ["Forward P/E", "Fwd P/E"],
    revenue_growth: ["Sales Year Over Year TTM"],
    return_1m: ["Performance (Month)", "Perf Month"],
    return_3m: ["Performance (Quarter)", "Perf Quart"],
    return_12m: ["Performance (Year)", "Perf Year"],
  },
  "Capital IQ: mnemonics and brackets": {
    revenue: ["IQ_TOTAL_REV", "Total Revenue [LTM] ($USDmm, Historical rate)"],
    gross_profit: ["IQ_GP"],
    operating_income: ["IQ_OPER_INC"],
    current_assets: ["IQ_TOTAL_CA"],
    short_term_debt: ["IQ_ST_DEBT"],
    cash: ["IQ_CASH_EQUIV"],
    receivables: ["IQ_AR"],
    capital_expenditures: ["IQ_CAPEX"],
    operating_cash_flow: ["IQ_CASH_OPER"],
    price: ["IQ_CLOSEPRICE_ADJ", "Day Close Price [Latest] ($USD, Historical rate)"],
    market_cap: ["IQ_MARKETCAP", "Market Capitalization [My Setting] [Latest] ($USDmm, Historical rate)"],
    enterprise_value: ["Total Enterprise Value [My Setting] [Latest] ($USDmm, Historical rate)"],
    forward_pe: ["IQ_PE_EXCL_FWD", "BEST_PE_RATIO", "forwardPE"],
    industry: ["Industry Classifications"],
  },
  "FactSet codes with arguments": {
    price: ["FG_PRICE_NOW", "P_PRICE(0)"],
    roe: ["FF_ROE(ANN,0)", 'FF_ROE("ANN",0)', "FF_ROE(LTM_R, 0)"],
    revenue: ["FF_SALES(ANN,0)", "FF_SALES(ANN,-1)"],
    total_assets: ["FF_ASSETS(QTR,0)"],
    total_debt: ["FF_DEBT(ANN,0)"],
    market_cap: ["FG_MKT_VALUE"],
  },
  "Returns over a period": {
    return_1m: [
      "1M Return",
      "Performance %, 1 month",
      "Change 1M",
      "CHG_PCT_1M",
      "Total Return 1 Mo (Daily)",
      "Perf.1M",
    ],
    return_3m: ["3M Return", "Performance %, 3 months", "Change 3M", "CHG_PCT_3M", "3 Month Total Return"],
    return_6m: ["6mth return %", "Total Return 6 Mo (Daily)"],
    return_12m: [
      "1Y Return",
      "Performance %, 1 year",
      "Change 1Y",
      "CHG_PCT_1YR",
      "52WeekChange",
      "52 Wk Change %",
      "Perf.Y",
    ],
  },
  "Excel's Stocks data type": {
    market_cap: ["Stock.[Market cap]", "Company.[Market cap]"],
    price: ["Stock.Price"],
    exchange: ["Exchange abbreviation"],
    average_volume: ["Volume average"],
  },
  "Screener.in, Zacks, Morningstar": {
    price: ["CMP Rs."],
    market_cap: ["Mar Cap Rs.Cr.", "Market Cap (mil)"],
    pb: ["CMP / BV"],
    pfcf: ["CMP / FCF"],
    forward_pe: ["P/E (F1)", "Price/Forward Earnings"],
    roe: ["Current ROE (TTM)"],
    index_weight: ["Weight (%)"],
  },
};

/** Headers of the same exports for other things or other periods, which must not pass for a field. */
const NOT_OURS = [
  "P_PRICE(-1)",
  "FF_NET_INC(QTR,0)",
  "FF_SALES(ANN,-3)",
  "Performance (Week)",
  "Performance (Year To Date)",
  "Perf YTD",
  "Market capitalization - Currency",
  "EBITDA, 1 Yr Growth % [LTM] (%)",
  "Market Currency",
];

describe.each(Object.entries(SOURCES))("reference values: %s", (_, fields) => {
  test.each(Object.entries(fields).flatMap(([id, headers]) => headers.map((header) => [header, id])))(
    "%s is %s",
    (header, id) => expect(matchHeader(readHeader(header))?.field.id).toBe(id),
  );
});

describe("validation", () => {
  test.each(NOT_OURS)("%s is none of the fields", (header) =>
    expect(matchHeader(readHeader(header))?.field.id).toBeUndefined(),
  );
});
