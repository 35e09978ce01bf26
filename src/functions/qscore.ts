import { qualityScore } from "../engine/scoring/qualityScore";
import { evaluate } from "./support/evaluate";
import { optional } from "./support/choices";
import { cellsOf, shaped } from "./support/results";
import { numbersOf, vectorsTogether } from "./support/vectors";

/**
 * Balance-sheet quality score: the sum of four standardized measures, debt counting against. Rows that miss a measure, or fail the outlier controls, are missing.
 * @customfunction QSCORE
 * @param {any[][]} roe Return on equity, fractions; a column or a row.
 * @param {any[][]} fcf_margin Free cash flow over revenue, fractions; as many cells.
 * @param {any[][]} debt_to_assets Total debt over total assets, fractions; as many cells.
 * @param {any[][]} interest_coverage EBIT over interest expense; as many cells.
 * @param {number} [lower] Fraction winsorized at the bottom of each measure. If omitted, 0.05.
 * @param {number} [upper] Quantile kept at the top of each measure. If omitted, 0.95.
 * @param {boolean} [outlier_controls] TRUE drops rows with ROE or FCF margin beyond ±1 or debt/assets outside 0 to 1.5, and limits coverage to −10 … 50. If omitted, TRUE.
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} One score per row, in the orientation of roe.
 * @formula z(roe) + z(fcf_margin) − z(debt_to_assets) + z(interest_coverage), winsorized 5/95, z with population sd
 * @errors #VALUE! when the four differ in length, naming both; #N/A when no row is complete
 * @source The published balance-sheet quality screen; the model balance-sheet-quality
 * @example =ROUND(QSCORE({0.1;0.2;0.3},{0.1;0.1;0.1},{0.5;0.4;0.3},{5;10;15}),6) → {-3.674235;0;3.674235}
 */
export function qscoreCells(
  roe: unknown[][],
  fcf_margin: unknown[][],
  debt_to_assets: unknown[][],
  interest_coverage: unknown[][],
  lower?: number,
  upper?: number,
  outlier_controls?: boolean,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate(
    "QSCORE",
    [roe, fcf_margin, debt_to_assets, interest_coverage, lower, upper, outlier_controls],
    row,
    invocation,
    ([roe, fcf_margin, debt_to_assets, interest_coverage, lower, upper, outlier_controls]) => {
      const vectors = vectorsTogether({ roe, fcf_margin, debt_to_assets, interest_coverage });
      const scores = qualityScore(
        {
          roe: numbersOf(vectors.roe),
          fcf_margin: numbersOf(vectors.fcf_margin),
          debt_to_assets: numbersOf(vectors.debt_to_assets),
          interest_coverage: numbersOf(vectors.interest_coverage),
        },
        { lower: optional(lower), upper: optional(upper), outlierControls: outlier_controls ?? true },
      );
      return { results: shaped([cellsOf(scores)], vectors.roe), isRow: vectors.roe.isRow };
    },
  );
}
