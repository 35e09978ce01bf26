import { cellError } from "./cellErrors";
import { ContentCache } from "./contentCache";
import { only, type CellResults } from "./results";

const cache = new ContentCache();

/** Results with their orientation. */
export interface Answer {
  results: CellResults;
  /** they lie: one column per entry of the input */
  isRow: boolean;
}

/**
 * Answers one cell: the results for these inputs, remembered by content, cut to the wanted row; refusals become cell errors.
 * @param inputs everything that the result depends on
 * @param row the last argument of functions with one result per row
 */
export function answer(name: string, inputs: readonly unknown[], row: number | null | undefined, compute: () => Answer): CellResults {
  try {
    const { results, isRow } = cache.recall(name, inputs, compute);
    return only(results, row, isRow);
  } catch (error) {
    throw cellError(error);
  }
}
