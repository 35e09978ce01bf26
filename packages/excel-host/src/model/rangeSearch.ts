import { CellError, type Scalar } from "../calculation/values";
import { box as boxAt, lastColumn, lastRow, type Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import type { Book } from "./Book";
import { cellText } from "./cellText";

/** How a text is looked for. */
export interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** The cells of an area whose formula or shown text holds a text, row by row. */
export function cellsWithText(
  book: Book,
  sheet: string,
  area: Box,
  text: string,
  { completeMatch = false, matchCase = false }: SearchCriteria,
): Box[] {
  if (typeof text !== "string" || text === "") throw HostError.invalidArgument();
  const plain = (each: string) => (matchCase ? each : each.toLowerCase());
  const wanted = plain(text);
  const holds = (written: string) => (completeMatch ? plain(written) === wanted : plain(written).includes(wanted));
  const { cells, styles } = book.grid;
  return cellsWhere(book, sheet, area, (row, column) => {
    const formula = cells.formula(sheet, row, column)?.text;
    return (
      holds(cellText(cells.value(sheet, row, column), styles.of(sheet, row, column).numberFormat)) ||
      (formula !== undefined && holds(formula))
    );
  });
}

/** What a value counts as among special cells. */
const KINDS: readonly (readonly [name: string, is: (value: Scalar) => boolean])[] = [
  ["Errors", (value) => value instanceof CellError],
  ["Logical", (value) => typeof value === "boolean"],
  ["Numbers", (value) => typeof value === "number"],
  ["Text", (value) => typeof value === "string"],
];

/**
 * The cells of a kind: with constants, with formulas, blank or in sight.
 * @param valueType of constants and formulas: "All", or some of Errors, Logical, Numbers and Text in one word
 */
export function specialCells(book: Book, sheet: string, area: Box, cellType: string, valueType = "All"): Box[] {
  const { cells, layout } = book.grid;
  const kinds = KINDS.filter(([name]) => valueType === "All" || valueType.includes(name));
  if (kinds.length === 0) throw HostError.invalidArgument();
  const isOfKind = (row: number, column: number) => {
    const value = cells.value(sheet, row, column);
    return kinds.some(([, is]) => is(value));
  };
  const hasFormula = (row: number, column: number) => cells.formula(sheet, row, column) !== undefined;
  switch (cellType) {
    case "Formulas":
      return cellsWhere(book, sheet, area, (row, column) => hasFormula(row, column) && isOfKind(row, column));
    case "Constants":
      return cellsWhere(
        book,
        sheet,
        area,
        (row, column) => !hasFormula(row, column) && !cells.array(sheet, row, column) && isOfKind(row, column),
      );
    case "Blanks":
      return cellsWhere(book, sheet, area, (row, column) => cells.value(sheet, row, column) === null);
    case "Visible":
      return cellsWhere(
        book,
        sheet,
        area,
        (row, column) => !layout.isRowHidden(sheet, row) && !layout.isColumnHidden(sheet, column),
      );
    default:
      throw HostError.apiNotFound(`special cells of type ${cellType}`);
  }
}

/** Only what is used of the sheet is looked at. Cells beside one another are one area, and so are equal rows. */
function cellsWhere(book: Book, sheet: string, area: Box, holds: (row: number, column: number) => boolean): Box[] {
  book.calculate();
  const used = book.grid.cells.usedArea(sheet, area, true);
  const found: Box[] = [];
  for (let row = used?.row ?? 0; used && row <= lastRow(used); row++) {
    for (let column = used.column; column <= lastColumn(used); column++) {
      if (!holds(row, column)) continue;
      const from = column;
      while (column < lastColumn(used) && holds(row, column + 1)) column++;
      add(found, boxAt(row, from, 1, column - from + 1));
    }
  }
  return found;
}

function add(found: Box[], run: Box): void {
  const above = found.findIndex(
    (each) => each.column === run.column && each.columns === run.columns && lastRow(each) === run.row - 1,
  );
  if (above < 0) found.push(run);
  else found[above] = { ...found[above], rows: found[above].rows + 1 };
}
