import { lastColumn, type Box } from "../formula/address";
import { Matrix, type Reference, type Scalar } from "./values";

/** Smaller areas are read anew each time: remembering them would cost more than reading. */
const WORTH_REMEMBERING = 32;
const MOST_CELLS = 20_000_000;

/** Keeps the values of areas that many formulas read, until a cell in one of their columns changes. */
export class RangeCache {
  readonly #remembered = new Map<string, { matrix: Matrix; stamp: number }>();
  readonly #columnVersions = new Map<string, Map<number, number>>();
  #generation = 0;
  #cells = 0;

  constructor(private readonly valueAt: (sheet: string, row: number, column: number) => Scalar) {}

  /** @param clipped the part of the reference that can hold anything */
  read({ sheet }: Reference, clipped: Box): Matrix {
    if (clipped.rows * clipped.columns < WORTH_REMEMBERING) return this.#readNow(sheet, clipped);
    const key = `${sheet}!${clipped.row},${clipped.column},${clipped.rows},${clipped.columns}`;
    const stamp = this.#stamp(sheet, clipped);
    const remembered = this.#remembered.get(key);
    if (remembered?.stamp === stamp) return remembered.matrix;
    const matrix = this.#readNow(sheet, clipped);
    if (this.#cells > MOST_CELLS) this.forgetAll();
    if (!remembered) this.#cells += clipped.rows * clipped.columns;
    this.#remembered.set(key, { matrix, stamp });
    return matrix;
  }

  noteChange(sheet: string, box: Box): void {
    let versions = this.#columnVersions.get(sheet);
    if (!versions) this.#columnVersions.set(sheet, (versions = new Map<number, number>()));
    if (box.columns > 256) {
      this.#generation++;
      return;
    }
    for (let column = box.column; column <= lastColumn(box); column++)
      versions.set(column, (versions.get(column) ?? 0) + 1);
  }

  forgetAll(): void {
    this.#remembered.clear();
    this.#cells = 0;
  }

  /** Grows with every change to one of the area's columns. */
  #stamp(sheet: string, box: Box): number {
    const versions = this.#columnVersions.get(sheet);
    let stamp = this.#generation;
    if (versions) for (let column = box.column; column <= lastColumn(box); column++) stamp += versions.get(column) ?? 0;
    return stamp;
  }

  #readNow(sheet: string, box: Box): Matrix {
    return Matrix.build(box.rows, box.columns, (row, column) =>
      this.valueAt(sheet, box.row + row, box.column + column),
    );
  }
}
