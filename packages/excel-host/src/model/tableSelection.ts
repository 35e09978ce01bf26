import { formatBox, overlaps, type Box } from "../formula/address";
import type { Book } from "./Book";
import { EventType } from "./EventQueue";

/** Tells the tables what is selected in them, and once more when the selection has left them. @returns what to call with each selection */
export function tableSelection(book: Book): (sheet: string, area: Box) => void {
  let inside = new Set<string>();
  return (sheet, area) => {
    const before = inside;
    inside = new Set(book.tables.on(sheet).flatMap(({ id, area: own }) => (overlaps(own, area) ? [id] : [])));
    for (const { id, sheet: worksheetId } of book.tables.all) {
      const isInsideTable = inside.has(id);
      if (!isInsideTable && !before.has(id)) continue;
      const address = isInsideTable ? formatBox(area) : "";
      book.events.raise(EventType.tableSelectionChanged, [id], { tableId: id, worksheetId, isInsideTable, address });
    }
  };
}
