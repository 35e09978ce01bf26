import { from, metric } from "../define";
import { over } from "../ratio";

const change = (now: number, prior: number) => over(now, prior) - 1;

export const growth = [
  metric({
    id: "forward_eps_growth", label: "Forward EPS growth", unit: "fraction", better: "high",
    formula: "(forward EPS − trailing EPS) / |trailing EPS|; missing when |trailing EPS| ≤ 0.01",
    synonyms: [
      "forward eps growth", "eps growth forward", "eps growth next year", "expected eps growth", "estimated eps growth", "fwd eps growth",
      "eps growth ntm", "forward earnings growth", "eps next y", "eps growth next y", "eps growth fy1", "next year eps growth",
      "eps growth forecast next year", "eps growth next fiscal year",
    ],
    derivations: [from(["forward_eps", "eps"], (forward, trailing) => (Math.abs(trailing) > 0.01 ? (forward - trailing) / Math.abs(trailing) : NaN))],
  }),
  metric({
    id: "revenue_growth", label: "Revenue growth", unit: "fraction", better: "high",
    formula: "revenue / prior revenue − 1, prior revenue > 0",
    synonyms: [
      "revenue growth", "sales growth", "rev growth", "revenue growth yoy", "sales growth yoy", "revenue growth 1y", "sales growth 1y", "net sales growth",
      "top line growth", "annual revenue growth", "revenue growth 1 year", "total revenue growth", "sales growth 1 year", "yoy revenue growth",
      "revenue chg", "revenue change", "sales 1 year change", "revenue growth year over year", "sales growth year over year", "revenue 1 year growth",
      "total revenues growth", "total revenues 1 yr growth", "total revenues 1 year growth", "revenue growth 1 yr", "sales growth 1yr",
      "annual sales growth", "net revenue growth",
    ],
    derivations: [from(["revenue", "revenue_prior"], (revenue, prior) => change(revenue, prior))],
  }),
  metric({
    id: "earnings_growth", label: "Earnings growth", unit: "fraction", better: "high",
    formula: "net income / prior net income − 1, prior net income > 0",
    synonyms: [
      "earnings growth", "eps growth", "net income growth", "profit growth", "earnings growth yoy", "eps growth yoy", "earnings growth 1y",
      "eps growth 1y", "net income growth yoy", "eps growth this year", "annual earnings growth", "eps growth 1 year", "net income growth 1y",
      "net profit growth", "eps this y", "earnings growth year over year", "net income 1 year growth", "eps 1 year growth", "eps growth diluted",
      "earnings per share diluted growth yoy", "eps diluted growth", "net income 1 yr growth", "annual eps growth", "eps diluted growth yoy",
    ],
    derivations: [from(["net_income", "net_income_prior"], (netIncome, prior) => change(netIncome, prior))],
  }),
  metric({
    id: "quarterly_earnings_growth", label: "Quarterly earnings growth", unit: "fraction", better: "high",
    formula: "a quarter's earnings / those of the same quarter a year ago − 1, as given",
    synonyms: [
      "quarterly earnings growth", "earnings quarterly growth", "quarterly eps growth", "eps growth quarter over quarter", "earnings growth quarterly",
      "eps qoq", "eps q q", "quarterly net income growth", "quarterly earnings growth yoy", "qtrly earnings growth", "eps growth qtr over qtr",
      "q earnings growth", "eps growth quarter over quarter yoy", "quarterly earnings growth rate",
    ],
  }),
  metric({
    id: "sustainable_growth", label: "Sustainable growth", unit: "fraction", better: "high",
    formula: "ROE · (1 − payout), payout = dividends / net income within 0 … 1; missing when net income ≤ 0",
    synonyms: ["sustainable growth", "sustainable growth rate", "sgr", "sustain growth rt", "sustain growth rate"],
    derivations: [
      from(["roe", "net_income", "dividends_paid"], (roe, netIncome, dividends) =>
        netIncome > 0 ? roe * (1 - Math.min(Math.max(Math.abs(dividends) / netIncome, 0), 1)) : NaN,
      ),
      from(["roe", "payout_ratio"], (roe, payout) => roe * (1 - Math.min(Math.max(payout, 0), 1))),
    ],
  }),
  metric({
    id: "payout_ratio", label: "Payout ratio", unit: "fraction", better: "low",
    formula: "dividends paid / net income; missing when net income ≤ 0",
    synonyms: [
      "payout ratio", "dividend payout ratio", "payout", "dividend payout", "dvd payout ratio", "payoutratio", "dividend payout ratio ttm",
      "payout ratio dividend",
    ],
    derivations: [from(["dividends_paid", "net_income"], (dividends, netIncome) => (netIncome > 0 ? Math.abs(dividends) / netIncome : NaN))],
  }),
];
