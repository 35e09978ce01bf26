import { sectorNames } from "../../engine/universe/sectorNames";
import { groupBy, type Groups } from "../../engine/statistics/groups";
import { requireSameLength } from "../../engine/statistics/requireSameLength";
import type { GroupScores } from "../../engine/statistics/withinGroups";
import { evaluate, type Call } from "./evaluate";
import { cellsOf, shaped, type CellResults } from "./results";
import { labelsOf, numbersOf, requireNumbers, vectorsTogether, type Cells } from "./vectors";

/** Answers with each value's score among the values of its own sector. */
export function withinSectors<const Settings extends readonly unknown[]>(
  name: string,
  values: Cells,
  sectors: Cells,
  settings: Settings,
  row: number | null | undefined,
  call: Call,
  score: (numbers: Float64Array, groups: Groups, ...settings: Settings) => GroupScores,
): CellResults {
  return evaluate(name, [values, sectors, ...settings], row, call, ([cells, labelCells, ...known]) => {
    const vectors = vectorsTogether({ values: cells, sectors: labelCells });
    const labels = sectorNames(labelsOf(vectors.sectors));
    const numbers = requireNumbers(numbersOf(vectors.values), "values");
    requireSameLength("sectors", labels, "values", numbers);
    return {
      results: shaped([cellsOf(score(numbers, groupBy(labels), ...known).values)], vectors.values),
      isRow: vectors.values.isRow,
    };
  });
}
