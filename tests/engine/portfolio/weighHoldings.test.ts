import fc from "fast-check";
import type { PortfolioSettings } from "../../../src/engine/models/schema";
import { weighHoldings, type Candidates } from "../../../src/engine/portfolio/weighHoldings";
import { expectColumn, expectNumber } from "../support/columns";

const SETTINGS: PortfolioSettings = {
  count: 3,
  maxPerSector: null,
  maxSectorWeight: null,
  minWeight: 0,
  maxWeight: 1,
  weighting: "equal",
  capital: 100_000,
  leftoverCash: "spend",
};
const candidates = (sectors: string, changes: Partial<Candidates> = {}): Candidates => ({
  scores: [...sectors].map((_, k) => sectors.length - k),
  tickers: [...sectors].map((_, k) => `T${String(k).padStart(3, "0")}`),
  sectors: [...sectors],
  volatility: undefined,
  lowestScore: 0,
  highestScore: sectors.length,
  ...changes,
});
const weigh = (universe: Candidates, settings: Partial<PortfolioSettings>) =>
  weighHoldings(universe, { ...SETTINGS, ...settings });

describe("reference values", () => {
  test("equal", () => {
    const { rows, weights, limits, warnings } = weigh(candidates("xxyz"), {});
    expect(rows).toEqual([0, 1, 2]);
    expectColumn(weights, [1 / 3, 1 / 3, 1 / 3]);
    expect([limits, warnings]).toEqual([[], []]);
  });

  test("inverse volatility; who has none weighs as the median holding, and is named", () => {
    const { weights, warnings } = weigh(candidates("xyz", { volatility: [0.2, NaN, 0.4] }), {
      weighting: "inverse-volatility",
    });
    expectColumn(
      weights,
      [15 / 35, 10 / 35, 7.5 / 32.5].map((_, k) => [1 / 0.2, 1 / 0.3, 1 / 0.4][k] / (1 / 0.2 + 1 / 0.3 + 1 / 0.4)),
    );
    expect(warnings).toEqual(["No volatility for T001: weighted as the median holding."]);
  });

  test.each([undefined, [NaN, 0, -1], [1e-320, Infinity, 0]])(
    "without any volatility (%j) the weights are equal, and it is said",
    (volatility) => {
      const { weights, warnings } = weigh(candidates("xyz", { volatility }), { weighting: "inverse-volatility" });
      expectColumn(weights, [1 / 3, 1 / 3, 1 / 3]);
      expect(warnings).toEqual([
        "Weights are equal: inverse volatility needs a volatility column, and no holding has one.",
      ]);
    },
  );

  test("score, measured from the universe's lowest", () => {
    expectColumn(
      weigh(candidates("xyz", { scores: [3, 1, 0], lowestScore: -1, highestScore: 3 }), { weighting: "score" }).weights,
      [4 / 7, 2 / 7, 1 / 7],
    );
  });

  test("a universe of one score weighs its names alike", () => {
    expectColumn(
      weigh(candidates("xy", { scores: [2, 2], lowestScore: 2, highestScore: 2 }), { count: 2, weighting: "score" })
        .weights,
      [0.5, 0.5],
    );
  });
});

