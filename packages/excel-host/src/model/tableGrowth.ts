import { box as boxAt, lastColumn, lastRow, type Box } from "../formula/address";
import type { Book } from "./Book";
import { resizeTable } from "./tableOperations";
import type { TableState } from "./tableState";

/**
 * A table takes in what is written into blank cells directly below it or to its right, as Excel does by its automatic correction. What
 * has formulas only is not taken for a row: it may be the table's own sum.
 */
export function growTables(book: Book, sheet: string, written: Box): void {
  for (const table of book.tables.on(sheet)) {
    const grown = below(book, table, written) ?? beside(book, table, written);
    if (grown && !overlapsOther(book, table, grown)) resizeTable(book, table, grown);
  }
}

function below(book: Book, { sheet, area, showTotals }: TableState, written: Box): Box | null {
  const fits = written.column >= area.column && lastColumn(written) <= lastColumn(area);
  if (showTotals || !fits || written.row !== lastRow(area) + 1 || !holdsConstants(book, sheet, written)) return null;
  const rows = { ...area, row: written.row, rows: written.rows };
  return isBlankAround(book, sheet, rows, written) ? { ...area, rows: area.rows + written.rows } : null;
}

function beside(book: Book, { sheet, area }: TableState, written: Box): Box | null {
  const fits = written.row >= area.row && lastRow(written) <= lastRow(area);
  if (!fits || written.column !== lastColumn(area) + 1 || !book.grid.cells.usedArea(sheet, written)) return null;
  const columns = { ...area, column: written.column, columns: written.columns };
  return isBlankAround(book, sheet, columns, written) ? { ...area, columns: area.columns + written.columns } : null;
}

function holdsConstants(book: Book, sheet: string, area: Box): boolean {
  const { cells } = book.grid;
  const used = cells.usedArea(sheet, area);
  for (let row = used?.row ?? 0; used && row <= lastRow(used); row++)
    for (let column = used.column; column <= lastColumn(used); column++)
      if (!cells.formula(sheet, row, column) && cells.value(sheet, row, column) !== null) return true;
  return false;
}

/** Whether the new part of the table has nothing but what was just written, which spans it in one direction. */
function isBlankAround(book: Book, sheet: string, part: Box, written: Box): boolean {
  const rest = [
    boxAt(part.row, part.column, written.row - part.row, part.columns),
    boxAt(lastRow(written) + 1, part.column, lastRow(part) - lastRow(written), part.columns),
    boxAt(part.row, part.column, part.rows, written.column - part.column),
    boxAt(part.row, lastColumn(written) + 1, part.rows, lastColumn(part) - lastColumn(written)),
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
  return rest.every((area) => book.grid.cells.usedArea(sheet, area) === null);
}

const overlapsOther = (book: Book, table: TableState, area: Box): boolean =>
  book.tables.all.some(
    (other) =>
      other !== table &&
      other.sheet === table.sheet &&
      other.area.row <= lastRow(area) &&
      area.row <= lastRow(other.area) &&
      other.area.column <= lastColumn(area) &&
      area.column <= lastColumn(other.area),
  );
