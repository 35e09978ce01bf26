import fc from "fast-check";
import { boundedWeights, type WeightLimits } from "../../../src/engine/portfolio/boundedWeights";
import fixture from "../fixtures/weights.json";
import { expectColumn, expectNumber } from "../support/columns";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const sectorSums = (weights: readonly number[], sectors: readonly string[]) => {
  const sums = new Map<string, number>();
  weights.forEach((weight, k) => sums.set(sectors[k], (sums.get(sectors[k]) ?? 0) + weight));
  return sums;
};

/** Limits that leave room for all names, with bases and sectors. */
const problem = fc
  .array(fc.record({ base: fc.integer({ min: 1, max: 1000 }), sector: fc.constantFrom("x", "y", "z") }), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((names) => {
    const largestSector = Math.max(
      ...["x", "y", "z"].map((sector) => names.filter((name) => name.sector === sector).length),
    );
    return fc
      .record({
        base: fc.constant(names.map(({ base }) => base)),
        sectors: fc.constant(names.map(({ sector }) => sector)),
        min: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100 / names.length),
        max: fc.integer({ min: 100, max: 300 }).map((percent) => percent / 100 / names.length),
        cap: fc.option(fc.integer({ min: 20, max: 100 }).map((percent) => percent / 100)),
      })
      .map(({ base, sectors, min, max, cap }) => ({
        base,
        sectors,
        limits: {
          min,
          max,
          maxSector: cap === null ? null : Math.max(cap, largestSector * min),
        } satisfies WeightLimits,
      }));
  });

describe("reference values", () => {
  test.each(fixture.cases)("$name", ({ base, sectors, min, max, maxSector, weights }) =>
    expectColumn(boundedWeights(base, sectors, { min, max, maxSector }), weights, 1e-9),
  );

  test("equal weights without limits", () =>
    expectColumn(boundedWeights([1, 1, 1], ["x", "x", "y"], { min: 0, max: 1, maxSector: null }), [
      1 / 3,
      1 / 3,
      1 / 3,
    ]));

  test.each([7, 15, 20, 25, 30, 40, 50])(
    "%i equal names weigh exactly one part each, also within limits and in sectors",
    (names) => {
      const equal = Array.from({ length: names }, () => 1);
      const sectors = equal.map((_, k) => `s${k % 5}`);
      const exactly = equal.map(() => 1 / names);
      expect(boundedWeights(equal, sectors, { min: 0, max: 1, maxSector: null })).toEqual(exactly);
      expect(boundedWeights(equal, sectors, { min: 0.02, max: Math.max(0.05, 1 / names), maxSector: 0.5 })).toEqual(
        exactly,
      );
      expect(boundedWeights(equal, sectors, { min: 1 / names, max: 1 / names, maxSector: null })).toEqual(exactly);
    },
  );

  test("what the limits leave over is not forced upon anybody", () => {
    expectColumn(
      boundedWeights([1, 2, 3], ["x", "x", "y"], { min: 0, max: 0.05, maxSector: null }),
      [0.05, 0.05, 0.05],
    );
    expectColumn(boundedWeights([1, 1, 2], ["x", "x", "y"], { min: 0, max: 0.5, maxSector: 0.3 }), [0.15, 0.15, 0.3]);
  });

  test("no names, no weights", () =>
    expect(boundedWeights([], [], { min: 0.02, max: 0.05, maxSector: 0.3 })).toEqual([]));
});

describe("properties", () => {
  test("no limit is broken", () =>
    fc.assert(
      fc.property(problem, ({ base, sectors, limits }) => {
        const weights = boundedWeights(base, sectors, limits);
        for (const weight of weights) expect(weight >= limits.min - 1e-12 && weight <= limits.max + 1e-12).toBe(true);
        for (const total of sectorSums(weights, sectors).values())
          expect(total).toBeLessThanOrEqual((limits.maxSector ?? 1) + 1e-12);
      }),
      { numRuns: 500 },
    ));

  test("the weights sum to 1 to the last bit of each, or every name stands at a limit that holds it down", () =>
    fc.assert(
      fc.property(problem, ({ base, sectors, limits }) => {
        const weights = boundedWeights(base, sectors, limits);
        if (Math.abs(sum(weights) - 1) <= 1e-15 * Math.max(weights.length, 2)) return;
        expect(sum(weights)).toBeLessThan(1);
        const full = sectorSums(weights, sectors);
        weights.forEach((weight, k) =>
          expect(weight >= limits.max - 1e-12 || full.get(sectors[k])! >= (limits.maxSector ?? 2) - 1e-12).toBe(true),
        );
      }),
      { numRuns: 500 },
    ));

  // the objective is convex and every feasible set here is spanned by moves of weight from one name to another, so that the best of them all is best of all
  test("no transfer between any two names comes nearer to the base weights", () =>
    fc.assert(
      fc.property(problem, ({ base, sectors, limits }) => {
        const weights = boundedWeights(base, sectors, limits);
        const distance = (candidate: readonly number[]) =>
          sum(candidate.map((weight, k) => (weight > 0 ? weight * Math.log(weight / base[k]) : 0)));
        const best = distance(weights);
        const allowed = (candidate: readonly number[]) =>
          candidate.every((weight) => weight >= limits.min && weight <= limits.max) &&
          [...sectorSums(candidate, sectors).values()].every((total) => total <= (limits.maxSector ?? 1));
        for (const step of [1e-2, 1e-4]) {
          weights.forEach((_, from) =>
            weights.forEach((_, to) => {
              const moved = weights.map((weight, k) => weight + (k === to ? step : 0) - (k === from ? step : 0));
              if (from !== to && allowed(moved)) expect(distance(moved)).toBeGreaterThanOrEqual(best - 1e-12);
            }),
          );
        }
      }),
    ));

  test("the unit of the base weights does not matter, and a heavier base never weighs less within its sector", () =>
    fc.assert(
      fc.property(problem, fc.integer({ min: 1, max: 999 }), ({ base, sectors, limits }, unit) => {
        const weights = boundedWeights(base, sectors, limits);
        expectColumn(
          boundedWeights(
            base.map((b) => b * unit),
            sectors,
            limits,
          ),
          weights,
          1e-11,
        );
        base.forEach((b, i) =>
          base.forEach((other, j) => {
            if (sectors[i] === sectors[j] && b <= other) expect(weights[i]).toBeLessThanOrEqual(weights[j] + 1e-12);
          }),
        );
      }),
    ));

  test("where neither name nor sector is at a limit, weights stay in proportion to their bases", () =>
    fc.assert(
      fc.property(problem, ({ base, sectors, limits }) => {
        const weights = boundedWeights(base, sectors, limits);
        const full = sectorSums(weights, sectors);
        const free = weights
          .map((_, k) => k)
          .filter(
            (k) =>
              weights[k] > limits.min + 1e-9 &&
              weights[k] < limits.max - 1e-9 &&
              full.get(sectors[k])! < (limits.maxSector ?? 2) - 1e-9,
          );
        for (const k of free) expectNumber(weights[k] / base[k], weights[free[0]] / base[free[0]], 1e-9);
      }),
    ));
});