describe("examples", () => {
  test("fifteen names at 5 % make 75 %", () => {
    const { weights, limits } = weigh(candidates("x".repeat(15)), { count: 15, maxWeight: 0.05 });
    expectNumber(
      weights.reduce((sum, weight) => sum + weight, 0),
      0.75,
    );
    expect(limits).toEqual(["15 names at no more than 5 % (portfolio.maxWeight) make 75 %: 25 % is held as cash."]);
  });

  test("two sectors at 30 % make 60 %", () => {
    expect(weigh(candidates("xxyy"), { count: 4, maxSectorWeight: 0.3 }).limits).toEqual([
      "2 sectors at no more than 30 % (portfolio.maxSectorWeight) make 60 %: 40 % is held as cash.",
    ]);
  });

  test("a full sector beside names at their maximum: both are named", () => {
    const { limits } = weigh(candidates(`${"x".repeat(10)}yyy`), { count: 13, maxWeight: 0.05, maxSectorWeight: 0.3 });
    expect(limits).toEqual([
      "1 sector at no more than 30 % (portfolio.maxSectorWeight) and 3 names at no more than 5 % (portfolio.maxWeight) make 45 %: 55 % is held as cash.",
    ]);
  });

  test("too few names are eligible", () => {
    expect(weigh(candidates("xyz", { scores: [1, NaN, 2] }), {}).limits).toEqual([
      "portfolio.count 3 is not reached: only 2 names are eligible; 2 are selected.",
    ]);
  });

  test("the sector limit allows no more", () => {
    expect(weigh(candidates("xxxy"), { maxPerSector: 1 }).limits).toEqual([
      "portfolio.count 3 is not reached: portfolio.maxPerSector 1 allows no more; 2 are selected.",
    ]);
  });

  test("minimum weights leave no room for all names: the best are held", () => {
    const { rows, weights, limits } = weigh(candidates("xyxyxy"), { count: 6, minWeight: 0.25 });
    expect(rows).toEqual([0, 1, 2, 3]);
    expectColumn(weights, [0.25, 0.25, 0.25, 0.25]);
    expect(limits).toEqual([
      "portfolio.count 6 is not reached: names of at least 25 % (portfolio.minWeight) fill 100 %; 4 are selected.",
    ]);
  });

  test("minimum weights under a sector's maximum limit its names; other sectors take their places, so that every limit holds", () => {
    const { rows, weights, limits } = weigh(candidates("xxxxxyyzz"), {
      count: 5,
      minWeight: 0.1,
      maxSectorWeight: 0.4,
    });
    expect(rows).toEqual([0, 1, 2, 3, 5]);
    expectColumn(weights, [0.1, 0.1, 0.1, 0.1, 0.4]);
    expect(weigh(candidates("xxxxxyyzz"), { count: 5, minWeight: 0.2, maxSectorWeight: 0.4 })).toMatchObject({
      rows: [0, 1, 5, 6, 7],
      limits: [],
    });
    expect(limits).toEqual([
      "2 sectors at no more than 40 % (portfolio.maxSectorWeight) make 80 %: 20 % is held as cash.",
    ]);
  });

  test("minimum weights that no sector has room for leave nothing to hold", () => {
    const { rows, limits } = weigh(candidates("xyz"), { minWeight: 0.3, maxSectorWeight: 0.2 });
    expect(rows).toEqual([]);
    expect(limits).toEqual([
      "portfolio.count 3 is not reached: portfolio.minWeight 30 % leaves room for 0 names a sector under portfolio.maxSectorWeight 20 %; 0 are selected.",
    ]);
  });
});

describe("properties", () => {
  const universe = fc
    .array(fc.constantFrom("x", "y", "z"), { minLength: 1, maxLength: 40 })
    .map((sectors) => candidates(sectors.join("")));
  const settings = fc
    .record({
      count: fc.integer({ min: 1, max: 30 }),
      maxPerSector: fc.option(fc.integer({ min: 1, max: 8 })),
      maxSectorWeight: fc.option(fc.integer({ min: 5, max: 100 })),
      minWeight: fc.integer({ min: 0, max: 20 }),
      span: fc.integer({ min: 0, max: 80 }),
      weighting: fc.constantFrom("equal" as const, "score" as const),
    })
    .map(({ minWeight, span, maxSectorWeight, ...rest }) => ({
      ...SETTINGS,
      ...rest,
      minWeight: minWeight / 100,
      maxWeight: Math.max(minWeight + span, 1) / 100,
      maxSectorWeight: maxSectorWeight === null ? null : maxSectorWeight / 100,
    }));

  test("limits are never broken, and fall short only where that is said", () =>
    fc.assert(
      fc.property(universe, settings, (names, limits) => {
        const { rows, weights, limits: conflicts } = weighHoldings(names, limits);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        for (const weight of weights)
          expect(weight >= limits.minWeight - 1e-12 && weight <= limits.maxWeight + 1e-12).toBe(true);
        for (const sector of ["x", "y", "z"]) {
          const members = rows.flatMap((row, k) => (names.sectors[row] === sector ? [k] : []));
          expect(members.length).toBeLessThanOrEqual(limits.maxPerSector ?? Infinity);
          expect(members.reduce((sum, k) => sum + weights[k], 0)).toBeLessThanOrEqual(
            (limits.maxSectorWeight ?? 1) + 1e-12,
          );
        }
        if (conflicts.length === 0) {
          expect(rows).toHaveLength(limits.count);
          expect(Math.abs(total - 1)).toBeLessThanOrEqual(1e-12);
        } else expect(rows.length < limits.count || total < 1 - 1e-9).toBe(true);
        for (const sentence of conflicts) expect(sentence).toMatch(/portfolio\.(count|maxWeight|maxSectorWeight).*\.$/);
      }),
      { numRuns: 500 },
    ));
});
