import { type Box } from "../formula/address";
import { offsetFormula } from "../formula/offsetFormula";
import type { CellInput } from "../grid/Grid";
import type { StyleChange } from "../grid/cellStyle";
import type { Book } from "./Book";
import { raiseChanged } from "./changeEvents";
import type { Place } from "./resolveAddress";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

interface CopyOptions {
  readonly copyType: CopyType;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

const NO_LOOK: StyleChange = {
  fill: null,
  fontName: null,
  fontSize: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  horizontal: null,
  vertical: null,
  wrap: null,
  indent: null,
  numberFormat: null,
  borders: { top: null, right: null, bottom: null, left: null },
};

/** Copies cells to a place, as often as they fit into it; relative references in formulas move along. */
export function copyCells(book: Book, from: Place, to: Place, { copyType, skipBlanks, transpose }: CopyOptions): void {
  book.calculate();
  const { cells, styles } = book.grid;
  const [rows, columns] = transpose ? [from.area.columns, from.area.rows] : [from.area.rows, from.area.columns];
  const target: Box = {
    ...to.area,
    rows: fitting(to.area.rows, rows),
    columns: fitting(to.area.columns, columns),
  };
  const sourceOf = (row: number, column: number) => {
    const [r, c] = [row % rows, column % columns];
    return transpose ? [from.area.row + c, from.area.column + r] : [from.area.row + r, from.area.column + c];
  };
  const input = (row: number, column: number): CellInput | undefined => {
    const [r, c] = sourceOf(row, column);
    const formula = copyType === "Values" ? undefined : cells.formula(from.sheet, r, c);
    if (formula)
      return {
        formula: offsetFormula(formula.text, target.row + row - r, target.column + column - c),
      };
    // What an array fills is not copied as if it had been typed.
    if (copyType !== "Values" && cells.array(from.sheet, r, c)) return undefined;
    const value = cells.value(from.sheet, r, c);
    return value === null && skipBlanks ? undefined : { value };
  };
  // All is read before anything is written: source and target may overlap.
  const inputs = new Map<string, CellInput | undefined>();
  const looks = new Map<string, StyleChange>();
  for (let row = 0; row < target.rows; row++) {
    for (let column = 0; column < target.columns; column++) {
      const key = `${row},${column}`;
      if (copyType !== "Formats") inputs.set(key, input(row, column));
      const [r, c] = sourceOf(row, column);
      if (copyType === "All" || copyType === "Formats") looks.set(key, { ...NO_LOOK, ...styles.of(from.sheet, r, c) });
    }
  }
  if (inputs.size) cells.write(to.sheet, target, (row, column) => inputs.get(`${row},${column}`));
  if (looks.size) styles.applyEach(to.sheet, target, (row, column) => looks.get(`${row},${column}`));
  raiseChanged(book, to.sheet, target);
}

/** A larger place is filled by repetition when it is a multiple of the source; else the source is copied once. */
const fitting = (place: number, source: number) => (place % source === 0 ? place : source);
