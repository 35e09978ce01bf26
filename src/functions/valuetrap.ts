import { valueTraps } from "../engine/scoring/valueTraps";
import { evaluate } from "./support/evaluate";
import { choice, optional } from "./support/choices";
import { MISSING, shaped } from "./support/results";
import { numbersOf, vectorsTogether } from "./support/vectors";

/**
 * Whether each company may be cheap for a reason: weak in quality, momentum or revisions.
 * @customfunction VALUETRAP
 * @param {any[][]} quality Quality scores, higher is better; a column or a row.
 * @param {any[][]} momentum Momentum scores; as many cells.
 * @param {any[][]} revisions Revisions scores; as many cells.
 * @param {string} [rule] "any" flags weakness in any of the three, "two-of-three" in at least two, "cheap-only" in any while valuation is at least its median. If omitted, "any".
 * @param {number} [threshold] A score at or below this quantile of all is weak, from 0 to 1. If omitted, 0.3.
 * @param {any[][]} [valuation] Valuation scores, higher is cheaper; needed by "cheap-only".
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} TRUE or FALSE per row; empty where all three scores are missing.
 * @formula weak: score ≤ Q(threshold), Q by Hyndman–Fan type 7
 * @errors #VALUE! when the columns differ in length, naming both, rule is none of the words, threshold is no fraction, or "cheap-only" has no valuation
 * @source The published six-factor screener
 * @example =VALUETRAP({10;50;90},{50;50;60},{60;50;40},"two-of-three",0.3) → {TRUE;FALSE;FALSE}
 */
export function valuetrapCells(
  quality: unknown[][],
  momentum: unknown[][],
  revisions: unknown[][],
  rule?: string,
  threshold?: number,
  valuation?: unknown[][],
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate(
    "VALUETRAP",
    [quality, momentum, revisions, rule, threshold, valuation],
    row,
    invocation,
    ([quality, momentum, revisions, rule, threshold, valuation]) => {
      const vectors = vectorsTogether({ quality, momentum, revisions, valuation });
      const scores = {
        quality: numbersOf(vectors.quality),
        momentum: numbersOf(vectors.momentum),
        revisions: numbersOf(vectors.revisions),
      };
      const cheapness = vectors.valuation && numbersOf(vectors.valuation);
      const { flagged } = valueTraps(scores, {
        rule: choice(rule, "rule", ["any", "two-of-three", "cheap-only"]),
        threshold: optional(threshold),
        valuation: cheapness,
      });
      const missing = (company: number) => Object.values(scores).every((column) => Number.isNaN(column[company]));
      return {
        results: shaped(
          [Array.from(flagged, (flag, company) => (missing(company) ? MISSING : flag === 1))],
          vectors.quality,
        ),
        isRow: vectors.quality.isRow,
      };
    },
  );
}
