import type { CellValue } from "./cellTable";
import { monthEnds } from "./monthEnds";
import { isoDate, orderOfDates, readDate } from "./readDate";

/** The dates of a table of prices or returns. */
export interface DateColumn {
  /** serial days; NaN where a cell is no date */
  days: Float64Array;
  /** month stamps (all dates on the first of a month) were read as month-ends; to be reported */
  monthEnds: boolean;
  /** nothing shows whether 3/4/2024 is in March or in April; the reading with fewer repeated months was taken. To be reported */
  unclearOrder: boolean;
}

/**
 * Reads the date column of a table of prices or returns: serial days with or without a time of day, texts, yyyymmdd, yyyymm, seconds since 1970.
 * @param cells one per row
 * @returns NaN for a cell that is no date
 * @example readDateColumn(["2024-01-01", "2024-02-01"]).days // [45322, 45351]
 */
export function readDateColumn(cells: readonly CellValue[]): DateColumn {
  const order = orderOfDates(cells);
  const read = (dayFirst: boolean) => Float64Array.from(cells, (cell) => readDate(cell, dayFirst));
  const written =
    order !== "unclear"
      ? read(order === "day first")
      : [read(false), read(true)].reduce((a, b) => (repeatedMonths(b) < repeatedMonths(a) ? b : a));
  const { days, moved } = monthEnds(written);
  return { days, monthEnds: moved, unclearOrder: order === "unclear" };
}

function repeatedMonths(days: Float64Array): number {
  const months = Array.from(days)
    .filter((day) => !Number.isNaN(day))
    .map((day) => isoDate(day).slice(0, 7));
  return months.length - new Set(months).size;
}
