import { formatBox, isSingleCell, overlaps, type Box } from "../formula/address";
import type { Scalar } from "../calculation/values";
import type { Book } from "./Book";
import { EventType, WHOLE_WORKBOOK } from "./EventQueue";
import { toWire } from "./matrices";

export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
export type ShiftDirection = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";

/** Tells those who listen that cells have changed, through their sheet and through the tables they lie in. */
export function raiseChanged(
  book: Book,
  sheet: string,
  area: Box,
  before?: Scalar,
  changeType: ChangeType = "RangeEdited",
  shiftDirection: ShiftDirection = "None",
): void {
  const after = isSingleCell(area) ? book.grid.cells.value(sheet, area.row, area.column) : undefined;
  const details = {
    worksheetId: sheet,
    address: formatBox(area),
    changeType,
    shiftDirection,
    source: "Local",
    triggerSource: "ThisLocalAddin",
    referenceId: `${sheet}!${formatBox(area)}`,
    valueBefore: before === undefined ? undefined : toWire(before),
    valueAfter: after === undefined ? undefined : toWire(after),
  };
  book.events.raise(EventType.worksheetChanged, [sheet, WHOLE_WORKBOOK], details);
  for (const table of book.tables.on(sheet)) {
    if (overlaps(table.area, area))
      book.events.raise(EventType.tableChanged, [table.id, sheet, WHOLE_WORKBOOK], { ...details, tableId: table.id });
  }
}
