import fc from "fast-check";
import { wholeShares } from "../../../src/engine/portfolio/wholeShares";
import { withinSeconds } from "../../support/withinSeconds";

const free = { maxWeight: 1, maxSectorWeight: null };
const hold = (weights: number[], prices: number[], capital: number) =>
  wholeShares(weights, prices, capital, { spend: false, sectors: weights.map(() => ""), limits: free });
const spend = (
  weights: number[],
  prices: number[],
  capital: number,
  limits = free as { maxWeight: number; maxSectorWeight: number | null },
  sectors = weights.map((_, k) => `s${k}`),
) => wholeShares(weights, prices, capital, { spend: true, sectors, limits });

describe("reference values", () => {
  test("rounded down", () => expect(hold([0.05, 0.05], [177.53, 44.16], 100_000)).toEqual([28, 113]));

  test.each([
    [0.29, 1, 100, 29],
    [0.57, 1, 100, 57],
    [0.07, 0.01, 1, 7],
    [1.1 - 1, 0.1, 1, 1],
    [1 / 3, 1, 3e6, 1e6],
  ])("%d of the capital at %d out of %d buys %d: floating point loses no share", (weight, price, capital, expected) =>
    expect(hold([weight], [price], capital)).toEqual([expected]),
  );

  test("a share that is really not there is not bought, not even among a million", () =>
    expect(hold([1], [1], 999_999.9999)).toEqual([999_999]));

  test("what is left over goes to the most underweight name, one share at a time", () => {
    // 30 + 30 + 30 of 100 are held; the 10 left over buy what they can
    expect(hold([1 / 3, 1 / 3, 1 / 3], [15, 15, 10], 100)).toEqual([2, 2, 3]);
    expect(spend([1 / 3, 1 / 3, 1 / 3], [15, 15, 10], 100)).toEqual([2, 2, 4]);
    expect(spend([0.5, 0.5], [30, 45], 100)).toEqual([1, 1]);
    expect(spend([0.6, 0.4], [35, 25], 100)).toEqual([2, 1]);
  });

  test("leftover cash breaks no limit", () => {
    expect(spend([0.5, 0.5], [30, 21], 100)).toEqual([1, 3]);
    expect(spend([0.5, 0.5], [30, 21], 100, { maxWeight: 0.55, maxSectorWeight: null })).toEqual([1, 2]);
    expect(spend([0.5, 0.5], [30, 21], 100, { maxWeight: 1, maxSectorWeight: 0.8 }, ["s", "s"])).toEqual([1, 2]);
  });

  test("a limit that is reached exactly is not broken, whatever the rounding", () => {
    expect(0.29 * 100).toBeLessThan(29);
    expect(spend([0.285, 0.285, 0.29], [1, 1, 29], 100, { maxWeight: 0.29, maxSectorWeight: null })).toEqual([
      29, 28, 1,
    ]);
  });

  test("cash that just suffices is enough, whatever the rounding", () => {
    // thrice 0.1 left over of 1 buys a share of 0.3, although the three sum to more or less
    const shares = spend([0.1, 0.1, 0.1, 0.7], [0.3, 0.3, 0.3, 0.7], 1);
    expect(shares).toEqual([1, 0, 0, 1]);
  });

  test("a name without a price has no shares and keeps its target aside", () => {
    expect(spend([0.5, 0.5], [NaN, 30], 100)).toEqual([NaN, 1]);
    expect(hold([0.5, 0.5], [0, -3], 100)).toEqual([NaN, NaN]);
    expect(hold([0.5, 0.5], [Infinity, 30], 100)).toEqual([NaN, 1]);
  });

  test("what is kept aside counts towards the limit of its sector", () => {
    // 40 kept aside and 20 held are 60 of at most 65: another share of 10 would make 70
    expect(
      spend([0.4, 0.25, 0.35], [NaN, 10, 34], 100, { maxWeight: 1, maxSectorWeight: 0.65 }, ["s", "s", "t"]),
    ).toEqual([NaN, 2, 1]);
  });

  test("shares that could not be counted one by one are none", () => {
    expect(spend([0.5, 0.5], [1e-300, 30], 100)).toEqual([NaN, 1]);
    expect(spend([1], [30], 1e308)).toEqual([NaN]);
    expect(hold([1], [1], 2 ** 53)).toEqual([NaN]);
    expect(hold([1], [1], 2 ** 53 - 1)).toEqual([2 ** 53 - 1]);
  });

  test.each([[1e308, 0, 2], ...[5e-324, 1e-300, NaN, Infinity, -Infinity, -5, -0, 0].map((price) => [price, NaN, 1])])(
    "a price of %d ends",
    (price, ...expected) => {
      const limits = { maxWeight: 1, maxSectorWeight: null };
      expect(withinSeconds(10, () => spend([0.5, 0.5], [price, 30], 100, limits, ["s", "s"]))).toEqual(expected);
    },
  );
});

