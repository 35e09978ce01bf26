import { isoDate } from "../cells/readDate";
import { readAsOf } from "../dates/asOf";
import { membersOn } from "../dates/membership";
import { readColumns } from "../readColumns";
import type { ReadingOptions } from "../reading";
import type { ReadTable } from "../readTable";

const MEMBER_FIELDS: ReadonlySet<string> = new Set(["member_from", "member_until"]);

/** Whether a column says when a company joined or left a list. */
export const isMemberDate = ({ field }: ReadTable["columns"][number]): boolean =>
  field !== null && MEMBER_FIELDS.has(field.id);

/** A list as it was on a date. */
export interface MembersOn {
  /** the table without the rows of companies that were no members, and without its dates of membership */
  table: ReadTable;
  /** who counts, as a phrase */
  who: string;
}

/**
 * The members of a list by its dates added and removed, on the as-of date; without one, those without a removal date. A ticker may have several
 * spells: it is a member when one of them covers the date.
 * @returns undefined for a table without such dates
 */
export function membersOfList(table: ReadTable, { mapping = {}, asOf }: ReadingOptions): MembersOn | undefined {
  const dates = table.columns.filter(isMemberDate);
  if (dates.length === 0) return undefined;
  const { layout, found, tickers } = table;
  const read = readColumns(layout.table, found.rows, dates, layout.titleUnit, mapping);
  const none = new Float64Array(found.rows.length).fill(NaN);
  const days = (id: string) => read.find(({ field }) => field.id === id)?.values ?? none;
  const date = asOf === undefined ? Infinity : readAsOf(asOf).day;
  const isMember = membersOn(days("member_from"), days("member_until"), date);
  return {
    table: {
      ...table,
      columns: table.columns.filter((column) => !isMemberDate(column)),
      found: { ...found, rows: found.rows.filter((_, row) => isMember[row] === 1) },
      tickers: tickers.filter((_, row) => isMember[row] === 1),
    },
    who: asOf === undefined ? "members without a removal date" : `members on ${isoDate(date)}`,
  };
}
