import fc from "fast-check";
import { normalScore } from "../../../src/engine/statistics/normalScore";
import { percentileRank } from "../../../src/engine/statistics/percentileRank";
import fixture from "../fixtures/cross_section.json";
import { columnOf, inOrder, shuffled } from "../support/arbitraries";
import { column, expectColumn, expectSameBits } from "../support/columns";

const isMissing = (value: number) => Number.isNaN(value);

describe("reference values", () => {
  test.each(fixture.cases)("$name", ({ values, normalScore: expected }) => {
    expectColumn(normalScore(column(values)), column(expected));
  });

  test("ties share the score of their average rank", () =>
    // ranks 1, 2.5, 2.5 and 4 of 4; norm.ppf(0.2) = −0.8416212335729142
    expectColumn(normalScore([10, 20, 20, 40]), [-0.8416212335729142, 0, 0, 0.8416212335729142]));

  test("lower is better turns the sign, and zero stays zero", () =>
    expectSameBits(
      normalScore([1, 2, 3], { lowerIsBetter: true }),
      normalScore([3, 2, 1]).map((score) => score + 0),
    ));

  test("a constant column and a single value score 0", () => {
    expectSameBits(normalScore([5, NaN, 5, 5, 5]), [0, NaN, 0, 0, 0]);
    expectSameBits(normalScore([NaN, 4], { lowerIsBetter: true }), [NaN, 0]);
  });

  test("infinities rank at the ends", () =>
    expectSameBits(normalScore([2, Infinity, 1, -Infinity]), normalScore([3, 4, 2, 1])));

  test("nothing gives nothing", () => {
    expectSameBits(normalScore([]), []);
    expectSameBits(normalScore([NaN, NaN]), [NaN, NaN]);
  });

  test("50,000 values reach norm.isf(1/50001) and stay finite", () => {
    const scores = normalScore(Float64Array.from({ length: 50_000 }, (_, row) => row));
    expect(scores[49_999]).toBeCloseTo(4.107484275426, 9);
    expect(scores[0]).toBe(-scores[49_999]);
  });
});

describe("properties", () => {
  test("the order of the rows changes no bit", () =>
    fc.assert(
      fc.property(shuffled(columnOf()), ({ items, order }) =>
        expectSameBits(normalScore(inOrder(items, order)), inOrder(normalScore(items), order)),
      ),
    ));

  test("only the order of the values matters", () =>
    fc.assert(
      fc.property(columnOf(), (values) =>
        expectSameBits(normalScore(values.map((x) => Math.exp(x / 100))), normalScore(values)),
      ),
    ));

  test("missing stays missing, and never counts as a value", () =>
    fc.assert(
      fc.property(columnOf(), (values) => {
        const scores = normalScore(values);
        values.forEach((value, row) => expect(isMissing(scores[row])).toBe(isMissing(value)));
        expectSameBits(
          scores.filter((score) => !isMissing(score)),
          normalScore(values.filter((value) => !isMissing(value))),
        );
      }),
    ));

  test("the scores order companies as percentile ranks do", () =>
    fc.assert(
      fc.property(columnOf(2), (values) => {
        const scores = normalScore(values);
        const ranks = percentileRank(values);
        values.forEach((_, a) => values.forEach((_, b) => expect(scores[a] < scores[b]).toBe(ranks[a] < ranks[b])));
      }),
      { numRuns: 30 },
    ));

  test("negated values score the opposite, as lower-is-better does", () =>
    fc.assert(
      fc.property(columnOf(), (values) => {
        const negated = normalScore(values.map((value) => -value));
        expectSameBits(negated, normalScore(values, { lowerIsBetter: true }));
        expectSameBits(
          negated,
          normalScore(values).map((score) => 0 - score),
        );
      }),
    ));
});