describe("properties", () => {
  const names = fc.array(
    fc.record({
      weight: fc.integer({ min: 1, max: 100 }),
      price: fc.integer({ min: 100, max: 90_000 }).map((cents) => cents / 100),
      sector: fc.constantFrom("x", "y"),
    }),
    { minLength: 1, maxLength: 12 },
  );

  test("never costs more than the capital, and never breaks a limit that the targets keep", () =>
    fc.assert(
      fc.property(names, fc.integer({ min: 100, max: 1_000_000 }), (list, capital) => {
        const total = list.reduce((sum, { weight }) => sum + weight, 0);
        const weights = list.map(({ weight }) => weight / total);
        const sectors = list.map(({ sector }) => sector);
        const inSector = (amounts: readonly number[], sector: string) =>
          amounts.reduce((sum, amount, k) => sum + (sectors[k] === sector ? amount : 0), 0);
        const limits = {
          maxWeight: Math.max(...weights) * 1.02,
          maxSectorWeight: Math.max(inSector(weights, "x"), inSector(weights, "y")) * 1.02,
        };
        const shares = spend(
          weights,
          list.map(({ price }) => price),
          capital,
          limits,
          sectors,
        );
        const amounts = shares.map((count, k) => count * list[k].price);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(capital * (1 + 1e-10));
        for (const amount of amounts) expect(amount).toBeLessThanOrEqual(limits.maxWeight * capital * (1 + 1e-10));
        for (const sector of ["x", "y"])
          expect(inSector(amounts, sector)).toBeLessThanOrEqual(limits.maxSectorWeight * capital * (1 + 1e-10));
      }),
    ));

  const anyPrice = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 1e-4, max: 1e5, noNaN: true }) },
    fc.constantFrom(0, -0, -5, Infinity, -Infinity, NaN, 1e-300, 5e-324, 1e308),
    fc.double(),
  );

  test("whatever the prices: shares are whole or missing, none is negative, and money and limits hold", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ weight: fc.integer({ min: 1, max: 100 }), price: anyPrice, sector: fc.constantFrom("x", "y") }),
          { minLength: 1, maxLength: 12 },
        ),
        fc.oneof(fc.integer({ min: 1, max: 1_000_000_000 }), fc.constantFrom(1e-300, 1e308)),
        (list, capital) => {
          const total = list.reduce((sum, { weight }) => sum + weight, 0);
          const weights = list.map(({ weight }) => weight / total);
          const sectors = list.map(({ sector }) => sector);
          const inSector = (amounts: readonly number[], sector: string) =>
            amounts.reduce((sum, amount, k) => sum + (sectors[k] === sector ? amount : 0), 0);
          const limits = {
            maxWeight: Math.max(...weights),
            maxSectorWeight: Math.max(inSector(weights, "x"), inSector(weights, "y")),
          };
          const shares = spend(
            weights,
            list.map(({ price }) => price),
            capital,
            limits,
            sectors,
          );
          shares.forEach((count, k) => {
            if (Number.isNaN(count)) return;
            expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
            expect(list[k].price > 0 && list[k].price < Infinity).toBe(true);
          });
          const amounts = shares.map((count, k) =>
            Number.isNaN(count) ? weights[k] * capital : count * list[k].price,
          );
          expect(amounts.reduce((sum, amount) => sum + amount / capital, 0)).toBeLessThanOrEqual(1 + 1e-10);
          for (const amount of amounts) expect(amount / capital).toBeLessThanOrEqual(limits.maxWeight * (1 + 1e-10));
          for (const sector of ["x", "y"])
            expect(inSector(amounts, sector) / capital).toBeLessThanOrEqual(limits.maxSectorWeight * (1 + 1e-10));
        },
      ),
    ));

  test("buys what one share after another would buy, each for the name most below its target", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            weight: fc.integer({ min: 1, max: 100 }),
            price: fc.oneof(
              fc.integer({ min: 1, max: 500 }),
              fc.double({ min: 1e-4, max: 1e4, noNaN: true }),
              fc.constant(NaN),
            ),
            sector: fc.constantFrom("x", "y"),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.constant(1e9)),
        fc.double({ min: 1, max: 1.2, noNaN: true }),
        (list, capital, slack) => {
          const total = list.reduce((sum, { weight }) => sum + weight, 0);
          const weights = list.map(({ weight }) => weight / total);
          const sectors = list.map(({ sector }) => sector);
          const largest = Math.max(
            ...["x", "y"].map((name) =>
              weights.reduce((sum, weight, k) => sum + (sectors[k] === name ? weight : 0), 0),
            ),
          );
          const limits = { maxWeight: Math.max(...weights) * slack, maxSectorWeight: largest * slack };
          const prices = list.map(({ price }) => price);
          expect(spend(weights, prices, capital, limits, sectors)).toEqual(
            oneByOne(weights, prices, capital, limits, sectors),
          );
        },
      ),
    ));

  test("each name holds its target rounded down, or one share more", () =>
    fc.assert(
      fc.property(names, fc.integer({ min: 100, max: 1_000_000 }), (list, capital) => {
        const total = list.reduce((sum, { weight }) => sum + weight, 0);
        const weights = list.map(({ weight }) => weight / total);
        const prices = list.map(({ price }) => price);
        const floors = hold(weights, prices, capital);
        spend(weights, prices, capital).forEach((count, k) => expect([floors[k], floors[k] + 1]).toContain(count));
        floors.forEach((count, k) => {
          expect(count * prices[k]).toBeLessThanOrEqual(weights[k] * capital * (1 + 1e-11));
          expect((count + 1) * prices[k]).toBeGreaterThan(weights[k] * capital * (1 - 1e-11));
        });
      }),
    ));
});

