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
    expect(limits).toEqual([
      "Only 75 % can be invested: 15 names at the maximum weight of 5 %. The other 25 % stay in cash.",
    ]);
  });

  test("two sectors at 30 % make 60 %", () => {
    expect(weigh(candidates("xxyy"), { count: 4, maxSectorWeight: 0.3 }).limits).toEqual([
      "Only 60 % can be invested: 2 sectors at the maximum sector weight of 30 %. The other 40 % stay in cash.",
    ]);
  });

  test("a full sector beside names at their maximum: both are named", () => {
    const { limits } = weigh(candidates(`${"x".repeat(10)}yyy`), { count: 13, maxWeight: 0.05, maxSectorWeight: 0.3 });
    expect(limits).toEqual([
      "Only 45 % can be invested: 1 sector at the maximum sector weight of 30 % and 3 names at the maximum weight of 5 %. The other 55 % stay in cash.",
    ]);
  });

  test("too few names are eligible", () => {
    expect(weigh(candidates("xyz", { scores: [1, NaN, 2] }), {}).limits).toEqual([
      "Only 2 of 3 holdings fit: 2 companies are eligible.",
    ]);
  });

  test("of a sector limit and too few eligible names both are told; sectors without an eligible name do not count", () => {
    expect(weigh(candidates("xxxyz", { scores: [5, 4, 3, 2, NaN] }), { count: 5, maxPerSector: 2 }).limits).toEqual([
      "Only 3 of 5 holdings fit: 4 companies are eligible, at most 2 names per sector in 2 sectors.",
    ]);
  });

  test("the sector limit allows no more", () => {
    expect(weigh(candidates("xxxy"), { maxPerSector: 1 }).limits).toEqual([
      "Only 2 of 3 holdings fit: at most 1 name per sector in 2 sectors.",
    ]);
  });

  test("minimum weights leave no room for all names: the best are held", () => {
    const { rows, weights, limits } = weigh(candidates("xyxyxy"), { count: 6, minWeight: 0.25 });
    expect(rows).toEqual([0, 1, 2, 3]);
    expectColumn(weights, [0.25, 0.25, 0.25, 0.25]);
    expect(limits).toEqual(["Only 4 of 6 holdings fit: at least 25 % per name."]);
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
      "Only 80 % can be invested: 2 sectors at the maximum sector weight of 40 %. The other 20 % stay in cash.",
    ]);
  });

  test("minimum weights that no sector has room for leave nothing to hold", () => {
    const { rows, limits } = weigh(candidates("xyz"), { minWeight: 0.3, maxSectorWeight: 0.2 });
    expect(rows).toEqual([]);
    expect(limits).toEqual([
      "Only 0 of 3 holdings fit: at least 30 % per name under at most 20 % per sector in 3 sectors.",
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
        for (const sentence of conflicts)
          expect(sentence).toMatch(
            /^Only \d+ of \d+ holdings fit: .+\.$|^Only \S+ % can be invested: .+ stay in cash\.$/,
          );
      }),
      { numRuns: 500 },
    ));
});
