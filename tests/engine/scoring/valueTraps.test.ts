import fc from "fast-check";
import { presetModel } from "../../../src/engine/models/presets";
import { withSettings } from "../../../src/engine/models/settings";
import { scoreUniverse } from "../../../src/engine/scoring/scoreUniverse";
import { valueTraps, type ValueTrapRuleName } from "../../../src/engine/scoring/valueTraps";
import fixture from "../fixtures/models.json";
import { columnOf } from "../support/arbitraries";
import { expectRefusal } from "../support/refusal";
import { storedUniverse } from "../support/universes";

const RULES: ValueTrapRuleName[] = ["any", "two-of-three", "cheap-only"];

describe("reference values", () => {
  const universe = storedUniverse(fixture["six-factor"]);
  const cases = fixture["six-factor cases"]
    .filter(({ sparse }) => !sparse)
    .flatMap((expected) => RULES.map((rule) => ({ ...expected, rule })));
  test.each(cases)("$name, rule $rule", ({ settings, rule, flags, weakIn }) => {
    const { flagged, weakIn: found } = scoreUniverse(
      universe,
      withSettings(presetModel("six-factor"), { ...settings, "valueTrap.rule": rule }),
    ).valueTraps!;
    expect(Array.from(flagged, Boolean)).toEqual(flags[rule]);
    expect(found).toEqual(weakIn);
  });

  test("ties at the threshold are weak; a missing score never is", () => {
    const { flagged, thresholds } = valueTraps({ quality: [10, 10, 50, 90, NaN] }, { threshold: 0.3 });
    expect([...flagged]).toEqual([1, 1, 0, 0, 0]);
    expect(thresholds.get("quality")).toBe(10);
  });

  test("cheap means a valuation of at least the median", () => {
    const { flagged, weakIn } = valueTraps(
      { quality: [10, 10, 90] },
      { rule: "cheap-only", threshold: 0.5, valuation: [80, 20, 50] },
    );
    expect([...flagged]).toEqual([1, 0, 0]);
    expect(weakIn).toEqual([["quality"], ["quality"], []]);
  });
});

describe("properties", () => {
  const three = fc
    .integer({ min: 1, max: 20 })
    .chain((n) => fc.tuple(columnOf(n, n), columnOf(n, n), columnOf(n, n), columnOf(n, n)));

  test("two of three flags fewer than any, and so does cheap-only", () =>
    fc.assert(
      fc.property(three, fc.integer({ min: 0, max: 100 }), ([quality, momentum, revisions, valuation], percent) => {
        const flagged = (rule: ValueTrapRuleName) =>
          valueTraps({ quality, momentum, revisions }, { rule, threshold: percent / 100, valuation }).flagged;
        const [any, two, cheap] = RULES.map(flagged);
        any.forEach((flag, row) => expect(two[row] <= flag && cheap[row] <= flag).toBe(true));
      }),
    ));

  test("a higher threshold flags no fewer", () =>
    fc.assert(
      fc.property(
        three,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        ([quality, momentum], a, b) => {
          const flagged = (percent: number) => valueTraps({ quality, momentum }, { threshold: percent / 100 }).flagged;
          const [low, high] = [flagged(Math.min(a, b)), flagged(Math.max(a, b))];
          low.forEach((flag, row) => expect(flag).toBeLessThanOrEqual(high[row]));
        },
      ),
    ));
});

describe("validation", () => {
  test.each([-0.1, 1.1, NaN])("a threshold of %d is refused", (threshold) =>
    expectRefusal(() => valueTraps({ quality: [1] }, { threshold }), { code: "invalid-argument", path: "threshold" }),
  );
  test("cheap-only needs a valuation", () =>
    expectRefusal(() => valueTraps({ quality: [1] }, { rule: "cheap-only" }), {
      code: "invalid-argument",
      path: "valuation",
    }));
  test("columns of different lengths are refused", () =>
    expectRefusal(() => valueTraps({ quality: [1, 2], momentum: [1] }), { code: "length-mismatch", path: "momentum" }));
  test("no scores are refused", () =>
    expectRefusal(() => valueTraps({}), { code: "invalid-argument", path: "scores" }));
});
