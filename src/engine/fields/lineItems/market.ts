import { isPrice } from "../../statistics/isPrice";
import { from, lineItem } from "../define";

const price = (id: string, label: string, synonyms: readonly string[]) => lineItem(id, label, "perShare", synonyms, { readGiven: (value) => (isPrice(value) ? value : NaN) });

/** What the market says, and the prices from which momentum follows. */
export const market = [
  price("price", "Price", [
    "price", "last price", "current price", "share price", "stock price", "close", "closing price", "last", "px last", "price latest",
    "regular market price", "last close", "adj close", "adjusted close", "close price", "market price", "previous close", "last trade", "prccf",
    "price usd", "price close", "closeprice", "close price adj", "closing price adjusted", "last traded price", "prcc f", "px close",
    "current market price", "cmp", "latest price", "price last", "stock price latest", "adj closing price",
  ]),
  lineItem("market_cap", "Market cap", "money", [
    "market cap", "market capitalization", "market capitalisation", "marketcap", "equity market value", "cur market cap", "mcap", "mktcap",
    "company market cap", "market cap intraday", "mve", "market value of equity", "total market cap", "full market cap", "market cap basic",
    "intraday market cap", "mkvalt", "market cap latest", "market cap company", "cur mkt capitalization", "curr market cap", "market cap total",
    "market cap current", "security market cap", "mar cap", "hist market cap", "historical market cap",
  ], {
    formula: "price · shares outstanding",
    derivations: [from(["price", "shares_outstanding"], (price, shares) => (price > 0 && shares > 0 ? price * shares : NaN))],
  }),
  lineItem("enterprise_value", "Enterprise value", "money", [
    "enterprise value", "ev", "total enterprise value", "tev", "cur ev", "firm value", "company ev", "entreprise value", "curr entp val", "entrpr val",
    "ev current", "current enterprise value", "enterprise value current", "ev latest", "cur entp val", "enterprise val",
  ], {
    formula: "market cap + total debt − cash",
    derivations: [from(["market_cap", "total_debt", "cash"], (marketCap, debt, cash) => marketCap + debt - cash)],
  }),
  lineItem("average_volume", "Average volume", "volume", [
    "average volume", "avg volume", "avg vol", "average daily volume", "adv", "volume average", "average volume 3m", "avg vol 3m", "average volume 10d",
    "volume avg 3m", "three month average volume", "average volume 30d", "average volume 90d", "volume avg 20d", "adtv", "average trading volume",
    "average daily trading volume", "average volume 10 day", "average volume 30 day", "average volume 90 day", "average volume 60 day",
    "average volume10days", "average daily volume10day", "average daily volume 3m", "average daily volume 30d",
    "volume average 30d", "volume average 3 month", "average volume 3 month", "average daily vol 3m", "average daily volume 3 month",
    "volume avg 30 day", "average volume 10 days", "average volume 30 days", "average volume 60 days", "average volume 90 days",
  ]),
  price("price_1m_ago", "Price a month ago", [
    "price 1m ago", "price 1 month ago", "price one month ago", "price t 21", "price 21d ago", "close 1m ago", "price 1m", "price 21 days ago", "px 1m ago",
  ]),
  price("price_6m_ago", "Price six months ago", [
    "price 6m ago", "price 6 months ago", "price six months ago", "price t 126", "price 126d ago", "close 6m ago", "price 6m", "price 126 days ago", "px 6m ago",
  ]),
  price("price_12m_ago", "Price twelve months ago", [
    "price 12m ago", "price 12 months ago", "price twelve months ago", "price t 252", "price 252d ago", "close 12m ago", "price 12m", "price 1y ago", "price 1 year ago",
    "price one year ago", "price 252 days ago", "px 12m ago", "px 1y ago",
  ]),
];
