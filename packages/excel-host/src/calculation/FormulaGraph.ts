import { overlaps, type Box } from "../formula/address";
import type { FormulaCell, FormulaState } from "./FormulaCell";
import { PrecedentIndex } from "./PrecedentIndex";
import { SheetFormulas } from "./SheetFormulas";
import type { Reference } from "./values";

/** Every formula of the workbook, who reads whom, and which of them a change has made dirty. */
export class FormulaGraph {
  readonly #sheets = new Map<string, SheetFormulas>();
  readonly #readers = new PrecedentIndex<FormulaCell>();
  readonly #dirty = new Set<FormulaCell>();
  readonly #volatile = new Set<FormulaCell>();

  /** Grows while it is walked through, as evaluating one formula may show that another one is out of date. */
  get dirty(): ReadonlySet<FormulaCell> {
    return this.#dirty;
  }

  get volatile(): ReadonlySet<FormulaCell> {
    return this.#volatile;
  }

  find(sheet: string): SheetFormulas | undefined {
    return this.#sheets.get(sheet);
  }

  on(sheet: string): SheetFormulas {
    let formulas = this.#sheets.get(sheet);
    if (!formulas) this.#sheets.set(sheet, (formulas = new SheetFormulas()));
    return formulas;
  }

  add(cell: FormulaCell): void {
    const formulas = this.on(cell.sheet);
    formulas.add(cell);
    if (cell.fixedArea) formulas.fill(cell);
  }

  /** @returns the formula that was there */
  drop(sheet: string, row: number, column: number): FormulaCell | undefined {
    const formulas = this.#sheets.get(sheet);
    const cell = formulas?.at(row, column);
    if (!formulas || !cell) return undefined;
    formulas.remove(cell);
    this.#readers.remove(cell, cell.precedents);
    this.#dirty.delete(cell);
    this.#volatile.delete(cell);
    return cell;
  }

  dropSheet(sheet: string): void {
    for (const cell of [...(this.#sheets.get(sheet)?.all ?? [])]) this.drop(sheet, cell.row, cell.column);
    this.#sheets.delete(sheet);
  }

  /** The formula is found from now on when one of these areas changes. */
  setPrecedents(cell: FormulaCell, precedents: readonly Reference[]): void {
    this.#readers.remove(cell, cell.precedents);
    cell.precedents = precedents;
    this.#readers.add(cell, precedents);
  }

  setVolatile(cell: FormulaCell, volatile: boolean): void {
    if (volatile) this.#volatile.add(cell);
    else this.#volatile.delete(cell);
  }

  setState(cell: FormulaCell, state: FormulaState): void {
    cell.state = state;
    if (state === "dirty") this.#dirty.add(cell);
    else this.#dirty.delete(cell);
    this.on(cell.sheet).notePending(cell, state !== "clean");
  }

  /** With the formula, all that read it directly or through others. */
  markDirty(first: FormulaCell): void {
    const stack = [first];
    for (let cell = stack.pop(); cell; cell = stack.pop()) {
      if (cell.state === "dirty" || cell.reading.tree === null) continue;
      this.setState(cell, "dirty");
      this.#readers.forEachReader(cell.sheet, cell.area, (reader) => {
        if (reader.state !== "dirty") stack.push(reader);
      });
    }
  }

  /** Those that read the area, and the arrays that fill a part of it or would like to. */
  markAffected(sheet: string, box: Box): void {
    this.markReaders(sheet, box);
    for (const array of this.#sheets.get(sheet)?.arrays ?? []) if (overlaps(array.area, box)) this.markDirty(array);
  }

  markReaders(sheet: string, box: Box, except?: FormulaCell): void {
    this.#readers.forEachReader(sheet, box, (reader) => {
      if (reader !== except) this.markDirty(reader);
    });
  }

  markWhere(isAffected: (cell: FormulaCell) => boolean): void {
    for (const formulas of this.#sheets.values())
      for (const cell of formulas.all) if (isAffected(cell)) this.markDirty(cell);
  }
}
