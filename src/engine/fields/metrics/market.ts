import { from, metric } from "../define";
import { positiveOver } from "../ratio";

const change = (now: number, then: number) => positiveOver(now, then) - 1;

/** Momentum and risk, from prices a month, half a year and a year back or as given. */
export const marketBehaviour = [
  metric({
    id: "return_12_1", label: "12-1 month return", unit: "fraction", better: "high",
    formula: "price a month ago / price twelve months ago − 1", source: "Jegadeesh and Titman (1993)",
    synonyms: [
      "return 12 1", "momentum", "momentum 12 1", "12 1 momentum", "12 1 month return", "12 1 month momentum", "mom 12 1", "price momentum", "12 1 return",
      "12m 1m momentum", "momentum 12m 1m", "12 minus 1 momentum", "mom12 1", "mom 12m 1m", "return 12m ex 1m", "12m return ex 1m", "momentum 12 1m",
      "12m 1m return", "return 12m 1m", "12m 1m price return", "12 1m momentum", "12m 1 momentum", "price return 12m ex 1m", "mom 12m ex 1m", "mom12m1m",
    ],
    derivations: [from(["price_1m_ago", "price_12m_ago"], (month, year) => change(month, year))],
  }),
  metric({
    id: "return_6m", label: "6-month return", unit: "fraction", better: "high",
    formula: "price / price six months ago − 1",
    synonyms: [
      "return 6m", "6m return", "6 month return", "return 6 month", "six month return", "6m momentum", "performance half year", "perf half y",
      "6m price change", "return 6 months", "6 month price return", "price change 6m", "momentum 6m", "total return 6m", "perf half", "6m perf",
      "6 month performance", "perf 6m", "performance 6m", "performance 6 months", "half year performance", "price return 6m", "price return 6 months",
      "6 months performance", "return 6mo", "6 mo return", "6m total return", "6m price return", "return half year", "6 month total return",
      "6m return total", "chg 6m", "price change 6 months",
    ],
    derivations: [from(["price", "price_6m_ago"], (now, then) => change(now, then))],
  }),
  metric({
    id: "volatility", label: "Volatility", unit: "fraction", better: "low",
    formula: "standard deviation of log daily returns over one year (n − 1) · √252, as given",
    synonyms: [
      "volatility", "volatility 1y", "annual volatility", "annualized volatility", "annualised volatility", "1y volatility", "historical volatility",
      "vol 1y", "volatility 260d", "volatility 252d", "volatility 360d", "price volatility", "52w volatility", "realized volatility",
      "realised volatility", "volatility 12m", "std dev 1y", "hist vol", "volatility 1 year", "annualized volatility 1y", "annualised volatility 1y",
      "volatility 52w", "volatility 1yr", "1 year volatility", "volatility annualized", "volatility annualised", "1y historical volatility",
      "historical volatility 1y",
    ],
  }),
  metric({
    id: "beta", label: "Beta", unit: "multiple", better: "low",
    formula: "covariance with the market's returns / variance of the market's returns, as given",
    synonyms: [
      "beta", "market beta", "beta 1y", "beta 5y", "beta 5y monthly", "raw beta", "equity beta", "beta 2y", "beta 3y", "adjusted beta", "beta vs market",
      "beta 1 year", "levered beta", "eqy beta", "eqy raw beta", "beta 5 years", "beta 5 year", "beta 3 year", "beta 2 year", "5y beta", "5 year beta",
      "1y beta", "beta raw", "beta 5yr monthly", "beta 5y monthly returns", "beta 60 months",
    ],
  }),
];
