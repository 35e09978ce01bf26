import { assignFields, type AssignedColumn } from "../assignFields";
import { columnCount, type CellTable, type CellValue } from "../cells/cellTable";
import { isoDate } from "../cells/readDate";
import { isPanel } from "../companies";
import type { HeaderUnit } from "../headers/readHeader";
import type { ColumnHeader } from "../layout/headerRow";
import { withAltman } from "../layout/headersInContext";
import { readColumns } from "../readColumns";
import { settleClaims } from "../claims/settleClaims";
import { ownHeaders } from "../headers/ownHeaders";
import type { ColumnMapping, ReadingOptions } from "../reading";
import { asTicker, type ReadTable } from "../readTable";
import { matchTickers, tickerKey, type TickerMatches } from "../tickers/matchTickers";
import { addressesOf, JoinedAddresses } from "./joinedAddresses";

/** One table made of several, with the columns of all beside each other; read like one pasted so. */
export interface JoinedTable extends ReadTable {
  /** for each further table, how its tickers were found among those of the first */
  matches: readonly TickerMatches[];
  /** for every table, whether it says nothing of periods while others do */
  undated: readonly boolean[];
  /** of each further table: tickers of rows that are not used, as an earlier row has the same ticker and period */
  repeated: readonly (readonly string[])[];
  /** of each further table: rows that are no companies, and why */
  droppedRows: readonly (readonly { address: string; text: string; reason: string }[])[];
  /** of each further table: header of the column used as its ticker though it does not say so */
  guessedTickers: readonly (string | null)[];
  /** columns that each further table adds, the ones that repeat a field included */
  columnsOf: readonly (readonly AssignedColumn[])[];
}

/** A row of the joined table: the row in each table, −1 = none. */
type JoinedRow = readonly number[];

/**
 * Joins tables by ticker. The companies are those of the first table, in its order; each further table adds its columns, blank where it does
 * not have the company. Of rows that repeat a ticker, the first gives the figures.
 *
 * Tables with several periods per company are joined by ticker and period. A table with one row per company beside them holds for the latest
 * period alone: its figures give no prior years.
 */
export function joinTables(tables: readonly ReadTable[], options: ReadingOptions): JoinedTable {
  const { mapping = {}, ownColumns = [] } = options;
  const [first, ...others] = tables;
  const matches = others.map(({ tickers }) => matchTickers(first.tickers, tickers));
  const { rows, undated, repeated } = joinedRows(tables, matches, mapping);
  const offsets = offsetsOf(tables);
  const headers = tables.map(({ columns, layout }, k) =>
    columns
      .filter((column) => k === 0 || isAdded(column))
      .map(({ header, status }): { header: ColumnHeader; isOther: boolean } => ({
        header:
          k === 0 && !undated[k]
            ? header
            : {
                ...withTitleCurrency(header, layout.titleUnit),
                column: header.column + offsets[k],
                currencyOf: header.currencyOf === undefined ? undefined : header.currencyOf + offsets[k],
                titleUnit: layout.titleUnit,
                part: k === 0 ? undefined : k,
                undated: undated[k],
              },
        isOther: status === "another table",
      })),
  );
  const all = headers.flat();
  const used = all.filter(({ isOther }) => !isOther).map(({ header }) => header);
  const { table, positions } = joinedCells(tables, rows, offsets);
  const assigned = settleClaims(
    table,
    first.layout.firstDataRow,
    assignFields(withAltman(used), mapping, ownHeaders(ownColumns)),
  );
  const guessedAt = first.guessed?.header.column;
  const columns = [
    ...assigned.map((column) => withTickerAt(first.tickerColumn, column)),
    ...first.columns.filter(({ status }) => status === "another table"),
  ].sort((a, b) => a.header.column - b.header.column);

  return {
    layout: { ...first.layout, table, columns: all.map(({ header }) => header) },
    columns,
    guessed: columns.find(({ header }) => header.column === guessedAt),
    tickerColumn: first.tickerColumn,
    found: { ...first.found, rows: positions },
    tickers: rows.map(([row]) => first.tickers[row]),
    addresses: new JoinedAddresses(tables, offsets, rows, positions),
    matches,
    undated,
    repeated,
    droppedRows: others.map((table) => {
      const addresses = addressesOf(table, first);
      return table.found.dropped.map(({ row, text, reason }) => ({
        address: addresses.cell(row, table.tickerColumn),
        text,
        reason,
      }));
    }),
    guessedTickers: others.map(({ guessed }) => guessed?.header.text ?? null),
    columnsOf: others.map((_, k) => columns.filter(({ header }) => header.part === k + 1)),
  };
}

