import type { Box } from "../formula/address";

/** What a column's values have to be to stay in sight. */
export type FilterCriterion =
  | { readonly kind: "top"; readonly bottom: boolean; readonly percent: boolean; readonly count: number }
  | { readonly kind: "average"; readonly below: boolean }
  /** "=*e" or ">100": an operator and what is compared with. */
  | { readonly kind: "custom"; readonly first: string; readonly second: string | null; readonly either: boolean };

export interface TableColumnState {
  /** Given once, as Excel gives it: the column keeps it when it is renamed. */
  readonly id: number;
  name: string;
  /** The values a filter lets through; null when the column is not filtered. */
  filter: readonly string[] | null;
  /** A filter of another kind; a column has one of the two at most. */
  criterion?: FilterCriterion;
  /** The formula in the totals row, or its text. */
  total: string | null;
}

export interface TableState {
  /** {…}, as Excel writes ids. */
  readonly id: string;
  name: string;
  sheet: string;
  /** Headers and totals included. */
  area: Box;
  columns: TableColumnState[];
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export const DEFAULT_TABLE_STYLE = "TableStyleMedium2";

export const nextColumnId = (table: TableState) => Math.max(0, ...table.columns.map((column) => column.id)) + 1;

/** Column1, Column2, … as Excel names a column without a header. @param skipped how many such names are about to be taken */
export function unusedColumnName({ columns }: Pick<TableState, "columns">, skipped = 0): string {
  let number = 1;
  for (let left = skipped; ; number++) {
    const taken = columns.some((column) => column.name.toLowerCase() === `column${number}`);
    if (!taken && left-- === 0) return `Column${number}`;
  }
}
