/** How long the period of a row is: a fiscal year, a quarter, or a moment, such as the date of a price. */
export type PeriodLength = "annual" | "quarterly" | "moment";

/** Rows of a company closer than this are no fiscal periods: nobody reports every month. */
const CLOSEST_PERIODS = 45;
/** Rows closer than this are quarters; half-years count as years, because their reports take as long. */
const LONGEST_QUARTER = 135;

const ANNUAL =
  /^(?:fy|cy|a|y|ann|annual(?:ly)?|years?|yearly|full year|12 ?m|10-?k(?:405|t)?(?:\/a)?|[24]0-?f(?:\/a)?)$/i;
const QUARTERLY = /^(?:f?q ?[1-4]?|[1-4] ?f?q|quarter(?:ly)?|3 ?m|ttm|ltm|10-?q(?:\/a)?)$/i;

/**
 * Reads a cell of a fiscal period column: FY, annual and 10-K are a year; Q1, 3M, TTM and 10-Q a quarter.
 * @returns null for anything else
 * @example periodLengthNamed("Q3") // "quarterly"
 */
export function periodLengthNamed(text: string): "annual" | "quarterly" | null {
  const word = text.trim();
  return ANNUAL.test(word) ? "annual" : QUARTERLY.test(word) ? "quarterly" : null;
}

/** The quarter of a cell such as Q3 or 3Q; null where there is none. */
export function quarterOf(text: string): number | null {
  const match = /^\s*(?:f?q ?([1-4])|([1-4]) ?f?q)\s*$/i.exec(text);
  return match ? Number(match[1] ?? match[2]) : null;
}

/**
 * The length of the periods of one company, by their typical spacing (median).
 * @param days the ends of its periods, in any order, repeated or not
 * @returns "annual" for a single period
 * @example periodLengthBySpacing([45291, 45382, 45473]) // "quarterly"
 */
export function periodLengthBySpacing(days: readonly number[]): PeriodLength {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((day, k) => day - sorted[k]);
  if (gaps.length === 0) return "annual";
  const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
  return middle < CLOSEST_PERIODS ? "moment" : middle < LONGEST_QUARTER ? "quarterly" : "annual";
}
