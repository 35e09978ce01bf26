import fc from "fast-check";
import { selectHoldings } from "../../../src/engine/portfolio/selectHoldings";
import { byScore } from "../../../src/engine/scoring/byScore";

const tickersOf = (n: number) => Array.from({ length: n }, (_, k) => `T${k}`);

describe("reference values", () => {
  test("the best names, full sectors skipped", () => {
    expect(selectHoldings([9, 8, 7, 6, 5], ["A", "B", "C", "D", "E"], ["x", "x", "x", "y", "z"], 3, 2)).toEqual([
      0, 1, 3,
    ]);
  });

  test("without a sector limit the best names alone", () =>
    expect(selectHoldings([1, 9, 5], ["A", "B", "C"], ["x", "x", "x"], 2, null)).toEqual([1, 2]));

  test("ties go by ticker", () =>
    expect(selectHoldings([5, 5, 5], ["C", "A", "B"], ["x", "y", "z"], 2, null)).toEqual([1, 2]));

  test("who has no score is not chosen, and who has no sector shares one with the others of that kind", () => {
    expect(selectHoldings([NaN, 8, 7, 6], ["A", "B", "C", "D"], ["x", "", "", "x"], 4, 1)).toEqual([1, 3]);
  });

  test("fewer when names or sectors run out", () => {
    expect(selectHoldings([3, 2], ["A", "B"], ["x", "x"], 5, 1)).toEqual([0]);
    expect(selectHoldings([3, 2], ["A", "B"], ["x", "x"], 5, 0)).toEqual([]);
  });

  test("by falling score, then by ticker, without the missing", () =>
    expect(byScore([2, NaN, 3, 2, -1], ["D", "A", "B", "C", "E"])).toEqual([2, 3, 0, 4]));
});

describe("properties", () => {
  const universe = fc.array(
    fc.record({
      score: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 0, max: 30 }) },
        { weight: 1, arbitrary: fc.constant(NaN) },
      ),
      sector: fc.constantFrom("x", "y", "z"),
    }),
    { maxLength: 9 },
  );

  test("no choice that keeps the limits has a higher total score: brute force over all choices", () =>
    fc.assert(
      fc.property(
        universe,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        (names, count, maxPerSector) => {
          const total = (rows: readonly number[]) => rows.reduce((sum, row) => sum + names[row].score, 0);
          const chosen = selectHoldings(
            names.map(({ score }) => score),
            tickersOf(names.length),
            names.map(({ sector }) => sector),
            count,
            maxPerSector,
          );
          for (let subset = 0; subset < 2 ** names.length; subset++) {
            const rows = names.map((_, row) => row).filter((row) => (subset >> row) & 1);
            const allowed =
              rows.length <= count &&
              rows.every((row) => !Number.isNaN(names[row].score)) &&
              ["x", "y", "z"].every(
                (sector) => rows.filter((row) => names[row].sector === sector).length <= maxPerSector,
              );
            if (allowed) expect(total(rows)).toBeLessThanOrEqual(total(chosen));
          }
        },
      ),
      { numRuns: 60 },
    ));

  test("the same names whatever the order of the rows", () =>
    fc.assert(
      fc.property(universe, fc.integer({ min: 1, max: 5 }), (names, count) => {
        const tickers = tickersOf(names.length);
        const pick = (order: readonly number[]) =>
          selectHoldings(
            order.map((row) => names[row].score),
            order.map((row) => tickers[row]),
            order.map((row) => names[row].sector),
            count,
            2,
          ).map((k) => tickers[order[k]]);
        const forward = names.map((_, row) => row);
        expect(pick([...forward].reverse())).toEqual(pick(forward));
      }),
    ));
});
