import { cellError } from "./cellErrors";
import { ContentCache } from "./contentCache";
import { only, type CellResults } from "./results";
import { trimmed, type Cells } from "./vectors";

const cache = new ContentCache();

/** Results with their orientation. */
export interface Answer {
  results: CellResults;
  /** they lie: one column per entry of the input */
  isRow: boolean;
}

const isRange = (input: unknown): input is Cells => Array.isArray(input) && Array.isArray(input[0]);

/**
 * Answers one cell: the results for these inputs, remembered by content, cut to the wanted row; refusals become cell errors.
 * @param inputs everything that the result depends on
 * @param row the last argument of functions with one result per row
 */
export function answer(
  name: string,
  inputs: readonly unknown[],
  row: number | null | undefined,
  compute: () => Answer,
): CellResults {
  try {
    // of a reference to whole columns only the filled part is worth remembering and comparing
    const content = inputs.map((input) => (isRange(input) ? trimmed(input) : input));
    const { results, isRow } = cache.recall(name, content, compute);
    return only(results, row, isRow);
  } catch (error) {
    throw cellError(error);
  }
}
