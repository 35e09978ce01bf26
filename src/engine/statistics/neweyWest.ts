import type { Matrix } from "ml-matrix";
import { Matrix as DenseMatrix } from "ml-matrix";

/**
 * Number of lags by the common rule ⌊4(T/100)^(2/9)⌋ (Newey and West 1994).
 * @example neweyWestLags(120) // 4
 */
export function neweyWestLags(observations: number): number {
  return Math.floor(4 * (observations / 100) ** (2 / 9));
}

/**
 * Covariance of least-squares coefficients that allows for heteroskedasticity and autocorrelation: Bartlett weights 1 − j/(L + 1) and the
 * small-sample factor n/(n − k) (Newey and West 1987).
 * @param design n × k
 * @param inverseGram (XᵀX)⁻¹
 * @param lags L ≥ 0; 0 gives White's covariance
 */
export function neweyWestCovariance(
  design: readonly (readonly number[])[],
  residuals: ArrayLike<number>,
  inverseGram: Matrix,
  lags: number,
): Matrix {
  const n = design.length;
  const k = design[0].length;
  const scores = design.map((row, t) => row.map((value) => value * residuals[t]));
  const middle = DenseMatrix.zeros(k, k);
  for (let lag = 0; lag <= Math.min(lags, n - 1); lag++) {
    const bartlett = 1 - lag / (lags + 1);
    for (let t = lag; t < n; t++) {
      for (let i = 0; i < k; i++) {
        for (let j = 0; j < k; j++) {
          const product = scores[t][i] * scores[t - lag][j];
          const mirrored = lag === 0 ? 0 : scores[t - lag][i] * scores[t][j];
          middle.set(i, j, middle.get(i, j) + bartlett * (product + mirrored));
        }
      }
    }
  }
  return inverseGram
    .mmul(middle)
    .mmul(inverseGram)
    .mul(n / (n - k));
}
