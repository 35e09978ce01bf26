import fc from "fast-check";
import { drawdown } from "../../../src/engine/returns/drawdown";
import fixture from "../fixtures/performance.json";
import { column, expectColumn, expectSameBits } from "../support/columns";

const returns = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: -90, max: 200 }).map((whole) => whole / 100) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  ),
  { maxLength: 40 },
);

describe("reference values", () => {
  test.each(fixture.cases)("$name", ({ returns, drawdown: expected }) =>
    expectColumn(drawdown(column(returns)), column(expected)),
  );
});

describe("properties", () => {
  test("never above 0, never below −1, and missing where the return is", () =>
    fc.assert(
      fc.property(returns, (series) => {
        drawdown(series).forEach((depth, t) => {
          if (Number.isNaN(series[t])) expect(depth).toBeNaN();
          else expect(depth <= 0 && depth >= -1).toBe(true);
        });
      }),
    ));

  test("what comes later changes nothing that was", () =>
    fc.assert(
      fc.property(returns, returns, (past, future) =>
        expectSameBits(drawdown([...past, ...future]).slice(0, past.length), drawdown(past)),
      ),
    ));
});

describe("examples", () => {
  test("a loss in the first period is a drawdown", () => expectColumn(drawdown([-0.1, 0.05]), [-0.1, -0.055]));
  test("beyond the largest number there is no telling", () =>
    expectColumn(drawdown([1, 1e308, 10, -0.5]), [0, NaN, NaN, NaN]));
  test("no returns, no drawdowns", () => expect(drawdown([])).toHaveLength(0));
});
