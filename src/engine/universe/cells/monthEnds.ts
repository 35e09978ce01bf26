import { isoDate, readDate } from "./readDate";

/**
 * Whether dates are month stamps: all on the first of a month, in more than one month. A source that stamps a month with its first day gives its
 * last price, so such a date means the end of the month; taken literally, it would be a month of look-ahead.
 * @param days serial days; NaN = missing, and is passed over
 * @example areMonthStamps([45292, 45323]) // true
 */
export function areMonthStamps(days: ArrayLike<number>): boolean {
  let first = NaN;
  let several = false;
  for (let k = 0; k < days.length; k++) {
    const day = Math.floor(days[k]);
    if (Number.isNaN(day)) continue;
    if (!isoDate(day).endsWith("-01")) return false;
    if (Number.isNaN(first)) first = day;
    several ||= day !== first;
  }
  return several;
}

/**
 * The dates of a column of prices or returns: month stamps (see areMonthStamps) become month-ends, other dates stay.
 * @param days serial days; NaN = missing, stays NaN
 * @returns the days, and whether they were moved, which is to be reported
 * @example monthEnds(Float64Array.of(45292, 45323)).days // [45322, 45351]
 */
export function monthEnds(days: Float64Array): { days: Float64Array; moved: boolean } {
  if (!areMonthStamps(days)) return { days, moved: false };
  return { days: days.map(endOfMonth), moved: true };
}

/** The last day of a serial day's month. */
const endOfMonth = (day: number) => (Number.isNaN(day) ? NaN : readDate(isoDate(day).slice(0, 7)));
