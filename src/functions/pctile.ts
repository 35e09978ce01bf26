import { percentileRank } from "../engine/statistics/percentileRank";
import { choice } from "./support/choices";
import { columnwise } from "./support/columnwise";
import { PERCENTILE_KINDS } from "./support/percentileKinds";

/**
 * Percentile rank of each value among all values, from 0 to 100. Ties share one rank.
 * @customfunction PCTILE
 * @param {any[][]} values Numbers of one metric; blank, text and error cells are missing and stay so. Of several columns each is treated by itself.
 * @param {boolean} [lower_is_better] TRUE ranks the lowest value highest. If omitted, FALSE.
 * @param {string} [kind] "mean", "rank" (pandas), "weak", "strict" (scipy) or "inc" (PERCENTRANK.INC). If omitted, "mean".
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} Percentile ranks, in the shape of the input.
 * @formula mean: 100·(r − 0.5)/n; rank: 100·r/n; weak: 100·#{≤}/n; strict: 100·#{<}/n; inc: 100·#{<}/(n − 1); r = average rank of ties
 * @errors #VALUE! when kind is none of the words; #N/A when no cell is a number
 * @source scipy.stats.percentileofscore; pandas rank(pct=True); Excel PERCENTRANK.INC
 * @example =PCTILE({10;20;20;40}) → {12.5;50;50;87.5}
 */
export function pctileCells(
  values: unknown[][],
  lower_is_better?: boolean,
  kind?: string,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return columnwise("PCTILE", values, [lower_is_better, kind], row, invocation, (numbers, lower_is_better, kind) =>
    percentileRank(numbers, { lowerIsBetter: lower_is_better ?? false, kind: choice(kind, "kind", PERCENTILE_KINDS) }),
  );
}
