import fc from "fast-check";
import { leastSquares } from "../../../src/engine/statistics/leastSquares";
import fixture from "../fixtures/regression.json";
import { expectColumn, expectNumber } from "../support/columns";
import { expectRefusal } from "../support/refusal";

type Case = (typeof fixture.cases)[number];

const designOf = ({ factors, returns }: Case) =>
  returns.map((_, t) => [1, ...Object.values(factors).map((column) => column[t])]);
const excessOf = ({ returns, riskFree }: Case) => returns.map((value, t) => value - riskFree[t]);

describe("reference values", () => {
  test.each(fixture.cases)("$name", (expected) => {
    const fit = leastSquares(designOf(expected), excessOf(expected));
    expectColumn(
      fit.coefficients,
      expected.terms.map(({ coefficient }) => coefficient),
    );
    expectColumn(fit.residuals, expected.residuals);
    expectNumber(fit.rSquared, expected.rSquared);
    expectColumn(fit.inverseGram.to1DArray(), expected.inverseGram.flat(), 1e-11);
  });

  test("columns of very different sizes are no collinearity", () => {
    const design = [1, 2, 3, 4, 5, 7].map((x, t) => [1, x * 1e9, (t % 3) * 1e-9]);
    const coefficients = leastSquares(
      design,
      design.map(([, a, b]) => 2 + 3e-9 * a - 5e9 * b),
    ).coefficients;
    expectColumn([coefficients[0], coefficients[1] * 1e9, coefficients[2] * 1e-9], [2, 3, -5], 1e-9);
  });

  test("a response that never changes has no R²", () => {
    const fit = leastSquares(
      [
        [1, 1],
        [1, 2],
        [1, 4],
      ],
      [0.3, 0.3, 0.3],
    );
    expectColumn(fit.coefficients, [0.3, 0], 1e-12);
    expect(fit.rSquared).toBeNaN();
  });
});

describe("properties", () => {
  const line = fc.record({
    xs: fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 20 }),
    noise: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 20, maxLength: 20 }),
  });

  test("the residuals are orthogonal to every column", () =>
    fc.assert(
      fc.property(line, ({ xs, noise }) => {
        const design = xs.map((x) => [1, x]);
        const { residuals } = leastSquares(
          design,
          xs.map((x, t) => 0.5 * x + noise[t]),
        );
        for (const k of [0, 1])
          expect(residuals.reduce((sum, residual, t) => sum + residual * design[t][k], 0)).toBeCloseTo(0, 6);
      }),
    ));

  test("an exact line is found", () =>
    fc.assert(
      fc.property(line, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), ({ xs }, intercept, slope) =>
        expectColumn(
          leastSquares(
            xs.map((x) => [1, x]),
            xs.map((x) => intercept + slope * x),
          ).coefficients,
          [intercept, slope],
          1e-9,
        ),
      ),
    ));
});

describe("validation", () => {
  test("no more observations than coefficients", () => {
    expectRefusal(
      () =>
        leastSquares(
          [
            [1, 1],
            [1, 2],
          ],
          [1, 2],
        ),
      {
        code: "too-few-observations",
        path: "returns",
        message: "2 observations cannot determine 2 coefficients: give at least 3.",
      },
    );
  });

  test.each([
    [
      "a repeated column",
      [
        [1, 2, 2],
        [1, 3, 3],
        [1, 5, 5],
        [1, 9, 9],
      ],
    ],
    [
      "a constant column",
      [
        [1, 2, 4],
        [1, 3, 4],
        [1, 5, 4],
        [1, 9, 4],
      ],
    ],
    [
      "a combination of others",
      [
        [1, 2, 5],
        [1, 3, 7],
        [1, 5, 11],
        [1, 9, 19],
      ],
    ],
    [
      "a column of zeros",
      [
        [1, 2, 0],
        [1, 3, 0],
        [1, 5, 0],
        [1, 9, 0],
      ],
    ],
  ])("%s", (_, design) => {
    expectRefusal(() => leastSquares(design, [1, 2, 3, 4]), { code: "collinear-factors", path: "factors" });
  });
});
