import type { CellTable, CellValue } from "../cells/cellTable";
import { linkedEntity } from "../cells/linkedEntity";
import { isErrorText, isMissingText } from "../cells/missingText";
import { gicsSector } from "../sectors";
import { parseTicker } from "../tickers/parseTicker";

export interface DroppedRow {
  /** row in the oriented table */
  row: number;
  /** text of its first filled cell */
  text: string;
  reason:
    | "hidden"
    | "repeated header"
    | "cash or derivative"
    | "subtotal"
    | "index"
    | "footnote or heading"
    | "no ticker"
    | "another table below";
}

export interface CompanyRows {
  rows: number[];
  dropped: DroppedRow[];
  /** hidden rows that were read because `includeHidden` is set */
  hiddenIncluded: number[];
}

const SUBTOTAL =
  /^(?:(?:grand |sub-?)?(?:total|totals|average|averages|avg|mean|median|sum|subtotal|min|max|minimum|maximum|count|std\.? ?dev|stdev|standard deviation|weighted average|(?:industry|sector|peer|group|index|universe) (?:average|avg|median|mean|total))s?|(?:\d{1,2}(?:st|nd|rd|th) )?(?:percentile|%ile|quartile|decile)|(?:top|bottom|upper|lower|first|third) (?:quartile|decile)|q[13]|summe|gesamt|durchschnitt|mittelwert|moyenne|médiane|totale|promedio|media)[.:]?$/i;

/** LOW and HIGH are tickers; with lower-case letters they are statistics. */
const EXTREME = /^(?:[Hh]igh|[Ll]ow|[Hh]ighest|[Ll]owest)[.:]?$/;

/** Statistics with other words: "Technology average", "Mean (ex. outliers)". Tickers with a blank are excepted when they end in "Equity". */
const STATISTIC = /\b(?:sub-?total|total|average|mean|median)\b/i;

/** Symbols of indexes, commodities and currencies, as on data terminals. */
const INDEX = /^\^|\s(?:index|comdty|curncy)$/i;

/** What a fund holds besides companies, in its column of sectors. */
const NO_COMPANY = /^cash and(?:\/or)? derivatives$/i;

export interface CompanyRowOptions {
  /** cells of the header rows, to recognise a repeated header */
  headerRows: readonly (readonly CellValue[])[];
  tickerColumn: number;
  /** text columns of a company: name, sector, industry */
  textColumns: readonly number[];
  numericColumns: readonly number[];
  includeHidden: boolean;
}

/**
 * Separates company rows from the rows between and below them. Blank rows are skipped; every other row left out is listed.
 */
export function findCompanyRows(table: CellTable, firstDataRow: number, options: CompanyRowOptions): CompanyRows {
  const result: CompanyRows = { rows: [], dropped: [], hiddenIncluded: [] };
  let afterBlank = false;
  let elsewhere = false;
  for (let row = firstDataRow; row < table.values.length; row++) {
    const cells = table.values[row];
    const filled = cells.filter((cell) => typeof cell !== "string" || cell.trim() !== "");
    if (filled.length === 0) {
      afterBlank = true;
      continue;
    }
    const hidden = table.hiddenRows?.[row] === true;
    const ownReason = hidden && !options.includeHidden ? "hidden" : reasonToDrop(cells, filled, options);
    elsewhere ||=
      ownReason === "repeated header"
        ? namesOtherColumns(cells, options)
        : afterBlank && ownReason === null && namesColumns(cells, options.numericColumns);
    afterBlank = false;
    const reason = elsewhere ? "another table below" : ownReason;
    if (reason === null) {
      result.rows.push(row);
      if (hidden) result.hiddenIncluded.push(row);
    } else result.dropped.push({ row, text: String(filled[0]).slice(0, 60), reason });
  }
  return result;
}