/** The ticker is that of the first table, whatever headers say once they are read together with others. */
function withTickerAt(position: number, column: AssignedColumn): AssignedColumn {
  const isTicker = column.field?.id === "ticker";
  if (isTicker === (column.header.column === position)) return column;
  return isTicker ? { ...column, field: null, status: "duplicate", suggestions: ["ticker"] } : asTicker(column);
}

/** Whether a column of a further table is added: not its tickers, whatever their number, nor columns that are no part of it. */
const isAdded = ({ status, field, suggestions }: AssignedColumn) =>
  field?.id !== "ticker" &&
  !(status === "duplicate" && suggestions[0] === "ticker") &&
  status !== "another table" &&
  status !== "empty header";

/** Position of the first column of each table in the joined one. */
function offsetsOf(tables: readonly ReadTable[]): number[] {
  let end = 0;
  return tables.map(({ layout }) => {
    const start = end;
    end += columnCount(layout.table);
    return start;
  });
}

/** Which rows go together, and which tables say nothing of periods while others do. */
function joinedRows(
  tables: readonly ReadTable[],
  matches: readonly TickerMatches[],
  mapping: ColumnMapping,
): { rows: JoinedRow[]; undated: boolean[]; repeated: string[][] } {
  const [first, ...others] = tables;
  const periods = tables.map((table) => periodsOf(table, mapping));
  const panel = tables.map(({ tickers }, k) =>
    [...periods[k].values()].some((values) => isPanel(tickers.map(tickerKey), values)),
  );
  const undated = tables.map(() => false);
  const repeated: string[][] = [];
  let rows: JoinedRow[] = first.tickers.map((_, row) => [row]);
  /** the table that tells the rows of one company apart */
  let spine = panel[0] ? 0 : undefined;
  others.forEach(({ tickers }, k) => {
    const table = k + 1;
    const keys = Array.from(matches[k].positions, (position) =>
      position < 0 ? "" : tickerKey(first.tickers[position]),
    );
    const period = ["period_end", "fiscal_year"].find((id) => periods[spine ?? 0].has(id) && periods[table].has(id));
    if (period !== undefined && (spine !== undefined || panel[table])) {
      const dated = (key: string, value: number) => `${key} ${periodKey(period, value)}`;
      const ours = periods[spine ?? 0].get(period)!;
      const theirs = periods[table].get(period)!;
      const datedKeys = keys.map((key, row) => (key === "" ? "" : dated(key, theirs[row])));
      const rowOf = firstOf(datedKeys);
      repeated.push(repeatedIn(tickers, datedKeys, rowOf));
      const spineRow = (row: JoinedRow) => row[spine ?? 0];
      rows = rows.map((row) => [
        ...row,
        spineRow(row) < 0 ? -1 : (rowOf.get(dated(tickerKey(first.tickers[row[0]]), ours[spineRow(row)])) ?? -1),
      ]);
    } else if (panel[table] && spine === undefined) {
      spine = table;
      undated.fill(true, 0, table);
      // companiesOf reports rows of one company and period
      repeated.push([]);
      const rowsOf = new Map<string, number[]>();
      keys.forEach((key, row) => {
        const known = rowsOf.get(key);
        if (known !== undefined) known.push(row);
        else if (key !== "") rowsOf.set(key, [row]);
      });
      rows = rows.flatMap((row) => {
        const found = rowsOf.get(tickerKey(first.tickers[row[0]])) ?? [-1];
        return found.map((other) => [...row, other]);
      });
    } else {
      undated[table] = spine !== undefined;
      const rowOf = firstOf(keys);
      repeated.push(repeatedIn(tickers, keys, rowOf));
      rows = rows.map((row) => [...row, rowOf.get(tickerKey(first.tickers[row[0]])) ?? -1]);
    }
  });
  return { rows, undated, repeated };
}

