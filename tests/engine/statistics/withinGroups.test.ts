import fc from "fast-check";
import { groupBy } from "../../../src/engine/statistics/groups";
import { percentileRank } from "../../../src/engine/statistics/percentileRank";
import { percentileRankWithin, zScoreWithin, type GroupFallback } from "../../../src/engine/statistics/withinGroups";
import { zScore } from "../../../src/engine/statistics/zScore";
import fixture from "../fixtures/cross_section.json";
import { inOrder, shuffled, value } from "../support/arbitraries";
import { column, expectColumn, expectSameBits } from "../support/columns";
import { expectRefusal } from "../support/refusal";

const FALLBACKS: GroupFallback[] = ["universe", "neutral", "missing"];
const fallback = fc.constantFrom(...FALLBACKS);
const rows = fc.array(
  fc.record({
    value: fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NaN) }),
    group: fc.constantFrom("a", "b", "c", ""),
  }),
  { minLength: 1, maxLength: 40 },
);
type Row = { value: number; group: string };
const valuesOf = (list: readonly Row[]) => list.map(({ value }) => value);
const groupsOf = (list: readonly Row[]) => groupBy(list.map(({ group }) => group));
const isGap = (score: number) => Number.isNaN(score);

describe("reference values", () => {
  const { values, groups, minGroupSize, percentile, z } = fixture.grouped;

  test.each(FALLBACKS)("percentiles, small groups %s", (fallback) => {
    expectColumn(
      percentileRankWithin(column(values), groupBy(groups), { minGroupSize, fallback }).values,
      column(percentile[fallback]),
    );
  });

  test.each(FALLBACKS)("z-scores, small groups %s", (fallback) => {
    expectColumn(zScoreWithin(column(values), groupBy(groups), { minGroupSize, fallback }).values, column(z[fallback]));
  });

  test("each cell tells its peers, and whether its group was too small", () => {
    const { peers, fellBack } = percentileRankWithin(column(values), groupBy(groups), { minGroupSize });
    expect(Array.from(peers)).toEqual([5, 5, 0, 5, 5, 5, 5, 5, 12, 5, 5, 0, 12, 5]);
    expect(Array.from(fellBack)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0]);
  });

  test("a small group that is not compared with the universe has only itself", () => {
    const { peers } = percentileRankWithin([1, 2, 3], groupBy(["a", "a", "b"]), {
      minGroupSize: 2,
      fallback: "neutral",
    });
    expect(Array.from(peers)).toEqual([2, 2, 1]);
  });

  test("a group is small by its values, not by its rows", () => {
    expect(
      percentileRankWithin([1, NaN, NaN, 5], groupBy(["a", "a", "a", "b"]), { minGroupSize: 2, fallback: "neutral" })
        .values[0],
    ).toBe(50);
  });
});

describe("properties", () => {
  test("one group is the universe", () =>
    fc.assert(
      fc.property(rows, (list) => {
        const one = groupBy(list.map(() => "all"));
        expectSameBits(
          percentileRankWithin(valuesOf(list), one, { minGroupSize: 1 }).values,
          percentileRank(valuesOf(list)),
        );
        expectSameBits(zScoreWithin(valuesOf(list), one, { minGroupSize: 1 }).values, zScore(valuesOf(list)));
      }),
    ));

  test("each large group is scored as if it stood alone", () =>
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 6 }), (list, minGroupSize) => {
        const scores = percentileRankWithin(valuesOf(list), groupsOf(list), { minGroupSize }).values;
        for (const group of ["a", "b", "c"]) {
          const members = list.map((_, row) => row).filter((row) => list[row].group === group);
          const own = members.map((row) => list[row].value);
          if (own.filter((x) => !Number.isNaN(x)).length >= minGroupSize)
            expectSameBits(
              members.map((row) => scores[row]),
              percentileRank(own),
            );
        }
      }),
    ));

  test("the names of the groups do not matter", () =>
    fc.assert(
      fc.property(rows, fallback, (list, fallback) => {
        const renamed = groupBy(
          list.map(({ group }) => (group === "" ? "" : `${{ a: "z", b: "y", c: "x" }[group]} renamed`)),
        );
        const options = { minGroupSize: 3, fallback };
        expect(percentileRankWithin(valuesOf(list), renamed, options)).toEqual(
          percentileRankWithin(valuesOf(list), groupsOf(list), options),
        );
        expect(zScoreWithin(valuesOf(list), renamed, options)).toEqual(
          zScoreWithin(valuesOf(list), groupsOf(list), options),
        );
      }),
    ));

  test("the order of the rows changes no bit", () =>
    fc.assert(
      fc.property(shuffled(rows), fallback, ({ items, order }, fallback) => {
        const options = { minGroupSize: 3, fallback };
        const moved = inOrder(items, order);
        for (const within of [percentileRankWithin, zScoreWithin]) {
          expectSameBits(
            within(valuesOf(moved), groupsOf(moved), options).values,
            inOrder(within(valuesOf(items), groupsOf(items), options).values, order),
          );
        }
      }),
    ));

  test("missing stays missing; the others are missing only where small groups are", () =>
    fc.assert(
      fc.property(rows, fallback, (list, fallback) => {
        const { values, peers, fellBack } = percentileRankWithin(valuesOf(list), groupsOf(list), {
          minGroupSize: 3,
          fallback,
        });
        list.forEach(({ value }, row) => {
          expect(isGap(values[row])).toBe(isGap(value) || (fallback === "missing" && fellBack[row] === 1));
          expect(peers[row] === 0).toBe(isGap(value));
        });
      }),
    ));
});

describe("validation", () => {
  test.each([0, 1.5, NaN])("a minimum group of %d is refused", (minGroupSize) => {
    expectRefusal(() => percentileRankWithin([1], groupBy(["a"]), { minGroupSize }), {
      code: "invalid-argument",
      path: "min_group",
    });
  });
});