function reasonToDrop(
  cells: readonly CellValue[],
  filled: readonly CellValue[],
  options: CompanyRowOptions,
): DroppedRow["reason"] | null {
  const key = textOf(cells[options.tickerColumn]);
  const ticker = linkedEntity(key)?.ticker ?? key;
  const texts = options.textColumns.map((column) => textOf(cells[column])).filter((text) => text !== "");
  const described = texts.some((text) => !isStatistic(text));
  if (options.headerRows.some((header) => repeats(cells, header, filled.length))) return "repeated header";
  if (
    headedBy(options.headerRows, ticker, options.tickerColumn) &&
    !options.numericColumns.some((column) => typeof cells[column] === "number")
  )
    return "repeated header";
  // MAX, MIN, SUM and the like are also tickers, which have a name or sector beside them
  if (isStatistic(ticker) && !described) return "subtotal";
  if (/\s/.test(ticker) && STATISTIC.test(ticker) && !/ equity$/i.test(ticker)) return "subtotal";
  if (INDEX.test(ticker)) return "index";
  if (texts.some((text) => NO_COMPANY.test(text))) return "cash or derivative";
  if (isNoTicker(ticker)) {
    if (isStatistic(textOf(filled[0])) || texts.some(isStatistic)) return "subtotal";
    return filled.length === 1 && typeof filled[0] !== "number" ? "footnote or heading" : "no ticker";
  }
  // a lone text that is a sector, longer than any ticker, or has lower-case letters or blanks is a heading or a note
  if (
    filled.length === 1 &&
    !namesListing(ticker) &&
    (/[a-z]|\s/.test(ticker) || ticker.length > 15 || gicsSector(ticker) !== undefined)
  )
    return "footnote or heading";
  if (ticker.length > 30 || /^(?:source|note|notes|data|as of|footnote)\b[:s ]/i.test(ticker))
    return "footnote or heading";
  return null;
}

/** Whether a row has words where companies have numbers, like the header of another table. */
function namesColumns(cells: readonly CellValue[], numericColumns: readonly number[]): boolean {
  const filled = numericColumns.map((column) => textOf(cells[column])).filter((text) => text !== "");
  return (
    filled.length >= 2 && filled.every((text) => /\p{L}{2}/u.test(text) && !/\d/.test(text) && !isMissingText(text))
  );
}

const isStatistic = (text: string) => SUBTOTAL.test(text) || EXTREME.test(text);

/** Whether a text equals the header of a column. */
const headedBy = (headerRows: CompanyRowOptions["headerRows"], text: string, column: number) =>
  text !== "" && headerRows.some((header) => textOf(header[column]) === text);

/** Whether a row that repeats the header names a numeric column differently. The rows below it then belong to another table. */
function namesOtherColumns(cells: readonly CellValue[], { headerRows, numericColumns }: CompanyRowOptions): boolean {
  return numericColumns.some(
    (column) => /\p{L}/u.test(textOf(cells[column])) && !headedBy(headerRows, textOf(cells[column]), column),
  );
}

/** Whether a row repeats a header row, usually after a page break. */
function repeats(cells: readonly CellValue[], header: readonly CellValue[], filled: number): boolean {
  let same = 0;
  for (let column = 0; column < header.length; column++) {
    const text = header[column];
    if (
      typeof text === "string" &&
      typeof cells[column] === "string" &&
      text !== "" &&
      textOf(cells[column]) === textOf(text)
    )
      same++;
  }
  return same >= 2 && same >= filled / 2;
}

const textOf = (cell: CellValue | undefined) => (cell === undefined ? "" : String(cell).trim());

/** A ticker with its market: "AAPL US Equity", "7203 JP". */
const namesListing = (text: string) =>
  / equity$/i.test(text) || (!/[a-z]/.test(text) && parseTicker(text).market !== "");

/** NA is a ticker (National Bank of Canada), so only punctuation and errors count as no ticker. */
const isNoTicker = (ticker: string) => /^[-–—.?#*\s]*$/.test(ticker) || isErrorText(ticker);
