import { zScoreWithin } from "../engine/statistics/withinGroups";
import { optional } from "./support/choices";
import { withinSectors } from "./support/withinSectors";

/**
 * Distance of each value from the mean of its own sector, in sample standard deviations of that sector. In a sector too small to compare, those of the universe.
 * @customfunction SECTORZSCORE
 * @param {any[][]} values Numbers of one metric, a column or a row; blank, text and error cells are missing and stay so.
 * @param {any[][]} sectors The sector of each value; as many cells as values. Case does not matter, and Tech is Information Technology.
 * @param {boolean} [lower_is_better] TRUE turns the sign, so that a low value scores high. If omitted, FALSE.
 * @param {number} [cap] Limits the result to plus or minus this many standard deviations. If omitted, no limit.
 * @param {number} [min_group] Sectors with fewer numbers than this are compared with the universe. If omitted, 5.
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} z-scores, in the shape of the values.
 * @formula (x − mean of the sector) / sample sd of the sector
 * @errors #VALUE! when sectors and values differ in length, naming both, or cap is not positive; #N/A when no cell is a number
 * @source Standard score within groups
 * @example =SECTORZSCORE({1;2;3;9},{"a";"a";"a";"b"},FALSE,,1) → {-1;0;1;0}
 */
export function sectorzscoreCells(
  values: unknown[][],
  sectors: unknown[][],
  lower_is_better?: boolean,
  cap?: number,
  min_group?: number,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return withinSectors(
    "SECTORZSCORE",
    values,
    sectors,
    [lower_is_better, cap, min_group],
    row,
    invocation,
    (numbers, groups, lower_is_better, cap, min_group) =>
      zScoreWithin(numbers, groups, {
        lowerIsBetter: lower_is_better ?? false,
        cap: optional(cap),
        minGroupSize: optional(min_group),
      }),
  );
}
