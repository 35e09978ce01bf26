import { ScoringError } from "../errors";
import { DEFAULT_LAGS, readAsOf, type AsOf, type PublicationLags } from "./dates/asOf";
import { describeRule } from "./dates/describeRule";
import { knownJoinedRows, knownRows, PUBLISH_FIELDS, type JoinedDates, type KnownRows } from "./dates/knownRows";
import { membersOn } from "./dates/membership";
import { periodLengthNamed } from "./dates/periodLength";
import { periodsOf, type Periods } from "./dates/periods";
import { onLatestList } from "./dates/onLatestList";
import { periodText, resolvePanel, type PanelRows } from "./panel";
import type { NumericReading } from "./readColumns";
import { tickerKey } from "./tickers/matchTickers";

/** The rows that represent the companies of the universe. */
export interface Companies {
  /** row of each company for the current year and, in panels, for one and two years before (−1 = none); indexes into the rows read */
  rows: readonly Int32Array[];
  panel: (PanelRows & Pick<Periods, "unit" | "field">) | null;
  /** rows left out because they repeat a ticker (in panels: a ticker and period) */
  duplicates: readonly { first: number; again: number }[];
  /** rows of a panel left out because they have no period */
  withoutPeriod: readonly number[];
  /** an as-of date was given, but the table has no dates */
  asOfUnused: boolean;
  /** what the dates of the rows decided; null for a table without dates */
  dating: Dating | null;
}

/** How the dates of a table's rows were used. Rows are indexes into the rows read. */
export interface Dating {
  asOf: AsOf | null;
  /** a fiscal year was given for a panel of fiscal years: publication is not checked */
  byFiscalYear: boolean;
  /** which rule says when a row was known, in words */
  rule: string;
  /** the latest period in use, as text; null for a table without periods */
  latestPeriod: string | null;
  /** rows left out because they were published later */
  notYetKnown: readonly number[];
  /** rows left out because a later version of the same period is used */
  superseded: readonly number[];
  /** with an as-of date: rows left out because nothing says when they were published */
  undated: readonly number[];
  /** rows whose publish date lies before the end of their period */
  tooEarly: readonly number[];
  /** rows of an interim period left out because the company has annual rows */
  interim: readonly number[];
  /** rows left out because the company is no member on the date; null for a table without membership dates */
  notMembers: readonly number[] | null;
  /** rows whose removal comes before their addition */
  backwards: readonly number[];
  /** some periods are quarters or years */
  spacedWider: boolean;
  /** companies left out because the latest list does not have them */
  leftList: readonly string[];
}

/**
 * Chooses the row of companies with several rows: what was known on the as-of date, by period in a panel, otherwise the first row.
 * Of several rows for one company and period, the one published last counts.
 * @param asOf a date or fiscal year; reported as unused for tables without dates
 * @param joined of joined tables: their publish dates, and whether a company without any period keeps its row in a panel; default: it is left out
 * @throws ScoringError "invalid-argument" when `asOf` is not a date, "nothing-usable" when no row was known then
 */
