const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MS_PER_DAY = 86_400_000;
/** Serial 1 is 1 January 1900; the serials of real dates after February 1900 count from here. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * An Excel serial day from a date as people write it: 2024-03-31, 31 Mar 2024, Mar 31, 2024, 3/31/2024, 20240331, 2024-Q1, or the serial itself.
 * @param dayFirst how the column writes 3/4/2024, see writesDayFirst; with points (31.3.2024) the day is always first
 * @returns NaN when it is no date
 * @example readDate("2024-03-31") // 45382
 */
export function readDate(cell: string | number | boolean, dayFirst = false): number {
  if (typeof cell === "number") {
    // yyyymmdd typed as a number
    if (Number.isInteger(cell) && cell >= 19_000_101 && cell <= 21_001_231) return readDate(String(cell), dayFirst);
    return cell > 0 && cell < 2_958_466 ? cell : NaN;
  }
  if (typeof cell === "boolean") return NaN;
  const text = cell.trim().toLowerCase();
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[t ].*)?$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    return dayFirst || text.includes(".") ? serial(year, second, first) : serial(year, first, second);
  }
  const quarter = /^(?:(\d{4})[- ]?q([1-4])|q([1-4])[- ]?(\d{4}))$/.exec(text);
  if (quarter) return endOfMonth(Number(quarter[1] ?? quarter[4]), 3 * Number(quarter[2] ?? quarter[3]));
  const named = /^(?:(\d{1,2})[\s-]+)?([a-z]{3})[a-z]*\.?[\s-]+(?:(\d{1,2}),?\s+)?(\d{4})$/.exec(text);
  if (named) {
    const month = MONTHS.indexOf(named[2]) + 1;
    const day = named[1] ?? named[3];
    if (month === 0) return NaN;
    return day === undefined ? endOfMonth(Number(named[4]), month) : serial(Number(named[4]), month, Number(day));
  }
  return NaN;
}

/** Whether a column of dates writes the day before the month: one 31/3/2024 tells for all; without any, the month comes first. */
export function writesDayFirst(cells: Iterable<string | number | boolean>): boolean {
  for (const cell of cells) {
    const first = typeof cell === "string" ? /^\s*(\d{1,2})[/-]\d{1,2}[/-]\d{4}/.exec(cell)?.[1] : undefined;
    if (first !== undefined && Number(first) > 12) return true;
  }
  return false;
}

/** "2024-03-31" for 45382. */
export function isoDate(serialDay: number): string {
  return new Date(EPOCH + Math.floor(serialDay) * MS_PER_DAY).toISOString().slice(0, 10);
}

function serial(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (date.getTime() - EPOCH) / MS_PER_DAY : NaN;
}

const endOfMonth = (year: number, month: number) => (Date.UTC(year, month, 0) - EPOCH) / MS_PER_DAY;
