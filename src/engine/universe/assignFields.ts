import { CATALOGUE, PRIOR_SUFFIXES } from "../fields/catalogue";
import { ScoringError } from "../errors";
import type { Field } from "../fields/field";
import { ownColumnField } from "../fields/ownColumnField";
import { cellAt, type CellTable } from "./cells/cellTable";
import { namesUnusedPeriod, suggestFields, type HeaderMatch } from "./headers/matchHeader";
import type { OwnHeaders } from "./headers/ownHeaders";
import { readHeader, type HeaderReading } from "./headers/readHeader";
import type { ColumnHeader } from "./layout/headerRow";
import { mappingKey, type ColumnMapping, type ColumnReading } from "./reading";

export interface AssignedColumn {
  header: ColumnHeader;
  /** key under which corrections of this column are stored */
  key: string;
  /** null when the column is not used */
  field: Field | null;
  status: ColumnReading["status"];
  suggestions: readonly string[];
  /** why a duplicate is not the one used, where the numbers tell */
  reason?: string;
}

/**
 * Assigns a field to every column: corrections by the user first, then headers of their own columns, then clear headers, then ambiguous ones. Columns labelled with calendar
 * years are placed relative to the latest year. Of two columns for one field, the first is used and the other reported.
 * @throws ScoringError "invalid-argument" when a correction names no field
 */
export function assignFields(
  headers: readonly ColumnHeader[],
  mapping: ColumnMapping,
  ownColumn: OwnHeaders = () => undefined,
): AssignedColumn[] {
  const keys = keysOf(headers);
  const place = placement(headers);
  const taken = new Set<string>();
  const assigned = new Array<AssignedColumn>(headers.length);

  const assign = (
    k: number,
    field: Field,
    status: "corrected" | "recognised" | "ambiguous",
    suggestions: readonly string[] = [],
  ) => {
    const common = { header: headers[k], key: keys[k] };
    assigned[k] = taken.has(field.id)
      ? { ...common, field: null, status: "duplicate", suggestions: [field.id] }
      : { ...common, field, status, suggestions };
    taken.add(field.id);
  };
  const leave = (
    k: number,
    status: "left out" | "unused period" | "empty header" | "unknown" | "currency",
    suggestions: readonly string[] = [],
  ) => {
    assigned[k] = { header: headers[k], key: keys[k], field: null, status, suggestions };
  };

  const leaveUnmatched = (k: number, reading: HeaderReading) => {
    if (namesUnusedPeriod(reading)) leave(k, "unused period");
    else
      leave(
        k,
        "unknown",
        suggestFields(reading).map(({ id }) => id),
      );
  };

  const uncorrected = headers.flatMap((header, k) => {
    const wanted = mapping[keys[k]]?.field;
    if (wanted === undefined) return [k];
    if (wanted === null) leave(k, "left out");
    else assign(k, existing(wanted, header.text), "corrected");
    return [];
  });
  const unclaimed = uncorrected.filter((k) => {
    const own = ownColumn(headers[k].text);
    if (own !== undefined) assign(k, ownColumnField(own), "recognised");
    return own === undefined;
  });
  const isClear = (k: number) => headers[k].match?.otherMeanings === undefined;
  for (const k of [...unclaimed.filter(isClear), ...unclaimed.filter((k) => !isClear(k))]) {
    const { text, match, currencyOf, note } = headers[k];
    const id = match && place(match);
    if (text === "") leave(k, "empty header");
    else if (!match && currencyOf !== undefined) leave(k, "currency");
    else if (note !== undefined) leave(k, "unknown");
    else if (!match) leaveUnmatched(k, readHeader(text));
    else if (id === undefined) leave(k, "unused period");
    else if (isClear(k)) assign(k, CATALOGUE.get(id)!, "recognised");
    else assign(k, CATALOGUE.get(id)!, "ambiguous", match.otherMeanings);
  }
  return withSectorGroup(assigned);
}

/** An industry group stands in for the sector where no column names one. The user confirms it. */
function withSectorGroup(columns: AssignedColumn[]): AssignedColumn[] {
  if (columns.some(({ field, header }) => field?.id === "sector" || header.match?.field.id === "sector"))
    return columns;
  const group = columns.find(
    ({ field, status, suggestions, header }) =>
      /\bindustry groups?\b/i.test(header.text) &&
      (status === "duplicate" ? suggestions[0] === "industry" : field?.id === "industry" && status === "recognised"),
  );
  return columns.map((column) =>
    column === group
      ? { ...column, field: CATALOGUE.get("sector")!, status: "ambiguous", suggestions: ["industry"] }
      : column,
  );
}

function keysOf(headers: readonly ColumnHeader[]): string[] {
  const seen = new Map<string, number>();
  return headers.map(({ text }) => {
    const key = mappingKey(text);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return mappingKey(text, occurrence);
  });
}

function existing(id: string, header: string): Field {
  const field = CATALOGUE.get(id);
  if (field !== undefined) return field;
  throw new ScoringError(
    "invalid-argument",
    header,
    `The column "${header}" cannot be used as "${id}": there is no such field.`,
  );
}

/** Returns the function that gives the field id of a match, or undefined when its period is not used. */
function placement(headers: readonly ColumnHeader[]): (match: HeaderMatch) => string | undefined {
  const matches = headers.flatMap(({ match }) => match ?? []);
  const dated = matches.flatMap(({ field, period }) =>
    period.kind === "year" ? [{ year: period.year, hasPriors: field.kind !== "text" && field.priorYears > 0 }] : [],
  );
  // the latest year is that of the statement columns: a multiple such as "P/E 2027" may be an estimate
  const statements = dated.some(({ hasPriors }) => hasPriors) ? dated.filter(({ hasPriors }) => hasPriors) : dated;
  const latestYear = Math.max(...statements.map(({ year }) => year));
  const undated = new Set(
    matches.flatMap(({ field, period }) => (period.kind === "current" || period.kind === "quarter" ? [field.id] : [])),
  );
  return ({ field, period }) => {
    if (period.kind === "current" || period.kind === "quarter") return field.id;
    // dated columns cannot be placed beside an undated one, whose year is unknown
    if (period.kind === "year" && undated.has(field.id)) return undefined;
    const back = period.kind === "back" ? period.years : latestYear - period.year;
    const allowed = field.kind === "text" ? 0 : field.priorYears;
    return back >= 0 && back <= allowed ? field.id + PRIOR_SUFFIXES[back] : undefined;
  };
}

/** Headers of an exported index column, and corner labels of a transposed table. */
const NO_NAME = /^(?:unnamed:? ?\d+|index|id|metrics?|items?|line items?|measures?|indicators?|ratios?)$/i;
const TICKER_SHAPE = /^[A-Z0-9][A-Z0-9.\-/ ]{0,14}$/;

/** The first column without a meaningful header whose cells look like tickers, such as an exported index. Used when no header names the ticker. */
export function guessTickerColumn(
  table: CellTable,
  firstDataRow: number,
  columns: readonly AssignedColumn[],
): AssignedColumn | undefined {
  return columns.find(({ header, status }) => {
    if (status !== "empty header" && !NO_NAME.test(header.text)) return false;
    const cells = table.values
      .slice(firstDataRow)
      .map((_, k) => cellAt(table, firstDataRow + k, header.column))
      .filter((cell) => cell !== "");
    const tickers = cells.filter((cell) => typeof cell === "string" && TICKER_SHAPE.test(cell) && /[A-Z]/.test(cell));
    return tickers.length > 0 && tickers.length >= 0.8 * cells.length && new Set(tickers).size >= 0.9 * tickers.length;
  });
}
