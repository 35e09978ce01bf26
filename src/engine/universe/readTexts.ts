import type { AssignedColumn } from "./assignFields";
import { cellAt, formatAt, type CellTable, type CellValue } from "./cells/cellTable";
import { isErrorText } from "./cells/missingText";
import { gicsSector } from "./sectors";

/** Text columns of some rows, by field id; sectors by their GICS names where the name stands for one. */
export function readTexts(
  table: CellTable,
  rows: readonly number[],
  columns: readonly AssignedColumn[],
): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { field, header } of columns) {
    if (field?.kind !== "text") continue;
    const read = field.id === "sector" ? canonicalSector : field.id === "ticker" ? tickerText : plainText;
    texts.set(
      field.id,
      rows.map((row) => read(cellAt(table, row, header.column), formatAt(table, row, header.column))),
    );
  }
  return texts;
}

/** A cell as text; errors and lone dashes are missing, and so is 0, as which some hosts hand a blank over. TRUE is a ticker too, and so is 7203. */
export function plainText(cell: CellValue): string {
  if (cell === 0) return "";
  const text = typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell).replace(/\s+/g, " ").trim();
  return isErrorText(text) || /^[-–—.?#*]+$/.test(text) ? "" : text;
}

/** A code such as 005930 that Excel holds as a number keeps the zeros of its format. */
function tickerText(cell: CellValue, format: string): string {
  const text = plainText(cell);
  return typeof cell === "number" && /^0+$/.test(format) ? text.padStart(format.length, "0") : text;
}

function canonicalSector(cell: CellValue): string {
  const text = plainText(cell);
  if (/^(?:n\/?a|none|unknown|other|nan|null|not available)$/i.test(text)) return "";
  return gicsSector(text) ?? text;
}
