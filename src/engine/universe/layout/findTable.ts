import { ScoringError } from "../../errors";
import { cellAt, columnCount, transpose, type CellTable } from "../cells/cellTable";
import { pureUnit, type HeaderUnit } from "../headers/readHeader";
import { findHeaderRows, type HeaderRows } from "./headerRow";

/** A pasted range, seen as a table with one company per row. */
export interface TableLayout extends HeaderRows {
  /** the table with companies as rows, whichever way round it was pasted */
  table: CellTable;
  transposed: boolean;
  /** what the titles above say of all money columns («USD in millions») */
  titleUnit: HeaderUnit;
}

/** A transposed reading must know clearly more fields, for a header of a few words may stand in a first column by chance. */
const CLEARLY_MORE = 1.5;

/**
 * Finds the table in a pasted range: its header below any titles, and whether companies are rows or columns.
 * @param orientation "auto" decides by which side names more fields
 * @throws ScoringError "no-table" when the range is empty, has one row, or names no field on either side
 */
export function findTable(pasted: CellTable, orientation: "auto" | "rows" | "columns" = "auto"): TableLayout {
  const filled = pasted.values.filter((row) => row.some((cell) => cell !== "")).length;
  if (filled === 0) throw new ScoringError("no-table", "range", "The range is empty: choose the cells that hold the universe, its header included.");
  if (filled === 1 && columnCount(pasted) <= 2) throw oneRow();
  const asRows = orientation === "columns" ? undefined : findHeaderRows(pasted);
  const flipped = transpose(pasted);
  const asColumns = orientation === "rows" ? undefined : findHeaderRows(flipped);
  const transposed = asColumns !== undefined && asColumns.recognized >= Math.max(3, CLEARLY_MORE * (asRows?.recognized ?? 0));
  const header = transposed ? asColumns : (asRows ?? asColumns);
  if (header === undefined) {
    if (filled === 1) throw oneRow();
    throw new ScoringError("no-table", "range", "No header row was found: one row must name the columns, for example Ticker, Sector, P/E, ROE.");
  }
  const table = transposed || header === asColumns ? flipped : pasted;
  if (!table.values.slice(header.firstDataRow).some((row) => row.some((cell) => cell !== ""))) throw oneRow();
  return { ...header, table, transposed: table === flipped, titleUnit: unitOfTitles(table, Math.min(...header.rows)) };
}

function oneRow(): ScoringError {
  return new ScoringError("no-table", "range", "The range has only one row: include the header and at least one company below it.");
}

/** Units stated in the titles above the header, in brackets, after «in», or after a comma. */
function unitOfTitles(table: CellTable, headerRow: number): HeaderUnit {
  const found: HeaderUnit = { percent: false, scale: null, currency: "" };
  for (let row = 0; row < headerRow; row++) {
    for (let column = 0; column < columnCount(table); column++) {
      const cell = cellAt(table, row, column);
      if (typeof cell !== "string") continue;
      for (const part of cell.split(/[()[\]{},;–—-]|\bexcept\b/)) {
        const statement = /(?:^|\s)((?:usd|eur|gbp|jpy|chf|cad|aud|us\$|[$€£¥])?\s*(?:figures |amounts |values |data )?(?:are )?in (?:usd |eur |gbp |us\$|[$€£¥])?\s*(?:millions?|billions?|thousands?|mm|mn|bn|000s?)(?: of (?:us )?dollars| of usd| usd| eur)?)\s*$/i.exec(part);
        const unit = pureUnit((statement?.[1] ?? part).replace(/\b(?:figures|amounts|values|data|are|dollars)\b/gi, " "));
        if (unit) {
          found.scale ??= unit.scale;
          found.currency ||= unit.currency;
        }
      }
    }
  }
  return found;
}
