import { ScoringError } from "../errors";
import type { CellValue } from "../universe/cells/cellTable";
import { readDateColumn } from "../universe/cells/dateColumn";
import { isoDate } from "../universe/cells/readDate";

/** Named return columns, with the month of each row when the table says it. */
export interface ReturnTable {
  names: readonly string[];
  columns: readonly Float64Array[];
  /** year · 12 + month per row, or null when there is no date column */
  months: Int32Array | null;
}

/** What the French data library writes where it has no figure. */
const MISSING_CODES = new Set([-99.99, -999, -999.99]);

/**
 * Reads a block of returns: bare columns, columns under names, or the five-factor file as published, with its preamble, its dates as YYYYMM and the
 * annual block below, of which the monthly block alone is taken.
 * @throws ScoringError "nothing-usable" when no row holds a number
 */
export function readReturnTable(name: string, cells: readonly (readonly CellValue[])[]): ReturnTable {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const first = cells.findIndex((row) => isDataRow(row, width));
  if (first < 0) throw new ScoringError("nothing-usable", name, `${name} holds no row of numbers.`);
  const months = width > 1 ? monthsOf(cells.slice(first).map(([date]) => date)) : [null];
  const dated = months[0] !== null;
  // the monthly block ends where the dates do
  const end = dated ? months.indexOf(null) : -1;
  const rows = end < 0 ? cells.slice(first) : cells.slice(first, first + end);
  const start = dated ? 1 : 0;
  const labels = headerAbove(cells, first, width);
  return {
    names: Array.from({ length: width - start }, (_, k) => labels?.[start + k] || `Factor ${k + 1}`),
    columns: Array.from({ length: width - start }, (_, k) =>
      Float64Array.from(rows, (row) => returnOf(row[start + k])),
    ),
    months: dated ? Int32Array.from(rows, (_, row) => months[row]!) : null,
  };
}

function isDataRow(row: readonly CellValue[], width: number): boolean {
  const numbers = row.filter((cell) => typeof cell === "number").length;
  return numbers > 0 && numbers >= Math.ceil((width - 1) / 2);
}

function headerAbove(cells: readonly (readonly CellValue[])[], first: number, width: number): string[] | undefined {
  for (let row = first - 1; row >= 0; row--) {
    const texts = cells[row].map((cell) => (typeof cell === "string" ? cell.trim() : ""));
    if (texts.filter((text) => text !== "").length >= Math.max(1, width - 1)) return texts;
  }
  return undefined;
}

function returnOf(cell: CellValue | undefined): number {
  return typeof cell === "number" && !MISSING_CODES.has(cell) ? cell : NaN;
}

/** Year · 12 + month of each date; null for anything else, and for a bare year, as in the annual block of the factor file. */
function monthsOf(cells: readonly (CellValue | undefined)[]): (number | null)[] {
  const { days } = readDateColumn(cells.map((cell) => (cell === undefined || !isDate(cell) ? "" : cell)));
  return Array.from(days, (day) => {
    if (Number.isNaN(day)) return null;
    const [year, month] = isoDate(day).split("-").map(Number);
    return year * 12 + month;
  });
}

/** Numbers that can be dates of returns: serial days from 1941 to 2119, yyyymm, yyyymmdd and seconds since 1970. Others are figures or years. */
const isDate = (cell: CellValue) =>
  typeof cell === "number"
    ? (cell >= 15_000 && cell < 80_000) || (cell >= 190_001 && cell < 210_000) || cell >= 19_000_101
    : !/^\s*\d{1,4}\s*$/.test(String(cell));
