const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MS_PER_DAY = 86_400_000;
/** Serial 1 is 1 January 1900; the serials of real dates after February 1900 count from here. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Two-digit years are in this century. */
const yearOf = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** Date notations, tried in order, with the date that each gives. Texts are in lower case. */
const NOTATIONS: readonly (readonly [RegExp, (parts: readonly string[], dayFirst: boolean) => number])[] = [
  // 2024-03-31, 20240331, 2024-03-31T00:00
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/,
    ([year, month, day]) => serial(Number(year), Number(month), Number(day)),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => serial(Number(year), Number(month), Number(day))],
  // 202403
  [/^((?:19|20)\d{2})(\d{2})$/, ([year, month]) => endOfMonth(Number(year), Number(month))],
  // 3/31/2024, 31.3.2024, 31/03/24, 3/31/2024 16:00:00
  [
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,? \d{1,2}:.*)?$/,
    ([first, mark, second, year], dayFirst) =>
      dayFirst || mark === "."
        ? serial(yearOf(year), Number(second), Number(first))
        : serial(yearOf(year), Number(first), Number(second)),
  ],
  // 2024-03, 03/2024
  [/^(\d{4})[-/.](\d{1,2})$/, ([year, month]) => endOfMonth(Number(year), Number(month))],
  [/^(\d{1,2})[-/.](\d{4})$/, ([month, year]) => endOfMonth(Number(year), Number(month))],
  // 2024-Q1, Q1 2024, 1Q24, FQ4 2023
  [/^(\d{4})[- ]?f?q([1-4])$/, ([year, quarter]) => endOfMonth(Number(year), 3 * Number(quarter))],
  [
    /^(?:f?q([1-4])|([1-4])f?q)[- ']*(\d{4}|\d{2})$/,
    ([before, after, year]) => endOfMonth(yearOf(year), 3 * Number(before ?? after)),
  ],
  // FY2024, FY24, 2024: the end of the calendar year, as for most fiscal years
  [
    /^(?:fy|cy|fye)[- ']*(\d{4}|\d{2})a?$|^((?:19|20)\d{2})a?$/,
    ([labelled, bare]) => endOfMonth(yearOf(labelled ?? bare), 12),
  ],
  // 31 March 2024, 31-Mar-24
  [
    /^(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+'?(\d{4}|\d{2})$/,
    ([day, month, year]) => serial(yearOf(year), monthOf(month), Number(day)),
  ],
  // March 31, 2024
  [
    /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})$/,
    ([month, day, year]) => serial(Number(year), monthOf(month), Number(day)),
  ],
  // March 2024, Mar-24, Mar '24
  [
    /^([a-z]{3})[a-z]*\.?(?:[\s-]+(\d{4})|-(\d{2})|\s*'(\d{2}))$/,
    ([month, ...years]) => endOfMonth(yearOf(years.find((year) => year !== undefined)!), monthOf(month)),
  ],
];

/**
 * The Excel serial day of a date as people write it: 2024-03-31, 31 Mar 2024, Mar 31, 2024, 3/31/2024, 20240331, 2024-Q1, FY2023, or a serial day.
 * A month, quarter or year gives its last day; a date with a time of day, and seconds or milliseconds since 1970, give the day (UTC).
 * @param dayFirst whether 3/4/2024 is 3 April, see orderOfDates; with points (31.3.2024) the day is always first
 * @returns NaN when the cell is not a date
 * @example readDate("2024-03-31") // 45382
 */
export function readDate(cell: string | number | boolean, dayFirst = false): number {
  if (typeof cell === "number") {
    if (isWrittenOut(cell)) return readDate(String(cell), dayFirst);
    if (isUnixTime(cell)) return unixDay(cell);
    return isSerialDay(cell) ? Math.floor(cell) : NaN;
  }
  if (typeof cell === "boolean") return NaN;
  const text = cell.trim().toLowerCase();
  if (/^\d{9,13}$/.test(text)) return isUnixTime(Number(text)) ? unixDay(Number(text)) : NaN;
  for (const [pattern, read] of NOTATIONS) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1), dayFirst);
  }
  return NaN;
}

/** The fiscal year of 2023, "FY2023", "FY23", "2023A", "2023/24" (the year in which it ends) or the date of its end; NaN for anything else. */
export function readFiscalYear(cell: string | number | boolean): number {
  if (typeof cell === "boolean") return NaN;
  const text = String(cell).trim();
  const label = /^(?:fye?|cy)?[- ']*(\d{4}|\d{2})a?$/i.exec(text);
  if (label && (label[1].length === 4 || /^[a-z]/i.test(text))) return inRange(yearOf(label[1]));
  const split = /^(\d{4})[/-](\d{2}|\d{4})$/.exec(text);
  if (split && yearOf(split[2]) === Number(split[1]) + 1) return inRange(yearOf(split[2]));
  const day = readDate(cell);
  return Number.isNaN(day) ? NaN : inRange(Number(isoDate(day).slice(0, 4)));
}

/** Whether a column writes the day or the month first, by its first unambiguous date (31/3/2024, 3/31/2024); "unclear" when all dates such as 3/4/2024 could be either, "clear" without such dates. */
export function orderOfDates(
  cells: Iterable<string | number | boolean>,
): "day first" | "month first" | "unclear" | "clear" {
  let unclear = false;
  for (const cell of cells) {
    const slashed =
      typeof cell === "string"
        ? /^\s*(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?:,? \d{1,2}:.*)?\s*$/.exec(cell)
        : null;
    if (slashed === null) continue;
    if (Number(slashed[1]) > 12) return "day first";
    if (Number(slashed[3]) > 12) return "month first";
    unclear ||= slashed[1] !== slashed[3];
  }
  return unclear ? "unclear" : "clear";
}

/** Whether a number is a serial day of Excel's calendar, which ends in the year 9999. */
export const isSerialDay = (number: number): boolean => number > 0 && number < 2_958_466;

/** yyyymmdd, yyyymm or a year typed as a number; as serial days, 2024 would be in 1905 and 202403 in 2454. */
const isWrittenOut = (number: number) =>
  Number.isInteger(number) &&
  ((number >= 19_000_101 && number <= 21_001_231) ||
    (number >= 190_001 && number <= 209_912) ||
    (number >= 1980 && number <= 2100));

/** Seconds since 1970 from 1980 to 2100, or milliseconds. Neither can be a serial day or yyyymmdd. */
const isUnixTime = (number: number) =>
  (number >= 315_532_800 && number < 4_102_444_800) || (number >= 315_532_800_000 && number < 4_102_444_800_000);
const unixDay = (time: number) => Math.floor((time * (time < 1e11 ? 1000 : 1) - EPOCH) / MS_PER_DAY);

/** "2024-03-31" for 45382. */
export function isoDate(serialDay: number): string {
  return new Date(EPOCH + Math.floor(serialDay) * MS_PER_DAY).toISOString().slice(0, 10);
}

function serial(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (date.getTime() - EPOCH) / MS_PER_DAY : NaN;
}

const inRange = (year: number) => (year >= 1950 && year <= 2100 ? year : NaN);
/** 0, which is never a valid month, for any other word */
const monthOf = (word: string) => MONTHS.indexOf(word) + 1;
const endOfMonth = (year: number, month: number) =>
  month >= 1 && month <= 12 ? (Date.UTC(year, month, 0) - EPOCH) / MS_PER_DAY : NaN;
