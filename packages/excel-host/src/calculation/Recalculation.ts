import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET, type Box } from "../formula/address";
import { box as boxAt, boundingBox, holds, intersection, isOnSheet, isSingleCell, sameBox } from "../formula/address";
import type { Node, TableSpecifier } from "../formula/syntax";
import type { CellSource } from "./CellSource";
import { evaluateFormula } from "./evaluate";
import type { Caller, Evaluation, SheetFunction, Workspace } from "./evaluation";
import { FormulaCell } from "./FormulaCell";
import { FormulaGraph } from "./FormulaGraph";
import { OWN_FUNCTIONS } from "./functions";
import { NameTrees } from "./NameTrees";
import { NeedsCells } from "./NeedsCells";
import { RangeCache } from "./RangeCache";
import type { SheetFormulas } from "./SheetFormulas";
import { fitInto, sameValue, sameValues, withoutBlanks } from "./results";
import { CellError, Matrix, Reference, type Scalar } from "./values";

/** A formula evaluated so often within one calculation feeds on its own result through its spill. */
const MOST_ROUNDS = 50;

export interface ChangedArea {
  readonly sheet: string;
  readonly box: Box;
}

/**
 * Keeps every formula's value up to date as Excel does: only what a change touches is evaluated, each formula after those it
 * reads; arrays spill into the cells below and beside them, or give #SPILL! where something is in the way; a formula that waits
 * for an add-in's function shows #BUSY! together with all that read it, and is evaluated again when the answer is there.
 */
export class Recalculation implements Workspace {
  readonly #graph = new FormulaGraph();
  readonly #cache = new RangeCache((sheet, row, column) => this.valueAt(sheet, row, column));
  readonly #names: NameTrees;
  #circular = new Set<FormulaCell>();
  #changed: ChangedArea[] = [];

  constructor(private readonly source: CellSource) {
    this.#names = new NameTrees((name, sheet) => source.nameFormula(name, sheet));
  }

  // What others ask

  valueAt(sheet: string, row: number, column: number): Scalar {
    const value = this.#graph.find(sheet)?.valueAt(row, column);
    return value === undefined ? this.source.constantAt(sheet, row, column) : value;
  }

  formulaCellAt(sheet: string, row: number, column: number): FormulaCell | undefined {
    return this.#graph.find(sheet)?.at(row, column);
  }

  /** The formula whose array covers the cell, its own cell included. */
  arrayAt(sheet: string, row: number, column: number): FormulaCell | undefined {
    const cell = this.#graph.find(sheet)?.filling(row, column);
    return cell && !isSingleCell(cell.area) ? cell : undefined;
  }

  formulasOn(sheet: string): Iterable<FormulaCell> {
    return this.#graph.find(sheet)?.all ?? [];
  }

  arraysOn(sheet: string): Iterable<FormulaCell> {
    return this.#graph.find(sheet)?.arrays ?? [];
  }

  get needsCalculation(): boolean {
    return this.#graph.dirty.size > 0;
  }

  /** Formulas that read themselves, by whatever way round. */
  get circularFormulas(): Iterable<FormulaCell> {
    return this.#circular;
  }

  /** The areas whose values changed since this was asked last. */
  takeChanges(): ChangedArea[] {
    const changed = this.#changed;
    this.#changed = [];
    return changed;
  }

  // What changes

  setFormula(sheet: string, row: number, column: number, text: string, fixedArea: Box | null = null): void {
    this.#graph.drop(sheet, row, column);
    const cell = new FormulaCell(sheet, row, column, text, fixedArea);
    this.#graph.add(cell);
    this.contentChanged(sheet, cell.area);
    this.#graph.markDirty(cell);
  }

  removeFormula(sheet: string, row: number, column: number): void {
    const cell = this.#graph.drop(sheet, row, column);
    if (cell) this.contentChanged(sheet, cell.area);
  }

  /** Constants within the area changed, or its rows came into or went out of sight. */
  contentChanged(sheet: string, box: Box): void {
    this.#cache.noteChange(sheet, box);
    this.#graph.markAffected(sheet, box);
  }

  /** A name was defined, changed or deleted. */
  namesChanged(): void {
    this.#names.forget();
    this.#graph.markWhere((cell) => cell.reading.usesNames);
  }

  tablesChanged(): void {
    this.#names.forget();
    this.#graph.markWhere((cell) => cell.reading.usesTables || cell.reading.usesNames);
  }

