import { ScoringError } from "../errors";
import type { CellValue } from "../universe/cells/cellTable";

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
  const dated = width > 1 && monthOf(cells[first][0]) !== null;
  const rows: (readonly CellValue[])[] = [];
  for (let row = first; row < cells.length; row++) {
    // the monthly block ends where the dates do
    if (dated && monthOf(cells[row][0]) === null) break;
    rows.push(cells[row]);
  }
  const start = dated ? 1 : 0;
  const labels = headerAbove(cells, first, width);
  return {
    names: Array.from({ length: width - start }, (_, k) => labels?.[start + k] || `Factor ${k + 1}`),
    columns: Array.from({ length: width - start }, (_, k) =>
      Float64Array.from(rows, (row) => returnOf(row[start + k])),
    ),
    months: dated ? Int32Array.from(rows, (row) => monthOf(row[0])!) : null,
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

/** YYYYMM, YYYYMMDD or an Excel date as year · 12 + month; null for anything else. */
function monthOf(cell: CellValue | undefined): number | null {
  const number =
    typeof cell === "number"
      ? cell
      : typeof cell === "string" && /^\s*\d{6}(\d{2})?\s*$/.test(cell)
        ? Number(cell)
        : NaN;
  if (!Number.isInteger(number)) return null;
  if (number >= 19_000_101 && number <= 21_001_231) return monthOf(Math.floor(number / 100));
  if (number >= 190_001 && number <= 210_012) {
    const month = number % 100;
    return month >= 1 && month <= 12 ? Math.floor(number / 100) * 12 + month : null;
  }
  if (number >= 15_000 && number < 80_000) {
    const date = new Date(Date.UTC(1899, 11, 30) + number * 86_400_000);
    return date.getUTCFullYear() * 12 + date.getUTCMonth() + 1;
  }
  return null;
}
