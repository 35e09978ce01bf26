import { isPanel } from "../companies";
import { DEFAULT_LAGS, type AsOf } from "../dates/asOf";
import { knownRows, PUBLISH_FIELDS, type JoinedDates, type KnownRows } from "../dates/knownRows";
import { periodLengthNamed, quarterOf } from "../dates/periodLength";
import { periodsOf, type Periods } from "../dates/periods";
import { readColumns } from "../readColumns";
import { readTexts } from "../readTexts";
import type { ReadingOptions } from "../reading";
import type { ReadTable } from "../readTable";
import { tickerKey } from "../tickers/matchTickers";

/** The dates of one of the tables to join, by its rows. */
export interface PartDates {
  /** columns that rows of two tables can be aligned by, by field id */
  periodColumns: ReadonlyMap<string, Float64Array>;
  /** undefined for a table without periods and as-of dates */
  periods: Periods | undefined;
  fiscalPeriods: readonly string[] | undefined;
  /** several periods per company */
  panel: boolean;
  /** null for a table without any date */
  facts: KnownRows | null;
}

const PERIOD_FIELDS: ReadonlySet<string> = new Set(["period_end", "fiscal_year", "snapshot"]);
const DATE_FIELDS: ReadonlySet<string> = new Set([...PERIOD_FIELDS, ...PUBLISH_FIELDS, "restated_date"]);

/** Reads the periods and publish dates of each table by itself: they hold for its own rows. */
export function partDatesOf(
  tables: readonly ReadTable[],
  { mapping = {}, lags = DEFAULT_LAGS }: ReadingOptions,
): PartDates[] {
  const parts = tables.map(({ columns, layout, found, tickers }): PartDates => {
    const dateColumns = columns.filter(({ field }) => field !== null && DATE_FIELDS.has(field.id));
    const read = readColumns(layout.table, found.rows, dateColumns, layout.titleUnit, mapping);
    const values = (id: string) => read.find(({ field }) => field.id === id)?.values;
    const lengths = columns.filter(({ field }) => field?.id === "fiscal_period");
    const fiscalPeriods = readTexts(layout.table, found.rows, lengths).get("fiscal_period");
    const periods = periodsOf(values, fiscalPeriods);
    const companies = tickers.map(tickerKey);
    const ends = periods?.ends ?? new Float64Array(tickers.length).fill(NaN);
    const dated = periods?.field !== "fiscal_year";
    return {
      periodColumns: new Map(
        read.filter(({ field }) => PERIOD_FIELDS.has(field.id)).map((one) => [one.field.id, one.values]),
      ),
      periods,
      fiscalPeriods,
      panel: periods !== undefined && isPanel(companies, periods.values),
      facts: read.length === 0 ? null : knownRows({ companies, ends, dated, fiscalPeriods, values }, lags),
    };
  });
  // beside tables with periods, an as-of date says when a figure was seen and is no period
  const haveReports = parts.some(hasReports);
  return parts.map((part) => (haveReports && !hasReports(part) ? { ...part, panel: false } : part));
}

/** Whether the table has periods of reports, and not only as-of dates. */
export const hasReports = ({ periods }: PartDates) => periods !== undefined && periods.field !== "snapshot";

/** The fields that rows can be aligned by: period ends and fiscal years, or else as-of dates. */
export function alignedBy(parts: readonly PartDates[]): readonly string[] {
  return parts.some(hasReports) ? ["period_end", "fiscal_year"] : ["snapshot"];
}

/** The length of a row's period, and the quarter of a fiscal year: rows of a year and of its last quarter end on one day. */
export function periodKind({ fiscalPeriods }: PartDates, row: number, field: string): string {
  const text = fiscalPeriods?.[row] ?? "";
  const quarter = field === "fiscal_year" ? quarterOf(text) : null;
  return `${periodLengthNamed(text) ?? ""}${quarter ?? ""}`;
}

/**
 * Which of two rows of a table for one company (and period) counts: one that was known on the date before one that was not; then the later period,
 * then the one published later, then the first. Of two that were not known, the earlier one.
 * @param byFiscalYear a fiscal year was asked for: its rows count whenever they were published
 */
export function isBetter(
  { facts, periods }: PartDates,
  row: number,
  other: number,
  date: AsOf | null,
  byFiscalYear: boolean,
): boolean {
  if (facts === null) return false;
  const since = (one: number) => (byFiscalYear && periods ? periods.ends[one] : facts.known[one]);
  const isLate = (one: number) => date !== null && since(one) > date.day;
  if (isLate(row) !== isLate(other)) return isLate(other);
  if (isLate(row)) return since(row) < since(other);
  const [period, otherPeriod] = [row, other].map((one) => numberOr(periods?.values[one], -Infinity));
  if (period !== otherPeriod) return period > otherPeriod;
  return numberOr(facts.stated[row], -Infinity) > numberOr(facts.stated[other], -Infinity);
}

const numberOr = (value: number | undefined, otherwise: number) =>
  value === undefined || Number.isNaN(value) ? otherwise : value;

/**
 * Since when the rows of the joined table are known: none before each of its parts was published. Publish dates of tables whose periods are aligned
 * are those of the reports, and the latest counts; dates of other tables, such as the day of a price, only delay the row.
 * @param rows of the joined table: the row in each table, −1 = none
 * @param leader the table that the periods of the rows come from
 * @param aligned tables whose rows have the same period, the leader included
 */
export function joinedDates(
  parts: readonly PartDates[],
  rows: readonly (readonly number[])[],
  leader: number,
  aligned: ReadonlySet<number>,
): JoinedDates {
  const anyReports = parts.some(hasReports);
  const published = new Float64Array(rows.length).fill(NaN);
  const version = new Float64Array(rows.length).fill(NaN);
  const notBefore = new Float64Array(rows.length).fill(NaN);
  const tooEarly: number[] = [];
  const early = parts.map(({ facts }) => new Set(facts?.tooEarly));
  rows.forEach((row, k) => {
    row.forEach((own, part) => {
      const { facts } = parts[part];
      if (own < 0 || facts === null) return;
      if (aligned.has(part) && (hasReports(parts[part]) || !anyReports))
        published[k] = laterOf(published[k], facts.stated[own]);
      else notBefore[k] = laterOf(notBefore[k], facts.known[own]);
      if (part === leader) version[k] = facts.stated[own];
    });
    if (row.some((own, part) => early[part].has(own))) tooEarly.push(k);
  });
  return { published, version, notBefore, tooEarly };
}

const laterOf = (a: number, b: number) => (Number.isNaN(a) || b > a ? b : a);
