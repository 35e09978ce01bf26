import { evaluate, type Call } from "./evaluate";
import { cellsOf, shaped, type CellResults } from "./results";
import { numbersOf, requireNumbers, trimmed, vectorsOf, type Cells } from "./vectors";

/**
 * Results in the shape of the values: each column of a block is a series, and a single row is one series.
 * @param settings the other arguments that the result depends on
 */
export function columnwise<const Settings extends readonly unknown[]>(
  name: string,
  values: Cells,
  settings: Settings,
  row: number | null | undefined,
  call: Call,
  compute: (numbers: Float64Array, ...settings: Settings) => Float64Array,
): CellResults {
  return evaluate(name, [values, ...settings], row, call, ([cells, ...known]) => {
    const vectors = vectorsOf(trimmed(cells));
    const results = vectors.map((vector) => cellsOf(compute(requireNumbers(numbersOf(vector), "values"), ...known)));
    return { results: shaped(results, vectors[0]), isRow: vectors[0].isRow };
  });
}
