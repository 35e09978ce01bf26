import {
  normalizePhrase,
  purePeriod,
  pureUnit,
  readHeader,
  type HeaderPeriod,
  type HeaderUnit,
} from "../../../../src/engine/universe/headers/readHeader";

const unitOf = (header: string) => readHeader(header).unit;
const unit = (changes: Partial<HeaderUnit>): HeaderUnit => ({ percent: false, scale: null, currency: "", ...changes });
const back = (years: 1 | 2): HeaderPeriod => ({ kind: "back", years });
const year = (value: number): HeaderPeriod => ({ kind: "year", year: value });
const CURRENT: HeaderPeriod = { kind: "current" };

describe("reference values", () => {
  test.each<[string, Partial<HeaderUnit>]>([
    ["ROE", {}],
    ["ROE %", { percent: true }],
    ["ROE (%)", { percent: true }],
    ["Total Debt to Equity, Percent", { percent: true }],
    ["Mkt Cap ($M)", { scale: 1e6, currency: "$" }],
    ["Market Capitalization [Latest] ($USDmm, Historical rate)", { scale: 1e6, currency: "USD" }],
    ["Market Cap (Mio. EUR)", { scale: 1e6, currency: "EUR" }],
    ["Revenue USD Mil", { scale: 1e6, currency: "USD" }],
    ["Revenue, $bn", { scale: 1e9, currency: "$" }],
    ["Revenue in M USD", { scale: 1e6, currency: "USD" }],
    ["Revenue (USDm)", { scale: 1e6, currency: "USD" }],
    ["Revenue (€m)", { scale: 1e6, currency: "€" }],
    ["Net income (000's)", { scale: 1e3 }],
    ["Net income ($000)", { scale: 1e3, currency: "$" }],
    ["Total assets (in thousands)", { scale: 1e3 }],
    ["Shares Out (M)", { scale: 1e6 }],
    ["EPS (USD)", { currency: "USD" }],
    ["EV/EBITDA (x)", {}],
    ["Sales M", {}],
    ["Sales Rs.Cr.", { scale: 1e7, currency: "RS" }],
    ["Sales (INR Cr)", { scale: 1e7, currency: "INR" }],
    ["Sales in ₹ crore", { scale: 1e7, currency: "₹" }],
    ["Sales (Rs. in lakhs)", { scale: 1e5, currency: "RS" }],
    ["CMP Rs.", { currency: "RS" }],
    ["Price RS", {}],
    ["Price (GBp)", { currency: "GBX" }],
    ["Price GBX", { currency: "GBX" }],
    ["Price (GBP)", { currency: "GBP" }],
    ["Market cap ($T)", { scale: 1e12, currency: "$" }],
    ["ROE (bps)", { scale: 1e-4 }],
    ["Gross margin, basis points", { scale: 1e-4 }],
    ["P/B", {}],
  ])("%s", (header, expected) => expect(unitOf(header)).toEqual(unit(expected)));

  test.each<[string, string, HeaderPeriod]>([
    ["P/E:D-1", "p e", CURRENT],
    ["ROE:Y", "roe", CURRENT],
    ["Revenue:Y-1", "revenue", back(1)],
    ["Revenue:Y-2", "revenue", back(2)],
    ["Total Debt:Q", "total debt", { kind: "quarter" }],
    ["Net Income PY", "net income", back(1)],
    ["Net Income (prior year)", "net income", back(1)],
    ["Prior Year Net Income", "net income", back(1)],
    ["Net income, previous fiscal year", "net income", back(1)],
    ["Total Assets t-1", "total assets", back(1)],
    ["Total Assets FY-2", "total assets", back(2)],
    ["Total Revenues (-1FY)", "total revenues", back(1)],
    ["total_assets_prior2", "total assets", back(2)],
    ["Total assets two years ago", "total assets", back(2)],
    ["Revenue last year", "revenue", back(1)],
    ["FY2023 Revenue", "revenue", year(2023)],
    ["Revenue FY23", "revenue", year(2023)],
    ["Revenue 2023A", "revenue", year(2023)],
    ["Net sales (2022)", "net sales", year(2022)],
    ["Debt/Equity (MRQ)", "debt equity", { kind: "quarter" }],
    ["Net income, Quarterly", "net income", { kind: "quarter" }],
    ["debt_to_equity_fq", "debt to equity", { kind: "quarter" }],
    ["EPS (TTM)", "eps", CURRENT],
    ["Trailing 12M EPS", "eps", CURRENT],
    ["Revenue, last 12 months", "revenue", CURRENT],
    ["priceToSalesTrailing12Months", "price to sales", CURRENT],
    ["returnOnEquityTTM", "return on equity", CURRENT],
    ["Revenue, last fiscal year", "revenue", CURRENT],
    ["P/E Ratio (LTM)", "p e ratio", CURRENT],
    ["IQ_TOTAL_REV", "total rev", CURRENT],
    ["BS_TOT_ASSET", "total asset", CURRENT],
    ["TR.F.NetIncAfterTax", "net inc after tax", CURRENT],
    ["us-gaap:StockholdersEquity", "stockholders equity", CURRENT],
    ["ROE¹", "roe", CURRENT],
    ["Payout Ratio *", "payout ratio", CURRENT],
    ["Net income (a)", "net income", CURRENT],
    ["Capex & R&D", "capex and r and d", CURRENT],
  ])("%s speaks of %s", (header, words, period) =>
    expect(readHeader(header).subjects).toContainEqual({ words, period }),
  );

  test("figures and words that are no prior year stay with the subject", () => {
    for (const header of [
      "Last Price",
      "Current Assets",
      "Momentum 12-1",
      "EPS FY1",
      "EPS FY+1",
      "Revenue 2024E",
      "Return 12M",
    ]) {
      expect(readHeader(header).subjects.every(({ period }) => period.kind === "current")).toBe(true);
    }
  });

  test("a bracket that repeats the name is a condition, not a part of it", () => {
    expect(readHeader("Return on Equity (ROE)").subjects).toContainEqual({
      words: "return on equity",
      period: CURRENT,
      also: "roe",
    });
  });

  test("abbreviations and punctuation do not matter", () => {
    expect(normalizePhrase("Mkt Cap.")).toBe(normalizePhrase("market capitalization"));
    expect(normalizePhrase("Oper. Mgn")).toBe(normalizePhrase("operating margin"));
    expect(normalizePhrase("EV / EBITDA")).toBe(normalizePhrase("ev_ebitda"));
  });

  test.each<[string, HeaderPeriod | null]>([
    ["FY2022", year(2022)],
    ["Prior year", back(1)],
    ["LTM", CURRENT],
    ["Trailing 12 months", CURRENT],
    ["MRQ", { kind: "quarter" }],
    ["Valuation", null],
    ["Revenue 2022", null],
    ["", null],
  ])("as a heading, %p is a period: %j", (text, period) => expect(purePeriod(text)).toEqual(period));

  test.each<[string, Partial<HeaderUnit> | null]>([
    ["($M)", { scale: 1e6, currency: "$" }],
    ["%", { percent: true }],
    ["in millions", { scale: 1e6 }],
    ["(x)", {}],
    ["USD bn", { scale: 1e9, currency: "USD" }],
    ["Arbor", null],
    ["12.7%", null],
    [" ", null],
  ])("as a cell, %p is a unit: %j", (text, expected) => expect(pureUnit(text)).toEqual(expected && unit(expected)));
});
