import fc from "fast-check";
import { percentileRank, type PercentileKind } from "../../../src/engine/statistics/percentileRank";
import fixture from "../fixtures/cross_section.json";
import { columnOf, inOrder, shuffled } from "../support/arbitraries";
import { column, expectColumn, expectSameBits } from "../support/columns";

const KINDS: PercentileKind[] = ["mean", "rank", "weak", "strict", "inc"];
const kind = fc.constantFrom(...KINDS);

describe("reference values", () => {
  describe.each(fixture.cases)("$name", ({ values, percentile }) => {
    test.each(KINDS)("%s", (kind) => expectColumn(percentileRank(column(values), { kind }), column(percentile[kind])));
  });

  test("the best of ten lower-is-better values scores 100 or 90 by `rank`, depending on the flip", () => {
    const ten = Array.from({ length: 10 }, (_, k) => k + 1);
    expect(percentileRank(ten, { kind: "rank", lowerIsBetter: true })[0]).toBe(100);
    expect(percentileRank(ten, { kind: "rank", lowerIsBetter: true, flip: "complement" })[0]).toBe(90);
  });

  test("infinities rank at the ends and stay in the count", () => {
    expectColumn(percentileRank([Infinity, 1, -Infinity, 2, Infinity]), [80, 30, 10, 50, 80]);
  });

  test("a single value is its own middle, its own top or below everything, by kind", () => {
    expect(KINDS.map((kind) => percentileRank([7], { kind })[0])).toEqual([50, 100, 100, 0, 100]);
  });

  test("no values, no scores", () => expect(percentileRank([])).toHaveLength(0));
});

describe("properties", () => {
  test("the order of the rows changes no bit", () =>
    fc.assert(
      fc.property(shuffled(columnOf()), kind, fc.boolean(), ({ items, order }, kind, lowerIsBetter) => {
        const options = { kind, lowerIsBetter };
        expectSameBits(percentileRank(inOrder(items, order), options), inOrder(percentileRank(items, options), order));
      }),
    ));

  test("a rising transformation changes no bit", () =>
    fc.assert(
      fc.property(columnOf(), kind, (values, kind) =>
        expectSameBits(
          percentileRank(
            values.map((x) => Math.exp(x / 100) * 3 - 1),
            { kind },
          ),
          percentileRank(values, { kind }),
        ),
      ),
    ));

  test("missing stays missing, and never counts as a value", () =>
    fc.assert(
      fc.property(columnOf(), kind, (values, kind) => {
        const scores = percentileRank(values, { kind });
        values.forEach((value, row) => expect(Number.isNaN(scores[row])).toBe(Number.isNaN(value)));
        const present = values.filter((value) => !Number.isNaN(value));
        expectSameBits(
          scores.filter((score) => !Number.isNaN(score)),
          percentileRank(present, { kind }),
        );
      }),
    ));

  test("strict ≤ mean ≤ rank ≤ weak, mean is halfway between strict and weak, all within 0–100", () =>
    fc.assert(
      fc.property(columnOf(), (values) => {
        const [mean, rank, weak, strict, inc] = KINDS.map((kind) => percentileRank(values, { kind }));
        values.forEach((value, row) => {
          if (Number.isNaN(value)) return;
          expect(strict[row]).toBeLessThanOrEqual(mean[row]);
          expect(mean[row]).toBeLessThanOrEqual(rank[row]);
          expect(rank[row]).toBeLessThanOrEqual(weak[row]);
          expect(mean[row]).toBeCloseTo((strict[row] + weak[row]) / 2, 10);
          expect(inc[row]).toBeGreaterThanOrEqual(strict[row]);
          expect(Math.min(strict[row], inc[row])).toBeGreaterThanOrEqual(0);
          expect(Math.max(weak[row], inc[row])).toBeLessThanOrEqual(100);
        });
      }),
    ));

  test("lower-is-better by `negate` is the rank of the negated values", () =>
    fc.assert(
      fc.property(columnOf(), kind, (values, kind) =>
        expectSameBits(
          percentileRank(values, { kind, lowerIsBetter: true }),
          percentileRank(
            values.map((x) => -x),
            { kind },
          ),
        ),
      ),
    ));

  test("lower-is-better by `complement` is 100 minus the rank; for `mean` both flips agree", () =>
    fc.assert(
      fc.property(columnOf(), kind, (values, kind) => {
        expectSameBits(
          percentileRank(values, { kind, lowerIsBetter: true, flip: "complement" }),
          percentileRank(values, { kind }).map((score) => 100 - score),
        );
        expectColumn(
          percentileRank(values, { kind: "mean", lowerIsBetter: true, flip: "complement" }),
          percentileRank(values, { kind: "mean", lowerIsBetter: true }),
        );
      }),
    ));

  test("equal values score alike and a higher value never scores lower", () =>
    fc.assert(
      fc.property(columnOf(2), kind, (values, kind) => {
        const scores = percentileRank(values, { kind });
        values.forEach((a, i) =>
          values.forEach((b, j) => {
            if (a === b) expect(scores[i]).toBe(scores[j]);
            if (a < b) expect(scores[i]).toBeLessThan(scores[j]);
          }),
        );
      }),
    ));
});
