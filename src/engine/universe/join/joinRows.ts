import { isoDate } from "../cells/readDate";
import { readAsOf } from "../dates/asOf";
import type { JoinedDates } from "../dates/knownRows";
import type { ReadingOptions } from "../reading";
import type { ReadTable } from "../readTable";
import { tickerKey, type TickerMatches } from "../tickers/matchTickers";
import { alignedBy, hasReports, isBetter, joinedDates, partDatesOf, periodKind } from "./partDates";

/** A row of the joined table: the row in each table, −1 = none. */
export type JoinedRow = readonly number[];

export interface JoinedRows {
  rows: readonly JoinedRow[];
  /** for every table, whether it says nothing of periods while others do */
  undated: readonly boolean[];
  /** for every table, whether others have periods and it has no date at all */
  asTheyStand: readonly boolean[];
  /** of each further table: tickers of rows that are not used, as another row has the same ticker and period */
  repeated: readonly (readonly string[])[];
  dates: JoinedDates;
}

/** Which rows go together, which tables say nothing of periods while others do, and since when each row is known. */
export function joinRows(
  tables: readonly ReadTable[],
  matches: readonly TickerMatches[],
  options: ReadingOptions,
): JoinedRows {
  const [first, ...others] = tables;
  const date = options.asOf === undefined ? null : readAsOf(options.asOf);
  const parts = partDatesOf(tables, options);
  const fields = alignedBy(parts);
  const ownKeys = first.tickers.map(tickerKey);
  const undated = tables.map(() => false);
  const repeated: string[][] = [];
  let rows: JoinedRow[] = first.tickers.map((_, row) => [row]);
  /** the table that tells the rows of one company apart */
  let spine = parts[0].panel ? 0 : undefined;
  /** tables whose rows are of the same period */
  const aligned = new Set<number>();
  others.forEach(({ tickers }, k) => {
    const table = k + 1;
    const part = parts[table];
    const keys = Array.from(matches[k].positions, (position) => (position < 0 ? "" : ownKeys[position]));
    const leading = parts[spine ?? 0];
    const period = fields.find((id) => leading.periodColumns.has(id) && part.periodColumns.has(id));
    const byFiscalYear = date !== null && date.fiscalYear !== null && leading.periods?.unit === "years";
    const pick = (rowKeys: readonly string[]) => {
      const rowOf = bestOf(rowKeys, (row, other) => isBetter(part, row, other, date, byFiscalYear));
      const differ = (row: number, other: number) =>
        isBetter(part, row, other, date, byFiscalYear) || isBetter(part, other, row, date, byFiscalYear);
      const again = tickers.filter((_, row) => {
        const used = rowOf.get(rowKeys[row]);
        return used !== undefined && used !== row && !differ(used, row);
      });
      repeated.push([...new Set(again)]);
      return rowOf;
    };
    if (period !== undefined && (spine !== undefined || part.panel)) {
      const named = leading.fiscalPeriods !== undefined && part.fiscalPeriods !== undefined;
      const dated = (key: string, of: typeof part, row: number) =>
        `${key} ${periodKey(period, of.periodColumns.get(period)![row])}${named ? ` ${periodKind(of, row, period)}` : ""}`;
      aligned.add(table);
      const rowOf = pick(keys.map((key, row) => (key === "" ? "" : dated(key, part, row))));
      rows = rows.map((row) => {
        const own = row[spine ?? 0];
        return [...row, own < 0 ? -1 : (rowOf.get(dated(ownKeys[row[0]], leading, own)) ?? -1)];
      });
    } else if (part.panel && spine === undefined) {
      spine = table;
      undated.fill(true, 0, table);
      // companiesOf reports rows of one company and period
      repeated.push([]);
      const rowsOf = new Map<string, number[]>();
      keys.forEach((key, row) => {
        const known = rowsOf.get(key);
        if (known !== undefined) known.push(row);
        else if (key !== "") rowsOf.set(key, [row]);
      });
      rows = rows.flatMap((row) => (rowsOf.get(ownKeys[row[0]]) ?? [-1]).map((other) => [...row, other]));
    } else {
      undated[table] = spine !== undefined;
      const rowOf = pick(keys);
      rows = rows.map((row) => [...row, rowOf.get(ownKeys[row[0]]) ?? -1]);
    }
  });
  const leader = spine ?? Math.max(parts.findIndex(hasReports), 0);
  const isDateless = (part: number) => parts[part].facts?.known.every(Number.isNaN) ?? true;
  return {
    rows,
    undated,
    asTheyStand: undated.map((isUndated, part) => isUndated && isDateless(part)),
    repeated,
    dates: joinedDates(parts, rows, leader, aligned.add(leader)),
  };
}

/** Period ends that differ by a few days are one period: years of 52 weeks end near the end of a month. */
const periodKey = (field: string, value: number) =>
  field !== "period_end" || Number.isNaN(value) ? String(value) : isoDate(value - DAYS_INTO_A_MONTH).slice(0, 7);
const DAYS_INTO_A_MONTH = 14;

/** The best row of each key, the first of several alike; "" counts for none. */
function bestOf(keys: readonly string[], isBetterThan: (row: number, other: number) => boolean): Map<string, number> {
  const rows = new Map<string, number>();
  keys.forEach((key, row) => {
    const other = rows.get(key);
    if (key !== "" && (other === undefined || isBetterThan(row, other))) rows.set(key, row);
  });
  return rows;
}
