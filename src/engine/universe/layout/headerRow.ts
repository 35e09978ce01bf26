import { cellAt, clipped, columnCount, formatAt, type CellTable, type CellValue } from "../cells/cellTable";
import { readNumberFormat } from "../cells/numberFormat";
import { isoDate, isSerialDay } from "../cells/readDate";
import { readNumber } from "../cells/readNumber";
import type { Field } from "../../fields/field";
import { ownColumnField } from "../../fields/ownColumnField";
import { isUsed, matchHeader, type HeaderMatch } from "../headers/matchHeader";
import type { OwnHeaders } from "../headers/ownHeaders";
import { altersMeaning } from "../headers/altersMeaning";
import {
  BASIS_POINT,
  purePeriod,
  pureUnit,
  readHeader,
  type HeaderPeriod,
  type HeaderUnit,
} from "../headers/readHeader";

/** One column's header, read. */
export interface ColumnHeader {
  column: number;
  /** text in the sheet; the rows of a two-row header are joined by a space */
  text: string;
  match: HeaderMatch | undefined;
  unit: HeaderUnit;
  /** the heading above changes its meaning or its period */
  altered?: boolean;
  /** of a joined table: its position among the tables, the unit in its titles, and that its rows have no period while others do */
  part?: number;
  titleUnit?: HeaderUnit;
  undated?: boolean;
  /** the column states the currency of the amounts in this column */
  currencyOf?: number;
  /** what the column is instead of a figure of the company, as a phrase after its name; it is not used then */
  note?: string;
}

export interface HeaderRows {
  /** rows of the header, including a row of units below it */
  rows: number[];
  firstDataRow: number;
  columns: ColumnHeader[];
  /** number of different fields recognised */
  recognized: number;
}

const NO_UNIT: HeaderUnit = { percent: false, scale: null, currency: "" };

/** Only the first rows are searched for a header row. */
export const DEEPEST_HEADER_ROW = 60;
/** Only the first cells of a row are read when looking for headers: a transposed table may have thousands of columns. */
export const JUDGED_CELLS = 300;

/**
 * Finds the row that names the most fields, alone or with the row above it (two-row headers), and the units row below.
 * @param ownColumn columns of the user's own, which count as fields
 * @returns undefined when no row names a field
 */
export function findHeaderRows(table: CellTable, ownColumn: OwnHeaders = () => undefined): HeaderRows | undefined {
  const read = memoizedReader(ownColumn);
  const corner = clipped(table, DEEPEST_HEADER_ROW, JUDGED_CELLS);
  let best: HeaderRows | undefined;
  let above: HeaderRows | undefined;
  for (let row = 0; row < corner.values.length; row++) {
    const single = oneRow(corner, row, read);
    // a two-row header needs at least one row that names a field by itself, such as the ticker
    const double = single || above ? twoRows(corner, row, read) : undefined;
    for (const candidate of [single, double]) if (candidate && saysMore(candidate, best)) best = candidate;
    above = single;
  }
  if (best === undefined) return undefined;
  const last = best.firstDataRow - 1;
  return withUnitsRow(table, (best.rows.length === 1 ? oneRow(table, last, read) : twoRows(table, last, read))!);
}

/** Whether a candidate is the better header: it names more fields, or as many with more units, or has headings above that change a meaning. */
function saysMore(candidate: HeaderRows, best: HeaderRows | undefined): boolean {
  if (candidate.firstDataRow === best?.firstDataRow && candidate.columns.some(({ altered }) => altered)) return true;
  if (candidate.recognized !== best?.recognized || candidate.firstDataRow !== best.firstDataRow)
    return candidate.recognized > (best?.recognized ?? 0);
  const units = ({ columns }: HeaderRows) => columns.filter(({ unit }) => unit.percent || unit.scale !== null).length;
  return units(candidate) > units(best);
}

type Reader = (text: string) => { match: HeaderMatch | undefined; unit: HeaderUnit };

function memoizedReader(ownColumn: OwnHeaders): Reader {
  const known = new Map<string, ReturnType<Reader>>();
  return (text) => {
    // most cells tried are data: a number such as $3.6B or a text without letters names no field
    if (!/\p{L}/u.test(text) || (/\d/.test(text) && readNumber(text, ".") !== null))
      return { match: undefined, unit: pureUnit(text) ?? NO_UNIT };
    let result = known.get(text);
    if (result === undefined) {
      const reading = readHeader(text);
      const own = ownColumn(text);
      const match: HeaderMatch | undefined = own && { field: ownColumnField(own), period: { kind: "current" } };
      known.set(text, (result = { match: match ?? matchHeader(reading), unit: reading.unit }));
    }
    return result;
  };
}

function oneRow(table: CellTable, row: number, read: Reader): HeaderRows | undefined {
  const columns = cellsOf(table, row).map((cell, column) => ({
    column,
    text: headerText(cell),
    ...read(headerText(cell)),
  }));
  return headerRows([row], columns);
}

