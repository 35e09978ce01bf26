import { evaluate } from "./evaluate";
import { cellsOf, shaped, type CellResults } from "./results";
import { numbersOf, requireNumbers, trimmed, vectorsOf, type Cells } from "./vectors";

/**
 * Results in the shape of the values: each column of a block is a series, and a single row is one series.
 * @param settings the other arguments that the result depends on
 */
export function columnwise(
  name: string,
  values: Cells,
  settings: readonly unknown[],
  row: number | null | undefined,
  compute: (numbers: Float64Array) => Float64Array,
): CellResults {
  return evaluate(name, [values, ...settings], row, () => {
    const vectors = vectorsOf(trimmed(values));
    const results = vectors.map((vector) => cellsOf(compute(requireNumbers(numbersOf(vector), "values"))));
    return { results: shaped(results, vectors[0]), isRow: vectors[0].isRow };
  });
}
