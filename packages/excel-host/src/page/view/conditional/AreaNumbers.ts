import type { Box } from "../../../formula/address";
import type { Book } from "../../../model/Book";
import type { ConditionalFormatState, Threshold } from "../../../model/conditionalFormatState";

/** The numbers of the cells that a conditional format covers, put in order once, and where its thresholds lie among them. */
export class AreaNumbers {
  readonly sorted: readonly number[];

  constructor(
    private readonly book: Book,
    private readonly format: ConditionalFormatState,
  ) {
    this.sorted = [...numbersIn(book, format.sheet, format.areas)].sort((a, b) => a - b);
  }

  get lowest(): number {
    return this.sorted[0];
  }

  get highest(): number {
    return this.sorted[this.sorted.length - 1];
  }

  /** @returns NaN when the threshold's formula gives no number */
  place({ type, formula }: Threshold): number {
    const given = () => this.#number(formula ?? "");
    switch (type) {
      case "lowest":
        return this.lowest;
      case "highest":
        return this.highest;
      case "automatic":
        return Math.min(0, this.lowest);
      case "percent":
        return this.lowest + ((this.highest - this.lowest) * given()) / 100;
      case "percentile":
        return this.#percentile(given() / 100);
      case "number":
      case "formula":
        return given();
    }
  }

  /** As PERCENTILE.INC. */
  #percentile(fraction: number): number {
    const at = fraction * (this.sorted.length - 1);
    const below = Math.floor(at);
    const above = Math.min(below + 1, this.sorted.length - 1);
    return this.sorted[below] + (at - below) * (this.sorted[above] - this.sorted[below]);
  }

  #number(formula: string): number {
    const plain = Number(formula);
    if (formula.trim() !== "" && Number.isFinite(plain)) return plain;
    const { row, column } = this.format.areas[0];
    const value = this.book.grid.calculation.evaluate(`=${formula}`, { sheet: this.format.sheet, row, column });
    return typeof value === "number" ? value : NaN;
  }
}

function* numbersIn({ grid }: Book, sheet: string, areas: readonly Box[]): Iterable<number> {
  for (const area of areas) {
    const used = grid.cells.usedArea(sheet, area);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const value = grid.cells.value(sheet, row, column);
        if (typeof value === "number") yield value;
      }
    }
  }
}
