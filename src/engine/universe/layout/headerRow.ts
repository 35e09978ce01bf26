import { cellAt, columnCount, type CellTable, type CellValue } from "../cells/cellTable";
import { matchHeader, type HeaderMatch } from "../headers/matchHeader";
import { purePeriod, pureUnit, readHeader, type HeaderPeriod, type HeaderUnit } from "../headers/readHeader";

/** One column's header, read. */
export interface ColumnHeader {
  column: number;
  /** as it stands in the sheet, the rows of a two-row header joined by a space */
  text: string;
  match: HeaderMatch | undefined;
  unit: HeaderUnit;
}

export interface HeaderRows {
  /** rows that the header takes, and the row of units below it, if any */
  rows: number[];
  firstDataRow: number;
  columns: ColumnHeader[];
  /** number of different fields recognised */
  recognized: number;
}

const NO_UNIT: HeaderUnit = { percent: false, scale: null, currency: "" };

/** A header row is looked for among the first rows only; below that, a table would be all title. */
const DEEPEST_HEADER_ROW = 60;

/**
 * Finds the row whose cells name the most known fields, alone or together with the row above it (two-row headers), and the units row below.
 * @returns undefined when no row names any
 */
export function findHeaderRows(table: CellTable): HeaderRows | undefined {
  let best: HeaderRows | undefined;
  const deepest = Math.min(table.values.length, DEEPEST_HEADER_ROW);
  const read = memoizedReader();
  for (let row = 0; row < deepest; row++) {
    for (const candidate of [oneRow(table, row, read), twoRows(table, row, read)]) {
      if (candidate && candidate.recognized > (best?.recognized ?? 0)) best = candidate;
    }
  }
  return best && withUnitsRow(table, best);
}

type Reader = (text: string) => { match: HeaderMatch | undefined; unit: HeaderUnit };

function memoizedReader(): Reader {
  const known = new Map<string, ReturnType<Reader>>();
  return (text) => {
    if (!known.has(text)) {
      const reading = readHeader(text);
      known.set(text, { match: matchHeader(reading), unit: reading.unit });
    }
    return known.get(text)!;
  };
}

function oneRow(table: CellTable, row: number, read: Reader): HeaderRows | undefined {
  const columns = cellsOf(table, row).map((cell, column) => ({ column, text: headerText(cell), ...read(headerText(cell)) }));
  return headerRows([row], columns);
}

function twoRows(table: CellTable, row: number, read: Reader): HeaderRows | undefined {
  if (row === 0) return undefined;
  const above = cellsOf(table, row - 1).map(headerText);
  // a single text above is the table's title
  if (above.filter((text) => text !== "").length < 2 || cellsOf(table, row - 1).some(isData)) return undefined;
  let group = "";
  const columns = cellsOf(table, row).map((cell, column): ColumnHeader => {
    const below = headerText(cell);
    const direct = above[column] ?? "";
    // a merged cell keeps its text in its first column; a group ends where a column stands without a sub-header
    if (direct !== "") group = direct;
    else if (below === "") group = "";
    return { column, ...joined(group, below, read) };
  });
  return headerRows([row - 1, row], columns);
}

/** Reads a sub-header under its group: the group may be a period, a unit, the first or last words of the name, or just a heading. */
function joined(group: string, below: string, read: Reader): Omit<ColumnHeader, "column"> {
  const text = `${group} ${below}`.trim();
  const alone = read(below);
  if (group === "" || below === "") return { text, ...read(text) };
  const period = purePeriod(group);
  const unit = pureUnit(group);
  if ((period !== null || unit !== null) && alone.match) {
    return { text, match: withPeriod(alone.match, period), unit: mergeUnits(alone.unit, unit ?? NO_UNIT) };
  }
  for (const phrase of [text, `${below} ${group}`]) {
    const together = read(phrase);
    if (together.match) return { text, ...together };
  }
  return { text, ...alone };
}

function withPeriod(match: HeaderMatch, period: HeaderPeriod | null): HeaderMatch | undefined {
  if (period === null || period.kind === "current") return match;
  if (period.kind === "back" && (match.field.kind === "text" || match.field.priorYears < period.years)) return undefined;
  return { field: match.field, period };
}

function withUnitsRow(table: CellTable, header: HeaderRows): HeaderRows {
  const units = cellsOf(table, header.firstDataRow).map((cell) => (typeof cell === "string" && cell.trim() !== "" ? pureUnit(cell) : null));
  const filled = cellsOf(table, header.firstDataRow).filter((cell) => cell !== "").length;
  const understood = units.filter((unit) => unit !== null).length;
  // labels such as «text» may stand beside the units, numbers may not
  const isUnitsRow = understood > 0 && understood * 2 >= filled && !cellsOf(table, header.firstDataRow).some(isData);
  if (!isUnitsRow) return header;
  return {
    ...header,
    rows: [...header.rows, header.firstDataRow],
    firstDataRow: header.firstDataRow + 1,
    columns: header.columns.map((column) => ({ ...column, unit: mergeUnits(column.unit, units[column.column] ?? NO_UNIT) })),
  };
}

function headerRows(rows: number[], columns: ColumnHeader[]): HeaderRows | undefined {
  const fields = new Set(columns.filter(({ match }) => match).map(({ match }) => `${match!.field.id} ${JSON.stringify(match!.period)}`));
  if (fields.size === 0) return undefined;
  return { rows, firstDataRow: Math.max(...rows) + 1, columns, recognized: fields.size };
}

const mergeUnits = (a: HeaderUnit, b: HeaderUnit): HeaderUnit => ({ percent: a.percent || b.percent, scale: a.scale ?? b.scale, currency: a.currency || b.currency });
const cellsOf = (table: CellTable, row: number): CellValue[] => Array.from({ length: columnCount(table) }, (_, column) => cellAt(table, row, column));
const isYear = (cell: CellValue) => typeof cell === "number" && Number.isInteger(cell) && cell >= 1980 && cell <= 2100;
/** A number that is no year belongs to the data. */
const isData = (cell: CellValue) => typeof cell === "number" && !isYear(cell);
const headerText = (cell: CellValue) => (isData(cell) ? "" : String(cell).replace(/\s+/g, " ").trim());
