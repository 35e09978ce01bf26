import { GENERAL_FORMAT } from "../../grid/cellStyle";
import { box as boxAt, formatCell } from "../../formula/address";
import type { InterpretedInput } from "../../model/cellInput";
import { cellText } from "../../model/cellText";
import { columnWidthFor } from "../../model/textMeasure";
import type { Workbook } from "../../model/Workbook";
import { decodeText } from "../decodeText";
import { InputError } from "../InputError";
import { LIMITS, textTooLong } from "../limits";
import { widestRow } from "../widestRow";
import { readCsv } from "./readCsv";

/** Columns are made as wide as their first rows need, and no wider than this many pixels. */
const ROWS_MEASURED = 200;
const WIDEST = 260;

/**
 * Opens a .csv file in place of what the workbook holds: one sheet, named after the file.
 * @returns what of it is not kept, as a phrase
 */
export function openCsv({ book }: Workbook, content: Uint8Array, fileName: string): string[] {
  const { rows, formulas } = readCsv(decodeText(content, fileName), fileName);
  const columns = widestRow(rows);
  checkTexts(rows, fileName);
  if (!rows.some((row) => row.some(isFilled)))
    throw new InputError(`${fileName} is empty: give a file with a header row and one row per company.`);
  book.reset();
  book.name = fileName;
  const { sheets, cells, styles } = book.grid;
  const [sheet] = sheets.all;
  sheets.rename(sheet, sheetName(fileName));
  const area = boxAt(0, 0, rows.length, columns);
  cells.write(sheet, area, (row, column) => rows[row][column]?.input);
  styles.applyEach(sheet, area, (row, column) => {
    const numberFormat = rows[row][column]?.numberFormat;
    return numberFormat ? { numberFormat } : undefined;
  });
  // a title's text runs on over the cells beside it
  const measured = rows.slice(0, ROWS_MEASURED).filter((row) => row.filter(isFilled).length > 1);
  for (let column = 0; column < columns; column++) {
    const shown = measured.flatMap((row) =>
      row[column] && isFilled(row[column]) ? [{ text: textOf(row[column]), style: {}, width: 0 }] : [],
    );
    if (shown.length > 0) book.grid.layout.setColumnWidth(sheet, column, 1, Math.min(WIDEST, columnWidthFor(shown)));
  }
  return formulas === 0
    ? []
    : [formulas === 1 ? "a formula, which is now a text" : `${formulas} formulas, which are now texts`];
}

function checkTexts(rows: readonly (readonly InterpretedInput[])[], fileName: string): void {
  rows.forEach((cells, row) =>
    cells.forEach(({ input }, column) => {
      if ("value" in input && typeof input.value === "string" && input.value.length > LIMITS.characters)
        throw textTooLong(`${formatCell(row, column)} of ${fileName}`);
    }),
  );
}

const isFilled = ({ input }: InterpretedInput): boolean => !("value" in input) || input.value !== null;
const textOf = ({ input, numberFormat = GENERAL_FORMAT }: InterpretedInput): string =>
  "value" in input ? cellText(input.value, numberFormat) : "";

/** The file's name as Excel names its only sheet. */
function sheetName(fileName: string): string {
  const bare = fileName.replace(/\.[^.]*$/, "").replace(/[\\/?*[\]:]/g, "_");
  return bare.slice(0, 31).replace(/^'|'$/g, "_").trim() || "Sheet1";
}
