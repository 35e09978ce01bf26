import { zScore } from "../engine/statistics/zScore";
import { choice, optional } from "./support/choices";
import { columnwise } from "./support/columnwise";

/**
 * Distance of each value from the mean of all values, in standard deviations. Constant values give 0.
 * @customfunction ZSCORE
 * @param {any[][]} values Numbers of one metric; blank, text and error cells are missing and stay so. Of several columns each is treated by itself.
 * @param {boolean} [lower_is_better] TRUE turns the sign, so that a low value scores high. If omitted, FALSE.
 * @param {number} [cap] Limits the result to plus or minus this many standard deviations. If omitted, no limit.
 * @param {string} [sd] "sample" divides by n − 1, "population" by n. If omitted, "sample".
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} The z-scores, in the shape of the input.
 * @formula (x − mean) / sd
 * @errors #VALUE! when cap is not positive or sd is neither word; #N/A when no cell is a number
 * @source Standard score; sd as STDEV.S or STDEV.P
 * @example =ZSCORE({1;2;3}) → {-1;0;1}
 */
export function zscoreCells(
  values: unknown[][],
  lower_is_better?: boolean,
  cap?: number,
  sd?: string,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return columnwise(
    "ZSCORE",
    values,
    [lower_is_better, cap, sd],
    row,
    invocation,
    (numbers, lower_is_better, cap, sd) =>
      zScore(numbers, {
        lowerIsBetter: lower_is_better ?? false,
        cap: optional(cap),
        sd: choice(sd, "sd", ["sample", "population"]),
      }),
  );
}
