import { Matrix, SVD } from "ml-matrix";
import { ScoringError } from "../errors";
import { isConstant } from "./isConstant";

export interface LeastSquares {
  coefficients: Float64Array;
  residuals: Float64Array;
  /** (XᵀX)⁻¹, from which every covariance of the coefficients follows */
  inverseGram: Matrix;
  /** 1 − residual / total sum of squares, about the mean; NaN for a constant response */
  rSquared: number;
}

/** Above this condition number the columns are linearly dependent to double precision. */
const COLLINEAR = 1e10;

/**
 * Ordinary least squares by singular value decomposition.
 * @param design n × k, the intercept's column of ones included
 * @param response length n, no missing values
 * @throws ScoringError "too-few-observations" unless n > k, "collinear-factors" when the columns are linearly dependent
 * @example Array.from(leastSquares([[1, 0], [1, 1], [1, 2]], [1, 3, 5]).coefficients, (b) => Math.round(b * 1e9) / 1e9) // [1, 2]
 */
export function leastSquares(design: readonly (readonly number[])[], response: ArrayLike<number>): LeastSquares {
  const n = design.length;
  const k = design[0]?.length ?? 0;
  if (n <= k)
    throw new ScoringError(
      "too-few-observations",
      "returns",
      `${n} observations cannot determine ${k} coefficients: give at least ${k + 1}.`,
    );
  const x = new Matrix(design.map((row) => [...row]));
  // scaled to equal length, so that the condition number measures dependence and not units
  const lengths = Array.from(
    { length: k },
    (_, column) => Math.sqrt(x.getColumn(column).reduce((sum, value) => sum + value * value, 0)) || 1,
  );
  const scaled = x.clone().divRowVector(lengths);
  const svd = new SVD(scaled, { autoTranspose: true });
  const singular = svd.diagonal;
  const smallest = Math.min(...singular);
  if (!(smallest > 0) || Math.max(...singular) / smallest > COLLINEAR) {
    throw new ScoringError(
      "collinear-factors",
      "factors",
      "The factor columns are linearly dependent (one repeats or combines others, or is constant): leave one of them out.",
    );
  }
  const v = svd.rightSingularVectors;
  const inverseGram = v
    .clone()
    .divRowVector(singular.map((s) => s * s))
    .mmul(v.transpose())
    .divColumnVector(lengths)
    .divRowVector(lengths);
  const y = Matrix.columnVector(Array.from(response));
  const projected = svd.leftSingularVectors.transpose().mmul(y).divColumnVector(singular);
  const beta = v.mmul(projected).divColumnVector(lengths);
  const residuals = Float64Array.from(y.sub(x.mmul(beta)).getColumn(0));
  const values = Array.from(response);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const total = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const unexplained = residuals.reduce((sum, residual) => sum + residual * residual, 0);
  return {
    coefficients: Float64Array.from(beta.getColumn(0)),
    residuals,
    inverseGram,
    rSquared: isConstant(values) ? NaN : 1 - unexplained / total,
  };
}