function twoRows(table: CellTable, row: number, read: Reader): HeaderRows | undefined {
  if (row === 0) return undefined;
  const above = cellsOf(table, row - 1).map(headerText);
  // a single text above is a title
  if (above.filter((text) => text !== "").length < 2 || cellsOf(table, row - 1).some(isData)) return undefined;
  let group = "";
  const columns = cellsOf(table, row).map((cell, column): ColumnHeader => {
    const below = headerText(cell);
    const direct = above[column] ?? "";
    // a merged cell has its text in its first column; a group ends at a column without a sub-header
    if (direct !== "") group = direct;
    else if (below === "") group = "";
    return { column, ...joined(group, below, read) };
  });
  return headerRows([row - 1, row], columns);
}

/** Reads a sub-header with its group: a period, a unit, the first or last words of the name, or just a heading. */
function joined(group: string, below: string, read: Reader): Omit<ColumnHeader, "column"> {
  const text = `${group} ${below}`.trim();
  const alone = read(below);
  if (group === "" || below === "") return { text, ...read(text) };
  const period = purePeriod(group);
  const unit = pureUnit(group);
  if ((period !== null || unit !== null) && alone.match) {
    const dated = period !== null && period.kind !== "current";
    return {
      text,
      altered: dated,
      match: withPeriod(alone.match, period),
      unit: mergeUnits(alone.unit, unit === null ? NO_UNIT : unitFor(alone.match.field, unit)),
    };
  }
  for (const phrase of [text, `${below} ${group}`]) {
    const together = read(phrase);
    if (together.match)
      return { text, ...together, altered: alone.match !== undefined && alone.match.field !== together.match.field };
  }
  return alone.match && altersMeaning(group, alone.match.field)
    ? { text, match: undefined, unit: alone.unit, altered: true }
    : { text, ...alone };
}

/** A unit above several columns applies to those that can have it: millions to amounts and shares, percent to ratios. */
function unitFor(field: Field, { percent, scale, currency }: HeaderUnit): HeaderUnit {
  const takesScale = field.unit === "money" || field.unit === "shares" || field.unit === "volume";
  const isShare = field.unit === "fraction" || field.unit === "ratio";
  return {
    percent: percent && isShare,
    scale: (scale === BASIS_POINT ? isShare : takesScale) ? scale : null,
    currency: field.unit === "money" || field.unit === "perShare" ? currency : "",
  };
}

function withPeriod(match: HeaderMatch, period: HeaderPeriod | null): HeaderMatch | undefined {
  if (period === null || period.kind === "current") return match;
  return isUsed(match.field, period) ? { ...match, period } : undefined;
}

/** Adds a row of units: units below at least half of the filled cells under numeric headers, no number, and no ticker. */
function withUnitsRow(table: CellTable, header: HeaderRows): HeaderRows {
  const cells = cellsOf(table, header.firstDataRow);
  const units = cells.map((cell) => (typeof cell === "string" && cell.trim() !== "" ? pureUnit(cell) : null));
  const numeric = header.columns.filter(
    ({ match, column }) => match && match.field.kind !== "text" && cells[column] !== "",
  );
  const understood = numeric.filter(({ column }) => units[column] !== null).length;
  const ticker = header.columns.find(({ match }) => match?.field.id === "ticker");
  const namesCompany = ticker !== undefined && /^[A-Z0-9][A-Z0-9.\-/ ]*$/.test(String(cells[ticker.column]));
  if (understood === 0 || understood * 2 < numeric.length || namesCompany || cells.some(isData)) return header;
  return {
    ...header,
    rows: [...header.rows, header.firstDataRow],
    firstDataRow: header.firstDataRow + 1,
    columns: header.columns.map((column) => ({
      ...column,
      unit: mergeUnits(column.unit, units[column.column] ?? NO_UNIT),
    })),
  };
}

function headerRows(rows: number[], columns: ColumnHeader[]): HeaderRows | undefined {
  const fields = new Set(
    columns.filter(({ match }) => match).map(({ match }) => `${match!.field.id} ${JSON.stringify(match!.period)}`),
  );
  if (fields.size === 0) return undefined;
  return { rows, firstDataRow: Math.max(...rows) + 1, columns, recognized: fields.size };
}

const mergeUnits = (a: HeaderUnit, b: HeaderUnit): HeaderUnit => ({
  percent: a.percent || b.percent,
  scale: a.scale ?? b.scale,
  currency: a.currency || b.currency,
});
/** A row's cells, with dates as their years: headers of statements are often dates. */
const cellsOf = (table: CellTable, row: number): CellValue[] =>
  Array.from({ length: columnCount(table) }, (_, column) => {
    const cell = cellAt(table, row, column);
    return typeof cell === "number" && isSerialDay(cell) && readNumberFormat(formatAt(table, row, column)).date
      ? Number(isoDate(cell).slice(0, 4))
      : cell;
  });
const isYear = (cell: number) => Number.isInteger(cell) && cell >= 1980 && cell <= 2100;
/** A number other than a year is data, even if stored as text. */
const isData = (cell: CellValue) =>
  typeof cell === "number"
    ? !isYear(cell)
    : typeof cell === "string" &&
      /[1-9]/.test(cell) &&
      !/\p{L}/u.test(cell) &&
      !isYear(readNumber(cell, ".")?.value ?? 2000);
const headerText = (cell: CellValue) => (isData(cell) ? "" : String(cell).replace(/\s+/g, " ").trim());
