import fc from "fast-check";
import { ALTMAN_VARIANTS, altmanZ, type AltmanInputs, type AltmanVariant } from "../../../src/engine/fields/altman";
import { altmanOf } from "../../../src/engine/statements/altmanOf";
import { COMPANIES, companyOf, universeOfCompanies } from "../support/companies";
import { column, expectColumn, expectNumber } from "../support/columns";

const VARIANTS = Object.keys(ALTMAN_VARIANTS) as AltmanVariant[];

// ratios of 0.2, 0.4, 0.2, 2.25 (market) or 1.5 (book), and 1.2
const COMPANY: AltmanInputs = {
  workingCapital: 20,
  retainedEarnings: 40,
  ebit: 20,
  marketCap: 90,
  equity: 60,
  totalLiabilities: 40,
  totalAssets: 100,
  revenue: 120,
};

describe("reference values", () => {
  test("each coefficient meets its own ratio", () => {
    expectNumber(altmanZ(COMPANY, "z"), 1.2 * 0.2 + 1.4 * 0.4 + 3.3 * 0.2 + 0.6 * 2.25 + 1.0 * 1.2);
    expectNumber(altmanZ(COMPANY, "z-prime"), 0.717 * 0.2 + 0.847 * 0.4 + 3.107 * 0.2 + 0.42 * 1.5 + 0.998 * 1.2);
    expectNumber(altmanZ(COMPANY, "z-double-prime"), 6.56 * 0.2 + 3.26 * 0.4 + 6.72 * 0.2 + 1.05 * 1.5);
  });

  describe.each(VARIANTS)("%s", (variant) => {
    test.each(COMPANIES)("$name", ({ company, altman }) =>
      expectColumn(altmanOf(universeOfCompanies([company]), variant), [
        company.sector === "Financials" ? NaN : (altman[variant] ?? NaN),
      ]),
    );
  });
});

describe("working capital", () => {
  const statements = {
    retained_earnings: 40,
    ebit: 20,
    market_cap: 90,
    total_liabilities: 40,
    total_assets: 100,
    revenue: 120,
  };
  const scoreOf = (given: Record<string, number>) =>
    altmanOf(universeOfCompanies([companyOf({ ...statements, ...given })]), "z")[0];

  test("is taken as given, without current assets and liabilities", () =>
    expectNumber(scoreOf({ working_capital: 20 }), 4.01));
  test("is current assets less current liabilities where it is not given", () =>
    expectNumber(scoreOf({ current_assets: 50, current_liabilities: 30 }), 4.01));
  test("as given wins over the difference", () =>
    expectNumber(scoreOf({ working_capital: -20, current_assets: 50, current_liabilities: 30 }), 4.01 - 0.48));
  test("is missing without one of the two, never zero", () => {
    expect(scoreOf({ current_assets: 50 })).toBeNaN();
    expect(scoreOf({ working_capital: NaN, current_liabilities: 30 })).toBeNaN();
  });
});

describe("properties", () => {
  test.each(VARIANTS)("the unit of the money does not matter to %s", (variant) =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1_000_000 }), (unit) => {
        const inUnits = Object.fromEntries(
          Object.entries(COMPANY).map(([name, value]) => [name, (value as number) * unit]),
        ) as unknown as AltmanInputs;
        expectNumber(altmanZ(inUnits, variant), altmanZ(COMPANY, variant));
      }),
    ),
  );
});

describe("validation", () => {
  test.each(VARIANTS)("%s is missing when an input of its own is, and only then", (variant) => {
    const unused: Record<AltmanVariant, string[]> = {
      z: ["equity"],
      "z-prime": ["marketCap"],
      "z-double-prime": ["marketCap", "revenue"],
    };
    const needed = Object.keys(COMPANY).filter((name) => Number.isNaN(altmanZ({ ...COMPANY, [name]: NaN }, variant)));
    expect(Object.keys(COMPANY).filter((name) => !needed.includes(name))).toEqual(unused[variant]);
  });

  test("assets or liabilities of zero or less give no score", () => {
    for (const changes of [{ totalAssets: 0 }, { totalAssets: -1 }, { totalLiabilities: 0 }])
      expect(altmanZ({ ...COMPANY, ...changes })).toBeNaN();
  });

  test("negative equity lowers the score and leaves it there", () => {
    expect(column([altmanZ({ ...COMPANY, equity: -60 }, "z-prime")])[0]).toBeLessThan(altmanZ(COMPANY, "z-prime"));
  });
});