export function companiesOf(
  text: ReadonlyMap<string, readonly string[]>,
  numeric: readonly NumericReading[],
  asOf?: string,
  lags: PublicationLags = DEFAULT_LAGS,
  joined?: { dates: JoinedDates; keepUndated: boolean },
): Companies {
  const keepUndated = joined?.keepUndated ?? false;
  const tickers = text.get("ticker")!;
  const companies = tickers.map(tickerKey);
  const values = (id: string) => numeric.find(({ field }) => field.id === id)?.values;
  const fiscalPeriods = text.get("fiscal_period");
  const date = asOf === undefined ? null : readAsOf(asOf);
  const periods = periodsOf(values, fiscalPeriods);
  const panel = periods !== undefined && isPanel(companies, periods.values, keepUndated);
  const members = memberRows(companies, values, date?.day ?? Infinity, panel);
  const hasDates = periods !== undefined || [...PUBLISH_FIELDS, "restated_date"].some((id) => values(id) !== undefined);
  const all = companies.map((_, row) => row);
  if (!hasDates && members === null) {
    const { kept, duplicates } = latestVersions(all, companies, null);
    const rows = [Int32Array.from(kept)];
    return { rows, panel: null, duplicates, withoutPeriod: [], asOfUnused: date !== null, dating: null };
  }

  const ends = periods?.ends ?? new Float64Array(companies.length).fill(NaN);
  const dateColumns = { companies, ends, dated: periods?.field !== "fiscal_year", fiscalPeriods, values };
  const factsOf = () => (joined ? knownJoinedRows(dateColumns, joined.dates, lags) : knownRows(dateColumns, lags));
  const facts = hasDates ? factsOf() : null;
  const isKnown = knownBy(date, facts, periods);
  const interim = interimRows(companies, fiscalPeriods);
  const isMember = (row: number) => members === null || members.mask[row] === 1;
  const undatedRows = panel ? all.filter((row) => Number.isNaN(periods.values[row])) : [];
  const withPeriod = new Set(companies.filter((_, row) => panel && !Number.isNaN(periods.values[row])));
  const isAlone = (row: number) => keepUndated && !withPeriod.has(companies[row]);
  const alone = undatedRows.filter((row) => isAlone(row) && isMember(row));
  /** known, or without anything that says since when: reported where the table is joined */
  const isNotLater = (row: number) => isKnown(row) || Number.isNaN(facts!.known[row]);
  const isDated = (row: number) => isMember(row) && !interim.has(row) && !(panel && Number.isNaN(periods.values[row]));
  const dated = all.filter(isDated);
  const known = dated.filter(isKnown);
  const undated = date !== null && facts ? dated.filter((row) => !isKnown(row) && Number.isNaN(facts.known[row])) : [];
  const keys = panel ? companies.map((company, row) => `${company} ${periods.values[row]}`) : companies;
  const { kept, duplicates, superseded } = latestVersions(known, keys, facts);
  const single = latestVersions(alone.filter(isNotLater), companies, facts);
  const rule = describeRule({ date, facts, rows: dated, periods, values, fiscalPeriods, lags });
  if (kept.length === 0) throw nothingKnown(asOf, rule, members !== null && dated.length === 0);

  const common = {
    duplicates: [...duplicates, ...single.duplicates],
    withoutPeriod: undatedRows.filter((row) => !isAlone(row)),
    asOfUnused: false,
  };
  const dating = {
    asOf: date,
    byFiscalYear: date !== null && date.fiscalYear !== null && periods?.unit === "years",
    rule,
    notYetKnown: [...dated, ...alone].filter((row) => !isKnown(row) && !Number.isNaN(facts?.known[row] ?? NaN)),
    superseded,
    undated,
    tooEarly: (facts?.tooEarly ?? []).filter(isDated),
    interim: [...interim],
    notMembers: members && all.filter((row) => !isMember(row)),
    backwards: members?.backwards ?? [],
    spacedWider: facts?.lengths.some((length) => length !== "moment") ?? false,
  };
  if (!panel) {
    const latest = kept.reduce((last, row) => Math.max(last, periods?.values[row] || -Infinity), -Infinity);
    return {
      ...common,
      rows: [Int32Array.from(kept)],
      panel: null,
      dating: {
        ...dating,
        latestPeriod: periods && latest > 0 ? periodText(latest, periods.unit) : null,
        leftList: [],
      },
    };
  }
  const tickerOf = new Map(companies.map((company, row) => [company, tickers[row]]));
  const snapshots = values("snapshot");
  const onList = snapshots && onLatestList(companies, snapshots, known);
  const leftList = new Set(onList ? known.map((row) => companies[row]).filter((company) => !onList.has(company)) : []);
  const isKept = new Set(kept.filter((row) => !leftList.has(companies[row])));
  const used = dated.filter((row) => isKept.has(row) || (!isKnown(row) && !leftList.has(companies[row])));
  const resolved = resolvePanel(
    used.map((row) => companies[row]),
    Float64Array.from(used, (row) => periods.values[row]),
    periods.unit,
    (k) => isKept.has(used[k]),
  );
  return {
    ...common,
    rows: resolved.rows.map((years, back) =>
      Int32Array.from([
        ...Array.from(years, (k) => (k < 0 ? -1 : used[k])),
        ...single.kept.map((row) => (back === 0 ? row : -1)),
      ]),
    ),
    panel: {
      ...resolved,
      withoutRow: resolved.withoutRow.map((company) => tickerOf.get(company)!),
      unused: dated.length - duplicates.length - usedRows(resolved.rows),
      unit: periods.unit,
      field: periods.field,
    },
    dating: {
      ...dating,
      latestPeriod: periodText(resolved.latest, periods.unit),
      leftList: [...leftList].map((company) => tickerOf.get(company)!),
    },
  };
}

