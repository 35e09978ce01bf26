import { ScoringError } from "../errors";
import { isoDate, readDate } from "./cells/readDate";
import { resolvePanel, type PanelRows } from "./panel";
import type { NumericReading } from "./readColumns";
import { tickerKey } from "./tickers/matchTickers";

/** The rows that represent the companies of the universe. */
export interface Companies {
  /** row of each company for the current year and, in panels, for one and two years before (−1 = none); indexes into the rows read */
  rows: readonly Int32Array[];
  panel: (PanelRows & { unit: "days" | "years" }) | null;
  /** rows left out because they repeat a ticker (in panels: a ticker and period) */
  duplicates: readonly { first: number; again: number }[];
  /** rows of a panel left out because they have no period */
  withoutPeriod: readonly number[];
  /** an as-of date was given, but the table is not a panel */
  asOfUnused: boolean;
}

/**
 * Chooses the row of companies with several rows: by period in a panel, otherwise the first row.
 * @param asOf a date or fiscal year, for panels; reported as unused for other tables
 * @param keepUndated in a panel, a company without any period keeps its row; default: it is left out
 * @throws ScoringError "invalid-argument" when `asOf` is not a date, "nothing-usable" when all rows are later
 */
export function companiesOf(
  text: ReadonlyMap<string, readonly string[]>,
  numeric: readonly NumericReading[],
  asOf?: string,
  keepUndated = false,
): Companies {
  const tickers = text.get("ticker")!;
  const period =
    numeric.find(({ field }) => field.id === "period_end") ?? numeric.find(({ field }) => field.id === "fiscal_year");
  if (period === undefined || !isPanel(tickers, period.values)) {
    if (asOf !== undefined) asOfValue(asOf, "years");
    const { firsts, duplicates } = firstOfEach(tickers.map(tickerKey));
    return {
      rows: [Int32Array.from(firsts)],
      panel: null,
      duplicates,
      withoutPeriod: [],
      asOfUnused: asOf !== undefined,
    };
  }
  const unit = period.field.id === "period_end" ? "days" : "years";
  const rows = tickers.map((_, row) => row);
  const known = new Set(rows.filter((row) => !Number.isNaN(period.values[row])).map((row) => tickerKey(tickers[row])));
  const isKept = (row: number) => keepUndated && !known.has(tickerKey(tickers[row]));
  const undated = rows.filter((row) => Number.isNaN(period.values[row]));
  const withoutPeriod = undated.filter((row) => !isKept(row));
  const dated = rows.filter((row) => !Number.isNaN(period.values[row]));
  const { firsts, duplicates } = firstOfEach(dated.map((row) => `${tickerKey(tickers[row])} ${period.values[row]}`));
  const used = firsts.map((k) => dated[k]);
  const rowOf = new Map(used.map((row) => [tickerKey(tickers[row]), row]));
  const panel = resolvePanel(
    used.map((row) => tickerKey(tickers[row])),
    Float64Array.from(used, (row) => period.values[row]),
    unit,
    asOf === undefined ? undefined : asOfValue(asOf, unit),
  );
  if (panel.rows[0].length === 0)
    throw new ScoringError(
      "nothing-usable",
      "asOf",
      `No company has a period on or before ${asOf}: choose a later date.`,
    );
  return {
    rows: panel.rows.map((years, back) =>
      Int32Array.from([
        ...Array.from(years, (k) => (k < 0 ? -1 : used[k])),
        ...undated.filter(isKept).map((row) => (back === 0 ? row : -1)),
      ]),
    ),
    panel: { ...panel, unit, withoutRow: panel.withoutRow.map((key) => tickers[rowOf.get(key)!]) },
    duplicates: duplicates.map(({ first, again }) => ({ first: dated[first], again: dated[again] })),
    withoutPeriod,
    asOfUnused: false,
  };
}

function firstOfEach(keys: readonly string[]): { firsts: number[]; duplicates: { first: number; again: number }[] } {
  const seen = new Map<string, number>();
  const duplicates: { first: number; again: number }[] = [];
  keys.forEach((key, row) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else duplicates.push({ first, again: row });
  });
  return { firsts: [...seen.values()], duplicates };
}

/** A panel has a period in most rows, and companies with more than one. */
export function isPanel(tickers: readonly string[], periods: Float64Array): boolean {
  if (2 * periods.filter(Number.isNaN).length > periods.length) return false;
  const first = new Map<string, number>();
  return tickers.some((ticker, row) => {
    const key = tickerKey(ticker);
    if (Number.isNaN(periods[row])) return false;
    if (!first.has(key)) first.set(key, periods[row]);
    return first.get(key) !== periods[row];
  });
}

/** The as-of value in the unit of the panel. In a panel of fiscal years, a date selects the last year that had ended, assuming years end in December. */
function asOfValue(asOf: string, unit: "days" | "years"): number {
  const day = readDate(asOf);
  const date = Number.isNaN(day) ? "" : isoDate(day);
  const value = unit === "days" || date === "" ? day : Number(date.slice(0, 4)) - Number(!date.endsWith("-12-31"));
  if (Number.isNaN(value))
    throw new ScoringError(
      "invalid-argument",
      "asOf",
      `"${asOf}" is not a date: write it as 2024-12-31${unit === "years" ? ", or as a fiscal year such as 2024" : ""}.`,
    );
  return value;
}
