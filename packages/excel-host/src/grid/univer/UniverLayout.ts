import type { IRange } from "@univerjs/core";
import { between, overlaps, type Box } from "../../formula/address";
import type { GridLayout } from "../Grid";
import { isOn } from "./flags";
import type { UniverSession } from "./UniverSession";

export const rangeOf = ({ row, column, rows, columns }: Box): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

export const boxOf = ({ startRow, endRow, startColumn, endColumn }: IRange): Box =>
  between(startRow, startColumn, endRow, endColumn);

export class UniverLayout implements GridLayout {
  /** The rows that a filter hides, by sheet; the library calls both kinds hidden. */
  readonly #filtered = new Map<string, Set<number>>();

  constructor(
    private readonly session: UniverSession,
    private readonly rowsSeenOrHidden: (sheet: string, from: number, count: number) => void,
  ) {}

  columnWidth(sheet: string, column: number): number {
    return (
      this.session.sheet(sheet).getColumnManager().getColumn(column)?.w ??
      this.session.sheet(sheet).getConfig().defaultColumnWidth
    );
  }

  setColumnWidth(sheet: string, from: number, count: number, pixels: number): void {
    const columnData = Object.fromEntries(Array.from({ length: count }, (_, at) => [from + at, { w: pixels }]));
    this.session.mutateSheet(sheet, "sheet.mutation.set-col-data", { columnData });
  }

  rowHeight(sheet: string, row: number): number {
    return (
      this.session.sheet(sheet).getRowManager().getRow(row)?.h ?? this.session.sheet(sheet).getConfig().defaultRowHeight
    );
  }

  setRowHeight(sheet: string, from: number, count: number, pixels: number): void {
    const rowData = Object.fromEntries(Array.from({ length: count }, (_, at) => [from + at, { h: pixels, ia: 0 }]));
    this.session.mutateSheet(sheet, "sheet.mutation.set-row-data", { rowData });
  }

  isColumnHidden(sheet: string, column: number): boolean {
    return isOn(this.session.sheet(sheet).getColumnManager().getColumn(column)?.hd);
  }

  hideColumns(sheet: string, from: number, count: number, hidden: boolean): void {
    const ranges = [
      {
        startRow: 0,
        endRow: this.session.sheet(sheet).getRowCount() - 1,
        startColumn: from,
        endColumn: from + count - 1,
      },
    ];
    this.session.mutateSheet(sheet, `sheet.mutation.set-col-${hidden ? "hidden" : "visible"}`, { ranges });
  }

  isRowHidden(sheet: string, row: number): boolean {
    return isOn(this.session.sheet(sheet).getRowManager().getRow(row)?.hd);
  }

  isRowFiltered(sheet: string, row: number): boolean {
    return this.#filtered.get(sheet)?.has(row) ?? false;
  }

  hideRows(sheet: string, from: number, count: number, hidden: boolean, byFilter = false): void {
    const filtered = this.#filtered.get(sheet) ?? new Set<number>();
    for (let row = from; row < from + count; row++) {
      if (hidden && byFilter) filtered.add(row);
      else if (!hidden) filtered.delete(row);
    }
    this.#filtered.set(sheet, filtered);
    const ranges = [
      {
        startRow: from,
        endRow: from + count - 1,
        startColumn: 0,
        endColumn: this.session.sheet(sheet).getColumnCount() - 1,
      },
    ];
    this.session.mutateSheet(sheet, `sheet.mutation.set-row-${hidden ? "hidden" : "visible"}`, { ranges });
    this.rowsSeenOrHidden(sheet, from, count);
  }

  /** The filter's rows after rows were inserted or deleted. */
  moveFilteredRows(sheet: string, move: (row: number) => number | null): void {
    const moved = [...(this.#filtered.get(sheet) ?? [])].map(move).filter((row) => row !== null);
    this.#filtered.set(sheet, new Set(moved));
  }

  ownColumns(sheet: string): readonly number[] {
    const columns = this.session.sheet(sheet).getConfig().columnData;
    return keysWhere(columns, (column) => column.w !== undefined || isOn(column.hd));
  }

  ownRows(sheet: string): readonly number[] {
    const rows = this.session.sheet(sheet).getConfig().rowData;
    return keysWhere(rows, (row) => row.h !== undefined || isOn(row.hd));
  }

  merges(sheet: string): readonly Box[] {
    return this.session.sheet(sheet).getMergeData().map(boxOf);
  }

  merge(sheet: string, area: Box): void {
    this.unmerge(sheet, area);
    this.session.mutateSheet(sheet, "sheet.mutation.add-worksheet-merge", { ranges: [rangeOf(area)] });
  }

  unmerge(sheet: string, area: Box): void {
    const touched = this.merges(sheet).filter((merged) => overlaps(merged, area));
    if (touched.length)
      this.session.mutateSheet(sheet, "sheet.mutation.remove-worksheet-merge", { ranges: touched.map(rangeOf) });
  }
}

function keysWhere<Item>(items: Record<number, Item | null | undefined>, holds: (item: Item) => boolean): number[] {
  return Object.entries(items)
    .filter(([, item]) => item && holds(item))
    .map(([key]) => Number(key))
    .sort((a, b) => a - b);
}
