import { readDate } from "../cells/readDate";
import { quarterOf } from "./periodLength";

/** The period of each row, and its last day. */
export interface Periods {
  /** field of the column that it comes from */
  field: "period_end" | "fiscal_year" | "snapshot";
  /** whether `values` are serial days or fiscal years */
  unit: "days" | "years";
  values: Float64Array;
  /** last day of the period: of a fiscal year, 31 December */
  ends: Float64Array;
}

/**
 * The periods of a table's rows: its period ends, or else its fiscal years, or else its as-of dates. Fiscal years with quarters (Q1 to Q4 in a fiscal period
 * column) are dated by the quarters of the calendar year.
 * @param values numeric columns by field id
 * @returns undefined for a table without periods
 */
export function periodsOf(
  values: (id: string) => Float64Array | undefined,
  fiscalPeriods: readonly string[] | undefined,
): Periods | undefined {
  const dates = values("period_end");
  if (dates) return { field: "period_end", unit: "days", values: dates, ends: dates };
  const years = values("fiscal_year");
  if (years) {
    const quarters = fiscalPeriods?.map(quarterOf);
    const ends = years.map((year, row) =>
      Number.isNaN(year) ? NaN : readDate(`${year}-${String(3 * (quarters?.[row] ?? 4)).padStart(2, "0")}`),
    );
    return quarters?.some((quarter) => quarter !== null)
      ? { field: "fiscal_year", unit: "days", values: ends, ends }
      : { field: "fiscal_year", unit: "years", values: years, ends };
  }
  const snapshots = values("snapshot");
  return snapshots && { field: "snapshot", unit: "days", values: snapshots, ends: snapshots };
}
