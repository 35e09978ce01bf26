import { ScoringError } from "../engine/errors";
import { compositeScore, type MissingScore } from "../engine/scoring/compositeScore";
import { evaluate } from "./support/evaluate";
import { choice, optional } from "./support/choices";
import { cellsOf, shaped } from "./support/results";
import { numbersOf, trimmed, vectorOf, vectorsOf } from "./support/vectors";

const POLICIES: readonly MissingScore[] = ["renormalize", "neutral", "exclude", "worst"];

/**
 * Weighted mean of several scores per row.
 * @customfunction COMPOSITE
 * @param {any[][]} scores One column per score, one row per company.
 * @param {any[][]} weights One weight per score column, in a row or a column; they need not sum to 1.
 * @param {string} [missing] What a missing score does: "renormalize" leaves its weight to the others, "neutral" counts 50, "worst" the lowest of its column, "exclude" leaves the row missing. If omitted, "renormalize".
 * @param {number} [min_coverage] Rows with a smaller share of scores present are missing, from 0 to 1. If omitted, 0.
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} One composite per row; empty where no score is there, whatever missing says.
 * @formula Σ weight · score / Σ weight
 * @errors #VALUE! when weights and score columns differ in number, naming both, or no weight is positive
 * @source Weighted arithmetic mean
 * @example =COMPOSITE({80,40;60,""},{3,1}) → {70;60}
 */
export function compositeCells(
  scores: unknown[][],
  weights: unknown[][],
  missing?: string,
  min_coverage?: number,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate(
    "COMPOSITE",
    [scores, weights, missing, min_coverage],
    row,
    invocation,
    ([scores, weights, missing, min_coverage]) => {
      const block = trimmed(scores);
      // a single row is one company's scores here, not a series
      const columns =
        block.length === 1
          ? block[0].map((cell) => numbersOf({ cells: [cell], isRow: false }))
          : vectorsOf(block).map(numbersOf);
      const shares = numbersOf(vectorOf(weights, "weights"));
      if (shares.length !== columns.length) {
        throw new ScoringError(
          "length-mismatch",
          "weights",
          `weights has ${shares.length} values and scores has ${columns.length} columns: give one weight per column.`,
        );
      }
      const composite = compositeScore(columns, Array.from(shares), {
        missing: choice(missing, "missing", POLICIES),
        minCoverage: optional(min_coverage),
      });
      return { results: shaped([cellsOf(composite)], { isRow: false }), isRow: false };
    },
  );
}
