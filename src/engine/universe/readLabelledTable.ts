import { ScoringError } from "../errors";
import type { OwnColumn } from "../fields/field";
import { assignFields } from "./assignFields";
import { settleClaims } from "./claims/settleClaims";
import type { CellTable, CellValue } from "./cells/cellTable";
import { transpose } from "./cells/cellTable";
import { matchHeader } from "./headers/matchHeader";
import { ownHeaders, type OwnHeaders } from "./headers/ownHeaders";
import { readHeader } from "./headers/readHeader";
import type { ColumnHeader } from "./layout/headerRow";
import { readColumns, type NumericReading } from "./readColumns";
import { readTexts } from "./readTexts";
import type { Universe } from "./universe";

/** A table read for a formula. Every row of the data is a company, in the same order. */
export interface LabelledTable {
  universe: Universe;
  /** companies are in columns */
  transposed: boolean;
  /** scale of the table's amounts where all share one, such as 1e6 for millions; amounts computed from them are returned in this scale */
  amountScale: number;
}

/**
 * Reads a table whose labels are its first row or first column, or a separate argument. Unlike in a pasted universe, every other row (or
 * column) is a company, even a blank one, so that results line up with the data. Companies without a ticker are numbered.
 * @param labels as many as the data has columns (companies in rows) or rows (companies in columns)
 * @param ownColumns columns that the model declares
 * @throws ScoringError "no-table" when no label names a field, "length-mismatch" when the number of labels matches neither side
 */
export function readLabelledTable(
  data: readonly (readonly CellValue[])[],
  labels?: readonly CellValue[],
  ownColumns: readonly OwnColumn[] = [],
): LabelledTable {
  const ownColumn = ownHeaders(ownColumns);
  const { table, names, transposed } =
    labels === undefined ? withOwnLabels(data, ownColumn) : withGivenLabels(data, labels);
  const headers = names.map((name, column): ColumnHeader => {
    const text = String(name).trim();
    const reading = readHeader(text);
    return { column, text, match: text === "" ? undefined : matchHeader(reading), unit: reading.unit };
  });
  if (!headers.some(({ match, text }) => match ?? ownColumn(text))) {
    throw new ScoringError(
      "no-table",
      "data",
      "No label of data names a known line item or metric: let its first row or column be labels such as Net Income, or give headers.",
    );
  }
  if (table.values.length === 0)
    throw new ScoringError(
      "no-table",
      "data",
      "data has labels but no company: include at least one row below its header, as Table1[#All] does.",
    );
  const columns = settleClaims(table, 0, assignFields(headers, {}, ownColumn));
  const rows = table.values.map((_, row) => row);
  const text = readTexts(table, rows, columns);
  const tickers = text.get("ticker") ?? rows.map(() => "");
  text.set(
    "ticker",
    tickers.map((ticker, row) => ticker || `#${String(row + 1).padStart(7, "0")}`),
  );
  const noUnit = { percent: false, scale: null, currency: "" };
  const read = readColumns(table, rows, columns, noUnit, {});
  const given = new Map(read.map(({ field, values }) => [field.id, values]));
  return { universe: { size: rows.length, text, given }, transposed, amountScale: scaleOfAmounts(read) };
}

/** The scale shared by all money columns or, without any, by all share counts; 1 where they differ. */
function scaleOfAmounts(read: readonly NumericReading[]): number {
  for (const kind of ["money", "shares"]) {
    const scales = new Set(read.filter(({ field }) => field.unit === kind).map(({ unit }) => unit.factor));
    if (scales.size > 0) return scales.size === 1 ? [...scales][0] : 1;
  }
  return 1;
}

interface Labelled {
  table: CellTable;
  names: readonly CellValue[];
  transposed: boolean;
}

function withOwnLabels(data: readonly (readonly CellValue[])[], ownColumn: OwnHeaders): Labelled {
  const known = (cells: readonly CellValue[]) =>
    cells.filter(
      (cell) =>
        typeof cell === "string" &&
        cell.trim() !== "" &&
        (matchHeader(readHeader(cell)) ?? ownColumn(cell)) !== undefined,
    ).length;
  const firstColumn = data.map((row) => row[0]);
  const transposed = known(firstColumn) > known(data[0]);
  const oriented = transposed ? transpose({ values: data }).values : data;
  return { table: { values: oriented.slice(1) }, names: oriented[0], transposed };
}

function withGivenLabels(data: readonly (readonly CellValue[])[], labels: readonly CellValue[]): Labelled {
  if (labels.length === data[0].length) return { table: { values: data }, names: labels, transposed: false };
  if (labels.length === data.length) return { table: transpose({ values: data }), names: labels, transposed: true };
  throw new ScoringError(
    "length-mismatch",
    "headers",
    `headers has ${labels.length} labels, and data has ${data[0].length} columns and ${data.length} rows: give one label per column or per row.`,
  );
}
