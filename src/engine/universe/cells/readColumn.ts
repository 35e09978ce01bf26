import type { NumericUnit } from "../../fields/field";
import { cellAt, formatAt, type CellTable, type CellValue } from "./cellTable";
import { decimalEvidence, decimalMarkOf, type DecimalEvidence } from "./decimalMark";
import { isErrorText, isMissingText } from "./missingText";
import { readNumberFormat } from "./numberFormat";
import { orderOfDates, readDate, readFiscalYear } from "./readDate";
import { readNumber, type DecimalMark } from "./readNumber";

/** One column's cells as numbers, before its unit is decided. Entry k belongs to the k-th company row. */
export interface ColumnCells {
  /** as written, signs and suffixes of a cell's own applied; NaN = missing */
  values: Float64Array;
  /** 1 where the cell itself says its unit: a percent sign or format, or a scale word or a format that shortens what it shows */
  percent: Uint8Array;
  scaled: Uint8Array;
  /** companies whose cell holds text that is neither a number nor a word for missing */
  unreadable: { company: number; text: string }[];
  /** cells that Excel holds as dates where a number belongs */
  dates: number[];
  /** dates such as 3/4/2024 of which nothing in the column tells day from month */
  unclearDates: boolean;
  /** numbers stored as text */
  asText: number;
  /** companies whose cell is an Excel error */
  errors: number[];
  currencies: Set<string>;
  decimal: DecimalMark;
}

/** No figure of a company is larger. Programs write such numbers (9.99E+307) where they have none, and sums of them overflow. */
const LARGEST = 1e100;

/** Texts of one column, for telling its decimal mark. */
export function columnEvidence(table: CellTable, column: number, rows: readonly number[]): DecimalEvidence {
  return decimalEvidence(textsOf(table, column, rows));
}

function* textsOf(table: CellTable, column: number, rows: readonly number[]): Iterable<string> {
  for (const row of rows) {
    const cell = cellAt(table, row, column);
    if (typeof cell === "string" && cell !== "") yield cell;
  }
}

/**
 * Reads the cells of one numeric column. Blank, words for missing, errors and unreadable text are missing; none is zero.
 * @param evidence what its texts tell of its decimal mark, see columnEvidence
 * @param tableDecimal the mark that the other columns use, for a column whose texts do not tell ("1,234")
 */
export function readColumn(
  table: CellTable,
  column: number,
  rows: readonly number[],
  unit: NumericUnit,
  evidence: DecimalEvidence,
  tableDecimal: DecimalMark,
): ColumnCells {
  const decimal = evidence.comma + evidence.point > 0 ? decimalMarkOf(evidence) : tableDecimal;
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
  cells.unclearDates = order === "unsaid";
  rows.forEach((row, company) => {
    const cell = cellAt(table, row, column);
    if (cell === "") return;
    if (unit === "date") readTimeCell(cells, company, cell, readDate(cell, order === "day first"));
    else if (unit === "year") readTimeCell(cells, company, cell, readFiscalYear(cell));
    else if (typeof cell === "number") readNumericCell(cells, company, cell, formatAt(table, row, column));
    else if (typeof cell === "boolean") cells.unreadable.push({ company, text: String(cell).toUpperCase() });
    else readTextCell(cells, company, cell);
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

function readTextCell(cells: ColumnCells, company: number, text: string): void {
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
