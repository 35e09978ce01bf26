import { ScoringError } from "../../errors";
import { cellAt, clipped, columnCount, transpose, type CellTable } from "../cells/cellTable";
import type { OwnHeaders } from "../headers/ownHeaders";
import { pureUnit, type HeaderUnit } from "../headers/readHeader";
import { headersInContext } from "./headersInContext";
import { pivotTagRows } from "./tagRows";
import { DEEPEST_HEADER_ROW, findHeaderRows, JUDGED_CELLS, type HeaderRows } from "./headerRow";

/** A pasted range as a table with one company per row. */
export interface TableLayout extends HeaderRows {
  /** the table with companies as rows, transposed if necessary */
  table: CellTable;
  transposed: boolean;
  /** unit of all money columns as stated in the titles above ("USD in millions") */
  titleUnit: HeaderUnit;
}

/** A transposed reading must recognise clearly more fields: a few words in a first column may match by chance. */
const CLEARLY_MORE = 1.5;

/**
 * Finds the table in a pasted range: its header below any titles, and whether companies are rows or columns.
 * @param orientation "auto" chooses the orientation that names more fields
 * @param ownColumn columns of the user's own, which count as fields
 * @throws ScoringError "no-table" when the range is empty, has one row, or names no field in either orientation
 */
export function findTable(
  given: CellTable,
  orientation: "auto" | "rows" | "columns" = "auto",
  ownColumn?: OwnHeaders,
): TableLayout {
  const pasted = pivotTagRows(given) ?? given;
  const filled = pasted.values.filter((row) => row.some((cell) => cell !== "")).length;
  if (filled === 0)
    throw new ScoringError(
      "no-table",
      "range",
      "The range is empty: select the cells of the universe, including its header.",
    );
  if (filled === 1 && columnCount(pasted) <= 2) throw oneRow();
  const asRows = orientation === "columns" ? undefined : findHeaderRows(pasted, ownColumn);
  // the upper left corner is enough to decide
  const asColumns =
    orientation === "rows"
      ? undefined
      : findHeaderRows(transpose(clipped(pasted, JUDGED_CELLS, DEEPEST_HEADER_ROW)), ownColumn);
  const transposed =
    asColumns !== undefined &&
    (asRows === undefined || asColumns.recognized >= Math.max(3, CLEARLY_MORE * asRows.recognized));
  const table = transposed ? transpose(pasted) : pasted;
  const header = transposed ? findHeaderRows(table, ownColumn) : asRows;
  if (header === undefined) throw filled === 1 ? oneRow() : noHeader(pasted);
  if (!table.values.slice(header.firstDataRow).some((row) => row.some((cell) => cell !== ""))) throw oneRow();
  return {
    ...header,
    columns: headersInContext(table, header.firstDataRow, header.columns),
    table,
    transposed,
    titleUnit: unitOfTitles(table, Math.min(...header.rows)),
  };
}

function noHeader(pasted: CellTable): ScoringError {
  const lines = pasted.values.map((row) => row.filter((cell) => cell !== "")).filter((row) => row.length > 0);
  const separator = [";", "\t", ",", "|"].find((mark) =>
    lines.every((row) => row.length === 1 && typeof row[0] === "string" && row[0].split(mark).length > 2),
  );
  return separator === undefined
    ? new ScoringError(
        "no-table",
        "range",
        "No header row was found: one row must name the columns, for example Ticker, Sector, P/E, ROE.",
      )
    : new ScoringError(
        "no-table",
        "range",
        `Each row is in a single cell, with values separated by "${separator}": split them with Excel's Data > Text to Columns first.`,
      );
}

function oneRow(): ScoringError {
  return new ScoringError(
    "no-table",
    "range",
    "The range has only one row: include the header and at least one company below it.",
  );
}

/** Units stated in the titles above the header: in brackets, after "in", or after a comma. */
function unitOfTitles(table: CellTable, headerRow: number): HeaderUnit {
  const found: HeaderUnit = { percent: false, scale: null, currency: "" };
  for (let row = 0; row < headerRow; row++) {
    for (let column = 0; column < columnCount(table); column++) {
      const cell = cellAt(table, row, column);
      if (typeof cell !== "string") continue;
      // a run of blanks would make the pattern slow
      for (const part of cell.replace(/\s+/g, " ").split(/[()[\]{},;–—-]|\bexcept\b/)) {
        const statement =
          /(?:^|\s)((?:usd|eur|gbp|jpy|chf|cad|aud|us\$|[$€£¥])?\s*(?:figures |amounts |values |data )?(?:are )?in (?:usd |eur |gbp |us\$|[$€£¥])?\s*(?:millions?|billions?|thousands?|mm|mn|bn|000s?)(?: of (?:us )?dollars| of usd| usd| eur)?)\s*$/i.exec(
            part,
          );
        const unit = pureUnit(
          (statement?.[1] ?? part).replace(/\b(?:figures|amounts|values|data|are|dollars)\b/gi, " "),
        );
        // a lone M, B or T is ambiguous
        if (unit && !/^\s*[a-z]\s*$/i.test(part)) {
          found.scale ??= unit.scale;
          found.currency ||= unit.currency;
        }
      }
    }
  }
  return found;
}
