import fc from "fast-check";
import { compositeScore, type MissingScore } from "../../../src/engine/scoring/compositeScore";
import { columnOf } from "../support/arbitraries";
import { expectColumn } from "../support/columns";
import { expectRefusal } from "../support/refusal";

describe("reference values", () => {
  const scores = [
    [80, 60, NaN, NaN],
    [40, NaN, 20, NaN],
  ];
  test.each<[MissingScore, number[]]>([
    ["renormalize", [70, 60, 20, NaN]],
    ["neutral", [70, 57.5, 42.5, NaN]],
    ["worst", [70, 50, 50, NaN]],
    ["exclude", [70, NaN, NaN, NaN]],
  ])("missing %s", (missing, expected) => expectColumn(compositeScore(scores, [3, 1], { missing }), expected));

  test("a row covered too thinly is missing; a share met exactly is enough", () => {
    expectColumn(compositeScore(scores, [3, 1], { minCoverage: 0.5 }), [70, 60, 20, NaN]);
    expectColumn(compositeScore(scores, [3, 1], { minCoverage: 0.51 }), [70, NaN, NaN, NaN]);
  });

  test("a weight of zero takes no part", () =>
    expectColumn(
      compositeScore(
        [
          [80, 60],
          [40, 10],
        ],
        [1, 0],
      ),
      [80, 60],
    ));
});

describe("properties", () => {
  test("one column is its own composite", () =>
    fc.assert(
      fc.property(columnOf(), fc.integer({ min: 1, max: 50 }), (values, weight) =>
        expectColumn(compositeScore([values], [weight]), values),
      ),
    ));

  test("the order of the columns does not matter", () =>
    fc.assert(
      fc.property(columnOf(6, 6), columnOf(6, 6), fc.integer({ min: 1, max: 9 }), (a, b, weight) =>
        expectColumn(compositeScore([a, b], [1, weight]), compositeScore([b, a], [weight, 1])),
      ),
    ));
});

describe("validation", () => {
  test.each([[[0, 0]], [[-1, 2]], [[NaN, 1]]])("weights %j are refused", (weights) =>
    expectRefusal(() => compositeScore([[1], [2]], weights), { code: "invalid-argument", path: "weights" }),
  );
  test("one weight per column", () =>
    expectRefusal(() => compositeScore([[1], [2]], [1]), { code: "length-mismatch", path: "weights" }));
  test("columns of one length", () =>
    expectRefusal(() => compositeScore([[1, 2], [2]], [1, 1]), { code: "length-mismatch", path: "score 2" }));
  test.each([-0.1, 1.1, NaN])("a coverage of %d is refused", (minCoverage) =>
    expectRefusal(() => compositeScore([[1]], [1], { minCoverage }), {
      code: "invalid-argument",
      path: "min_coverage",
    }),
  );
});
