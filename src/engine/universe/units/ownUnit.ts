import type { OwnColumn } from "../../fields/field";
import { cellAt, formatAt, type CellTable } from "../cells/cellTable";
import { readNumberFormat } from "../cells/numberFormat";
import { readNumber } from "../cells/readNumber";
import type { HeaderUnit } from "../headers/readHeader";

/** So many companies tell what a column holds. */
const JUDGED_ROWS = 200;

/**
 * The unit that a column which the catalogue does not know would have as a column of the user's own: percentages, amounts of money, or plain scores.
 * @returns null when fewer than half of its filled cells are numbers
 */
export function ownUnit(
  table: CellTable,
  column: number,
  rows: readonly number[],
  header: HeaderUnit,
): OwnColumn["unit"] | null {
  let filled = 0;
  let numbers = 0;
  let percent = header.percent;
  let money = header.currency !== "" || header.scale !== null;
  for (const row of rows.slice(0, JUDGED_ROWS)) {
    const cell = cellAt(table, row, column);
    if (cell === "" || (typeof cell === "string" && cell.trim() === "")) continue;
    filled++;
    const format = readNumberFormat(formatAt(table, row, column));
    const written = typeof cell === "string" ? readNumber(cell, ".") : null;
    if (written === null && (typeof cell !== "number" || format.date)) continue;
    numbers++;
    percent ||= written === null ? format.percent : written.mark === "percent";
    money ||= written === null ? format.currency !== "" : written.currency !== "" || written.mark === "scale";
  }
  if (numbers === 0 || 2 * numbers < filled) return null;
  return percent ? "fraction" : money ? "money" : "score";
}
