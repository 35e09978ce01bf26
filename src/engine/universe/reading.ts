import { cellAddress } from "../cellAddress";
import type { OwnColumn } from "../fields/field";
import type { CellTable, PivotedRows } from "./cells/cellTable";
import type { PublicationLags } from "./dates/asOf";
import type { JoinReport } from "./join/joinReport";
import type { UnitChoice, ColumnUnit } from "./units/columnUnit";
import type { Universe } from "./universe";

/** Corrections by the user, by header. Stored in the workbook and applied again to the same headers. */
export type ColumnMapping = Readonly<Record<string, ColumnCorrection>>;
export interface ColumnCorrection {
  /** a field id, or null to leave the column out */
  field?: string | null;
  unit?: UnitChoice;
  /** made for an earlier table: doubtful where the figures of this table clearly suggest another unit */
  remembered?: boolean;
}

export interface ReadingOptions {
  mapping?: ColumnMapping;
  /** read rows that are hidden or filtered away; default true, and always reported */
  includeHidden?: boolean;
  /** whether companies are rows or columns; default "auto" */
  orientation?: "auto" | "rows" | "columns";
  /** use what was known on this date; a fiscal year for panels of fiscal years; default: the latest */
  asOf?: string;
  /** days until a report without a publish date counts as published; default: 90 for years, 45 for quarters */
  lags?: PublicationLags;
  /** columns that the model declares, recognised by their headers before those of the catalogue */
  ownColumns?: readonly OwnColumn[];
  /** sectors with fewer companies are reported as tiny; default 5 */
  minGroupSize?: number;
  /** further tables, which add columns to the companies of the first or limit them */
  joins?: readonly TableToJoin[];
  /** the universe is limited to these tickers, in any notation; default: all */
  tickers?: readonly string[];
}

export interface TableToJoin {
  name: string;
  table: CellTable;
  /** `join` adds columns, `limit` limits the universe to its tickers; default: `limit` for a list of members, which has no figures */
  role?: "join" | "limit";
}

/** How one pasted column was read. */
export interface ColumnReading {
  /** position in the range as pasted: a column, or a row of a transposed table; those of joined tables are counted on */
  position: number;
  /** 0 for the first table, 1 for the first that is joined to it, and so on */
  table: number;
  header: string;
  /** key under which its corrections are stored */
  key: string;
  /** address of its data, for example "C2:C504" */
  address: string;
  /** field id, prior years included; null when the column is not used */
  field: string | null;
  status:
    | "recognised"
    | "ambiguous"
    | "corrected"
    | "unknown"
    | "duplicate"
    | "unused period"
    | "left out"
    | "empty header"
    | "another table"
    | "currency";
  /** fields that an unknown header resembles, other meanings of an ambiguous header, or the field that a duplicate repeats */
  suggestions: readonly string[];
  /** the unit of a column of the user's own, or that an unknown column of numbers would have as one; null for all others */
  ownUnit: OwnColumn["unit"] | null;
  /** null for text columns and columns not used */
  unit: ColumnUnit | null;
  /** null for columns not used */
  quality: ColumnQuality | null;
}

export interface ColumnQuality {
  /** companies with a value */
  filled: number;
  min: number;
  median: number;
  max: number;
  /** companies (rows of the universe) more than five robust standard deviations from the median */
  outliers: readonly number[];
  /** the same value everywhere */
  constant: boolean;
}

