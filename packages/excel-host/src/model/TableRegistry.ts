import { holdsCell, overlaps, type Box } from "../formula/address";
import type { TableDirectory } from "../grid/Grid";
import type { TableShape } from "../grid/tableReferences";
import type { TableState } from "./tableState";

/** Every table of the workbook, and what formulas may ask about them. */
export class TableRegistry implements TableDirectory {
  readonly #tables: TableState[] = [];

  get all(): readonly TableState[] {
    return this.#tables;
  }

  on(sheet: string): TableState[] {
    return this.#tables.filter((table) => table.sheet === sheet);
  }

  add(table: TableState): void {
    this.#tables.push(table);
  }

  remove(table: TableState): void {
    const at = this.#tables.indexOf(table);
    if (at >= 0) this.#tables.splice(at, 1);
  }

  clear(): void {
    this.#tables.length = 0;
  }

  find(idOrName: string): TableState | undefined {
    const wanted = idOrName.toLowerCase();
    return this.#tables.find((table) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted);
  }

  byName(name: string): TableShape | undefined {
    const wanted = name.toLowerCase();
    const table = this.#tables.find((each) => each.name.toLowerCase() === wanted);
    return table && shapeOf(table);
  }

  at(sheet: string, row: number, column: number): TableShape | undefined {
    const table = this.#tables.find((each) => each.sheet === sheet && holdsCell(each.area, row, column));
    return table && shapeOf(table);
  }

  touching(sheet: string, area: Box): boolean {
    return this.#tables.some((table) => table.sheet === sheet && overlaps(table.area, area));
  }

  /** Table1, Table2, … as Excel names them. */
  unusedName(): string {
    let number = this.#tables.length + 1;
    while (this.byName(`Table${number}`)) number++;
    return `Table${number}`;
  }
}

const shapeOf = ({ name, sheet, area, showHeaders, showTotals, columns }: TableState): TableShape => ({
  name,
  sheet,
  area,
  hasHeaders: showHeaders,
  hasTotals: showTotals,
  columns: columns.map((column) => column.name),
});