  forgetSheet(sheet: string): void {
    this.#graph.dropSheet(sheet);
    this.#cache.forgetAll();
  }

  markAllDirty(): void {
    this.#cache.forgetAll();
    this.#names.forget();
    this.#graph.markWhere(() => true);
  }

  /** The answers these cells waited for are there. */
  resume(callers: Iterable<Caller>): void {
    for (const { sheet, row, column } of callers) {
      const cell = this.formulaCellAt(sheet, row, column);
      if (cell?.state === "waiting") this.#graph.markDirty(cell);
    }
  }

  /** Formulas whose function has given another result are to be evaluated again. */
  renew(callers: Iterable<Caller>): void {
    for (const { sheet, row, column } of callers) {
      const cell = this.formulaCellAt(sheet, row, column);
      if (cell) this.#graph.markDirty(cell);
    }
  }

  // Calculating

  /** Evaluates every formula that is not up to date. Formulas waiting for an add-in stay #BUSY!. */
  calculate(): void {
    if (this.#graph.dirty.size === 0) return;
    for (const cell of this.#graph.volatile) this.#graph.markDirty(cell);
    this.#circular = new Set();
    const evaluated = new Set<FormulaCell>();
    for (const cell of this.#graph.dirty) this.#settle(cell, evaluated);
    for (const cell of evaluated) cell.rounds = 0;
  }

  /** Evaluates a formula after all the formulas that it needs, without recursion: chains may be thousands of cells long. */
  #settle(first: FormulaCell, evaluated: Set<FormulaCell>): void {
    const stack = [first];
    while (stack.length) {
      const cell = stack[stack.length - 1];
      if (cell.state !== "dirty") {
        cell.visiting = false;
        stack.pop();
        continue;
      }
      const needed = cell.visiting ? [] : this.#neededFirst(cell);
      cell.visiting = true;
      if (needed.length) {
        stack.push(...needed);
        continue;
      }
      try {
        this.#evaluate(cell);
        evaluated.add(cell);
      } catch (error) {
        if (!(error instanceof NeedsCells)) throw error;
        stack.push(...error.cells);
      }
    }
  }

  /** The dirty formulas in the areas that the formula names; those found only on evaluation come by way of NeedsCells. */
  #neededFirst(cell: FormulaCell): FormulaCell[] {
    const needed: FormulaCell[] = [];
    for (const { sheet, box } of cell.reading.areas) {
      const key = sheet === null ? cell.sheet : this.source.findSheet(sheet);
      const pending = key === undefined ? [] : (this.#graph.find(key)?.pendingIn(box) ?? []);
      for (const other of pending) if (other.state === "dirty" && !other.visiting && other !== cell) needed.push(other);
    }
    return needed;
  }

  #evaluate(cell: FormulaCell): void {
    const { value, evaluation } = evaluateFormula(cell.reading.tree!, this, cell);
    this.#graph.setVolatile(cell, evaluation.volatile);
    this.#graph.setState(cell, evaluation.busy ? "waiting" : "clean");
    const refused = this.#give(cell, evaluation.busy ? CellError.busy : value);
    // Whatever happens in the area that an array could not have may clear the way.
    this.#graph.setPrecedents(
      cell,
      refused ? [...evaluation.precedents, new Reference(cell.sheet, refused)] : evaluation.precedents,
    );
  }

