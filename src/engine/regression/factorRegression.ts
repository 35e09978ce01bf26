import fCdf from "@stdlib/stats-base-dists-f-cdf";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import type { Matrix } from "ml-matrix";
import { ScoringError } from "../errors";
import { isConstant } from "../statistics/isConstant";
import { leastSquares } from "../statistics/leastSquares";
import { requireSameLength } from "../statistics/requireSameLength";
import { neweyWestCovariance, neweyWestLags } from "../statistics/neweyWest";

export interface RegressionTerm {
  /** "Alpha", then the factors' names */
  name: string;
  coefficient: number;
  standardError: number;
  t: number;
  p: number;
  neweyWest: { standardError: number; t: number; p: number };
}

export interface FactorRegression {
  terms: readonly RegressionTerm[];
  observations: number;
  rSquared: number;
  adjustedRSquared: number;
  f: number;
  fP: number;
  /** √(SSR/(n − k)) */
  residualStandardDeviation: number;
  durbinWatson: number;
  /** alpha times periods per year */
  annualizedAlpha: number;
  lags: number;
}

export interface FactorRegressionOptions {
  /** subtracted from the returns, and from nothing else; one value, or one per period */
  riskFree?: number | ArrayLike<number>;
  /** default ⌊4(T/100)^(2/9)⌋ */
  lags?: number;
  /** default 12 */
  periodsPerYear?: number;
}

/**
 * Regresses a portfolio's excess returns on factor returns: r − RF = α + Σ b·factor + ε, by least squares, with classic and Newey–West errors.
 * @param returns one per period; NaN = missing, and infinite ones count as missing
 * @param factors named columns as long as the returns, in the same unit; a period with any value missing is left out
 * @throws ScoringError "length-mismatch", "too-few-observations", "collinear-factors", "nothing-usable" for returns that do not vary, "invalid-argument" for lags out of range or without any factor
 * Fama and French (1993, 2015); Newey and West (1987). p-values are two-sided, of Student's t with n − k degrees of freedom.
 */
export function factorRegression(
  returns: ArrayLike<number>,
  factors: ReadonlyMap<string, ArrayLike<number>>,
  options: FactorRegressionOptions = {},
): FactorRegression {
  const names = [...factors.keys()];
  const columns = [...factors.values()];
  const { riskFree = 0, periodsPerYear = 12 } = options;
  if (factors.size === 0)
    throw new ScoringError(
      "invalid-argument",
      "factors",
      "factors must hold at least one factor column besides the dates and the risk-free return.",
    );
  for (const [name, column] of factors) requireSameLength(name, column, "returns", returns);
  if (typeof riskFree !== "number") requireSameLength("risk_free", riskFree, "returns", returns);

  const design: number[][] = [];
  const excess: number[] = [];
  for (let t = 0; t < returns.length; t++) {
    const y = returns[t] - (typeof riskFree === "number" ? riskFree : riskFree[t]);
    const row = [1, ...columns.map((column) => column[t])];
    if (!Number.isFinite(y) || !row.every(Number.isFinite)) continue;
    design.push(row);
    excess.push(y);
  }
  const n = design.length;
  const k = columns.length + 1;
  if (n === 0)
    throw new ScoringError(
      "too-few-observations",
      "returns",
      "returns and factors have no period in which all of them hold a number: check that their rows belong together.",
    );
  const fit = leastSquares(design, excess);
  if (isConstant(excess, 1))
    throw new ScoringError(
      "nothing-usable",
      "returns",
      "returns less the risk-free return are the same in every period: there is nothing that factors could explain.",
    );
  const lags = options.lags ?? neweyWestLags(n);
  if (!Number.isInteger(lags) || lags < 0 || lags >= n)
    throw new ScoringError(
      "invalid-argument",
      "hac_lags",
      `hac_lags must be a whole number from 0 to ${n - 1}, not ${lags}.`,
    );
  const freedom = n - k;
  const ssr = fit.residuals.reduce((sum, residual) => sum + residual * residual, 0);
  const classic = fit.inverseGram.clone().mul(ssr / freedom);
  const robust = neweyWestCovariance(design, fit.residuals, fit.inverseGram, lags);
  const significance = (coefficient: number, covariance: Matrix, term: number) => {
    const standardError = Math.sqrt(covariance.get(term, term));
    const t = coefficient / standardError;
    return { standardError, t, p: 2 * tCdf(-Math.abs(t), freedom) };
  };
  const f = fit.rSquared / (k - 1) / ((1 - fit.rSquared) / freedom);
  return {
    terms: ["Alpha", ...names].map((name, term) => {
      const coefficient = fit.coefficients[term];
      return {
        name,
        coefficient,
        ...significance(coefficient, classic, term),
        neweyWest: significance(coefficient, robust, term),
      };
    }),
    observations: n,
    rSquared: fit.rSquared,
    adjustedRSquared: 1 - ((1 - fit.rSquared) * (n - 1)) / freedom,
    f,
    // the upper tail as the lower tail of the reciprocal, which does not round to 0
    fP: fCdf(1 / f, freedom, k - 1),
    residualStandardDeviation: Math.sqrt(ssr / freedom),
    durbinWatson:
      fit.residuals.reduce((sum, residual, t) => (t === 0 ? 0 : sum + (residual - fit.residuals[t - 1]) ** 2), 0) / ssr,
    annualizedAlpha: fit.coefficients[0] * periodsPerYear,
    lags,
  };
}
