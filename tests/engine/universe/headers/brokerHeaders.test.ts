import { matchHeader } from "../../../../src/engine/universe/headers/matchHeader";
import { readHeader } from "../../../../src/engine/universe/headers/readHeader";

/** Headers of brokers, exchanges and screeners, by the field that they name. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  price: ["Last Sale", "Last Sale ($)", "Last Trade Price"],
  eps: ["Earnings/Share", "Earnings / Share (Diluted)"],
  roe: ["Current ROE (TTM)", "Current ROE"],
  pe: ["Current P/E (TTM)"],
  gross_margin: ["Current Gross Margin (TTM)"],
  analyst_surprise: ["Last EPS Surprise (%)", "Last Earnings Surprise (%)"],
  pfcf: ["pfcf_ratio", "price_fcf_ratio"],
  ticker: ["TKR", "tckr"],
  peg: ["Price to earnings growth ratio, Trailing 12 months", "PEG ratio, Trailing 12 months"],
  debt_to_assets: ["Debt to assets ratio, Annual", "Debt to assets ratio, Quarterly"],
  market_cap: ["Market Cap Cr", "Mar Cap Rs.Cr.", "Market Cap (Rs. Cr.)", "Market Cap (crores)"],
  net_income: ["NP Rs.Cr."],
  income_tax: ["Income Tax (Expense) Benefit, Net", "Provision for (Benefit from) Income Taxes"],
  industry: ["Industry Group"],
  working_capital: ["Working Capital", "wcap", "Net Working Capital"],
  current_assets: ["Current Assets"],
  short_term_debt: ["Current Debt"],
  current_ratio: ["Current Ratio"],
};

describe("reference values", () => {
  test.each(Object.entries(HEADERS).flatMap(([field, headers]) => headers.map((header) => [header, field])))(
    "%s is %s",
    (header, field) => expect(matchHeader(readHeader(header))).toMatchObject({ field: { id: field } }),
  );

  test("crores are a scale, at the end as well", () => {
    for (const header of ["Market Cap Cr", "Mar Cap Rs.Cr.", "Market Cap (crores)"])
      expect(readHeader(header).unit.scale).toBe(1e7);
  });

  test("an EBIT margin is read as the operating margin, and asked about", () =>
    expect(matchHeader(readHeader("EBIT Margin %"))).toMatchObject({
      field: { id: "operating_margin" },
      otherMeanings: [],
    }));

  test.each([
    "Sales/Share",
    "NP Qtr Rs.Cr.",
    "pcf_ratio",
    "Working Capital/Total Assets",
    "Current Yield",
    "Current Tax",
    "Last 5Y ROE",
  ])("%s is none of the fields", (header) => expect(matchHeader(readHeader(header))).toBeUndefined());
});
