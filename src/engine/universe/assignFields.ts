import { CATALOGUE, PRIOR_SUFFIXES } from "../fields/catalogue";
import { ScoringError } from "../errors";
import type { Field } from "../fields/field";
import { cellAt, type CellTable } from "./cells/cellTable";
import { readHeader, type HeaderPeriod } from "./headers/readHeader";
import { suggestFields } from "./headers/matchHeader";
import type { ColumnHeader } from "./layout/headerRow";
import { mappingKey, type ColumnMapping, type ColumnReading } from "./reading";

export interface AssignedColumn {
  header: ColumnHeader;
  /** null when the column is not used */
  field: Field | null;
  status: ColumnReading["status"];
  suggestions: readonly string[];
}

/**
 * Gives every column its field: the user's correction first, then the header's own words. Columns labelled with calendar years are placed by the
 * latest year among them. Of two columns for one field the first is used and the other reported.
 * @throws ScoringError "invalid-argument" when a correction names no field
 */
export function assignFields(headers: readonly ColumnHeader[], mapping: ColumnMapping): AssignedColumn[] {
  const years = headers.flatMap(({ match }) => (match?.period.kind === "year" ? [match.period.year] : []));
  const latestYear = Math.max(...years);
  const current = new Set(headers.flatMap(({ match }) => (match && match.period.kind === "current" ? [match.field.id] : [])));
  const taken = new Set<string>();

  const corrected = headers.map((header) => correction(header, mapping));
  for (const { field } of corrected.filter((column) => column !== undefined)) if (field) taken.add(field.id);

  return headers.map((header, k): AssignedColumn => {
    if (corrected[k]) return corrected[k];
    if (header.text === "") return { header, field: null, status: "empty header", suggestions: [] };
    if (!header.match) return { header, field: null, status: "unknown", suggestions: suggestFields(readHeader(header.text)).map(({ id }) => id) };
    const id = placed(header.match.field, header.match.period, latestYear, current);
    if (id === undefined) return { header, field: null, status: "unused period", suggestions: [] };
    if (taken.has(id)) return { header, field: null, status: "duplicate", suggestions: [id] };
    taken.add(id);
    return { header, field: CATALOGUE.get(id)!, status: "recognised", suggestions: [] };
  });
}

function correction(header: ColumnHeader, mapping: ColumnMapping): AssignedColumn | undefined {
  const wanted = mapping[mappingKey(header.text)]?.field;
  if (wanted === undefined) return undefined;
  if (wanted === null) return { header, field: null, status: "left out", suggestions: [] };
  const field = CATALOGUE.get(wanted);
  if (field === undefined) throw new ScoringError("invalid-argument", header.text, `The column "${header.text}" cannot serve as "${wanted}": there is no such field.`);
  return { header, field, status: "corrected", suggestions: [] };
}

/** The id of a field in a period; undefined when that period is not used. */
function placed(field: Field, period: HeaderPeriod, latestYear: number, current: ReadonlySet<string>): string | undefined {
  if (period.kind === "current") return field.id;
  // beside an undated column, dated ones cannot be placed: nothing says which year the undated one is
  if (period.kind === "year" && current.has(field.id)) return undefined;
  const back = period.kind === "back" ? period.years : latestYear - period.year;
  const allowed = field.kind === "text" ? 0 : field.priorYears;
  return back <= allowed ? field.id + PRIOR_SUFFIXES[back] : undefined;
}

const TICKER_SHAPE = /^[A-Z0-9][A-Z0-9.\-/ ]{0,14}$/;

/** A column without a header whose cells all look like tickers: an exported index, used when no column says that it is the ticker. */
export function guessTickerColumn(table: CellTable, firstDataRow: number, columns: readonly AssignedColumn[]): AssignedColumn | undefined {
  return columns.find(({ header, status }) => {
    if (status !== "empty header" && !/^(?:unnamed:? ?\d+|index|id)$/i.test(header.text)) return false;
    const cells = table.values.slice(firstDataRow).map((_, k) => cellAt(table, firstDataRow + k, header.column)).filter((cell) => cell !== "");
    const tickers = cells.filter((cell) => typeof cell === "string" && TICKER_SHAPE.test(cell) && /[A-Z]/.test(cell));
    return tickers.length > 0 && tickers.length >= 0.8 * cells.length && new Set(tickers).size >= 0.9 * tickers.length;
  });
}
