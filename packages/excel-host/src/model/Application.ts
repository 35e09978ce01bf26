import { HostError } from "../protocol/HostError";
import { expose } from "../protocol/HostObject";
import { BookObject } from "./BookObject";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

export class Application extends BookObject {
  get calculationMode(): string {
    return this.grid.calculation.mode === "manual" ? "Manual" : "Automatic";
  }
  set calculationMode(mode: string) {
    if (!MODES.includes(mode)) throw HostError.invalidArgument();
    this.grid.calculation.mode = mode === "Manual" ? "manual" : "automatic";
    this.book.calculate();
  }
  get calculationState(): string {
    return this.book.waitsForFunctions() ? "Calculating" : this.grid.calculation.isNeeded ? "Pending" : "Done";
  }
  get calculationEngineVersion(): number {
    return 191029;
  }
  /** @param type "Recalculate" for what has changed; "Full" and "FullRebuild" for every formula */
  calculate(type: string): void {
    if (type === "Full" || type === "FullRebuild") this.grid.calculation.markAllDirty();
    else if (type !== "Recalculate") throw HostError.invalidArgument();
    this.grid.calculation.run();
  }
  /** Formulas are evaluated when they are read, and so after the last change of a batch in any case. */
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}
expose(Application, {
  scalars: ["calculationMode", "calculationState", "calculationEngineVersion"],
  methods: ["calculate", "suspendApiCalculationUntilNextSync", "suspendScreenUpdatingUntilNextSync"],
});
