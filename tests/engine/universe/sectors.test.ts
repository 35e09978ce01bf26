import { GICS_SECTORS, gicsSector } from "../../../src/engine/universe/sectors";

describe("reference values", () => {
  test.each([
    ["Healthcare", "Health Care"],
    ["Health Care", "Health Care"],
    ["HEALTH  CARE", "Health Care"],
    ["Consumer Cyclical", "Consumer Discretionary"],
    ["Consumer, Cyclical", "Consumer Discretionary"],
    ["Consumer Defensive", "Consumer Staples"],
    ["Consumer, Non-cyclical", "Consumer Staples"],
    ["Financial", "Financials"],
    ["Financial Services", "Financials"],
    ["Technology", "Information Technology"],
    ["IT", "Information Technology"],
    ["Info Tech", "Information Technology"],
    ["Basic Materials", "Materials"],
    ["Communications", "Communication Services"],
    ["Telecommunication Services", "Communication Services"],
    ["Real Estate Sector", "Real Estate"],
    ["REITs", "Real Estate"],
    ["Industrial Goods", "Industrials"],
    ["Oil & Gas", "Energy"],
    ["Utility", "Utilities"],
    ["45", "Information Technology"],
    ["45 - Information Technology", "Information Technology"],
    ["20 Industrials", "Industrials"],
    ["Energy Minerals", "Energy"],
    ["Non-Energy Minerals", "Materials"],
    ["Health Technology", "Health Care"],
    ["Health Services", "Health Care"],
    ["Transportation", "Industrials"],
    ["Consumer Durables", "Consumer Discretionary"],
    ["Finance", "Financials"],
  ])("%s is %s", (name, sector) => expect(gicsSector(name)).toBe(sector));

  test.each(["Semiconductors", "Banks", "Logistics (asset-light)", "Conglomerates", "Crypto", "", "Sector"])(
    "%j is no sector of the eleven",
    (name) => expect(gicsSector(name)).toBeUndefined(),
  );

  test.each([
    "Technology Services",
    "Electronic Technology",
    "Retail Trade",
    "Consumer Services",
    "Consumer Non-Durables",
    "Commercial Services",
    "Distribution Services",
    "Industrial Services",
    "Process Industries",
    "Producer Manufacturing",
    "Miscellaneous",
  ])("%s mixes several sectors and stays a group of its own", (name) => expect(gicsSector(name)).toBeUndefined());

  test("the eleven names stand for themselves", () => {
    expect(GICS_SECTORS).toHaveLength(11);
    for (const sector of GICS_SECTORS) expect(gicsSector(sector)).toBe(sector);
  });
});
