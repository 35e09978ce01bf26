import { percentileRankWithin } from "../engine/statistics/withinGroups";
import { choice, optional } from "./support/choices";
import { PERCENTILE_KINDS } from "./support/percentileKinds";
import { withinSectors } from "./support/withinSectors";

/**
 * Percentile rank of each value among the values of its own sector, from 0 to 100. In a sector too small to compare, the rank in the whole universe.
 * @customfunction SECTORPCTILE
 * @param {any[][]} values Numbers of one metric, a column or a row; blank, text and error cells are missing and stay so.
 * @param {any[][]} sectors The sector of each value; as many cells as values. Case does not matter, and Tech is Information Technology.
 * @param {boolean} [lower_is_better] TRUE ranks the lowest value highest. If omitted, FALSE.
 * @param {string} [kind] "mean", "rank" (pandas), "weak", "strict" (scipy) or "inc" (PERCENTRANK.INC). If omitted, "mean".
 * @param {number} [min_group] Sectors with fewer numbers than this are ranked in the universe. If omitted, 5.
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} Percentile ranks, in the shape of the values.
 * @formula as PCTILE, among the cells of the same sector
 * @errors #VALUE! when sectors and values differ in length, naming both; #N/A when no cell is a number
 * @source scipy.stats.percentileofscore; pandas groupby().rank(pct=True)
 * @example =SECTORPCTILE({1;2;9},{"a";"a";"b"},FALSE,"mean",1) → {25;75;50}
 */
export function sectorpctileCells(
  values: unknown[][],
  sectors: unknown[][],
  lower_is_better?: boolean,
  kind?: string,
  min_group?: number,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return withinSectors(
    "SECTORPCTILE",
    values,
    sectors,
    [lower_is_better, kind, min_group],
    row,
    invocation,
    (numbers, groups, lower_is_better, kind, min_group) =>
      percentileRankWithin(numbers, groups, {
        lowerIsBetter: lower_is_better ?? false,
        kind: choice(kind, "kind", PERCENTILE_KINDS),
        minGroupSize: optional(min_group),
      }),
  );
}
