import { requireFractions } from "../../../src/engine/returns/requireFractions";
import { expectRefusal } from "../support/refusal";

test.each([[[]], [[NaN, -1, 0, 5]], [[-0.999]]])("%p can be fractions", (returns) =>
  expect(() => requireFractions("returns", returns)).not.toThrow(),
);

test.each([
  [[0.1, NaN, -1.01], "-1.01 in period 3"],
  [[-Infinity], "-Infinity in period 1"],
  [[5, -3, -12], "-3 in period 2"],
])("%p cannot", (returns, place) =>
  expectRefusal(() => requireFractions("benchmark", returns), {
    code: "invalid-argument",
    path: "benchmark",
    message: `benchmark holds ${place}, a loss of more than 100 %: returns are fractions, so divide percents by 100.`,
  }),
);
