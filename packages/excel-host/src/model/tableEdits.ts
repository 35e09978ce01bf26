import { intersection, type Box } from "../formula/address";
import type { Book } from "./Book";
import { followTableNames } from "./followTableNames";
import { toWire } from "./matrices";
import { unusedColumnName } from "./tableState";

/** A header written over renames its column; an empty one gets a name, for every column of a table has one. */
export function checkTableEdit(book: Book, sheet: string, area: Box): void {
  for (const table of book.tables.on(sheet)) {
    const headers = table.showHeaders ? intersection({ ...table.area, rows: 1 }, area) : null;
    if (!headers) continue;
    const renamed = new Map<string, string>();
    for (let column = headers.column; column < headers.column + headers.columns; column++) {
      const state = table.columns[column - table.area.column];
      const written = String(toWire(book.grid.cells.value(sheet, headers.row, column)));
      const taken = table.columns.some(
        (other) => other !== state && other.name.toLowerCase() === written.toLowerCase(),
      );
      const name = written === "" || taken ? unusedColumnName(table) : written;
      if (name !== written)
        book.grid.cells.write(sheet, { row: headers.row, column, rows: 1, columns: 1 }, () => ({ value: name }));
      if (state.name !== name) renamed.set(state.name.toLowerCase(), name);
      state.name = name;
    }
    if (renamed.size) followTableNames(book, table, { columns: renamed });
    book.changed("tables", sheet);
  }
}
