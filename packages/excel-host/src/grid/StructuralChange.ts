import {
  box as boxAt,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Box,
} from "../formula/address";

/** Cells inserted into a sheet, or deleted from it, the ones beyond moving down, right, up or left. */
export class StructuralChange {
  constructor(
    readonly sheet: string,
    readonly kind: "insert" | "delete",
    /** The cells that are new, or that go. */
    readonly area: Box,
    readonly along: "rows" | "columns",
  ) {}

  /** Whether whole rows or columns come or go, and not a part of them. */
  get isWhole(): boolean {
    return this.along === "rows" ? isEntireRow(this.area) : isEntireColumn(this.area);
  }

  /** Where an area ends up; null when all of it is deleted. Only what lies fully beside the change moves with it. */
  apply(area: Box): Box | null {
    const isBeside =
      this.along === "rows"
        ? area.column >= this.area.column && lastColumn(area) <= lastColumn(this.area)
        : area.row >= this.area.row && lastRow(area) <= lastRow(this.area);
    if (!isBeside) return area;
    if (this.along === "rows") {
      const rows = isEntireColumn(area)
        ? { start: 0, size: MAX_ROWS }
        : this.#line(area.row, area.rows, this.area.row, this.area.rows, MAX_ROWS);
      return rows && boxAt(rows.start, area.column, rows.size, area.columns);
    }
    const columns = isEntireRow(area)
      ? { start: 0, size: MAX_COLUMNS }
      : this.#line(area.column, area.columns, this.area.column, this.area.columns, MAX_COLUMNS);
    return columns && boxAt(area.row, columns.start, area.rows, columns.size);
  }

  #line(start: number, size: number, at: number, count: number, most: number): { start: number; size: number } | null {
    if (this.kind === "insert") {
      if (start >= at) return start + count + size > most ? null : { start: start + count, size };
      return start + size > at ? { start, size: Math.min(size + count, most - start) } : { start, size };
    }
    const end = at + count;
    const before = Math.max(0, Math.min(start + size, at) - start);
    const after = Math.max(0, start + size - Math.max(start, end));
    if (before + after === 0) return null;
    return { start: start < at ? start : Math.max(start, end) - count, size: before + after };
  }
}