  /**
   * Puts the result into the formula's cell, or into all the cells that its array fills.
   * @returns the area that the array would have needed but could not have
   */
  #give(cell: FormulaCell, result: Scalar | Matrix): Box | null {
    const before = { area: cell.area, value: cell.value, values: cell.values };
    const formulas = this.#graph.on(cell.sheet);
    let refused: Box | null = null;
    formulas.leave(cell);
    if (cell.fixedArea) this.#fillFixed(cell, cell.fixedArea, result);
    else if (result instanceof Matrix && (result.rows > 1 || result.columns > 1)) refused = this.#spill(cell, result);
    else this.#giveOne(cell, result instanceof Matrix ? result.at(0, 0) : result);
    formulas.fill(cell);
    const moved = !sameBox(before.area, cell.area);
    if (!moved && sameValue(before.value, cell.value) && sameValues(before.values, cell.values)) return refused;
    const touched = boundingBox(before.area, cell.area);
    this.#cache.noteChange(cell.sheet, touched);
    this.#changed.push({ sheet: cell.sheet, box: touched });
    if (cell.rounds++ >= MOST_ROUNDS) this.#circular.add(cell);
    else if (moved) this.#markReadersOfMovedArray(cell, before.area);
    return refused;
  }

  #giveOne(cell: FormulaCell, value: Scalar): void {
    cell.area = boxAt(cell.row, cell.column);
    cell.values = null;
    cell.value = value ?? 0;
  }

  #spill(cell: FormulaCell, result: Matrix): Box | null {
    const wanted = boxAt(cell.row, cell.column, result.rows, result.columns);
    if (!isOnSheet(wanted) || this.source.refusesSpill(cell.sheet, wanted) || this.#isBlocked(cell, wanted)) {
      this.#giveOne(cell, CellError.spill);
      return intersection(wanted, WHOLE_SHEET);
    }
    cell.area = wanted;
    cell.values = withoutBlanks(result);
    cell.value = cell.values.at(0, 0);
    return null;
  }

  #fillFixed(cell: FormulaCell, area: Box, result: Scalar | Matrix): void {
    cell.area = area;
    cell.values = fitInto(area, result);
    cell.value = cell.values.at(0, 0);
  }

  #isBlocked(cell: FormulaCell, wanted: Box): boolean {
    const formulas = this.#graph.on(cell.sheet);
    for (let row = wanted.row; row < wanted.row + wanted.rows; row++) {
      for (let column = wanted.column; column < wanted.column + wanted.columns; column++) {
        if (row === cell.row && column === cell.column) continue;
        if (formulas.filling(row, column) || this.source.constantAt(cell.sheet, row, column) !== null) return true;
      }
    }
    return false;
  }

  /** An array that grew or shrank: whoever reads a cell that it took or left has to be evaluated again, even in this calculation. */
  #markReadersOfMovedArray(cell: FormulaCell, before: Box): void {
    this.#graph.markReaders(cell.sheet, cell.area, cell);
    if (!holds(cell.area, before)) this.#graph.markReaders(cell.sheet, before, cell);
  }

  // What formulas ask while they are evaluated

  findSheet(name: string): string | undefined {
    return this.source.findSheet(name);
  }

  read(reference: Reference, evaluation: Evaluation): Matrix {
    const { sheet, box } = reference;
    const formulas = this.#graph.find(sheet);
    if (formulas) this.#awaitPending(formulas, box, evaluation);
    return this.#cache.read(reference, this.#clip(sheet, box));
  }

  #awaitPending(formulas: SheetFormulas, box: Box, evaluation: Evaluation): void {
    const pending = formulas.pendingIn(box);
    if (pending.length === 0) return;
    const { caller } = evaluation;
    const needed: FormulaCell[] = [];
    for (const cell of pending) {
      if (cell.state === "waiting") evaluation.busy = true;
      else if (!cell.visiting) needed.push(cell);
      else if (caller instanceof FormulaCell) this.#circular.add(caller);
    }
    if (needed.length) throw new NeedsCells(needed);
  }

  /** Whole rows and columns end where the sheet's content does. */
  #clip(sheet: string, box: Box): Box {
    if (box.rows < MAX_ROWS && box.columns < MAX_COLUMNS) return box;
    const used = this.source.usedSize(sheet);
    const rows = box.rows < MAX_ROWS ? box.rows : Math.max(1, used.rows);
    const columns = box.columns < MAX_COLUMNS ? box.columns : Math.max(1, used.columns);
    return { ...box, rows, columns };
  }

  spillFrom({ sheet, box }: Reference, evaluation: Evaluation): Box | null {
    const anchor = boxAt(box.row, box.column);
    const formulas = this.#graph.find(sheet);
    if (formulas) this.#awaitPending(formulas, anchor, evaluation);
    const cell = formulas?.at(box.row, box.column);
    return cell && !isSingleCell(cell.area) ? cell.area : null;
  }

  findName(name: string, sheet: string): Node | undefined {
    return this.#names.find(name, sheet);
  }

  resolveTable(table: string | null, specifier: TableSpecifier, caller: Caller): Reference | CellError {
    return this.source.resolveTable(table, specifier, caller);
  }

  findFunction(name: string): SheetFunction | undefined {
    return OWN_FUNCTIONS.get(name) ?? this.source.findFunction(name);
  }

  formulaAt(sheet: string, row: number, column: number): string | null {
    return this.formulaCellAt(sheet, row, column)?.text ?? null;
  }

  isRowHidden(sheet: string, row: number): boolean {
    return this.source.isRowHidden(sheet, row);
  }

  isRowFiltered(sheet: string, row: number): boolean {
    return this.source.isRowFiltered(sheet, row);
  }
}
