import { scoreUniverse } from "../../../src/engine/scoring/scoreUniverse";
import { universeOf } from "../../../src/engine/universe/universe";
import { categoryOf, modelOf } from "../support/models";

const universe = universeOf({
  text: { ticker: ["A", "B", "C", "D"] },
  given: { roe: [1, 2, 3, 4], return_6m: [4, 3, 2, 1], pe: [NaN, NaN, NaN, 5] },
});
const trapsOf = (rule: "any" | "cheap-only", switchOffBelow: number) =>
  scoreUniverse(
    universe,
    modelOf({
      standardize: "percentile",
      categories: [
        categoryOf("quality", 1, "roe"),
        categoryOf("momentum", 1, "return_6m"),
        { ...categoryOf("valuation", 1, "pe"), switchOffBelow },
      ],
      valueTrap: { rule, threshold: 0.3, categories: ["quality", "momentum", "valuation"], valuation: "valuation" },
    }),
  ).valueTraps!;

describe("reference values", () => {
  test("by the model's categories and rule", () => {
    const { flagged, weakIn, thresholds } = trapsOf("any", 0);
    expect(weakIn).toEqual([["quality", "valuation"], ["valuation"], ["valuation"], ["momentum", "valuation"]]);
    expect([...flagged]).toEqual([1, 1, 1, 1]);
    expect([...thresholds.keys()]).toEqual(["quality", "momentum", "valuation"]);
  });

  test("a category switched off takes no part", () => {
    const { flagged, weakIn, thresholds } = trapsOf("any", 0.5);
    expect(weakIn).toEqual([["quality"], [], [], ["momentum"]]);
    expect([...flagged]).toEqual([1, 0, 0, 1]);
    expect([...thresholds.keys()]).toEqual(["quality", "momentum"]);
  });

  test("where the valuation is switched off nothing can be called cheap", () =>
    expect([...trapsOf("cheap-only", 0.5).flagged]).toEqual([0, 0, 0, 0]));
});