const repeatedIn = (tickers: readonly string[], keys: readonly string[], rowOf: ReadonlyMap<string, number>) => [
  ...new Set(tickers.filter((_, row) => keys[row] !== "" && rowOf.get(keys[row]) !== row)),
];

/** The currency in a table's titles is that of its amounts and prices. */
function withTitleCurrency(header: ColumnHeader, title: HeaderUnit): ColumnHeader {
  const unit = header.match?.field.unit;
  return header.unit.currency === "" && (unit === "money" || unit === "perShare")
    ? { ...header, unit: { ...header.unit, currency: title.currency } }
    : header;
}

/** Period ends that differ by a few days are one period: years of 52 weeks end near the end of a month. */
const periodKey = (field: string, value: number) =>
  field === "fiscal_year" || Number.isNaN(value) ? String(value) : isoDate(value - DAYS_INTO_A_MONTH).slice(0, 7);
const DAYS_INTO_A_MONTH = 14;

/** Row of the first of each key; "" counts for none. */
function firstOf(keys: readonly string[]): Map<string, number> {
  const rows = new Map<string, number>();
  keys.forEach((key, row) => key !== "" && !rows.has(key) && rows.set(key, row));
  return rows;
}

/** Period ends and fiscal years of a table's rows, by field id. */
function periodsOf({ columns, layout, found }: ReadTable, mapping: ColumnMapping): Map<string, Float64Array> {
  const dated = columns.filter(({ field }) => field?.id === "period_end" || field?.id === "fiscal_year");
  const read = readColumns(layout.table, found.rows, dated, layout.titleUnit, mapping);
  return new Map(read.map(({ field, values }) => [field.id, values]));
}

/**
 * The cells of all tables side by side. Rows of the first table keep their places, with all that is between them; further rows of a company
 * follow at the end.
 * @returns the table, and the place of each joined row
 */
function joinedCells(
  tables: readonly ReadTable[],
  rows: readonly JoinedRow[],
  offsets: readonly number[],
): { table: CellTable; positions: number[] } {
  const own = tables[0].layout.table;
  const width = offsets[offsets.length - 1] + columnCount(tables[tables.length - 1].layout.table);
  const values: (readonly CellValue[])[] = [...own.values];
  const hasFormats = tables.some(({ layout }) => layout.table.numberFormats !== undefined);
  const formats: (readonly string[])[] = hasFormats ? own.values.map((_, row) => own.numberFormats?.[row] ?? []) : [];
  const hidden = own.hiddenRows && [...own.hiddenRows];
  const taken = new Set<number>();
  const positions = rows.map((row) => {
    const place = tables[0].found.rows[row[0]];
    const position = taken.has(place) ? values.length : place;
    taken.add(place);
    values[position] = sideBySide(tables, row, offsets, width, "", ({ values: cells }) => cells);
    if (hasFormats)
      formats[position] = sideBySide(tables, row, offsets, width, "General", ({ numberFormats }) => numberFormats);
    if (hidden) hidden[position] = own.hiddenRows?.[place] ?? false;
    return position;
  });
  return {
    table: {
      values,
      pivot: own.pivot,
      ...(hasFormats ? { numberFormats: formats } : {}),
      hiddenRows: hidden,
      origin: own.origin,
    },
    positions,
  };
}

function sideBySide<T>(
  tables: readonly ReadTable[],
  row: JoinedRow,
  offsets: readonly number[],
  width: number,
  blank: T,
  cellsOf: (table: CellTable) => readonly (readonly T[])[] | undefined,
): T[] {
  const joined = new Array<T>(width).fill(blank);
  tables.forEach(({ layout, found }, k) => {
    const cells = row[k] < 0 ? undefined : cellsOf(layout.table)?.[found.rows[row[k]]];
    cells?.forEach((cell, column) => (joined[offsets[k] + column] = cell));
  });
  return joined;
}