const usedRows = (rows: readonly Int32Array[]) => new Set(rows.flatMap((year) => [...year]).filter((k) => k >= 0)).size;

/** Whether a row counts on the date. A fiscal year given for a panel of fiscal years is taken as known, whatever was published when. */
function knownBy(date: AsOf | null, facts: KnownRows | null, periods: Periods | undefined): (row: number) => boolean {
  if (date === null || facts === null) return () => true;
  const { fiscalYear } = date;
  if (fiscalYear !== null && periods?.unit === "years") return (row) => periods.values[row] <= fiscalYear;
  return (row) => facts.known[row] <= date.day;
}

/** Of rows with the same key, the one with the latest publish date, the first of several alike. A row with a publish date goes before one without. */
function latestVersions(
  rows: readonly number[],
  keys: readonly string[],
  facts: KnownRows | null,
): { kept: number[]; duplicates: { first: number; again: number }[]; superseded: number[] } {
  const dated = (days: Float64Array | undefined, row: number) => {
    const day = days?.[row] ?? NaN;
    return Number.isNaN(day) ? -Infinity : day;
  };
  const isLater = (row: number, other: number) => {
    const [day, before] = [row, other].map((one) => dated(facts?.version, one));
    return day === before ? dated(facts?.seen, row) > dated(facts?.seen, other) : day > before;
  };
  const best = new Map<string, number>();
  for (const row of rows) {
    const before = best.get(keys[row]);
    if (before === undefined || isLater(row, before)) best.set(keys[row], row);
  }
  const duplicates: { first: number; again: number }[] = [];
  const superseded: number[] = [];
  for (const row of rows) {
    const used = best.get(keys[row])!;
    if (used === row) continue;
    if (isLater(used, row)) superseded.push(row);
    else duplicates.push({ first: used, again: row });
  }
  return { kept: [...best.values()], duplicates, superseded };
}

/** Which rows are members on the date: in a panel, all rows of a company with a spell that covers it. */
function memberRows(
  companies: readonly string[],
  values: (id: string) => Float64Array | undefined,
  date: number,
  panel: boolean,
): { mask: Uint8Array; backwards: number[] } | null {
  const none = new Float64Array(companies.length).fill(NaN);
  const [added, removed] = [values("member_from"), values("member_until")];
  if (added === undefined && removed === undefined) return null;
  const [from, until] = [added ?? none, removed ?? none];
  const spells = membersOn(from, until, date);
  const backwards = companies.flatMap((_, row) => (until[row] < from[row] ? [row] : []));
  if (!panel) return { mask: spells, backwards };
  const members = new Set(companies.filter((_, row) => spells[row] === 1));
  return { mask: Uint8Array.from(companies, (company) => Number(members.has(company))), backwards };
}

/** The interim rows, by the fiscal period column, of companies that have annual rows: flows of a quarter and of a year must not mix. */
function interimRows(companies: readonly string[], fiscalPeriods: readonly string[] | undefined): Set<number> {
  const lengths = fiscalPeriods?.map(periodLengthNamed) ?? [];
  const annual = new Set(companies.filter((_, row) => lengths[row] === "annual"));
  return new Set(
    companies.flatMap((company, row) => (lengths[row] === "quarterly" && annual.has(company) ? [row] : [])),
  );
}

/**
 * A panel has a period in most rows, and companies with more than one.
 * @param anyShare few rows may have a period: those of joined statements that do not have most companies
 */
export function isPanel(companies: readonly string[], periods: Float64Array, anyShare = false): boolean {
  if (!anyShare && 2 * periods.filter(Number.isNaN).length > periods.length) return false;
  const first = new Map<string, number>();
  return companies.some((company, row) => {
    if (Number.isNaN(periods[row])) return false;
    if (!first.has(company)) first.set(company, periods[row]);
    return first.get(company) !== periods[row];
  });
}

function nothingKnown(asOf: string | undefined, rule: string, noMember: boolean): ScoringError {
  return new ScoringError(
    "nothing-usable",
    "asOf",
    noMember
      ? `No company is a member ${asOf === undefined ? "without a removal date: give an as-of date" : `on ${asOf}: choose another date`}.`
      : `No company was known on ${asOf} (${rule}): choose a later date${/ plus \d+ days/.test(rule) ? ", or change the lags in the model's settings asOf" : ""}.`,
  );
}
