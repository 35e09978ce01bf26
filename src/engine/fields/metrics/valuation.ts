import { from, metric, onlyPositive } from "../define";
import { over, positiveOver } from "../ratio";

export const valuation = [
  metric({
    id: "fcf_yield", label: "FCF yield", unit: "fraction", better: "high",
    formula: "(CFO − |capex|) / EV; missing when EV ≤ 0",
    synonyms: [
      "fcf yield", "free cash flow yield", "fcf ev", "fcf to ev", "free cash flow ev", "fcf ev yield", "free cash flow to ev",
      "free cash flow to enterprise value", "fcf yield ev", "free cash flow to ev yield",
    ],
    derivations: [from(["free_cash_flow", "enterprise_value"], (fcf, ev) => over(fcf, ev))],
  }),
  metric({
    id: "ev_ebitda", label: "EV/EBITDA", unit: "multiple", better: "low",
    formula: "EV / EBITDA; missing when EV ≤ 0 or EBITDA ≤ 0",
    synonyms: [
      "ev ebitda", "ev to ebitda", "enterprise value ebitda", "enterprise value to ebitda", "evebitda", "ev ebitda multiple", "ev ebitda ratio",
      "enterprise to ebitda", "tev ebitda", "enterprise value over ebitda", "ev over ebitda", "enterprise value multiple", "ev ebitda x", "tev to ebitda",
      "ev to ebitda ratio", "enterprise value to ebitda ratio", "enterprise ebitda",
    ],
    derivations: [from(["enterprise_value", "ebitda"], (ev, ebitda) => positiveOver(ev, ebitda))],
    readGiven: onlyPositive,
  }),
  metric({
    id: "earnings_yield", label: "Earnings yield", unit: "fraction", better: "high",
    formula: "EPS / price, or net income / market cap; negative earnings give a negative yield",
    synonyms: [
      "earnings yield", "e p", "ep ratio", "earnings to price", "earnings price", "ey", "eps yield", "earnings price ratio", "earning yield", "earn yld",
      "earnings yld",
    ],
    derivations: [
      from(["eps", "price"], (eps, price) => over(eps, price)),
      from(["net_income", "market_cap"], (netIncome, marketCap) => over(netIncome, marketCap)),
    ],
  }),
  metric({
    id: "ev_sales", label: "EV/Sales", unit: "multiple", better: "low",
    formula: "EV / revenue; missing when EV ≤ 0 or revenue ≤ 0",
    synonyms: [
      "ev sales", "ev to sales", "ev revenue", "ev to revenue", "enterprise value sales", "enterprise value to sales", "enterprise to revenue",
      "enterprise value revenue", "ev sales ratio", "tev sales", "tev revenue", "enterprise value to revenue", "tev total rev", "tev total revenue",
      "tev total revenues", "ev total revenue", "ev over sales", "enterprise value to revenue ratio", "enterprise value to sales ratio",
      "ev to sales ratio", "enterprise revenue", "ev revenues", "ev to revenues",
    ],
    derivations: [from(["enterprise_value", "revenue"], (ev, revenue) => positiveOver(ev, revenue))],
    readGiven: onlyPositive,
  }),
  metric({
    id: "pe", label: "P/E", unit: "multiple", better: "low",
    formula: "price / EPS, or market cap / net income; missing when earnings ≤ 0",
    synonyms: [
      "p e", "pe", "pe ratio", "p e ratio", "price earnings", "price to earnings", "price earnings ratio", "price to earnings ratio", "trailing pe",
      "trailing p e", "per", "trailing pe ratio", "current pe", "price to earning", "price earning", "stock p e", "p e multiple", "pe excl",
      "price to earnings ttm", "p e current", "price over earnings", "price earnings to", "pe ratio current", "p e trailing", "p e ratio trailing",
    ],
    derivations: [
      from(["price", "eps"], (price, eps) => positiveOver(price, eps)),
      from(["market_cap", "net_income"], (marketCap, netIncome) => positiveOver(marketCap, netIncome)),
    ],
    readGiven: onlyPositive,
  }),
  metric({
    id: "ps", label: "P/S", unit: "multiple", better: "low",
    formula: "market cap / revenue; missing when revenue ≤ 0",
    synonyms: [
      "p s", "ps", "ps ratio", "p s ratio", "price sales", "price to sales", "price sales ratio", "price to sales ratio", "price to revenue",
      "market cap to sales", "price revenue", "px to sales", "px to sales ratio", "price to sales per share", "price sales trailing",
    ],
    derivations: [from(["market_cap", "revenue"], (marketCap, revenue) => positiveOver(marketCap, revenue))],
    readGiven: onlyPositive,
  }),
  metric({
    id: "pb", label: "P/B", unit: "multiple", better: "low",
    formula: "market cap / equity; missing when equity ≤ 0",
    synonyms: [
      "p b", "pb", "pb ratio", "p b ratio", "price book", "price to book", "price book ratio", "price to book ratio", "price to book value",
      "market to book", "p bv", "price book value", "pbv", "px to book", "px to book ratio", "pbk", "ptb", "price to book value per share",
      "price over book", "price to book current",
    ],
    derivations: [from(["market_cap", "equity"], (marketCap, equity) => positiveOver(marketCap, equity))],
    readGiven: onlyPositive,
  }),
  metric({
    id: "pfcf", label: "P/FCF", unit: "multiple", better: "low",
    formula: "market cap / (CFO − |capex|); missing when free cash flow ≤ 0",
    synonyms: [
      "p fcf", "pfcf", "price fcf", "price to fcf", "price to free cash flow", "price free cash flow", "p fcf ratio", "price to free cash flow ratio",
      "market cap to fcf", "p free cash flow", "px to free cash flow", "price to free cash flows", "price to free cash flows ratio", "price free cash",
      "price over free cash flow",
    ],
    derivations: [from(["market_cap", "free_cash_flow"], (marketCap, fcf) => positiveOver(marketCap, fcf))],
    readGiven: onlyPositive,
  }),
  metric({
    id: "peg", label: "PEG", unit: "multiple", better: "low",
    formula: "(price / EPS) / (100 · earnings growth, or forward EPS growth where there is no prior year); missing unless EPS > 0.01 and growth > 0.01",
    synonyms: [
      "peg", "peg ratio", "p e to growth", "price earnings to growth", "pe growth", "price earnings growth", "p e g", "price earnings growth ratio",
      "trailing peg ratio", "peg trailing", "price to earnings to growth", "price earnings to growth ratio", "peg ratio ttm",
    ],
    derivations: [
      from(["price", "eps", "earnings_growth"], (price, eps, growth) => peg(price / eps, eps, growth)),
      from(["pe", "earnings_growth"], (pe, growth) => peg(pe, Infinity, growth)),
      from(["price", "eps", "forward_eps_growth"], (price, eps, growth) => peg(price / eps, eps, growth)),
    ],
    readGiven: onlyPositive,
  }),
  metric({
    id: "dividend_yield", label: "Dividend yield", unit: "fraction", better: "high",
    formula: "dividends paid / market cap",
    synonyms: [
      "dividend yield", "div yield", "dividend yield trailing", "dvd yield", "dividend rate yield", "div yld", "dividend yld", "trailing dividend yield",
      "eqy dvd yld 12m", "eqy dvd yld ind", "divyield", "dvd yld", "dividend yield net", "annual dividend yield", "dividend yield indicated",
      "dividend yield current", "eqy dvd yld 12m net",
    ],
    derivations: [from(["dividends_paid", "market_cap"], (dividends, marketCap) => over(Math.abs(dividends), marketCap))],
  }),
];

const THRESHOLD = 0.01;

function peg(priceEarnings: number, eps: number, growth: number): number {
  return eps > THRESHOLD && priceEarnings > 0 && growth > THRESHOLD ? priceEarnings / (100 * growth) : NaN;
}
