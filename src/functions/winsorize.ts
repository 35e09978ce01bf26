import { winsorize } from "../engine/statistics/winsorize";
import { choice, optional } from "./support/choices";
import { columnwise } from "./support/columnwise";

/**
 * Clips each value to the lower and upper quantiles of all values, so that outliers weigh no more than the edge of the crowd.
 * @customfunction WINSORIZE
 * @param {any[][]} values Numbers of one metric; blank, text and error cells are missing and stay so. Of several columns each is treated by itself.
 * @param {number} [lower] Fraction cut at the bottom, from 0 to below 1. If omitted, 0.01.
 * @param {number} [upper] Quantile kept at the top, above 0 and at most 1. If omitted, 1 minus lower.
 * @param {string} [method] "quantile" clips to interpolated quantiles (PERCENTILE.INC); "order-statistic" to the next value within (scipy). If omitted, "quantile".
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} The clipped values, in the shape of the input.
 * @formula min(max(x, Q(lower)), Q(upper)), Q by Hyndman–Fan type 7
 * @errors #VALUE! when lower or upper is no fraction or they cross; #N/A when no cell is a number
 * @source Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages", type 7
 * @example =WINSORIZE({1;2;100},0,0.5) → {1;2;2}
 */
export function winsorizeCells(
  values: unknown[][],
  lower?: number,
  upper?: number,
  method?: string,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return columnwise("WINSORIZE", values, [lower, upper, method], row, invocation, (numbers, lower, upper, method) =>
    winsorize(numbers, {
      lower: optional(lower),
      upper: optional(upper),
      method: choice(method, "method", ["quantile", "order-statistic"]),
    }),
  );
}
