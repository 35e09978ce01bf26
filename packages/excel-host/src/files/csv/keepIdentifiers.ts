import { TEXT_FORMAT } from "../../grid/cellStyle";
import type { InterpretedInput } from "../../model/cellInput";

/** Words for a missing figure tell nothing about what a column holds. */
const NO_FIGURE = /^\s*(?:n\/?a|n\.a\.?|nan|null|none|nm|[^\p{L}\p{N}]*)\s*$/iu;
const HAS_LETTER = /\p{L}/u;

/**
 * Keeps what reads as a number and has a letter a text, in columns that hold mostly texts: among codes, 1E5 is a code and no
 * hundred thousand, and MAR1 no day in March. The first cell of a column counts as its header.
 * @param fields the fields as written, in the shape of the cells
 */
export function keepIdentifiers(rows: InterpretedInput[][], fields: readonly (readonly string[])[]): void {
  const columns = new Map<number, { headed: boolean; texts: number; numbers: number; doubtful: number[] }>();
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const value = "value" in cell.input ? cell.input.value : null;
      if (value === null) return;
      const found = columns.get(column) ?? { headed: false, texts: 0, numbers: 0, doubtful: [] };
      columns.set(column, found);
      if (!found.headed) found.headed = true;
      else if (typeof value === "number") {
        found.numbers++;
        if (HAS_LETTER.test(fields[row][column])) found.doubtful.push(row);
      } else if (typeof value === "string" && !NO_FIGURE.test(value)) found.texts++;
    }),
  );
  for (const [column, { texts, numbers, doubtful }] of columns)
    if (texts > numbers)
      for (const row of doubtful)
        rows[row][column] = { input: { value: fields[row][column] }, numberFormat: TEXT_FORMAT };
}
