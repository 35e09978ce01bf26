import { compare } from "../calculation/coercion";
import { CellError, type Scalar } from "../calculation/values";
import type { Box } from "../formula/address";
import { offsetFormula } from "../formula/offsetFormula";
import type { CellInput } from "../grid/Grid";
import type { CellStyle } from "../grid/cellStyle";
import { HostError } from "../protocol/HostError";
import type { Book } from "./Book";
import { raiseChanged } from "./changeEvents";

/** A column to sort by, counted from the area's first. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

/** Sorts the rows of an area, formulas and looks with them; equal rows stay in their order, blanks come last. */
export function sortRows(book: Book, sheet: string, area: Box, fields: readonly SortField[], matchCase: boolean): void {
  if (fields.some(({ key }) => key < 0 || key >= area.columns)) throw HostError.invalidArgument();
  book.calculate();
  const { cells, styles } = book.grid;
  const rows = Array.from({ length: area.rows }, (_, at) => area.row + at);
  const sorted = [...rows].sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const order = compareCells(
        cells.value(sheet, a, area.column + key),
        cells.value(sheet, b, area.column + key),
        ascending,
        matchCase,
      );
      if (order !== 0) return order;
    }
    return a - b;
  });
  const contents = sorted.map((from, at) =>
    Array.from({ length: area.columns }, (_, column) => contentOf(book, sheet, from, area.column + column, rows[at])),
  );
  const looks = sorted.map((from) =>
    Array.from({ length: area.columns }, (_, column) => styles.of(sheet, from, area.column + column)),
  );
  cells.write(sheet, area, (row, column) => contents[row][column]);
  moveLooks(book, sheet, area, looks);
  raiseChanged(book, sheet, area);
}

function contentOf(book: Book, sheet: string, row: number, column: number, to: number): CellInput {
  const formula = book.grid.cells.formula(sheet, row, column);
  return formula
    ? { formula: offsetFormula(formula.text, to - row, 0) }
    : { value: book.grid.cells.value(sheet, row, column) };
}

function moveLooks(book: Book, sheet: string, area: Box, looks: readonly (readonly CellStyle[])[]): void {
  // Tables mostly look the same from row to row, which needs no moving.
  const same = looks.every((line) =>
    line.every((look, column) => JSON.stringify(look) === JSON.stringify(looks[0][column])),
  );
  if (same) return;
  book.grid.styles.clear(sheet, area);
  book.grid.styles.applyEach(sheet, area, (row, column) => looks[row][column]);
}

function compareCells(a: Scalar, b: Scalar, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const errors = Number(a instanceof CellError) - Number(b instanceof CellError);
  const order =
    errors !== 0 || a instanceof CellError || b instanceof CellError
      ? errors
      : matchCase && typeof a === "string" && typeof b === "string"
        ? a < b
          ? -1
          : a > b
            ? 1
            : 0
        : compare(a, b);
  return ascending ? order : -order;
}
