import { requireSameLength } from "../../../src/engine/statistics/requireSameLength";
import { expectRefusal } from "../support/refusal";

describe("validation", () => {
  test("columns of one length pass", () => expect(() => requireSameLength("a", [1], "b", ["x"])).not.toThrow());

  test("others are refused, with both names and lengths", () => {
    const refusal = {
      code: "length-mismatch",
      path: "sectors",
      message: "sectors has 1 values and values has 2: give both the same length.",
    } as const;
    expectRefusal(() => requireSameLength("sectors", ["x"], "values", [1, 2]), refusal);
  });
});
