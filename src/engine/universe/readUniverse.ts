import { CATALOGUE, PRIOR_SUFFIXES } from "../fields/catalogue";
import { ScoringError } from "../errors";
import type { Field } from "../fields/field";
import { assignFields, guessTickerColumn, type AssignedColumn } from "./assignFields";
import { settleClaims } from "./claims/settleClaims";
import { cellAt, type CellTable } from "./cells/cellTable";
import { asOfUse } from "./dates/asOfUse";
import { columnQuality } from "./columnQuality";
import { companiesOf, type Companies } from "./companies";
import { findingsOf } from "./findings/findingsOf";
import { ownHeaders } from "./headers/ownHeaders";
import { findCompanyRows } from "./layout/companyRows";
import { findTable } from "./layout/findTable";
import { NoTickerError } from "./noTickerError";
import { readColumns } from "./readColumns";
import { plainText, readTexts } from "./readTexts";
import { settleTickers } from "./tickerColumns";
import { withoutImpossible } from "./units/impossibleValues";
import { Addresses, type ColumnReading, type ReadingOptions, type UniverseReading } from "./reading";
import { ownUnit } from "./units/ownUnit";
import type { Universe } from "./universe";

/**
 * Reads a pasted range as a universe: finds the table, recognises its columns, separates companies from other rows, reads the cells and decides
 * the units. Anything doubtful is reported.
 *
 * Missing is never zero. Units are decided per column, with the evidence. Corrections by the user take precedence.
 * @throws ScoringError "no-table" when there is no table in the range, "nothing-usable" when no row is a company
 * @throws NoTickerError when there is no ticker column
 */
export function readUniverse(pasted: CellTable, options: ReadingOptions = {}): UniverseReading {
  const { mapping = {}, ownColumns = [] } = options;
  const ownColumn = ownHeaders(ownColumns);
  const layout = findTable(pasted, options.orientation, ownColumn);
  const { table } = layout;
  const addresses = new Addresses(table.origin, layout.transposed, table.pivot);

  const assigned = assignFields(layout.columns, mapping, ownColumn);
  const { columns, guessed } = withTicker(
    table,
    layout.firstDataRow,
    settleClaims(table, layout.firstDataRow, settleTickers(table, layout.firstDataRow, assigned)),
  );
  const positionOf = (id: string) => columns.find(({ field }) => field?.id === id)?.header.column;

  const found = findCompanyRows(table, layout.firstDataRow, {
    headerRows: layout.rows.map((row) => table.values[row]),
    tickerColumn: positionOf("ticker")!,
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

  const text = readTexts(table, found.rows, columns);
  const numeric = withoutImpossible(readColumns(table, found.rows, columns, layout.titleUnit, mapping), mapping);
  const companies = companiesOf(text, numeric, options.asOf, options.lags);
  const universe = assemble(companies, text, new Map(numeric.map(({ field, values }) => [field.id, values])));

  const firstRow = found.rows[0];
  const lastRow = found.rows[found.rows.length - 1];
  const readings = columns.map(({ header, key, field, status, suggestions }): ColumnReading => {
    const reading = numeric.find(({ column }) => column.header === header);
    return {
      position: header.column,
      header: header.text,
      key,
      address: addresses.range(firstRow, lastRow, header.column),
      field: field?.id ?? null,
      status,
      suggestions,
      ownUnit:
        status === "unknown"
          ? ownUnit(table, header.column, found.rows, header.unit)
          : (ownColumns.find(({ id }) => id === field?.id)?.unit ?? null),
      unit: reading?.unit ?? null,
      quality: reading ? columnQuality(universe.given.get(reading.field.id)!) : null,
    };
  });
  const headerAddress = addresses.range(
    Math.min(...layout.rows),
    Math.max(...layout.rows),
    0,
    Math.max(layout.columns.length - 1, 0),
  );
  const tableRows = Int32Array.from(companies.rows[0], (k) => found.rows[k]);
  return {
    universe,
    columns: readings,
    findings: findingsOf({
      layout,
      found,
      columns,
      readings,
      numeric,
      companies,
      universe,
      tableRows,
      headerAddress,
      guessedTicker: guessed,
      addresses,
      sectorTexts: sectorTexts(table, tableRows, positionOf("sector")),
      minGroupSize: options.minGroupSize ?? 5,
    }),
    dropped: found.dropped.map(({ row, text, reason }) => ({
      address: addresses.cell(row, positionOf("ticker")!),
      text,
      reason,
    })),
    sheetRows: tableRows.map((row) => addresses.sheetRow(row)),
    headerAddress,
    transposed: layout.transposed,
    asOf: companies.dating && asOfUse(companies.dating),
  };
}

function withTicker(
  table: CellTable,
  firstDataRow: number,
  columns: AssignedColumn[],
): { columns: AssignedColumn[]; guessed: AssignedColumn | undefined } {
  if (columns.some(({ field }) => field?.id === "ticker")) return { columns, guessed: undefined };
  const guessed = guessTickerColumn(table, firstDataRow, columns);
  if (guessed === undefined) throw new NoTickerError(columns);
  const ticker: Field = { kind: "text", id: "ticker", label: "Ticker", unit: "text", synonyms: [] };
  return {
    columns: columns.map((column) =>
      column === guessed ? { ...column, field: ticker, status: "recognised" } : column,
    ),
    guessed,
  };
}

function sectorTexts(table: CellTable, rows: Int32Array, column: number | undefined): string[] {
  return column === undefined ? [] : Array.from(rows, (row) => plainText(cellAt(table, row, column)));
}

/** Builds the universe with one entry per company: the current row and, for panels, prior-year columns from the prior rows. */
function assemble(
  companies: Companies,
  text: ReadonlyMap<string, readonly string[]>,
  numeric: ReadonlyMap<string, Float64Array>,
): Universe {
  const now = companies.rows[0];
  const given = new Map([...numeric].map(([id, values]) => [id, Float64Array.from(now, (row) => values[row])]));
  for (const [back, rows] of companies.rows.entries()) {
    if (back === 0) continue;
    for (const [id, values] of numeric) {
      const prior = id + PRIOR_SUFFIXES[back];
      if (CATALOGUE.has(prior) && !given.has(prior))
        given.set(
          prior,
          Float64Array.from(rows, (row) => (row < 0 ? NaN : values[row])),
        );
    }
  }
  return {
    size: now.length,
    text: new Map([...text].map(([id, column]) => [id, Array.from(now, (row) => column[row])])),
    given,
  };
}
