import { readReturnTable } from "../engine/regression/readReturnTable";
import { regressReturns } from "../engine/regression/regressReturns";
import { evaluate } from "./support/evaluate";
import { optional } from "./support/choices";
import { cellsOf, type CellResult } from "./support/results";
import { riskFreeOf } from "./support/riskFree";
import { cellValues } from "./support/tables";
import { trimmed, vectorsTogether, type Cells } from "./support/vectors";

/**
 * Regression of a portfolio's excess returns on factor returns, with classic and Newey–West errors: a labelled table.
 * @customfunction FACTORREG
 * @param {any[][]} returns Returns of the portfolio, one per period: one column, or a date column and a return column.
 * @param {any[][]} factors Factor returns in the same unit and for the same periods, with or without names above; a column named RF is the risk-free return. Dates in both tables align them by month, and the five-factor file may be given as published.
 * @param {any[][]} [risk_free] Risk-free return per period, subtracted from the portfolio alone: one number, or one per period. If omitted, the RF column of the factors, or 0 without one.
 * @param {number} [hac_lags] Newey–West lags, a whole number. If omitted, 4·(T/100)^(2/9) rounded down.
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} A row per coefficient (alpha first), then R², adjusted R², F, its p, observations, residual standard deviation, Durbin–Watson, annualized alpha (12 periods) and the lags.
 * @formula r − RF = α + Σ b·factor + ε, ordinary least squares by singular value decomposition
 * @errors #VALUE! when lengths differ, units differ or hac_lags is out of range; #N/A for too few observations, linearly dependent factors or returns that do not vary
 * @source Fama and French (1993, 2015); Newey and West (1987), small-sample corrected by n/(n − k)
 * @example =ROUND(INDEX(FACTORREG({3;5;7;9.5;11},{1;2;3;4;5},0),3,2),6) → {2.05}
 */
export function factorregCells(
  returns: unknown[][],
  factors: unknown[][],
  risk_free?: unknown[][],
  hac_lags?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate(
    "FACTORREG",
    [returns, factors, risk_free, hac_lags],
    null,
    invocation,
    ([returns, factors, risk_free, hac_lags]) => {
      const regression = regressReturns(
        readReturnTable("returns", asColumn(returns)),
        readReturnTable("factors", cellValues(trimmed(factors))),
        {
          riskFree: riskFreeOf(vectorsTogether({ risk_free }).risk_free),
          lags: optional(hac_lags),
        },
      );
      const terms = regression.terms.map(({ name, coefficient, standardError, t, p, neweyWest }) => [
        name,
        ...cellsOf([coefficient, standardError, t, p, neweyWest.standardError, neweyWest.t, neweyWest.p]),
      ]);
      const figures: [string, number][] = [
        ["R²", regression.rSquared],
        ["Adjusted R²", regression.adjustedRSquared],
        ["F", regression.f],
        ["p of F", regression.fP],
        ["Observations", regression.observations],
        ["Residual standard deviation", regression.residualStandardDeviation],
        ["Durbin–Watson", regression.durbinWatson],
        ["Annualized alpha", regression.annualizedAlpha],
        ["Newey–West lags", regression.lags],
      ];
      const header: CellResult[] = ["Term", "Coefficient", "Std. error", "t", "p", "NW std. error", "NW t", "NW p"];
      const rest = new Array<CellResult>(header.length - 2).fill("");
      return {
        results: [header, ...terms, ...figures.map(([label, value]) => [label, ...cellsOf([value]), ...rest])],
        isRow: false,
      };
    },
  );
}

/** A single row of returns is one horizontal series; it is turned into a column. */
function asColumn(returns: Cells) {
  const cells = cellValues(trimmed(returns));
  return cells.length === 1 && cells[0].length > 2 ? cells[0].map((cell) => [cell]) : cells;
}
