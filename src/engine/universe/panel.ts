import { isoDate } from "./cells/readDate";

/** The rows of a panel that are used, as of a date. */
export interface PanelRows {
  /** row of each company for the latest period, for one year before and for two years before; −1 = none */
  rows: Int32Array[];
  /** number of rows not used: not usable, or none of the three years */
  unused: number;
  latest: number;
  /** companies without a usable row */
  withoutRow: string[];
  /** rows are less than a year apart, so that flows cover less than a year */
  subAnnual: boolean;
}

const DAYS_PER_YEAR = 365.25;
/** Tolerance for period ends, which move by a few weeks between fiscal years. */
const TOLERANCE_DAYS = 60;

/**
 * Selects the latest usable period of each company, and the rows one and two years earlier as prior years.
 * @param tickers one per row
 * @param periods one per row: serial days, or fiscal years
 * @param unit whether `periods` are days or years
 * @param isUsable whether a row is known by the as-of date; default: all rows
 */
export function resolvePanel(
  tickers: readonly string[],
  periods: Float64Array,
  unit: "days" | "years",
  isUsable: (row: number) => boolean = () => true,
): PanelRows {
  const [step, tolerance] = unit === "days" ? [DAYS_PER_YEAR, TOLERANCE_DAYS] : [1, 0];
  const byTicker = new Map<string, number[]>();
  tickers.forEach((ticker, row) => {
    const rows = byTicker.get(ticker);
    if (rows) rows.push(row);
    else byTicker.set(ticker, [row]);
  });

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
    const usable = rows.filter(isUsable).sort((a, b) => periods[b] - periods[a] || a - b);
    if (usable.length === 0) {
      result.withoutRow.push(ticker);
      continue;
    }
    const now = periods[usable[0]];
    result.latest = Math.max(result.latest, now);
    for (let k = 1; k < usable.length; k++) gaps.push(periods[usable[k - 1]] - periods[usable[k]]);
    years.forEach((year, back) => year.push(nearest(usable, periods, now - back * step, back === 0 ? 0 : tolerance)));
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

/** The row whose period is nearest to the wanted one, the later of two equally near; −1 when none is within the tolerance. */
function nearest(rows: readonly number[], periods: Float64Array, wanted: number, tolerance: number): number {
  let best = -1;
  for (const row of rows) {
    const distance = Math.abs(wanted - periods[row]);
    if (distance <= tolerance && (best < 0 || distance < Math.abs(wanted - periods[best]))) best = row;
  }
  return best;
}

/** A period as text for messages: a date or a fiscal year. */
export function periodText(period: number, unit: "days" | "years"): string {
  return unit === "days" ? isoDate(period) : String(period);
}