export interface Finding {
  /** doubt: the user should confirm; warning: something was left out or may be wrong; info: for the record */
  severity: "doubt" | "warning" | "info";
  code:
    | "unit"
    | "unknown-column"
    | "ambiguous-column"
    | "duplicate-column"
    | "another-table"
    | "unreadable"
    | "errors"
    | "dates"
    | "numbers-as-text"
    | "decimal-comma"
    | "outliers"
    | "constant"
    | "empty-column"
    | "dropped-rows"
    | "hidden-rows"
    | "duplicate-ticker"
    | "share-classes"
    | "tiny-sector"
    | "unknown-sector"
    | "renamed-sector"
    | "no-sector"
    | "mixed-currencies"
    | "panel"
    | "as-of"
    | "membership"
    | "month-ends"
    | "pivoted"
    | "ticker-guess"
    | "transposed"
    | "market-cap"
    | "definition"
    | "mixed-units"
    | "negative"
    | "no-price"
    | "impossible"
    | "implausible"
    | "scale"
    | "ambiguous-date"
    | "joined"
    | "join-unmatched"
    | "join-ambiguous"
    | "disagreement"
    | "limited";
  message: string;
  /** the first cells concerned; `count` is the total */
  cells: readonly string[];
  count: number;
  /** all cells concerned as one address, "B2:B9,C5", see selectionOf; "" when none */
  selection: string;
}

/** A pasted range as read, with everything a user may want to check. */
export interface UniverseReading {
  universe: Universe;
  columns: readonly ColumnReading[];
  findings: readonly Finding[];
  /** rows that were not read as companies, and why */
  dropped: readonly { address: string; text: string; reason: string }[];
  /** row (or column, when transposed) of the sheet for each company, zero-based */
  sheetRows: Int32Array;
  /** address of the header row or rows */
  headerAddress: string;
  transposed: boolean;
  /** what was joined; null for a single table */
  join: JoinReport | null;
  /** which rows count by their dates; null for a table without periods, publish dates and membership dates */
  asOf: AsOfUse | null;
}

/** What of a table was known when. */
export interface AsOfUse {
  /** "2025-01-15", or a fiscal year as "2024"; null for the latest of all */
  date: string | null;
  /** which rule says when a row was known, in words */
  rule: string;
  /** the latest period in use; null for a table without periods */
  latestPeriod: string | null;
  /** rows left out because they were not yet known */
  notYetKnown: number;
}

/** Most cells listed with a finding; its `count` is the total. */
export const LISTED_CELLS = 20;

/**
 * The key under which a header's corrections are remembered.
 * @param occurrence 2 for the second column with the same header, and so on
 * @example mappingKey("ROE  %", 2) // "roe % (2)"
 */
export function mappingKey(header: string, occurrence = 1): string {
  return header.trim().replace(/\s+/g, " ").toLowerCase() + (occurrence === 1 ? "" : ` (${occurrence})`);
}

/** Converts positions in the oriented table to addresses in the sheet. */
export class Addresses {
  constructor(
    private readonly origin: CellTable["origin"],
    private readonly transposed: boolean,
    private readonly pivot?: PivotedRows,
    /** named in every address when given */
    private readonly sheet?: string,
  ) {}

  /** A1 address of a cell; row and column of the oriented table */
  cell(row: number, column: number): string {
    return this.prefix + this.within(row, column);
  }

  /** "C2:C504" for a column of the oriented table between two rows, both included */
  range(firstRow: number, lastRow: number, firstColumn: number, lastColumn = firstColumn): string {
    const start = this.within(firstRow, firstColumn);
    const end = this.within(lastRow, lastColumn);
    return this.prefix + (start === end ? start : `${start}:${end}`);
  }

  /** the sheet's zero-based row (or column, when transposed) of a row of the oriented table */
  sheetRow(row: number): number {
    const pasted = this.pivot ? this.pivot.rows[row] : row;
    return pasted + (this.transposed ? (this.origin?.column ?? 0) : (this.origin?.row ?? 0));
  }

  private within(row: number, column: number): string {
    const [down, across] = this.pivot
      ? [this.pivot.rows[row], this.pivot.column]
      : this.transposed
        ? [column, row]
        : [row, column];
    return cellAddress((this.origin?.row ?? 0) + down, (this.origin?.column ?? 0) + across);
  }

  private get prefix(): string {
    return this.sheet === undefined ? "" : `${quotedSheet(this.sheet)}!`;
  }
}

/** A sheet's name as it stands in an address. */
const quotedSheet = (sheet: string) =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
