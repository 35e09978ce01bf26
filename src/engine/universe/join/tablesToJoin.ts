import { ScoringError } from "../../errors";
import type { CellTable } from "../cells/cellTable";
import { NoTickerError } from "../noTickerError";
import type { ReadingOptions, TableToJoin } from "../reading";
import type { ReadTable } from "../readTable";
import type { Limit } from "./limitTo";
import { tablesOf } from "./tablesOf";
import { listsMembers, tickerList } from "./tickerList";

/** The tables of a universe, the one that gives the companies first, and the lists that limit it. */
export interface TablesToJoin {
  tables: readonly ReadTable[];
  /** of the tables after the first */
  names: readonly string[];
  limits: readonly Limit[];
}

/**
 * Finds the tables to join: those of the pasted range, then those of the further sources.
 * @throws ScoringError as readTable does, for a further source with its name
 */
export function tablesToJoin(pasted: CellTable, options: ReadingOptions): TablesToJoin {
  const tables = tablesOf(pasted, options);
  const names = tables.slice(1).map((table) => `the table at ${addressOf(table)}`);
  const limits: Limit[] = [];
  for (const source of options.joins ?? []) {
    const read = readSource(source, options);
    if ("tickers" in read) limits.push(read);
    else {
      tables.push(...read.tables);
      names.push(...read.tables.map((table, k) => (k === 0 ? source.name : `${source.name}, ${addressOf(table)}`)));
    }
  }
  if (options.tickers !== undefined) limits.push({ name: "the list of tickers", tickers: options.tickers });
  return { tables, names, limits };
}

function readSource(
  { name, table, role }: TableToJoin,
  { mapping, includeHidden, ownColumns }: ReadingOptions,
): Limit | { tables: ReadTable[] } {
  try {
    const list = tickerList(table);
    if (list !== undefined && role !== "join") return { name, tickers: list };
    const tables = tablesOf(table, { mapping, includeHidden, ownColumns });
    if (role === "limit" || (role === undefined && listsMembers(tables[0])))
      return { name, tickers: tables[0].tickers };
    return { tables };
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    // the columns of another table are not offered as the ticker of the first
    const code = error instanceof NoTickerError ? "no-table" : error.code;
    throw new ScoringError(code, name, `${name}: ${error.message}`);
  }
}

function addressOf({ layout, addresses, found, columns }: ReadTable): string {
  const positions = columns.filter(({ status }) => status !== "another table").map(({ header }) => header.column);
  return addresses.range(
    Math.min(...layout.rows),
    found.rows[found.rows.length - 1],
    positions[0],
    positions[positions.length - 1],
  );
}
