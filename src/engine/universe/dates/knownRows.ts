import type { PublicationLags } from "./asOf";
import { periodLengthBySpacing, periodLengthNamed, type PeriodLength } from "./periodLength";

/** Columns that say when a row was published, the one that counts first. */
export const PUBLISH_FIELDS = ["accepted", "filed", "published", "snapshot"] as const;

/** The columns that the dates of rows come from; each has one entry per row, NaN or "" = missing. */
export interface DateColumns {
  /** the name of each row's company */
  companies: readonly string[];
  /** the last day of each row's period; of a fiscal year without a date, 31 December */
  ends: Float64Array;
  /** `ends` are real dates, not made from fiscal years */
  dated: boolean;
  fiscalPeriods: readonly string[] | undefined;
  /** numeric columns by field id */
  values: (id: string) => Float64Array | undefined;
}

/** Since when each row is known. */
export interface KnownRows {
  /** serial day from which the row counts; NaN where it has neither a publish date nor a period */
  known: Float64Array;
  /** the publish date that counts; NaN where the lag does */
  stated: Float64Array;
  /** the date that tells versions of one period apart, the later one counts; where equal, `seen` does */
  version: Float64Array;
  /** the date of figures that are no report, such as the day of a price; NaN = none */
  seen: Float64Array;
  /** length of each row's period */
  lengths: readonly PeriodLength[];
  /** rows whose publish date lies before the end of their period; it is not used */
  tooEarly: readonly number[];
}

/**
 * Since when the rows of a table are known: by the first of accepted, filed, publish and as-of date that the row has, or by its restated date where that is
 * later; a row without any, since the end of its period plus a lag. A publish date before the end of the period cannot be right, so the lag counts.
 */
export function knownRows(columns: DateColumns, { lagAnnual, lagQuarterly }: PublicationLags): KnownRows {
  const { ends, dated } = columns;
  const size = ends.length;
  const stated = new Float64Array(size).fill(NaN);
  const publishColumns = PUBLISH_FIELDS.flatMap((id) => columns.values(id) ?? []);
  const restated = columns.values("restated_date");
  const lengths = periodLengths(columns);
  const lags: Record<PeriodLength, number> = { annual: lagAnnual, quarterly: lagQuarterly, moment: 0 };
  const tooEarly: number[] = [];
  const known = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let day = NaN;
    for (const column of publishColumns) if (Number.isNaN(day)) day = column[row];
    const again = restated?.[row] ?? NaN;
    if (Number.isNaN(day) || again > day) day = again;
    // the end of a fiscal year without a date is an assumption: the year may have ended up to a year before
    if (day < ends[row] - (dated ? 0 : DAYS_PER_YEAR)) tooEarly.push(row);
    else stated[row] = day;
    known[row] = Number.isNaN(stated[row]) ? ends[row] + lags[lengths[row]] : stated[row];
  }
  return { known, stated, version: stated, seen: new Float64Array(size).fill(NaN), lengths, tooEarly };
}

/** Publish dates of the rows of joined tables; NaN = none. */
export interface JoinedDates {
  /** the latest publish date of the reports in a row */
  published: Float64Array;
  /** the publish date in the table that tells the rows of one company apart */
  version: Float64Array;
  /** the latest date of figures in the row that are no reports, such as the day of a price */
  notBefore: Float64Array;
  /** rows with a publish date before the end of its period */
  tooEarly: readonly number[];
}

/** The same for joined tables: a row is not known before each of its parts. The lag counts for reports without any publish date. */
export function knownJoinedRows(columns: DateColumns, dates: JoinedDates, lags: PublicationLags): KnownRows {
  const byLag = knownRows({ ...columns, values: () => undefined }, lags);
  const { published, version, notBefore, tooEarly } = dates;
  const known = byLag.known.map((day, row) => {
    const reported = Number.isNaN(published[row]) ? day : published[row];
    return Number.isNaN(reported) || notBefore[row] > reported ? notBefore[row] : reported;
  });
  return { ...byLag, known, stated: published, version, seen: notBefore, tooEarly };
}

const DAYS_PER_YEAR = 366;

/** By the fiscal period column; where that says nothing, by the spacing of the company's dates. Fiscal years are annual. */
function periodLengths({ companies, ends, dated, fiscalPeriods }: DateColumns): PeriodLength[] {
  const named = Array.from(ends, (_, row) => periodLengthNamed(fiscalPeriods?.[row] ?? ""));
  if (!dated) return named.map((length) => length ?? "annual");
  const endsOf = new Map<string, number[]>();
  companies.forEach((company, row) => {
    if (named[row] !== null || Number.isNaN(ends[row])) return;
    const list = endsOf.get(company);
    if (list) list.push(ends[row]);
    else endsOf.set(company, [ends[row]]);
  });
  const spaced = new Map([...endsOf].map(([company, days]) => [company, periodLengthBySpacing(days)]));
  return named.map((length, row) => length ?? spaced.get(companies[row]) ?? "annual");
}
