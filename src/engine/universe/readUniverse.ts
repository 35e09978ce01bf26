import { CATALOGUE, PRIOR_SUFFIXES } from "../fields/catalogue";
import { cellAt, type CellTable } from "./cells/cellTable";
import { asOfUse } from "./dates/asOfUse";
import { columnQuality } from "./columnQuality";
import { companiesOf, type Companies } from "./companies";
import { findingsOf } from "./findings/findingsOf";
import { joinTables } from "./join/joinTables";
import { limitTo } from "./join/limitTo";
import { reportOf } from "./join/reportOf";
import { tablesToJoin } from "./join/tablesToJoin";
import { readColumns, type NumericReading } from "./readColumns";
import { plainText, readTexts } from "./readTexts";
import type { ColumnReading, ReadingOptions, UniverseReading } from "./reading";
import { withoutImpossible } from "./units/impossibleValues";
import { ownUnit } from "./units/ownUnit";
import type { Universe } from "./universe";

/**
 * Reads a pasted range as a universe: finds the table, recognises its columns, separates companies from other rows, reads the cells and decides
 * the units. Anything doubtful is reported.
 *
 * Further tables are joined by ticker: those in the same range below or beside the first, and those of `options.joins`. Units are decided over
 * the columns of all together, so that a universe reads the same in one table or in several.
 *
 * Missing is never zero. Units are decided per column, with the evidence. Corrections by the user take precedence.
 * @throws ScoringError "no-table" when there is no table in the range, "nothing-usable" when no row is a company
 * @throws NoTickerError when there is no ticker column
 */
export function readUniverse(pasted: CellTable, options: ReadingOptions = {}): UniverseReading {
  const { mapping = {}, ownColumns = [] } = options;
  const { tables, names, limits } = tablesToJoin(pasted, options);
  const joined = tables.length > 1 ? joinTables(tables, options) : null;
  const read = joined ?? tables[0];
  const { layout, columns, found, addresses } = read;
  const { table } = layout;
  const positionOf = (id: string) => columns.find(({ field }) => field?.id === id)?.header.column;

  const text = readTexts(table, found.rows, columns);
  const numeric = withoutImpossible(readColumns(table, found.rows, columns, layout.titleUnit, mapping), mapping);
  const all = companiesOf(
    text,
    numeric,
    options.asOf,
    options.lags,
    joined ? { dates: joined.dates, keepUndated: joined.undated[0] } : undefined,
  );
  const { companies, sources } = limitTo(all, text.get("ticker")!, limits);
  const universe = assemble(companies, text, numeric);
  const join = reportOf(joined, names, sources, { universe, rows: companies.rows[0], numeric }, options);

  const firstRow = found.rows[0];
  const lastRow = found.rows[found.rows.length - 1];
  const readings = columns.map(({ header, key, field, status, suggestions }): ColumnReading => {
    const reading = numeric.find(({ column }) => column.header === header);
    return {
      position: header.column,
      table: header.part ?? 0,
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
    Math.max(tables[0].layout.columns.length - 1, 0),
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
      guessedTicker: read.guessed,
      addresses,
      sectorTexts: sectorTexts(table, tableRows, positionOf("sector")),
      minGroupSize: options.minGroupSize ?? 5,
      join,
    }),
    dropped: [
      ...found.dropped.map(({ row, text, reason }) => ({
        address: addresses.cell(row, read.tickerColumn),
        text,
        reason,
      })),
      ...(join?.dropped ?? []),
    ],
    sheetRows: tableRows.map((row) => addresses.sheetRow(row)),
    headerAddress,
    transposed: layout.transposed,
    asOf: companies.dating && asOfUse(companies.dating),
    join,
  };
}

function sectorTexts(table: CellTable, rows: Int32Array, column: number | undefined): string[] {
  return column === undefined ? [] : Array.from(rows, (row) => plainText(cellAt(table, row, column)));
}

/** Builds the universe with one entry per company: the current row and, for panels, prior-year columns from the prior rows. */
function assemble(
  companies: Companies,
  text: ReadonlyMap<string, readonly string[]>,
  numeric: readonly NumericReading[],
): Universe {
  const now = companies.rows[0];
  const given = new Map(
    numeric.map(({ field, values }) => [field.id, Float64Array.from(now, (row) => values[row])] as const),
  );
  for (const [back, rows] of companies.rows.entries()) {
    if (back === 0) continue;
    for (const { column, field, values } of numeric) {
      const prior = field.id + PRIOR_SUFFIXES[back];
      // a joined table without periods holds for the latest one alone
      if (column.header.undated !== true && CATALOGUE.has(prior) && !given.has(prior))
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
