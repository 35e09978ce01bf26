import type { AssignedColumn } from "../assignFields";
import type { Companies } from "../companies";
import type { JoinReport } from "../join/joinReport";
import type { CompanyRows } from "../layout/companyRows";
import type { TableLayout } from "../layout/findTable";
import type { CheckedReading } from "../units/impossibleValues";
import type { Addresses, ColumnReading, Finding } from "../reading";
import type { Universe } from "../universe";

/** Everything known after reading a range. */
export interface ReadingFacts {
  layout: TableLayout;
  found: CompanyRows;
  columns: readonly AssignedColumn[];
  readings: readonly ColumnReading[];
  numeric: readonly CheckedReading[];
  companies: Companies;
  universe: Universe;
  /** row of the oriented table for each company */
  tableRows: Int32Array;
  headerAddress: string;
  guessedTicker: AssignedColumn | undefined;
  addresses: Addresses;
  /** sector cells as pasted, per company; empty without a sector column */
  sectorTexts: readonly string[];
  minGroupSize: number;
  /** what was joined; null for a single table */
  join: JoinReport | null;
}

export type Report = (
  severity: Finding["severity"],
  code: Finding["code"],
  message: string,
  cells?: readonly string[],
) => void;

/** Position of a field's column in the oriented table. */
export const columnOf = ({ columns }: ReadingFacts, id: string): number =>
  columns.find(({ field }) => field?.id === id)!.header.column;

export const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
export const verb = (n: number, one: string, many: string) => (n === 1 ? one : many);
export const plain = (value: number) => value.toLocaleString("en-US", { maximumSignificantDigits: 4 });
/** The first items of a list, with "…" when there are more. */
export const some = (items: readonly string[], most: number) =>
  `${items.slice(0, most).join(", ")}${items.length > most ? " …" : ""}`;
