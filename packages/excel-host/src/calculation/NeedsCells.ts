import type { FormulaCell } from "./FormulaCell";

/** Thrown while a formula is evaluated: these others have to be evaluated first. */
export class NeedsCells extends Error {
  constructor(readonly cells: readonly FormulaCell[]) {
    super("Another formula has to be calculated first.");
  }
}
