import { companyOf, expectWorkedFigures, figureOf } from "../../support/companies";
import { expectNumber } from "../../support/columns";

describe("reference values", () => {
  expectWorkedFigures(["eps_revision_ratio", "eps_estimate_change", "analyst_surprise"]);
});

describe("examples", () => {
  test.each([
    [6, 2, 0.5],
    [0, 4, -1],
    [3, 3, 0],
    [0, 0, NaN],
  ])("%d estimates raised and %d lowered make %d", (up, down, expected) =>
    expectNumber(
      figureOf(companyOf({ eps_up_revisions: up, eps_down_revisions: down }), "eps_revision_ratio"),
      expected,
    ),
  );

  test.each([
    [1.1, 1, 0.1],
    [-0.5, -1, 0.5],
    [1, 0, NaN],
  ])("a consensus of %d after %d changed by %d", (now, then, expected) =>
    expectNumber(
      figureOf(companyOf({ eps_estimate_now: now, eps_estimate_90d_ago: then }), "eps_estimate_change"),
      expected,
    ),
  );

  test("the surprise is the mean over the quarters that have both figures", () => {
    const quarter = (k: number, actual: number, estimate: number) => ({
      [`eps_actual_q${k}`]: actual,
      [`eps_estimate_q${k}`]: estimate,
    });
    expectNumber(
      figureOf(
        companyOf({ ...quarter(1, 1.1, 1), ...quarter(2, 0.9, 1), ...quarter(3, 1.3, 1), ...quarter(4, NaN, 1) }),
        "analyst_surprise",
      ),
      0.1,
    );
    expectNumber(figureOf(companyOf({ ...quarter(1, -0.5, -1), ...quarter(2, 3, 0) }), "analyst_surprise"), 0.5);
    expect(figureOf(companyOf(quarter(1, 3, 0)), "analyst_surprise")).toBeNaN();
  });
});
