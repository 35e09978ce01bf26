import type { CellSource } from "../../calculation/CellSource";
import { evaluateFormula } from "../../calculation/evaluate";
import type { Arity, Caller, SheetFunction } from "../../calculation/evaluation";
import type { FormulaCell } from "../../calculation/FormulaCell";
import { Recalculation } from "../../calculation/Recalculation";
import { Matrix, type Scalar } from "../../calculation/values";
import type { Box } from "../../formula/address";
import { parseFormula } from "../../formula/parse";
import type { FunctionDescription, GridCalculation, SheetId } from "../Grid";

/** The calculation as the grid's users see it: when it runs, and who hears of its results. */
export class UniverCalculation implements GridCalculation {
  readonly engine: Recalculation;
  mode: "automatic" | "manual" = "automatic";
  readonly #addinFunctions = new Map<string, SheetFunction>();
  readonly #findFunction: (name: string) => SheetFunction | undefined;

  constructor(
    source: Omit<CellSource, "findFunction">,
    findLibraryFunction: (name: string) => SheetFunction | undefined,
    private readonly calculated: (changes: ReadonlyMap<SheetId, readonly Box[]>) => void,
    private readonly describe: (descriptions: readonly FunctionDescription[]) => void,
  ) {
    this.#findFunction = (name) => this.#addinFunctions.get(name) ?? findLibraryFunction(name);
    this.engine = new Recalculation(Object.assign(source, { findFunction: this.#findFunction }));
  }

  get isNeeded(): boolean {
    return this.engine.needsCalculation;
  }

  get circularFormulas(): Iterable<FormulaCell> {
    return this.engine.circularFormulas;
  }

  run(): void {
    if (!this.engine.needsCalculation) return;
    this.engine.calculate();
    const changes = new Map<SheetId, Box[]>();
    for (const { sheet, box } of this.engine.takeChanges()) {
      const boxes = changes.get(sheet);
      if (boxes) boxes.push(box);
      else changes.set(sheet, [box]);
    }
    this.calculated(changes);
  }

  /** As after every change: at once, unless the user wants to say when. */
  runIfAutomatic(): void {
    if (this.mode === "automatic") this.run();
  }

  markAllDirty(): void {
    this.engine.markAllDirty();
  }

  tablesChanged(): void {
    this.engine.tablesChanged();
  }

  resume(callers: Iterable<Caller>): void {
    this.engine.resume(callers);
  }

  renew(callers: Iterable<Caller>): void {
    this.engine.renew(callers);
  }

  evaluate(formula: string, from: Caller): Scalar {
    const { value } = evaluateFormula(parseFormula(formula), this.engine, from);
    return value instanceof Matrix ? value.at(0, 0) : value;
  }

  arityOf(name: string): Arity | undefined {
    return this.#findFunction(name)?.arity;
  }

  registerFunctions(functions: ReadonlyMap<string, SheetFunction>, descriptions: readonly FunctionDescription[]): void {
    for (const [name, sheetFunction] of functions) this.#addinFunctions.set(name, sheetFunction);
    this.describe(descriptions);
    this.engine.namesChanged();
  }
}
