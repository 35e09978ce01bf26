import { box as boxAt } from "../../formula/address";
import type { Workbook } from "../../model/Workbook";
import { decodeText } from "../decodeText";
import { InputError } from "../InputError";
import { readCsv } from "./readCsv";

/** Opens a .csv file in place of what the workbook holds: one sheet, named after the file. */
export function openCsv({ book }: Workbook, content: string | Uint8Array, fileName: string): void {
  const rows = readCsv(typeof content === "string" ? content : decodeText(content));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (!rows.some((row) => row.some(({ input }) => !("value" in input) || input.value !== null)))
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
}

/** The file's name as Excel names its only sheet. */
function sheetName(fileName: string): string {
  const bare = fileName.replace(/\.[^.]*$/, "").replace(/[\\/?*[\]:]/g, "_");
  return bare.slice(0, 31).replace(/^'|'$/g, "_").trim() || "Sheet1";
}
