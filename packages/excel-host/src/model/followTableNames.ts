import { box as boxAt, holdsCell } from "../formula/address";
import { renameInTables, type TableRenaming } from "../formula/renameInTables";
import type { Book } from "./Book";
import type { TableState } from "./tableState";

/** Has every formula and name say a table's new name, and its columns' new ones, where they said the old. */
export function followTableNames(
  { grid }: Book,
  table: TableState,
  renaming: Pick<TableRenaming, "newName" | "columns">,
): void {
  const renamed = (formula: string, inside: boolean) =>
    renameInTables(formula, { ...renaming, table: table.name, inside });
  for (const sheet of grid.sheets.all) {
    for (const { row, column, text, fixedArea } of [...grid.cells.formulasOn(sheet)]) {
      const formula = renamed(text, sheet === table.sheet && holdsCell(table.area, row, column));
      if (formula !== text)
        grid.cells.write(sheet, boxAt(row, column), () => ({ formula, fixedArea: fixedArea ?? undefined }));
    }
  }
  for (const name of grid.names.all) {
    const formula = renamed(name.formula, false);
    if (formula !== name.formula) grid.names.define({ ...name, formula });
  }
  for (const column of table.columns) if (column.total?.startsWith("=")) column.total = renamed(column.total, true);
}
