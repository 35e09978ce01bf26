import { ScoringError } from "../errors";
import type { Field } from "../fields/field";
import { assignFields, guessTickerColumn, type AssignedColumn } from "./assignFields";
import { settleClaims } from "./claims/settleClaims";
import { ownHeaders } from "./headers/ownHeaders";
import type { CellTable } from "./cells/cellTable";
import { findCompanyRows, type CompanyRows } from "./layout/companyRows";
import { findTable, type TableLayout } from "./layout/findTable";
import { NoTickerError } from "./noTickerError";
import { readTexts } from "./readTexts";
import { Addresses, type ReadingOptions } from "./reading";
import { settleTickers } from "./tickerColumns";

/** A table up to its recognised columns and its company rows; no figure has been read. */
export interface ReadTable {
  layout: TableLayout;
  columns: readonly AssignedColumn[];
  /** the column used as the ticker though no header says so */
  guessed: AssignedColumn | undefined;
  /** position of the ticker's column in the oriented table */
  tickerColumn: number;
  found: CompanyRows;
  /** ticker of each company row */
  tickers: readonly string[];
  addresses: Addresses;
}

/**
 * Finds the table in a pasted range, recognises its columns and separates companies from other rows.
 * @throws ScoringError "no-table" when there is no table in the range, "nothing-usable" when no row is a company
 * @throws NoTickerError when there is no ticker column
 */
export function readTable(pasted: CellTable, options: ReadingOptions = {}): ReadTable {
  const ownColumn = ownHeaders(options.ownColumns ?? []);
  const layout = findTable(pasted, options.orientation, ownColumn);
  const { table, firstDataRow } = layout;
  const assigned = assignFields(layout.columns, options.mapping ?? {}, ownColumn);
  const settled = settleClaims(table, firstDataRow, settleTickers(table, firstDataRow, assigned));
  const { columns, guessed } = withTicker(table, firstDataRow, settled);
  const ticker = columns.find(({ field }) => field?.id === "ticker")!;
  const found = findCompanyRows(table, firstDataRow, {
    headerRows: layout.rows.map((row) => table.values[row]),
    tickerColumn: ticker.header.column,
    textColumns: columns
      .filter(({ field }) => field?.kind === "text" && field.id !== "ticker")
      .map(({ header }) => header.column),
    numericColumns: columns
      .filter(({ field }) => field !== null && field.kind !== "text")
      .map(({ header }) => header.column),
    includeHidden: options.includeHidden ?? true,
  });
  if (found.rows.length === 0)
    throw new ScoringError("nothing-usable", "range", "No row below the header is a company: each needs its ticker.");
  return {
    layout,
    columns,
    guessed,
    tickerColumn: ticker.header.column,
    found,
    tickers: readTexts(table, found.rows, [ticker]).get("ticker")!,
    addresses: new Addresses(table.origin, layout.transposed, table.pivot),
  };
}

/** The columns with one that is the ticker: as its header says, else by its cells. */
function withTicker(
  table: CellTable,
  firstDataRow: number,
  columns: AssignedColumn[],
): { columns: AssignedColumn[]; guessed: AssignedColumn | undefined } {
  if (columns.some(({ field }) => field?.id === "ticker")) return { columns, guessed: undefined };
  const guessed = guessTickerColumn(table, firstDataRow, columns);
  if (guessed === undefined) throw new NoTickerError(columns);
  return { columns: columns.map((column) => (column === guessed ? asTicker(column) : column)), guessed };
}

export function asTicker(column: AssignedColumn): AssignedColumn {
  const ticker: Field = { kind: "text", id: "ticker", label: "Ticker", unit: "text", synonyms: [] };
  return { ...column, field: ticker, status: "recognised" };
}
