import { ScoringError } from "../../errors";
import type { CellTable } from "../cells/cellTable";
import type { ReadingOptions } from "../reading";
import { readTable, type ReadTable } from "../readTable";
import { matchTickers } from "../tickers/matchTickers";

/** Tables of one range are joined when at least this share of the companies of the later one are in the first. */
const SAME_COMPANIES = 0.5;
/** A range is parted at most this often; what follows stays another table that is not used. */
const MOST_PARTINGS = 12;

/**
 * The tables of a pasted range, below or beside each other, each under its own header with its own ticker column, such as the views of a
 * screener. A further table whose companies are others stays part of the first, whose reading leaves it out and says so.
 * @param partings how often the range has been parted before
 * @throws ScoringError and NoTickerError as readTable does, for the first table
 */
export function tablesOf(pasted: CellTable, options: ReadingOptions = {}, partings = 0): ReadTable[] {
  const whole = readTable(pasted, options);
  if (whole.layout.transposed || whole.layout.table.pivot || partings >= MOST_PARTINGS) return [whole];
  for (const [before, after] of partsOf(pasted, whole)) {
    const first = attempt(before, options, partings + 1);
    const second = first && attempt(after, options, partings + 1);
    if (second !== undefined && haveSameCompanies(first![0], second[0])) return [...first!, ...second];
  }
  return [whole];
}

/** The range in two, where another table may begin: at the header found, which need not be the first, or below or beside its table. */
function partsOf(pasted: CellTable, { found, columns, layout }: ReadTable): [CellTable, CellTable][] {
  const parts: [CellTable, CellTable][] = [];
  const top = Math.min(...layout.rows);
  if (top > 1) parts.push([block(pasted, 0, top, 0), block(pasted, top, Infinity, 0)]);
  const below = found.dropped.find(({ reason }) => reason === "another table below")?.row;
  if (below !== undefined) parts.push([block(pasted, 0, below, 0), block(pasted, below, Infinity, 0)]);
  const beside = columns.find(({ status }) => status === "another table")?.header.column;
  if (below === undefined && beside !== undefined)
    parts.push([block(pasted, 0, Infinity, 0, beside), block(pasted, top, Infinity, beside)]);
  return parts;
}

function block(table: CellTable, top: number, bottom: number, left: number, right = Infinity): CellTable {
  const cut = <T>(cells: readonly (readonly T[])[]) => cells.slice(top, bottom).map((row) => row.slice(left, right));
  return {
    values: cut(table.values),
    numberFormats: table.numberFormats && cut(table.numberFormats),
    hiddenRows: table.hiddenRows?.slice(top, bottom),
    origin: {
      ...table.origin,
      row: (table.origin?.row ?? 0) + top,
      column: (table.origin?.column ?? 0) + left,
    },
  };
}

/** What follows a table need not be one: then there is nothing to join. */
function attempt(part: CellTable, options: ReadingOptions, partings: number): ReadTable[] | undefined {
  try {
    return tablesOf(part, { ...options, orientation: "rows" }, partings);
  } catch (error) {
    if (error instanceof ScoringError) return undefined;
    throw error;
  }
}

function haveSameCompanies(first: ReadTable, second: ReadTable): boolean {
  const { positions } = matchTickers(first.tickers, second.tickers);
  return positions.filter((position) => position >= 0).length >= SAME_COMPANIES * second.tickers.length;
}
