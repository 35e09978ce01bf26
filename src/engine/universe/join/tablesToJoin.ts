import { ScoringError } from "../../errors";
import type { CellTable } from "../cells/cellTable";
import { NoTickerError } from "../noTickerError";
import type { ReadingOptions, TableToJoin } from "../reading";
import type { ReadTable } from "../readTable";
import type { Limit } from "./limitTo";
import { membersOfList } from "./memberList";
import { tablesOf } from "./tablesOf";
import { listsMembers, tickerList } from "./tickerList";

/** The tables of a universe, the one that gives the companies first, and the lists that limit it. */
export interface TablesToJoin {
  tables: readonly ReadTable[];
  /** of the tables after the first */
  names: readonly string[];
  limits: readonly Limit[];
}

/** A source that limits the universe, gives columns, or both. */
interface Part {
  limits: readonly Limit[];
  tables: readonly ReadTable[];
}

/**
 * Finds the tables to join: those of the pasted range, then those of the further sources. A list of members limits the universe to those of the
 * as-of date, and gives its weights; a table of figures with membership dates does both, too.
 * @throws ScoringError as readTable does, for a further source with its name
 */
export function tablesToJoin(pasted: CellTable, options: ReadingOptions): TablesToJoin {
  const [first, ...beside] = tablesOf(pasted, options);
  const tables = [first];
  const names: string[] = [];
  const limits: Limit[] = [];
  const add = (part: Part, nameOf: (table: ReadTable, k: number) => string) => {
    limits.push(...part.limits);
    tables.push(...part.tables);
    names.push(...part.tables.map(nameOf));
  };
  for (const table of beside) {
    const name = `the table at ${addressOf(table)}`;
    add(partOf(name, table, undefined, options), () => name);
  }
  for (const source of options.joins ?? [])
    add(readSource(source, options), (table, k) => (k === 0 ? source.name : `${source.name}, ${addressOf(table)}`));
  if (options.tickers !== undefined) limits.push({ name: "the list of tickers", tickers: options.tickers });
  return { tables, names, limits };
}

function readSource({ name, table, role }: TableToJoin, options: ReadingOptions): Part {
  try {
    const list = tickerList(table);
    if (list !== undefined && role !== "join") return { limits: [{ name, tickers: list }], tables: [] };
    const { mapping, includeHidden, ownColumns } = options;
    const [whole, ...others] = tablesOf(table, { mapping, includeHidden, ownColumns });
    const parts = [partOf(name, whole, role ?? (listsMembers(whole) ? "limit" : undefined), options)];
    // a list with further tables beside it limits, and they give no columns
    if (role !== "limit" && !listsMembers(whole))
      parts.push(...others.map((other) => partOf(`${name}, ${addressOf(other)}`, other, role, options)));
    return { limits: parts.flatMap(({ limits }) => limits), tables: parts.flatMap(({ tables }) => tables) };
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    // the columns of another table are not offered as the ticker of the first
    const code = error instanceof NoTickerError ? "no-table" : error.code;
    throw new ScoringError(code, name, `${name}: ${error.message}`);
  }
}

/** @param role undefined for a table of figures, which limits only by membership dates */
function partOf(name: string, whole: ReadTable, role: TableToJoin["role"], options: ReadingOptions): Part {
  const members = membersOfList(whole, options);
  if (members === undefined && role !== "limit") return { limits: [], tables: [whole] };
  const table = members?.table ?? whole;
  if (table.tickers.length === 0)
    throw new ScoringError("nothing-usable", "asOf", `There are no ${members!.who}: choose another date.`);
  if (role === "join") return { limits: [], tables: [table] };
  const limit: Limit = {
    name,
    tickers: table.tickers,
    who: members?.who,
    guessedTicker: table.guessed?.header.text,
  };
  if (role === undefined) return { limits: [limit], tables: [table] };
  const weights = table.columns.filter(({ field }) => field?.id === "index_weight");
  const ticker = table.columns.filter(({ field }) => field?.id === "ticker");
  return { limits: [limit], tables: weights.length === 0 ? [] : [{ ...table, columns: [...ticker, ...weights] }] };
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
