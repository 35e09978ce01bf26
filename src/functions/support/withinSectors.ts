import { sectorNames } from "../../engine/universe/sectorNames";
import { groupBy, type Groups } from "../../engine/statistics/groups";
import { requireSameLength } from "../../engine/statistics/requireSameLength";
import type { GroupScores } from "../../engine/statistics/withinGroups";
import { evaluate } from "./evaluate";
import { cellsOf, shaped, type CellResults } from "./results";
import { labelsOf, numbersOf, requireNumbers, vectorsTogether, type Cells } from "./vectors";

/** Answers with each value's score among the values of its own sector. */
export function withinSectors(
  name: string,
  values: Cells,
  sectors: Cells,
  settings: readonly unknown[],
  row: number | null | undefined,
  score: (numbers: Float64Array, groups: Groups) => GroupScores,
): CellResults {
  return evaluate(name, [values, sectors, ...settings], row, () => {
    const vectors = vectorsTogether({ values, sectors });
    const labels = sectorNames(labelsOf(vectors.sectors));
    const numbers = requireNumbers(numbersOf(vectors.values), "values");
    requireSameLength("sectors", labels, "values", numbers);
    return {
      results: shaped([cellsOf(score(numbers, groupBy(labels)).values)], vectors.values),
      isRow: vectors.values.isRow,
    };
  });
}
