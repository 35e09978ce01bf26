import { lastRow, type Box } from "../formula/address";
import type { TableState } from "./tableState";

/** Where the parts of a table lie. */
export const headerArea = (table: TableState): Box | null => (table.showHeaders ? { ...table.area, rows: 1 } : null);
export const totalsArea = (table: TableState): Box | null =>
  table.showTotals ? { ...table.area, row: lastRow(table.area), rows: 1 } : null;

export function bodyArea({ area, showHeaders, showTotals }: TableState): Box {
  return { ...area, row: area.row + Number(showHeaders), rows: area.rows - Number(showHeaders) - Number(showTotals) };
}
