import { Matrix } from "ml-matrix";
import { neweyWestCovariance, neweyWestLags } from "../../../src/engine/statistics/neweyWest";
import fixture from "../fixtures/regression.json";
import { expectColumn } from "../support/columns";

type Case = (typeof fixture.cases)[number];
const designOf = ({ factors, returns }: Case) =>
  returns.map((_, t) => [1, ...Object.values(factors).map((column) => column[t])]);

describe("reference values", () => {
  test.each(fixture.cases)("$name", (expected) => {
    const covariance = neweyWestCovariance(
      designOf(expected),
      expected.residuals,
      new Matrix(expected.inverseGram),
      expected.lags,
    );
    expectColumn(covariance.to1DArray(), expected.covarianceNeweyWest.flat());
  });

  test.each([
    [24, 2],
    [36, 3],
    [99, 3],
    [100, 4],
    [120, 4],
    [723, 6],
  ])("%d observations take %d lags", (observations, lags) => expect(neweyWestLags(observations)).toBe(lags));
});

describe("properties", () => {
  test("without lags it is White's: no period speaks with another", () => {
    const design = [
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 5],
    ];
    const residuals = [1, -2, 2, -1];
    const identity = Matrix.eye(2);
    const white = design
      .reduce(
        (sum, row, t) =>
          sum.add(
            new Matrix([row])
              .transpose()
              .mmul(new Matrix([row]))
              .mul(residuals[t] ** 2),
          ),
        Matrix.zeros(2, 2),
      )
      .mul(4 / (4 - 2));
    expectColumn(neweyWestCovariance(design, residuals, identity, 0).to1DArray(), white.to1DArray());
  });

  test("is symmetric", () => {
    const [{ lags, residuals, inverseGram }] = fixture.cases;
    const covariance = neweyWestCovariance(designOf(fixture.cases[0]), residuals, new Matrix(inverseGram), lags);
    expectColumn(covariance.to1DArray(), covariance.transpose().to1DArray());
  });
});
