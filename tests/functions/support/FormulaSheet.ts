import type { HeadlessHost } from "excel-host";
import { fill } from "../../support/addinHost";

export type Cell = string | number | boolean;

/** Formulas entered on the workbench, each on its own sheet so that its results can spill; all are calculated together. */
export class FormulaSheet {
  readonly #sheets = new Map<string, string>();

  constructor(private readonly host: HeadlessHost) {}

  /** Enters formulas, unless they are there already, and waits for their results. */
  async enter(formulas: readonly string[]): Promise<void> {
    for (const formula of formulas) {
      if (this.#sheets.has(formula)) continue;
      const name = `Formula ${this.#sheets.size + 1}`;
      this.#sheets.set(formula, name);
      fill(this.host, name, [[formula]]);
    }
    await this.host.settle();
  }

  /** The cells that a formula shows, starting at its own cell. */
  values(formula: string, rows: number, columns: number): Cell[][] {
    return this.#sheet(formula).values(`A1:${columnLetter(columns - 1)}${rows}`);
  }

  /** All that a formula has spilled. */
  spilled(formula: string): Cell[][] {
    return this.#sheet(formula).values();
  }

  /** The message of the error that a formula shows. */
  message(formula: string): string | null {
    return this.#sheet(formula).errorMessage("A1");
  }

  #sheet(formula: string) {
    const name = this.#sheets.get(formula);
    if (name === undefined) throw new Error(`${formula} has not been entered.`);
    return this.host.sheet(name);
  }
}

/** 0 → A, 26 → AA. */
export function columnLetter(position: number): string {
  return position < 26
    ? String.fromCharCode(65 + position)
    : columnLetter(Math.floor(position / 26) - 1) + columnLetter(position % 26);
}
