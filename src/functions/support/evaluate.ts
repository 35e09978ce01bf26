import { cellError } from "./cellErrors";
import { ContentCache } from "./contentCache";
import { selectRow, type CellResults } from "./results";
import { trimmed, type Cells } from "./vectors";

const cache = new ContentCache();

/** The results of a function with their orientation. */
export interface Evaluation {
  results: CellResults;
  /** results run horizontally: one column per entry of the input */
  isRow: boolean;
}

const isRange = (input: unknown): input is Cells => Array.isArray(input) && Array.isArray(input[0]);

/**
 * Evaluates a function for a cell. Results are cached by the content of the inputs and cut to the wanted row; errors become cell errors.
 * @param inputs everything that the result depends on
 * @param row the last argument of functions with one result per row
 */
export function evaluate(
  name: string,
  inputs: readonly unknown[],
  row: number | null | undefined,
  compute: () => Evaluation,
): CellResults {
  try {
    // the empty part of a whole-column reference is neither cached nor compared
    const content = inputs.map((input) => (isRange(input) ? trimmed(input) : input));
    const { results, isRow } = cache.recall(name, content, compute);
    return selectRow(results, row, isRow);
  } catch (error) {
    throw cellError(error);
  }
}
