import { drawdown } from "../engine/returns/drawdown";
import { columnwise } from "./support/columnwise";

/**
 * Loss from the highest value so far at the end of each period; the starting value counts as the first high.
 * @customfunction DRAWDOWN
 * @param {any[][]} returns One return per period, fractions, the oldest first; of several columns each is a series by itself.
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} Fractions of 0 or below, in the shape of the input; empty where the return is missing.
 * @formula V[t] / max(1, V[1], …, V[t]) − 1
 * @errors #N/A when no cell is a number
 * @source Maximum drawdown, with the starting value included
 * @example =DRAWDOWN({0.5;-0.5;1}) → {0;-0.5;0}
 */
export function drawdownCells(
  returns: unknown[][],
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return columnwise("DRAWDOWN", returns, [], row, invocation, (numbers) => drawdown(numbers));
}
