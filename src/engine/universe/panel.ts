import { isoDate } from "./cells/readDate";

/** One company's rows of a panel, resolved as of a date. */
export interface PanelRows {
  /** for each company its row of the latest period, of the year before, and of the year before that; −1 where there is none */
  rows: Int32Array[];
  /** rows of later periods than the as-of date, and older ones that serve no year */
  unused: number;
  latest: number;
  /** companies without any row on or before the as-of date */
  withoutRow: string[];
  /** the rows are closer than a year apart, so that each figure covers less than one */
  subAnnual: boolean;
}

const DAYS_PER_YEAR = 365.25;
/** Fiscal years drift by a few weeks. */
const TOLERANCE_DAYS = 60;

/**
 * Takes from several rows per company the latest period on or before a date; the rows a year and two years before it serve as prior years.
 * @param tickers one per row
 * @param periods one per row: serial days, or fiscal years
 * @param unit whether `periods` are days or years
 * @param asOf in the unit of `periods`; the latest period of all when absent
 */
export function resolvePanel(
  tickers: readonly string[],
  periods: Float64Array,
  unit: "days" | "years",
  asOf = Infinity,
): PanelRows {
  const [step, tolerance] = unit === "days" ? [DAYS_PER_YEAR, TOLERANCE_DAYS] : [1, 0];
  const byTicker = new Map<string, number[]>();
  tickers.forEach((ticker, row) => byTicker.set(ticker, [...(byTicker.get(ticker) ?? []), row]));

  const result: PanelRows = {
    rows: [new Int32Array(0), new Int32Array(0), new Int32Array(0)],
    unused: 0,
    latest: -Infinity,
    withoutRow: [],
    subAnnual: false,
  };
  const years: number[][] = [[], [], []];
  const gaps: number[] = [];
  for (const [ticker, rows] of byTicker) {
    const usable = rows.filter((row) => periods[row] <= asOf).sort((a, b) => periods[b] - periods[a] || a - b);
    if (usable.length === 0) {
      result.withoutRow.push(ticker);
      continue;
    }
    const now = periods[usable[0]];
    result.latest = Math.max(result.latest, now);
    for (let k = 1; k < usable.length; k++) gaps.push(periods[usable[k - 1]] - periods[usable[k]]);
    years.forEach((year, back) => {
      const row = usable.find(
        (candidate) => Math.abs(now - back * step - periods[candidate]) <= (back === 0 ? 0 : tolerance),
      );
      year.push(row ?? -1);
    });
  }
  result.rows = years.map((year) => Int32Array.from(year));
  const used = new Set(years.flat().filter((row) => row >= 0));
  result.unused = tickers.length - used.size;
  const positive = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  result.subAnnual =
    unit === "days" &&
    positive.length > 0 &&
    positive[Math.floor(positive.length / 2)] < DAYS_PER_YEAR / 2 + TOLERANCE_DAYS;
  return result;
}

/** A period for messages: a date or a fiscal year. */
export function periodText(period: number, unit: "days" | "years"): string {
  return unit === "days" ? isoDate(period) : String(period);
}
