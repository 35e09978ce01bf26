import { assignFields, type AssignedColumn } from "../assignFields";
import { columnCount, type CellTable, type CellValue } from "../cells/cellTable";
import { settleClaims } from "../claims/settleClaims";
import type { JoinedDates } from "../dates/knownRows";
import { ownHeaders } from "../headers/ownHeaders";
import type { HeaderUnit } from "../headers/readHeader";
import type { ColumnHeader } from "../layout/headerRow";
import { withAltman } from "../layout/headersInContext";
import type { ReadingOptions } from "../reading";
import { asTicker, type ReadTable } from "../readTable";
import { matchTickers, type TickerMatches } from "../tickers/matchTickers";
import { addressesOf, JoinedAddresses } from "./joinedAddresses";
import { joinRows, type JoinedRow } from "./joinRows";

/** One table made of several, with the columns of all beside each other; read like one pasted so. */
export interface JoinedTable extends ReadTable {
  /** for each further table, how its tickers were found among those of the first */
  matches: readonly TickerMatches[];
  /** for every table, whether it says nothing of periods while others do */
  undated: readonly boolean[];
  /** for every table, whether others have periods and it has no date at all */
  asTheyStand: readonly boolean[];
  /** publish dates of its rows, from those of all tables */
  dates: JoinedDates;
  /** of each further table: tickers of rows that are not used, as another row has the same ticker and period */
  repeated: readonly (readonly string[])[];
  /** of each further table: rows that are no companies, and why */
  droppedRows: readonly (readonly { address: string; text: string; reason: string }[])[];
  /** of each further table: header of the column used as its ticker though it does not say so */
  guessedTickers: readonly (string | null)[];
  /** columns that each further table adds, the ones that repeat a field included */
  columnsOf: readonly (readonly AssignedColumn[])[];
}

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
  const { rows, undated, asTheyStand, repeated, dates } = joinRows(tables, matches, options);
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
    asTheyStand,
    dates,
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

/** The currency in a table's titles is that of its amounts and prices. */
function withTitleCurrency(header: ColumnHeader, title: HeaderUnit): ColumnHeader {
  const unit = header.match?.field.unit;
  return header.unit.currency === "" && (unit === "money" || unit === "perShare")
    ? { ...header, unit: { ...header.unit, currency: title.currency } }
    : header;
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
