import { isDateFormat } from "numfmt";
import { holds, lastColumn, lastRow, type Box } from "../formula/address";
import { GENERAL_FORMAT } from "../grid/cellStyle";
import { HostError } from "../protocol/HostError";
import type { Book } from "./Book";
import { raiseChanged } from "./changeEvents";
import { copyCells, type CopyType } from "./copyCells";

const COPIES: Readonly<Record<string, CopyType>> = {
  FillDefault: "All",
  FillCopy: "All",
  FillValues: "Formulas",
  FillFormats: "Formats",
};

/**
 * Fills an area from the cells at its edge: formulas and texts are copied, two and more numbers go on as a line.
 * @throws HostError ApiNotFound for series of dates, and of texts that end in a number or name a day or month
 */
export function autoFill(book: Book, sheet: string, source: Box, target: Box, fillType: string): void {
  const copyType = COPIES[fillType] as CopyType | undefined;
  if (!copyType) throw HostError.apiNotFound(`automatic filling of type ${fillType}`);
  if (!holds(target, source)) throw HostError.invalidArgument();
  const goesOn = (fillType === "FillDefault" || fillType === "FillValues") && !refusedSeries(book, sheet, source);
  for (const part of partsBeyond(source, target)) {
    const to = { sheet, area: part.area };
    copyFrom(book, { sheet, area: source }, to, part.backwards, copyType);
    if (goesOn) continueLines(book, sheet, source, part);
  }
  raiseChanged(book, sheet, target);
}

interface Part {
  readonly area: Box;
  readonly along: "rows" | "columns";
  readonly backwards: boolean;
}

function partsBeyond(source: Box, target: Box): Part[] {
  const sameColumns = source.column === target.column && source.columns === target.columns;
  const sameRows = source.row === target.row && source.rows === target.rows;
  if (!sameColumns && !sameRows) throw HostError.invalidArgument();
  const { row, column } = source;
  const parts: Part[] = sameColumns
    ? [
        { area: { ...target, row: lastRow(source) + 1, rows: lastRow(target) - lastRow(source) }, along: "rows", backwards: false },
        { area: { ...target, rows: row - target.row }, along: "rows", backwards: true },
      ]
    : [
        { area: { ...target, column: lastColumn(source) + 1, columns: lastColumn(target) - lastColumn(source) }, along: "columns", backwards: false },
        { area: { ...target, columns: column - target.column }, along: "columns", backwards: true },
      ]; // prettier-ignore
  return parts.filter(({ area }) => area.rows > 0 && area.columns > 0);
}

/** Line by line, so that a source is repeated and cut off at the end; backwards it is repeated from its own edge. */
function copyFrom(
  book: Book,
  from: { sheet: string; area: Box },
  to: { sheet: string; area: Box },
  backwards: boolean,
  copyType: CopyType,
): void {
  const byRows = from.area.column === to.area.column && from.area.columns === to.area.columns;
  const [count, length] = byRows ? [to.area.rows, from.area.rows] : [to.area.columns, from.area.columns];
  const line = (area: Box, at: number): Box =>
    byRows ? { ...area, row: area.row + at, rows: 1 } : { ...area, column: area.column + at, columns: 1 };
  for (let at = 0; at < count; at++) {
    const source = backwards ? (length - ((count - at) % length)) % length : at % length;
    copyCells(
      book,
      { sheet: from.sheet, area: line(from.area, source) },
      { sheet: to.sheet, area: line(to.area, at) },
      { copyType, skipBlanks: false, transpose: false },
    );
  }
}

/** Numbers that go on as a line through those that are there. */
function continueLines(book: Book, sheet: string, source: Box, { area, along, backwards }: Part): void {
  const { cells } = book.grid;
  const [across, length, count] =
    along === "rows" ? [source.columns, source.rows, area.rows] : [source.rows, source.columns, area.columns];
  for (let line = 0; line < across; line++) {
    const at = (step: number): [number, number] =>
      along === "rows" ? [source.row + step, source.column + line] : [source.row + line, source.column + step];
    const numbers = Array.from({ length }, (_, step) => {
      const value = cells.formula(sheet, ...at(step)) ? null : cells.value(sheet, ...at(step));
      return typeof value === "number" ? value : null;
    }).filter((value) => value !== null);
    if (numbers.length < 2 || numbers.length < length) continue;
    const { slope, start } = leastSquares(numbers);
    const lineArea: Box =
      along === "rows"
        ? { ...area, column: source.column + line, columns: 1 }
        : { ...area, row: source.row + line, rows: 1 };
    cells.write(sheet, lineArea, (row, column) => {
      const step = along === "rows" ? row : column;
      return { value: start + slope * (backwards ? step - count : length + step) };
    });
  }
}

function leastSquares(numbers: readonly number[]): { slope: number; start: number } {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const spread = numbers.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = numbers.reduce((sum, number, at) => sum + (at - middle) * (number - mean), 0) / spread;
  return { slope, start: mean - slope * middle };
}

const NAMES =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Excel would go on counting where the host cannot. */
function refusedSeries(book: Book, sheet: string, source: Box): false {
  const { cells, styles } = book.grid;
  for (let row = source.row; row <= lastRow(source); row++) {
    for (let column = source.column; column <= lastColumn(source); column++) {
      if (cells.formula(sheet, row, column)) continue;
      const value = cells.value(sheet, row, column);
      const isDate =
        typeof value === "number" && isDateFormat(styles.of(sheet, row, column).numberFormat ?? GENERAL_FORMAT);
      if (isDate || (typeof value === "string" && (/\d\s*$/.test(value) || NAMES.test(value.trim()))))
        throw HostError.apiNotFound("series of dates or counted texts");
    }
  }
  return false;
}
