import { minMax } from "../engine/statistics/minMax";
import { optional } from "./support/choices";
import { columnwise } from "./support/columnwise";

/**
 * Stretches the values so that the smallest becomes low and the largest high. Constant values become the middle.
 * @customfunction MINMAX
 * @param {any[][]} values Numbers; blank, text and error cells are missing and stay so. Of several columns each is treated by itself.
 * @param {number} [low] What the smallest value becomes. If omitted, 0.
 * @param {number} [high] What the largest value becomes. If omitted, 100.
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} The rescaled values, in the shape of the input.
 * @formula low + (x − min) / (max − min) · (high − low)
 * @errors #VALUE! when low is not below high; #N/A when no cell is a number
 * @source Min–max normalization
 * @example =MINMAX({2;3;4}) → {0;50;100}
 */
export function minmaxCells(
  values: unknown[][],
  low?: number,
  high?: number,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return columnwise("MINMAX", values, [low, high], row, invocation, (numbers, low, high) =>
    minMax(numbers, optional(low), optional(high)),
  );
}
