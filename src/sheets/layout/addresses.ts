import { absoluteAddress, cellAddress } from "../../engine/cellAddress";
import type { Area } from "../../workbook/sheetContent";
import type { Places } from "./places";
import type { Addresses, ColumnReference, Table } from "./sections";

/** The addresses for a formula in a row of a table. */
export function addressesFrom(places: Places, own: { table: Table; row: number }): Addresses {
  return {
    column(table, header) {
      const { row, column, rows } = columnArea(places, { table, column: header });
      return `${absoluteAddress(row, column)}:${absoluteAddress(row + Math.max(rows, 1) - 1, column)}`;
    },
    cell(table, header, row) {
      const area = columnArea(places, { table, column: header, rows: { start: row, count: 1 } });
      return absoluteAddress(area.row, area.column);
    },
    sameRow(header) {
      const area = columnArea(places, { table: own.table, column: header, rows: { start: own.row, count: 1 } });
      return cellAddress(area.row, area.column);
    },
  };
}

/** The cells below a column's header. */
export function columnArea(places: Places, { table, column, rows }: ColumnReference): Area {
  const at = places.areaOf(table);
  const k = table.columns.findIndex(({ header }) => header === column);
  if (k < 0) throw new Error(`The table ${table.name ?? ""} has no column "${column}".`);
  const { start, count } = rows ?? { start: 0, count: table.rows.length };
  if (start < 0 || start + count > table.rows.length)
    throw new Error(`The column "${column}" has ${table.rows.length} rows, not rows ${start} to ${start + count - 1}.`);
  return { row: at.row + (table.header ? 1 : 0) + start, column: at.column + k, rows: count, columns: 1 };
}
