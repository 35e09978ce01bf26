import { holdingWeights } from "../engine/portfolio/holdingWeights";
import { sectorNames } from "../engine/universe/sectorNames";
import { evaluate } from "./support/evaluate";
import { optional } from "./support/choices";
import { cellsOf, shaped } from "./support/results";
import { labelsOf, numbersOf, requireNumbers, vectorsTogether } from "./support/vectors";

/**
 * Weights of a model portfolio: the best scores under a limit of names per sector, weighted equally or by inverse volatility within limits. 0 where not held.
 * @customfunction MODELWEIGHTS
 * @param {any[][]} scores One score per company, higher is better; a column or a row. Companies without a score are not held.
 * @param {any[][]} sectors The sector of each company; as many cells as scores. Case does not matter, and Tech is Information Technology.
 * @param {number} [count] Names to hold. If omitted, 25.
 * @param {number} [max_per_sector] Names per sector at most. If omitted, 8.
 * @param {number} [min_weight] Smallest weight of a name, a fraction. If omitted, 0.02.
 * @param {number} [max_weight] Largest weight of a name, a fraction. If omitted, 0.05.
 * @param {any[][]} [volatility] Volatility of each company: weights go by its inverse. If omitted, equal weights.
 * @param {number} [row] Number of the row wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} One fraction per company. They sum to 1, or to less when the limits allow no more: the rest is cash.
 * @formula min(max(λ · base, min_weight), max_weight) with λ such that the sum is 1
 * @errors #VALUE! when the columns differ in length, naming both, or the limits cross; #N/A when no score is a number
 * @source Greedy choice under a partition matroid; exact water-filling for the weights
 * @example =MODELWEIGHTS({90;80;70;60},{"a";"a";"b";"b"},2,1,0,1) → {0.5;0;0.5;0}
 */
export function modelweightsCells(
  scores: unknown[][],
  sectors: unknown[][],
  count?: number,
  max_per_sector?: number,
  min_weight?: number,
  max_weight?: number,
  volatility?: unknown[][],
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate(
    "MODELWEIGHTS",
    [scores, sectors, count, max_per_sector, min_weight, max_weight, volatility],
    row,
    invocation,
    ([scores, sectors, count, max_per_sector, min_weight, max_weight, volatility]) => {
      const vectors = vectorsTogether({ scores, sectors, volatility });
      const weights = holdingWeights(
        requireNumbers(numbersOf(vectors.scores), "scores"),
        sectorNames(labelsOf(vectors.sectors)),
        {
          count: optional(count),
          maxPerSector: optional(max_per_sector),
          minWeight: optional(min_weight),
          maxWeight: optional(max_weight),
          volatility: vectors.volatility && numbersOf(vectors.volatility),
        },
      );
      return { results: shaped([cellsOf(weights)], vectors.scores), isRow: vectors.scores.isRow };
    },
  );
}
