import type { AssignedColumn } from "./assignFields";
import { cellAt, type CellTable, type CellValue } from "./cells/cellTable";
import { isErrorText } from "./cells/missingText";
import { gicsSector } from "./sectors";

/** Text columns of some rows, by field id; sectors by their GICS names where the name stands for one. */
export function readTexts(table: CellTable, rows: readonly number[], columns: readonly AssignedColumn[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { field, header } of columns) {
    if (field?.kind !== "text") continue;
    const read = field.id === "sector" ? canonicalSector : plainText;
    texts.set(field.id, rows.map((row) => read(cellAt(table, row, header.column))));
  }
  return texts;
}

/** A cell as text; errors and lone dashes are missing, and so is 0, as which some hosts hand a blank over. TRUE is a ticker too, and so is 7203. */
export function plainText(cell: CellValue): string {
  if (cell === 0) return "";
  const text = typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell).replace(/\s+/g, " ").trim();
  return isErrorText(text) || /^[-–—.?#*]+$/.test(text) ? "" : text;
}

function canonicalSector(cell: CellValue): string {
  const text = plainText(cell);
  if (/^(?:n\/?a|none|unknown|other|nan|null|not available)$/i.test(text)) return "";
  return gicsSector(text) ?? text;
}
