import { LinkedEntity } from "../calculation/values";
import { lastRow, type Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose, HostObject } from "../protocol/HostObject";
import type { Book } from "./Book";
import { raiseChanged } from "./changeEvents";
import { copyCells } from "./copyCells";
import { toWire } from "./matrices";

/** How many rows went and how many stayed, the header not counted. */
export class RemoveDuplicatesResult extends HostObject {
  constructor(
    readonly removed: number,
    readonly uniqueRemaining: number,
  ) {
    super();
  }
}
expose(RemoveDuplicatesResult, { scalars: ["removed", "uniqueRemaining"] });

/**
 * Takes out the rows that repeat an earlier one in the columns named; what is below moves up, and blank rows are left at the end.
 * Texts are compared without regard to case, as in Excel.
 * @param columns counted from the area's first
 */
export function removeDuplicates(
  book: Book,
  sheet: string,
  area: Box,
  columns: readonly number[],
  hasHeader: boolean,
): RemoveDuplicatesResult {
  const inArea = (column: number) => Number.isInteger(column) && column >= 0 && column < area.columns;
  if (!isList(columns) || columns.length === 0 || !columns.every(inArea)) throw HostError.invalidArgument();
  book.calculate();
  const { cells } = book.grid;
  const first = area.row + Number(hasHeader);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = first; row <= lastRow(area); row++) {
    const key = JSON.stringify(
      columns.map((column) => {
        const value = cells.value(sheet, row, area.column + column);
        const wire = value instanceof LinkedEntity ? value.text : toWire(value);
        return typeof wire === "string" ? wire.toLowerCase() : wire;
      }),
    );
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const rowAt = (row: number): Box => ({ ...area, row, rows: 1 });
  kept.forEach((row, at) => {
    if (row !== first + at)
      copyCells(
        book,
        { sheet, area: rowAt(row) },
        { sheet, area: rowAt(first + at) },
        { copyType: "Formulas", skipBlanks: false, transpose: false },
      );
  });
  const removed = lastRow(area) - first + 1 - kept.length;
  if (removed > 0) {
    cells.write(sheet, { ...area, row: first + kept.length, rows: removed }, () => ({ value: null }));
    raiseChanged(book, sheet, area);
  }
  return new RemoveDuplicatesResult(removed, kept.length);
}

const isList = (columns: unknown): boolean => Array.isArray(columns);
