import type { NumericUnit } from "../../fields/field";
import { cellAt, formatAt, type CellTable, type CellValue } from "./cellTable";
import { countDecimalMarks, decimalMarkOf, type DecimalMarkCounts } from "./decimalMark";
import { isErrorText, isMissingText } from "./missingText";
import { readNumberFormat } from "./numberFormat";
import { orderOfDates, readDate, readFiscalYear } from "./readDate";
import { readNumber, type DecimalMark } from "./readNumber";

/** One column's cells as numbers, before its unit is decided. Entry k belongs to the k-th company row. */
export interface ColumnCells {
  /** as written, with signs and suffixes in the cell applied; NaN = missing */
  values: Float64Array;
  /** 1 where the cell states its own unit: a percent sign or percent format (`percent`), a scale word or thousands format (`scaled`) */
  percent: Uint8Array;
  scaled: Uint8Array;
  /** companies whose cell is neither a number nor a word for missing */
  unreadable: { company: number; text: string }[];
  /** companies whose cell is a date where a number is expected */
  dates: number[];
  /** the column has dates such as 3/4/2024 and none that shows whether the day or the month comes first */
  unclearDates: boolean;
  /** numbers stored as text */
  asText: number;
  /** companies whose cell is an Excel error */
  errors: number[];
  currencies: Set<string>;
  decimal: DecimalMark;
}

/** Larger numbers are unreadable: some programs write 9.99E+307 for a missing number, and sums would overflow. */
const LARGEST = 1e100;

/** Counts the decimal marks in the texts of one column. */
export function decimalMarksOf(table: CellTable, column: number, rows: readonly number[]): DecimalMarkCounts {
  return countDecimalMarks(textsOf(table, column, rows));
}

function* textsOf(table: CellTable, column: number, rows: readonly number[]): Iterable<string> {
  for (const row of rows) {
    const cell = cellAt(table, row, column);
    if (typeof cell === "string" && cell !== "") yield cell;
  }
}

/**
 * Reads the cells of one numeric column. Blanks, words for missing, errors and unreadable text are missing, never zero.
 * @param marks decimal marks in its texts, see decimalMarksOf
 * @param tableDecimal the mark of the other columns, used when the texts of this one show none ("1,234")
 * @param words words that are figures in this column, in lower case: "no debt" is a debt of 0
 */
export function readColumn(
  table: CellTable,
  column: number,
  rows: readonly number[],
  unit: NumericUnit,
  marks: DecimalMarkCounts,
  tableDecimal: DecimalMark,
  words: Readonly<Record<string, number>> = {},
): ColumnCells {
  const decimal = marks.comma + marks.point > 0 ? decimalMarkOf(marks) : tableDecimal;
  const cells: ColumnCells = {
    values: new Float64Array(rows.length).fill(NaN),
    percent: new Uint8Array(rows.length),
    scaled: new Uint8Array(rows.length),
    unreadable: [],
    dates: [],
    unclearDates: false,
    asText: 0,
    errors: [],
    currencies: new Set(),
    decimal,
  };
  const order = unit === "date" ? orderOfDates(rows.map((row) => cellAt(table, row, column))) : "clear";
  cells.unclearDates = order === "unclear";
  rows.forEach((row, company) => {
    const cell = cellAt(table, row, column);
    if (cell === "") return;
    if (unit === "date") readTimeCell(cells, company, cell, readDate(cell, order === "day first"));
    else if (unit === "year") readTimeCell(cells, company, cell, readFiscalYear(cell));
    else if (typeof cell === "number") readNumericCell(cells, company, cell, formatAt(table, row, column));
    else if (typeof cell === "boolean") cells.unreadable.push({ company, text: String(cell).toUpperCase() });
    else readTextCell(cells, company, cell, words);
  });
  return cells;
}

function readTimeCell(cells: ColumnCells, company: number, cell: CellValue, time: number): void {
  if (!Number.isNaN(time)) cells.values[company] = time;
  else if (typeof cell !== "string" || !isMissingText(cell)) cells.unreadable.push({ company, text: String(cell) });
}

function readNumericCell(cells: ColumnCells, company: number, value: number, format: string): void {
  if (format !== "General") {
    const meaning = readNumberFormat(format);
    if (meaning.date) {
      cells.dates.push(company);
      return;
    }
    if (meaning.percent) cells.percent[company] = 1;
    if (meaning.shortened) cells.scaled[company] = 1;
    if (meaning.currency) cells.currencies.add(meaning.currency);
  }
  if (Math.abs(value) > LARGEST) cells.unreadable.push({ company, text: String(value) });
  else cells.values[company] = value;
}

function readTextCell(
  cells: ColumnCells,
  company: number,
  text: string,
  words: Readonly<Record<string, number>>,
): void {
  const word = text.trim().toLowerCase();
  if (Object.hasOwn(words, word)) {
    cells.values[company] = words[word];
    return;
  }
  if (isMissingText(text)) {
    if (isErrorText(text)) cells.errors.push(company);
    return;
  }
  const number = readNumber(text, cells.decimal);
  if (number === null || Math.abs(number.value) > LARGEST) {
    cells.unreadable.push({ company, text });
    return;
  }
  cells.asText++;
  cells.values[company] = number.value;
  if (number.mark === "percent") cells.percent[company] = 1;
  if (number.mark === "scale") cells.scaled[company] = 1;
  if (number.currency !== "") cells.currencies.add(number.currency);
}
