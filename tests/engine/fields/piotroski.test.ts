import fc from "fast-check";
import type { AssetsBasis } from "../../../src/engine/fields/field";
import {
  MINIMUM_TESTABLE_SIGNALS,
  PIOTROSKI_SIGNALS,
  piotroskiScore,
  piotroskiSignals,
  type PiotroskiInputs,
} from "../../../src/engine/fields/piotroski";
import { COMPANIES, companyNamed, universeOfCompanies } from "../support/companies";
import { column, expectColumn, expectNumber } from "../support/columns";
import { piotroskiOf } from "../../../src/engine/statements/piotroskiOf";

const BASES: AssetsBasis[] = ["beginning", "ending"];

/** Every signal passes on either basis; three years of assets. */
const STRONG: PiotroskiInputs = {
  netIncome: 12,
  netIncomePrior: 8,
  operatingCashFlow: 15,
  totalAssets: 110,
  totalAssetsPrior: 105,
  totalAssetsPrior2: 100,
  longTermDebt: 20,
  longTermDebtPrior: 25,
  currentAssets: 60,
  currentAssetsPrior: 50,
  currentLiabilities: 30,
  currentLiabilitiesPrior: 30,
  shares: 10,
  sharesPrior: 10,
  grossProfit: 48,
  grossProfitPrior: 40,
  revenue: 120,
  revenuePrior: 110,
};
const signals = (changes: Partial<PiotroskiInputs>, basis: AssetsBasis = "ending") =>
  piotroskiSignals({ ...STRONG, ...changes }, basis);

describe("reference values", () => {
  describe.each(BASES)("on %s assets", (basis) => {
    test.each(COMPANIES)("$name", ({ company, signals: worked }) =>
      expectColumn(piotroskiOf(universeOfCompanies([company]), basis)[0], column(worked[basis])),
    );
  });

  test("nine passes make nine points", () => {
    expect(signals({})).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(piotroskiScore(signals({}), true)).toBe(9);
  });

  // the one figure that turns each signal, and no other, on ending assets
  test.each<[number, Partial<PiotroskiInputs>]>([
    [0, { netIncome: 0, netIncomePrior: -5 }],
    [1, { operatingCashFlow: 0, netIncome: -1, netIncomePrior: -2 }],
    [2, { netIncomePrior: 13 }],
    [3, { operatingCashFlow: 11 }],
    [4, { longTermDebt: 30 }],
    [5, { currentAssets: 49 }],
    [6, { shares: 10.1 }],
    [7, { grossProfit: 40 }],
    [8, { revenuePrior: 117, grossProfitPrior: 42 }],
  ])("signal %i fails by its own figure", (k, changes) => {
    const found = signals(changes);
    expect(found[k]).toBe(0);
    const others = found.filter((_, other) => other !== k && !(k === 1 && other === 0));
    expect(others.every((signal) => signal === 1)).toBe(true);
  });

  test("unchanged ratios do not improve; an unchanged number of shares is no issue", () => {
    const unchanged = companyNamed("unchanged").signals.ending;
    expect(unchanged).toEqual([1, 1, 0, 0, 0, 0, 1, 0, 0]);
  });

  test("ratios that differ by rounding alone are unchanged", () => {
    expect(0.3 / 0.1).not.toBe(3);
    expect(
      signals({ currentAssets: 3, currentLiabilities: 1, currentAssetsPrior: 0.3, currentLiabilitiesPrior: 0.1 })[5],
    ).toBe(0);
  });
});

describe("properties", () => {
  const figure = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: -50, max: 200 }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );
  const inputs = fc.record(
    Object.fromEntries(Object.keys(STRONG).map((name) => [name, figure])) as Record<
      keyof PiotroskiInputs,
      fc.Arbitrary<number>
    >,
  );
  const basis = fc.constantFrom(...BASES);

  test("a signal is 1, 0 or missing, and the unit of the money does not matter", () =>
    fc.assert(
      fc.property(inputs, basis, (company, basis) => {
        const found = piotroskiSignals(company, basis);
        for (const signal of found) expect(signal === 0 || signal === 1 || Number.isNaN(signal)).toBe(true);
        const inMillions = Object.fromEntries(
          Object.entries(company).map(([name, value]) => [name, value * 1e6]),
        ) as unknown as PiotroskiInputs;
        expectColumn(piotroskiSignals(inMillions, basis), found);
      }),
    ));

  test("a figure that is missing never turns a signal: each stays or becomes untestable", () =>
    fc.assert(
      fc.property(
        inputs,
        basis,
        fc.constantFrom(...(Object.keys(STRONG) as (keyof PiotroskiInputs)[])),
        (company, basis, gone) => {
          const before = piotroskiSignals(company, basis);
          piotroskiSignals({ ...company, [gone]: NaN }, basis).forEach((signal, k) =>
            expect(Number.isNaN(signal) || signal === before[k]).toBe(true),
          );
        },
      ),
    ));

  test("the normalized score lies within 0–9 and equals the count when all nine are testable", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, NaN), { minLength: 9, maxLength: 9 }), (found) => {
        const testable = found.filter((signal) => !Number.isNaN(signal));
        const score = piotroskiScore(found, true);
        if (testable.length < MINIMUM_TESTABLE_SIGNALS) expect(score).toBeNaN();
        else expectNumber(score, (9 * piotroskiScore(found, false)) / testable.length);
        if (testable.length === 9) expect(score).toBe(piotroskiScore(found, false));
      }),
    ));
});

describe("examples", () => {
  test("every signal has its own id and label", () => {
    expect(new Set(PIOTROSKI_SIGNALS.map(({ id }) => id)).size).toBe(9);
    expect(new Set(PIOTROSKI_SIGNALS.map(({ label }) => label)).size).toBe(9);
  });

  test("three testable signals are too few for a score, four are enough", () => {
    expect(piotroskiScore([1, 1, 1, NaN, NaN, NaN, NaN, NaN, NaN], true)).toBeNaN();
    expect(piotroskiScore([1, 1, 1, 1, NaN, NaN, NaN, NaN, NaN], true)).toBe(9);
    expect(piotroskiScore([1, 1, 1, 1, NaN, NaN, NaN, NaN, NaN], false)).toBe(4);
  });
});
