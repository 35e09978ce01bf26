import { intersection, type Box } from "../formula/address";
import { offsetFormula, transposeFormula } from "../formula/offsetFormula";
import type { CellInput } from "../grid/Grid";
import type { Borders, StyleChange } from "../grid/cellStyle";
import type { Book } from "./Book";
import { raiseChanged } from "./changeEvents";
import type { Place } from "./resolveAddress";
import { checkTableEdit } from "./tableEdits";

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
  const sourceOf = (row: number, column: number): [row: number, column: number] => {
    const [r, c] = [row % rows, column % columns];
    return transpose ? [from.area.row + c, from.area.column + r] : [from.area.row + r, from.area.column + c];
  };
  const input = (row: number, column: number): CellInput | undefined => {
    const [r, c] = sourceOf(row, column);
    const formula = copyType === "Values" ? undefined : cells.formula(from.sheet, r, c);
    const place = { row: target.row + row, column: target.column + column };
    if (formula)
      return {
        formula: transpose
          ? transposeFormula(formula.text, { row: r, column: c }, place)
          : offsetFormula(formula.text, place.row - r, place.column - c),
      };
    // What an array fills is not copied as if it had been typed.
    if (copyType !== "Values" && cells.array(from.sheet, r, c)) return undefined;
    const value = cells.value(from.sheet, r, c);
    return value === null && skipBlanks ? undefined : { value };
  };
  // All is read before anything is written: source and target may overlap.
  const each = <Item>(read: (row: number, column: number) => Item): Item[] => {
    const items = new Array<Item>(target.rows * target.columns);
    for (let row = 0, at = 0; row < target.rows; row++)
      for (let column = 0; column < target.columns; column++, at++) items[at] = read(row, column);
    return items;
  };
  const withContents = copyType !== "Formats";
  const withLooks = copyType === "All" || copyType === "Formats";
  const inputs = withContents ? each(input) : [];
  // Cells that look the same share one change, which the grid then works out once.
  const changes = new Map<string, StyleChange>();
  const lookOf = (row: number, column: number): StyleChange | undefined => {
    const [r, c] = sourceOf(row, column);
    // A blank that is skipped leaves the target's look as well.
    if (skipBlanks && cells.value(from.sheet, r, c) === null) return undefined;
    const own = styles.of(from.sheet, r, c);
    const look = transpose && own.borders ? { ...own, borders: transposedBorders(own.borders) } : own;
    const key = JSON.stringify(look);
    let change = changes.get(key);
    if (!change) changes.set(key, (change = { ...NO_LOOK, ...look, borders: { ...NO_LOOK.borders, ...look.borders } }));
    return change;
  };
  const looks = withLooks ? each(lookOf) : [];
  if (withContents) cells.write(to.sheet, target, (row, column) => inputs[row * target.columns + column]);
  if (withLooks) styles.applyEach(to.sheet, target, (row, column) => looks[row * target.columns + column]);
  if (withLooks && !transpose) copyConditionalFormats(book, from, { sheet: to.sheet, area: target });
  if (withContents) checkTableEdit(book, to.sheet, target);
  raiseChanged(book, to.sheet, target);
}

const transposedBorders = ({ top, right, bottom, left }: Borders): Borders =>
  Object.fromEntries(
    Object.entries({ top: left, left: top, right: bottom, bottom: right }).filter(([, line]) => line !== undefined),
  );

/** The conditional formats of the source come in the place of the target's; of a source that is repeated, once. */
function copyConditionalFormats(book: Book, from: Place, to: Place): void {
  const copied = book.conditionalFormats
    .filter(({ sheet }) => sheet === from.sheet)
    .flatMap((format) => {
      const areas = format.areas.flatMap((area) => intersection(area, from.area) ?? []);
      if (areas.length === 0) return [];
      const moved = areas.map((area) => ({
        ...area,
        row: area.row - from.area.row + to.area.row,
        column: area.column - from.area.column + to.area.column,
      }));
      return [{ ...format, id: book.newGuid(), sheet: to.sheet, areas: moved }];
    });
  book.clearConditionalFormats(to.sheet, to.area);
  book.conditionalFormats.push(...copied);
  book.changed("conditionalFormats", to.sheet);
}

/** A larger place is filled by repetition when it is a multiple of the source; else the source is copied once. */
const fitting = (place: number, source: number) => (place % source === 0 ? place : source);
