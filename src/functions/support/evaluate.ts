import { withBlanks } from "./blanks";
import { cellError } from "./cellErrors";
import { optional } from "./choices";
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

/** What Excel says of a call beside its arguments: where they stand. */
export type Call = CustomFunctions.Invocation | undefined;

const isRange = (input: unknown): input is Cells => Array.isArray(input) && Array.isArray(input[0]);

/**
 * Evaluates a function for a cell. Blank cells are null to it, whatever Excel hands over for them: where that has to be asked, the answer is a promise,
 * which Excel accepts; the declared type is what the metadata needs. Results are cached by the content of the inputs, blanks included, and cut to the
 * wanted row; errors become cell errors.
 * @param inputs everything that the result depends on, in the order of the parameters
 * @param row the last argument of functions with one result per row
 * @param compute is given the inputs with their blanks
 */
export function evaluate<const Inputs extends readonly unknown[]>(
  name: string,
  inputs: Inputs,
  row: number | null | undefined,
  call: Call,
  compute: (inputs: Inputs) => Evaluation,
): CellResults {
  const answer = (known: readonly [...Inputs, row: number | null | undefined]): CellResults => {
    const content = known.slice(0, -1) as unknown as Inputs;
    try {
      // the empty part of a whole-column reference is neither cached nor compared
      const compared = content.map((input) => (isRange(input) ? trimmed(input) : input));
      const { results, isRow } = cache.recall(name, compared, () => compute(content));
      return selectRow(results, optional(known[inputs.length] as typeof row), isRow);
    } catch (error) {
      throw cellError(error);
    }
  };
  const known = withBlanks([...inputs, row] as const, call?.parameterAddresses);
  return known instanceof Promise ? (known.then(answer) as unknown as CellResults) : answer(known);
}
