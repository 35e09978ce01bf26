import fc from "fast-check";
import { drawdown } from "../../../src/engine/returns/drawdown";
import { worstDrawdowns } from "../../../src/engine/returns/worstDrawdowns";
import { expectNumber } from "../support/columns";
import { expectRefusal } from "../support/refusal";

describe("values worked by hand", () => {
  test("two episodes, the deeper first; the later has not recovered", () => {
    // values 1.1, 0.99, 1.188, 1.0692, 0.85536, 0.9408960
    const [deep, shallow, ...more] = worstDrawdowns([0.1, -0.1, 0.2, -0.1, -0.2, 0.1]);
    expect(more).toEqual([]);
    expect(deep).toMatchObject({ peak: 3, trough: 5, recovery: null, end: 6 });
    expectNumber(deep.depth, -0.28);
    expect(shallow).toMatchObject({ peak: 1, trough: 2, recovery: 3, end: 3 });
    expectNumber(shallow.depth, -0.1);
  });
  test("a loss in the first period falls from the starting value", () =>
    expect(worstDrawdowns([-0.5, 1])).toEqual([{ peak: 0, trough: 1, recovery: 2, end: 2, depth: -0.5 }]));
  test("the track record starts before its first return", () =>
    expect(worstDrawdowns([NaN, NaN, -0.5, NaN, 1])).toEqual([
      { peak: 2, trough: 3, recovery: 5, end: 5, depth: -0.5 },
    ]));
  test("a high that is reached but for rounding is a recovery", () =>
    expect(worstDrawdowns([-0.1, 1 / 0.9 - 1, -0.5])).toMatchObject([{ peak: 2 }, { peak: 0, recovery: 2 }]));
  test("equals keep their order, and count cuts", () => {
    const falls = [-0.5, 1, -0.5, 1, -0.5, 1];
    expect(worstDrawdowns(falls, 2).map(({ peak }) => peak)).toEqual([0, 2]);
  });
  test("a total loss never recovers", () =>
    expect(worstDrawdowns([0.1, -1, 0.3])).toEqual([{ peak: 1, trough: 2, recovery: null, end: 3, depth: -1 }]));
  test("nothing but highs", () => expect(worstDrawdowns([0, 0.1, 0])).toEqual([]));
});

test("the episodes are the stretches in which the drawdown is below 0", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.integer({ min: -90, max: 200 }).map((whole) => whole / 100),
          fc.constant(NaN),
        ),
        {
          minLength: 1,
          maxLength: 40,
        },
      ),
      (returns) => {
        fc.pre(!returns.every(Number.isNaN));
        const depths = drawdown(returns);
        const found = worstDrawdowns(returns, 100);
        const inside = new Set<number>();
        for (const { peak, trough, recovery, end, depth } of found) {
          expect(depths[trough - 1]).toBe(depth);
          for (let t = peak + 1; t <= end; t++) {
            if (t === recovery) continue;
            expect(inside.has(t)).toBe(false);
            inside.add(t);
            expect(depths[t - 1] < depth).toBe(false);
          }
        }
        depths.forEach((depth, t) => {
          if (!Number.isNaN(depth)) expect(inside.has(t + 1)).toBe(depth < -1e-12);
        });
        expect(found.map(({ depth }) => depth)).toEqual(found.map(({ depth }) => depth).sort((a, b) => a - b));
      },
    ),
  ));

describe("validation", () => {
  test.each([0, 1.5, NaN, Infinity, -1])("count %s", (count) =>
    expectRefusal(() => worstDrawdowns([0.1], count), { code: "invalid-argument", path: "count" }),
  );
  test("no return", () => expectRefusal(() => worstDrawdowns([NaN]), { code: "nothing-usable", path: "returns" }));
  test("percents", () =>
    expectRefusal(() => worstDrawdowns([5, -3]), { code: "invalid-argument", path: "returns", message: /divide/ }));
});
