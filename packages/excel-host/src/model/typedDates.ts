import type { Scalar } from "../calculation/values";

/** What a text reads as, and the number format that it brings along. */
export interface InterpretedText {
  readonly value: Scalar;
  readonly numberFormat?: string;
}

/** Days and months, fractions and times as Excel reads them in American English, and the formats that they bring along. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "([a-z]{3,9})\\.?";
/** Two digits below this are years of this century. */
const CENTURY_TURNS = 30;

const DAY_MONTH = "d-mmm";
const MONTH_YEAR = "mmm-yy";
const DAY_MONTH_YEAR = "d-mmm-yy";
const DATE = "m/d/yyyy";

type Reader = (parts: readonly string[], thisYear: number) => InterpretedText | null;

/** "1/2" is the second of January; "1/32" has no such day, and so is January 1932. */
const monthAnd: (month: number, other: string, thisYear: number) => InterpretedText | null = (month, other, thisYear) =>
  (other.length <= 2 ? dateOf(thisYear, month, Number(other), DAY_MONTH) : null) ??
  dateOf(yearFrom(other), month, 1, MONTH_YEAR);

const READERS: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [/^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/, ([sign, whole, above, below]) => fraction(sign, whole, above, below)],
  [/^(\d{1,2})[/-](\d{1,4})$/, ([month, other], year) => monthAnd(Number(month), other, year)],
  [new RegExp(`^${MONTH}[ -]?(\\d{1,4})$`, "i"), ([name, other], year) => monthAnd(monthFrom(name), other, year)],
  [
    new RegExp(`^(\\d{1,2})[ -]?${MONTH}$`, "i"),
    ([day, name], year) => dateOf(year, monthFrom(name), Number(day), DAY_MONTH),
  ],
  [
    new RegExp(`^${MONTH}[ -](\\d{1,2}),?[ -]+(\\d{1,4})$`, "i"),
    ([name, day, year]) => dateOf(yearFrom(year), monthFrom(name), Number(day), DAY_MONTH_YEAR),
  ],
  [
    new RegExp(`^(\\d{1,2})[ -]?${MONTH},?[ -](\\d{1,4})$`, "i"),
    ([day, name, year]) => dateOf(yearFrom(year), monthFrom(name), Number(day), DAY_MONTH_YEAR),
  ],
  [
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{1,4})$/,
    ([month, day, year]) => dateOf(yearFrom(year), Number(month), Number(day), DATE),
  ],
  [
    /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/,
    ([year, month, day]) => dateOf(yearFrom(year), Number(month), Number(day), DATE),
  ],
  [/^(\d{4})[/-](\d{1,2})$/, ([year, month]) => dateOf(yearFrom(year), Number(month), 1, MONTH_YEAR)],
];

/**
 * @param text as typed, without blanks around it
 * @returns undefined when the text has another form; null when it has the form of a date but is none, and so stays a text
 */
export function typedDate(text: string, thisYear = new Date().getFullYear()): InterpretedText | null | undefined {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1), thisYear);
  }
  return undefined;
}

/** The format that Excel gives a date or time for which the reading library proposes one; other formats stay. */
export function typedFormat(proposed: string): string {
  const hasTime = /h/i.test(proposed);
  if (/y/i.test(proposed) && /d/i.test(proposed)) return hasTime ? `${DATE} h:mm` : DATE;
  if (!hasTime) return proposed;
  return `h:mm${/s/i.test(proposed) ? ":ss" : ""}${/am\/pm/i.test(proposed) ? " AM/PM" : ""}`;
}

/** 0 when it is the name of no month. */
function monthFrom(name: string): number {
  const lower = name.toLowerCase();
  const month = MONTHS.indexOf(lower.slice(0, 3)) + 1;
  const full = new Date(Date.UTC(2000, month - 1, 1)).toLocaleString("en-US", { month: "long", timeZone: "UTC" });
  return month > 0 && (lower.length === 3 || lower === full.toLowerCase() || lower === "sept") ? month : 0;
}

const yearFrom = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year < CENTURY_TURNS ? 2000 + year : 1900 + year;
};

/** @returns null where there is no such day: Excel's calendar starts in 1900, with a 29th of February that never was */
function dateOf(year: number, month: number, day: number, numberFormat: string): InterpretedText | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  const days = Math.round(date.getTime() / 86_400_000) + 25_569;
  return { value: days <= 60 ? days - 1 : days, numberFormat };
}

function fraction(sign: string, whole: string, above: string, below: string): InterpretedText | null {
  if (Number(below) === 0) return null;
  const value = Number(whole) + Number(above) / Number(below);
  return { value: sign === "-" ? -value : value, numberFormat: below.length === 1 ? "# ?/?" : "# ??/??" };
}
