import { lineItem, textField } from "../define";

/** Who the company is, and which period a row belongs to. */
export const identity = [
  textField("ticker", "Ticker", [
    "ticker", "ticker symbol", "symbol", "tickers", "stock", "stock symbol", "stock ticker", "code", "ric", "bloomberg ticker", "bbg ticker",
    "security ticker", "trading symbol", "ticker code", "tic", "local ticker", "exchange ticker", "equity ticker", "instrument", "identifier",
    "security id", "ticker symbols", "stock code", "nse code", "security code", "share code", "bloomberg code", "symbols", "epic", "tidm",
  ]),
  textField("company", "Company", [
    "company", "company name", "name", "security name", "security", "issuer", "issuer name", "short name", "long name", "conm", "entity name",
    "stock name", "corporation", "description", "full name", "firm", "company common name", "common name", "issuer name long", "corporate name",
    "instrument name", "security description",
  ]),
  textField("sector", "Sector", [
    "sector", "gics sector", "gics sector name", "sector name", "economic sector", "trbc economic sector", "icb sector", "sector gics",
    "gics economic sector", "morningstar sector", "bics sector", "gsector", "industry sector", "sectors", "primary sector", "trbc economic sector name",
    "sector disp", "industry sector name", "economic sector name",
  ]),
  textField("industry", "Industry", [
    "industry", "gics industry", "industry name", "gics sub industry", "sub industry", "subindustry", "gics industry name", "gics sub industry name",
    "industry group", "gics industry group", "trbc industry", "icb industry", "business", "line of business", "sub sector", "subsector",
    "primary industry", "trbc industry name", "trbc business sector name", "industry disp",
  ]),
  textField("exchange", "Exchange", [
    "exchange", "primary exchange", "listing exchange", "listing", "exchange code", "stock exchange", "mic", "exchange name", "full exchange name",
    "stock exchange name", "exchange short name",
  ]),
  textField("country", "Country", [
    "country", "domicile", "country of domicile", "country of incorporation", "hq country", "headquarters", "country name", "country of risk",
    "country of headquarters", "country iso", "country of exchange",
  ]),
  textField("currency", "Currency", [
    "currency", "ccy", "curr", "reporting currency", "currency code", "financial currency", "trading currency", "crncy", "reported currency",
    "price currency", "fundamental currency code", "trading ccy", "report currency", "curcd",
  ]),
  textField("override", "Manual override", ["override", "manual override", "analyst override", "override decision"]),
  textField("override_reason", "Override reason", ["override reason", "reason for override", "analyst note", "analyst comment", "override note"]),
  lineItem("period_end", "Period end", "date", [
    "period end", "period end date", "period ending", "fiscal period end", "fiscal year end", "fye", "report date", "period", "quarter end", "datadate",
    "statement date", "balance sheet date", "period date", "fiscal date ending", "year ended", "as of date", "as of", "date", "period end date time",
    "date of period end", "fiscal period end date", "end date", "calendardate", "reportperiod",
  ]),
  lineItem("fiscal_year", "Fiscal year", "year", [
    "fiscal year", "fy", "year", "fyear", "financial year", "reporting year", "calendar year", "financial year end year", "fyearq",
  ]),
];
