import { CATALOGUE } from "../../../../src/engine/fields/catalogue";
import { altersMeaning } from "../../../../src/engine/universe/headers/altersMeaning";

const alters = (heading: string, id: string) => altersMeaning(heading, CATALOGUE.get(id)!);

describe("reference values", () => {
  test.each([
    ["2025E", "revenue"],
    ["FY24E", "eps"],
    ["FY25 est.", "ebitda"],
    ["NTM", "pe"],
    ["FY+1", "revenue"],
    ["FY1", "pe"],
    ["Consensus estimates", "revenue"],
    ["Forward", "pe"],
    ["Next year", "eps"],
    ["12M target", "price"],
    ["5Y average", "roe"],
    ["5-year avg.", "pe"],
    ["3Y median", "roe"],
    ["Growth", "ebitda"],
    ["Growth (%)", "revenue"],
    ["5Y CAGR", "net_income"],
    ["YoY change", "roe"],
    ["Δ", "roe"],
    ["Margin", "ebitda"],
    ["Margins", "ebitda"],
    ["Rank", "roe"],
    ["Percentile rank", "pe"],
    ["Sector average", "pe"],
    ["Peer median", "ev_ebitda"],
    ["Industry", "pe"],
    ["vs. sector", "roe"],
    ["52-week high", "price"],
    ["Per share", "revenue"],
    ["Q1 2024", "revenue"],
    ["4Q23", "net_income"],
    ["H1", "revenue"],
    ["9M 2024", "ebitda"],
    ["YTD", "net_income"],
    ["1M", "volatility"],
    ["30 days", "volatility"],
    ["Quarterly", "eps"],
    ["EV /", "ebit"],
    ["Debt to", "ebitda"],
    ["Price /", "free_cash_flow"],
  ])("«%s» makes another figure of %s", (heading, id) => expect(alters(heading, id)).toBe(true));

  test.each([
    ["Valuation", "pe"],
    ["Profitability", "roe"],
    ["Growth & returns", "roe"],
    ["Risk", "beta"],
    ["Balance sheet", "total_debt"],
    ["Income statement (USD m)", "revenue"],
    ["Fundamentals, latest", "eps"],
    ["Market data", "price"],
    // the field says so itself
    ["Growth", "revenue_growth"],
    ["Margins", "gross_margin"],
    ["Estimates", "forward_eps"],
    ["Estimates", "eps_estimate_now"],
    ["Scores", "piotroski_f_score"],
    ["Sector", "sector"],
  ])("«%s» is a mere heading above %s", (heading, id) => expect(alters(heading, id)).toBe(false));
});
