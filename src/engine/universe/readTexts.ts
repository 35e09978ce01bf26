import type { AssignedColumn } from "./assignFields";
import { cellAt, formatAt, type CellTable, type CellValue } from "./cells/cellTable";
import { linkedEntity } from "./cells/linkedEntity";
import { isErrorText } from "./cells/missingText";
import { sectorNames } from "./sectorNames";
import { isPropertyCompany } from "./sectors";

/** Text columns of the given rows, by field id. Sectors go by the names of sectorNames. */
export function readTexts(
  table: CellTable,
  rows: readonly number[],
  columns: readonly AssignedColumn[],
): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { field, header } of columns) {
    if (field?.kind !== "text") continue;
    const read = READERS[field.id] ?? plainText;
    const column = rows.map((row) => read(cellAt(table, row, header.column), formatAt(table, row, header.column)));
    texts.set(field.id, field.id === "sector" ? sectorNames(column) : column);
  }
  const [sectors, industries] = [texts.get("sector"), texts.get("industry")];
  const sectorColumn = columns.find(({ field }) => field?.id === "sector")?.header.column;
  if (sectors && industries && sectorColumn !== undefined) {
    rows.forEach((row, k) => {
      if (isPropertyCompany(plainText(cellAt(table, row, sectorColumn)), industries[k])) sectors[k] = "Real Estate";
    });
  }
  const names = texts.has("company") ? undefined : entityNames(table, rows, columns);
  if (names !== undefined) texts.set("company", names);
  return texts;
}

type TextReader = (cell: CellValue, format: string) => string;
const READERS: Readonly<Record<string, TextReader | undefined>> = {
  ticker: tickerText,
  company: (cell) => {
    const text = plainText(cell);
    return linkedEntity(text)?.name ?? text;
  },
};

/** The names of companies whose column of tickers holds linked entities; undefined when none does. */
function entityNames(
  table: CellTable,
  rows: readonly number[],
  columns: readonly AssignedColumn[],
): string[] | undefined {
  const ticker = columns.find(({ field }) => field?.id === "ticker")?.header.column;
  if (ticker === undefined) return undefined;
  const names = rows.map((row) => linkedEntity(String(cellAt(table, row, ticker)))?.name ?? "");
  return names.some((name) => name !== "") ? names : undefined;
}

/** A cell as text. Errors, lone dashes and 0 (which some hosts pass for a blank) are missing. TRUE and 7203 are valid tickers. */
export function plainText(cell: CellValue): string {
  if (cell === 0) return "";
  const text = typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell).replace(/\s+/g, " ").trim();
  return isErrorText(text) || /^[-–—.?#*]+$/.test(text) ? "" : text;
}

/** Restores the leading zeros of a code such as 005930 that Excel stores as a number with a format of zeros. */
function tickerText(cell: CellValue, format: string): string {
  const text = plainText(cell);
  const entity = linkedEntity(text);
  if (entity !== undefined) return entity.ticker;
  const zeros = /^(0+)(?:;|$)/.exec(format)?.[1];
  return typeof cell === "number" && zeros !== undefined ? text.padStart(zeros.length, "0") : text;
}
