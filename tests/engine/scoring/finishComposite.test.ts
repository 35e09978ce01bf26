import { finishComposite } from "../../../src/engine/scoring/finishComposite";
import { expectColumn } from "../support/columns";
import { modelOf } from "../support/models";

const finish = (unscaled: number[], composite: { scale?: "minMax" | "none"; rankDecimals?: number | null }) =>
  finishComposite(Float64Array.from(unscaled), modelOf({ composite }));

describe("reference values", () => {
  test("stretched or as it is", () => {
    expectColumn(finish([2, 3, NaN, 4], { scale: "minMax" }).composite, [0, 50, NaN, 100]);
    expectColumn(finish([2, 3, NaN, 4], {}).composite, [2, 3, NaN, 4]);
  });

  test("scores that print alike share a rank, others do not", () => {
    expectColumn(finish([1.001, 1.004, 1.006, NaN], { rankDecimals: 2 }).rank, [2, 2, 1, NaN]);
    expectColumn(finish([1.001, 1.004, 1.006, NaN], {}).rank, [3, 2, 1, NaN]);
  });

  test("decimals count on the stretched scale", () =>
    expectColumn(finish([0.5, 0.50001, 0.6], { scale: "minMax", rankDecimals: 0 }).rank, [2, 2, 1]));
});
