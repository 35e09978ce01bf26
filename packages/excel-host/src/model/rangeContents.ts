import { isEntireColumn, isEntireRow, isSingleCell, type Box } from "../formula/address";
import { CellError, type Scalar } from "../calculation/values";
import { GENERAL_FORMAT, type StyleChange } from "../grid/cellStyle";
import { HostError } from "../protocol/HostError";
import type { Book } from "./Book";
import { interpretInput } from "./cellInput";
import { checkContent } from "./contentLimits";
import { cellText } from "./cellText";
import { raiseChanged } from "./changeEvents";
import { buildMatrix, matrixReader, toWire } from "./matrices";
import { checkTableEdit } from "./tableEdits";
import { growTables } from "./tableGrowth";

type Contents = string | number | boolean;

export function readValues(book: Book, sheet: string, area: Box): Contents[][] {
  book.calculate();
  return buildMatrix(area, (row, column) => toWire(book.grid.cells.value(sheet, area.row + row, area.column + column)));
}

/** A formula where there is one; every cell of an old-style array formula has it, the cells of a spill have their values. */
export function readFormulas(book: Book, sheet: string, area: Box): Contents[][] {
  book.calculate();
  const { cells } = book.grid;
  return buildMatrix(area, (row, column) => {
    const at = [sheet, area.row + row, area.column + column] as const;
    const array = cells.array(...at);
    const formula = cells.formula(...at)?.text ?? (array?.fixedArea ? array.text : undefined);
    return formula ?? toWire(cells.value(...at));
  });
}

export function readNumberFormats(book: Book, sheet: string, area: Box): string[][] {
  return buildMatrix(
    area,
    (row, column) => formatAt(book, sheet, area.row + row, area.column + column) ?? GENERAL_FORMAT,
  );
}

export function readText(book: Book, sheet: string, area: Box): string[][] {
  book.calculate();
  return buildMatrix(area, (row, column) => {
    const at = [sheet, area.row + row, area.column + column] as const;
    return cellText(book.grid.cells.value(...at), formatAt(book, ...at));
  });
}

export function readValueTypes(book: Book, sheet: string, area: Box): string[][] {
  book.calculate();
  return buildMatrix(area, (row, column) => typeOf(book.grid.cells.value(sheet, area.row + row, area.column + column)));
}

export function typeOf(value: Scalar): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

const formatAt = (book: Book, sheet: string, row: number, column: number) =>
  book.grid.styles.of(sheet, row, column).numberFormat;

/** Writes values and formulas as Excel takes them; null leaves a cell as it is. */
export function writeValues(book: Book, sheet: string, area: Box, values: unknown): void {
  const at = matrixReader(values, area);
  checkArrayEdit(book, sheet, area);
  const before = isSingleCell(area) ? book.grid.cells.value(sheet, area.row, area.column) : undefined;
  const arityOf = (name: string) => book.grid.calculation.arityOf(name);
  const formats = new Map<string, StyleChange>();
  const formatOf = new Map<number, StyleChange>();
  book.grid.cells.write(sheet, area, (row, column) => {
    const written = at(row, column);
    if (written === null || written === undefined) return undefined;
    if (typeof written === "object") throw HostError.invalidArgument();
    const current =
      typeof written === "string" && written !== ""
        ? formatAt(book, sheet, area.row + row, area.column + column)
        : undefined;
    const { input, numberFormat } = interpretInput(written, current);
    checkContent(input, arityOf);
    if (numberFormat) {
      let change = formats.get(numberFormat);
      if (!change) formats.set(numberFormat, (change = { numberFormat }));
      formatOf.set(row * area.columns + column, change);
    }
    return input;
  });
  if (formatOf.size)
    book.grid.styles.applyEach(sheet, area, (row, column) => formatOf.get(row * area.columns + column));
  growTables(book, sheet, area);
  checkTableEdit(book, sheet, area);
  raiseChanged(book, sheet, area, before);
}

/** A part of an old-style array formula cannot be changed by itself. */
function checkArrayEdit(book: Book, sheet: string, area: Box): void {
  const array = isSingleCell(area) ? book.grid.cells.array(sheet, area.row, area.column) : undefined;
  if (array?.fixedArea && !isSingleCell(array.fixedArea))
    throw new HostError("InvalidOperation", "You can't change part of an array.");
}

export function writeNumberFormats(book: Book, sheet: string, area: Box, formats: unknown): void {
  const at = matrixReader(formats, area);
  if (isEntireColumn(area) || isEntireRow(area) || !Array.isArray(formats)) {
    book.grid.styles.apply(sheet, area, {
      numberFormat: checkedFormat(at(0, 0)),
    });
    return;
  }
  const changes = new Map<string, StyleChange>();
  book.grid.styles.applyEach(sheet, area, (row, column) => {
    const written = at(row, column);
    if (written === null || written === undefined) return undefined;
    const numberFormat = checkedFormat(written);
    let change = changes.get(numberFormat);
    if (!change) changes.set(numberFormat, (change = { numberFormat }));
    return change;
  });
}

function checkedFormat(format: unknown): string {
  if (typeof format !== "string") throw HostError.invalidArgument();
  return format;
}
