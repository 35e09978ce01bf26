import { cellAt, columnCount, type CellTable, type CellValue } from "../cells/cellTable";
import { isErrorText } from "../cells/missingText";

export interface DroppedRow {
  /** row in the oriented table */
  row: number;
  /** what stands there, to find it by */
  text: string;
  reason: "hidden" | "repeated header" | "subtotal" | "footnote or heading" | "no ticker";
}

export interface CompanyRows {
  rows: number[];
  dropped: DroppedRow[];
  /** hidden rows that were read because the user wants them */
  hiddenIncluded: number;
}

const SUBTOTAL = /^(?:grand |sub-?)?(?:total|totals|average|averages|mean|median|sum|subtotal|min|max|minimum|maximum|count|std ?dev|stdev|weighted average|(?:industry|sector|peer|group|index|universe) (?:average|median|mean|total))s?:?$/i;

export interface CompanyRowOptions {
  tickerColumn: number;
  /** columns that hold texts of a company: its name, sector, industry */
  textColumns: readonly number[];
  includeHidden: boolean;
}

/**
 * Tells the rows that are companies from what stands between and below them. Blank rows are passed over; every other row left out is listed.
 * @param headerTexts texts of the header row, by which a header repeated further down is known
 */
export function findCompanyRows(table: CellTable, firstDataRow: number, headerTexts: readonly string[], options: CompanyRowOptions): CompanyRows {
  const result: CompanyRows = { rows: [], dropped: [], hiddenIncluded: 0 };
  for (let row = firstDataRow; row < table.values.length; row++) {
    const cells = Array.from({ length: columnCount(table) }, (_, column) => cellAt(table, row, column));
    const filled = cells.filter((cell) => cell !== "" && !(typeof cell === "string" && cell.trim() === ""));
    if (filled.length === 0) continue;
    const hidden = table.hiddenRows?.[row] === true;
    const reason = hidden && !options.includeHidden ? "hidden" : reasonToDrop(cells, filled, headerTexts, options);
    if (reason === null) {
      result.rows.push(row);
      if (hidden) result.hiddenIncluded++;
    } else result.dropped.push({ row, text: String(filled[0]).slice(0, 60), reason });
  }
  return result;
}

function reasonToDrop(cells: CellValue[], filled: CellValue[], headerTexts: readonly string[], options: CompanyRowOptions): DroppedRow["reason"] | null {
  const ticker = String(cells[options.tickerColumn] ?? "").trim();
  const texts = options.textColumns.map((column) => String(cells[column] ?? "").trim()).filter((text) => text !== "");
  const described = texts.some((text) => !SUBTOTAL.test(text));
  const repeats = headerTexts.filter((text, column) => text !== "" && String(cells[column] ?? "").trim() === text).length;
  if (repeats >= 2 && repeats >= filled.length / 2) return "repeated header";
  const first = String(filled[0]).trim();
  // MAX, MIN, SUM and the like are also tickers: then a name or sector stands beside them
  if (SUBTOTAL.test(ticker) && !described) return "subtotal";
  if (isNoTicker(ticker)) return SUBTOTAL.test(first) || texts.some((text) => SUBTOTAL.test(text)) ? "subtotal" : filled.length === 1 ? "footnote or heading" : "no ticker";
  // a text alone in its row, or longer than any ticker, is a note
  if (filled.length === 1 && (/[a-z]|\s/.test(ticker) || ticker.length > 15)) return "footnote or heading";
  if (ticker.length > 30 || /^(?:source|note|notes|data|as of|footnote)\b[:s ]/i.test(ticker)) return "footnote or heading";
  return null;
}

/** Words such as NA are tickers (National Bank of Canada), so only punctuation and errors stand for none. */
const isNoTicker = (ticker: string) => /^[-–—.?#*\s]*$/.test(ticker) || isErrorText(ticker);