/** The definition, step by step: as long as a share fits, one is bought for whichever name is most below its target. */
function oneByOne(
  weights: number[],
  prices: number[],
  capital: number,
  limits: { maxWeight: number; maxSectorWeight: number },
  sectors: string[],
): number[] {
  const shares = hold(weights, prices, capital);
  const rounding = 1e-11 * capital;
  const invested = shares.map((count, k) => (Number.isNaN(count) ? weights[k] * capital : count * prices[k]));
  const inSector = (sector: string) =>
    invested.reduce((sum, amount, k) => sum + (sectors[k] === sector ? amount : 0), 0);
  for (;;) {
    const cash = capital - invested.reduce((sum, amount) => sum + amount, 0);
    let best = -1;
    let largestGap = 1e-9 * capital;
    weights.forEach((weight, k) => {
      const gap = weight * capital - invested[k];
      const fits =
        prices[k] <= cash + rounding &&
        invested[k] + prices[k] <= limits.maxWeight * capital + rounding &&
        inSector(sectors[k]) + prices[k] <= limits.maxSectorWeight * capital + rounding;
      if (gap > largestGap && fits) [best, largestGap] = [k, gap];
    });
    if (best < 0) return shares;
    shares[best] += 1;
    invested[best] += prices[best];
  }
}
