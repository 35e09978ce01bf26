import { holdsCell, isSingleCell, lastColumn, lastRow, overlaps, type Box } from "../formula/address";
import type { FormulaCell } from "./FormulaCell";
import type { Scalar } from "./values";

const COLUMNS = 16_384;
const keyOf = (row: number, column: number) => row * COLUMNS + column;

/** The formulas of one sheet by place, and the cells that their arrays fill. */
export class SheetFormulas {
  readonly #formulas = new Map<number, FormulaCell>();
  readonly #filledBy = new Map<number, FormulaCell>();
  readonly #arrays = new Set<FormulaCell>();
  /** Formulas not up to date, by column and row: what a reader has to wait for. */
  readonly #pending = new Map<number, Map<number, FormulaCell>>();

  get all(): Iterable<FormulaCell> {
    return this.#formulas.values();
  }

  /** Formulas that fill more than their own cell. */
  get arrays(): ReadonlySet<FormulaCell> {
    return this.#arrays;
  }

  get isEmpty(): boolean {
    return this.#formulas.size === 0;
  }

  at(row: number, column: number): FormulaCell | undefined {
    return this.#formulas.get(keyOf(row, column));
  }

  /** The formula whose array fills this cell, be it the formula's own cell or another. */
  filling(row: number, column: number): FormulaCell | undefined {
    const key = keyOf(row, column);
    return this.#filledBy.get(key) ?? this.#formulas.get(key);
  }

  valueAt(row: number, column: number): Scalar | undefined {
    const key = keyOf(row, column);
    const own = this.#formulas.get(key);
    if (own) return own.value;
    const anchor = this.#filledBy.get(key);
    return anchor?.values ? anchor.values.at(row - anchor.area.row, column - anchor.area.column) : undefined;
  }

  add(cell: FormulaCell): void {
    this.#formulas.set(keyOf(cell.row, cell.column), cell);
  }

  remove(cell: FormulaCell): void {
    this.leave(cell);
    this.notePending(cell, false);
    this.#formulas.delete(keyOf(cell.row, cell.column));
  }

  /** The formula's array takes the cells of its area. */
  fill(cell: FormulaCell): void {
    if (isSingleCell(cell.area)) return;
    this.#arrays.add(cell);
    this.#forEachCell(cell.area, (key) => this.#filledBy.set(key, cell));
  }

  /** The formula's array gives its cells up. */
  leave(cell: FormulaCell): void {
    if (!this.#arrays.delete(cell)) return;
    this.#forEachCell(cell.area, (key) => {
      if (this.#filledBy.get(key) === cell) this.#filledBy.delete(key);
    });
  }

  notePending(cell: FormulaCell, pending: boolean): void {
    const column = this.#pending.get(cell.column);
    if (pending) {
      if (column) column.set(cell.row, cell);
      else this.#pending.set(cell.column, new Map([[cell.row, cell]]));
    } else if (column?.delete(cell.row) && column.size === 0) {
      this.#pending.delete(cell.column);
    }
  }

  /** The formulas within the area, or with an array reaching into it, that are not up to date. */
  pendingIn(box: Box): FormulaCell[] {
    if (this.#pending.size === 0) return [];
    const found: FormulaCell[] = [];
    for (const [column, rows] of this.#pending) {
      if (column < box.column || column > lastColumn(box)) continue;
      if (rows.size <= box.rows) {
        for (const cell of rows.values()) if (holdsCell(box, cell.row, cell.column)) found.push(cell);
      } else {
        for (let row = box.row; row <= lastRow(box); row++) {
          const cell = rows.get(row);
          if (cell) found.push(cell);
        }
      }
    }
    for (const array of this.#arrays) {
      if (array.state !== "clean" && overlaps(array.area, box) && !holdsCell(box, array.row, array.column))
        found.push(array);
    }
    return found;
  }

  #forEachCell(area: Box, visit: (key: number) => void): void {
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) visit(keyOf(row, column));
    }
  }
}
