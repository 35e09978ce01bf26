import { quantileGroup } from "../engine/statistics/quantileGroup";
import { optional } from "./support/choices";
import { columnwise } from "./support/columnwise";

/**
 * Sorts values into groups of equal count, numbered from 1, with the highest values in the highest group. Quintiles by default.
 * @customfunction QUANTILEGROUP
 * @param {any[][]} values Scores; blank, text and error cells are missing and stay so. Of several columns each is treated by itself.
 * @param {number} [groups] Number of groups, a whole number of at least 2. If omitted, 5.
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} Group numbers, in the shape of the input.
 * @formula edges at the quantiles k/groups (type 7); a value on an edge belongs to the group below it
 * @errors #VALUE! when groups is no whole number of at least 2; #N/A when no cell is a number
 * @source pandas qcut
 * @example =QUANTILEGROUP({1;2;3;4},2) → {1;1;2;2}
 */
export function quantilegroupCells(
  values: unknown[][],
  groups?: number,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return columnwise("QUANTILEGROUP", values, [groups], row, invocation, (numbers, groups) =>
    quantileGroup(numbers, optional(groups)),
  );
}
