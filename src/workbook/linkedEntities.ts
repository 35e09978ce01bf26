import { readBlock } from "./readCells";
import type { Control } from "./progress";

/** What `values` gives for a linked entity of Excel's data types, such as a stock. It is also a genuine error. */
const NO_VALUE = "#VALUE!";

/**
 * Puts the texts that linked entities show in the place of the errors that Excel hands out for them. Genuine errors show their own text and stay.
 * Without such cells nothing is read; else one more request, for the block around them.
 * @param values of the whole range, changed in place
 */
export async function showLinkedEntities(
  context: Excel.RequestContext,
  range: Excel.Range,
  values: unknown[][],
  control: Control = {},
): Promise<void> {
  const [rows, columns]: [Set<number>, Set<number>] = [new Set(), new Set()];
  values.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== NO_VALUE) return;
      rows.add(r);
      columns.add(c);
    }),
  );
  if (rows.size === 0) return;
  const top = least(rows);
  const left = least(columns);
  const size = { rowCount: greatest(rows) - top + 1, columnCount: greatest(columns) - left + 1 };
  const block = range.getCell(top, left).getResizedRange(size.rowCount - 1, size.columnCount - 1);
  const { text } = await readBlock(context, block, size, ["text"], control);
  for (const r of rows) {
    for (const c of columns) {
      const shown = text[r - top][c - left];
      if (values[r][c] === NO_VALUE && shown !== "") values[r][c] = shown;
    }
  }
}

const least = (numbers: Iterable<number>): number => {
  let found = Infinity;
  for (const number of numbers) if (number < found) found = number;
  return found;
};
const greatest = (numbers: Iterable<number>): number => {
  let found = -Infinity;
  for (const number of numbers) if (number > found) found = number;
  return found;
};
