import type { Cell as FileCell, CellValue, WriteSheet } from "hucre/xlsx";
import { CellError, type ErrorCode, type Scalar } from "../../calculation/values";
import { lastColumn, lastRow, type Box } from "../../formula/address";
import type { Book } from "../../model/Book";
import { styleToFile } from "./cellStyles";
import { notWritten } from "./patched";
import { escapeText } from "./texts";
import { formulaToFile, type AddinFunctions } from "./fileFormulas";

export interface FileCells {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<FileCell>>;
}

/** The errors that every program reads; younger ones are stored as #VALUE!, as Excel does, and come back on recalculation. */
const STORED_ERRORS: ReadonlySet<string> = new Set<ErrorCode>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
]);

/** Stands in front of the value of a formula that is an error, until the worksheet is written: see `markErrors`. */
const ERROR_MARK = "\uE000";

/** A worksheet's cells: values, formulas with the values they have now, styles and links. */
export function cellsToFile(book: Book, sheet: string, functions: AddinFunctions): FileCells {
  const { cells: gridCells, styles } = book.grid;
  const used = book.grid.cells.usedArea(sheet, undefined, true);
  const rows: CellValue[][] = Array.from({ length: used ? used.row + used.rows : 0 }, () => []);
  const cells = new Map<string, Partial<FileCell>>();
  if (used) eachCell(used, writeCell);
  for (const [key, { address, documentReference, screenTip }] of book.sheet(sheet).hyperlinks) {
    const hyperlink = { target: address ?? "", location: documentReference, tooltip: screenTip };
    cells.set(key, { ...cells.get(key), hyperlink });
  }
  return { rows, cells };

  function writeCell(row: number, column: number): void {
    const value = gridCells.value(sheet, row, column);
    const formula = gridCells.formula(sheet, row, column);
    const style = styleToFile(styles.of(sheet, row, column));
    rows[row][column] = formula ? null : constantToFile(value);
    const cell: Partial<FileCell> = {};
    if (style) cell.style = style;
    if (formula) {
      const table = book.tables.at(sheet, row, column)?.name ?? null;
      Object.assign(cell, { ...formulaToFile(formula, functions, table), formulaResult: resultToFile(value) });
    }
    // An error's code that is meant as a text is written as one.
    if (!formula && typeof value === "string" && isErrorText(value)) cell.richText = [{ text: escapeText(value) }];
    if (Object.keys(cell).length) cells.set(`${row},${column}`, cell);
  }
}

function eachCell(area: Box, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row <= lastRow(area); row++)
    for (let column = area.column; column <= lastColumn(area); column++) visit(row, column);
}

const isErrorText = (text: string) => /^#[A-Z/0!?_]+$/.test(text);

/** The library writes an error's code as an error. */
const constantToFile = (value: Scalar): CellValue =>
  value instanceof CellError ? storedError(value) : typeof value === "string" ? escapeText(value) : value;

const resultToFile = (value: Scalar): CellValue =>
  value instanceof CellError ? ERROR_MARK + storedError(value) : (constantToFile(value) ?? 0);

const storedError = ({ code }: CellError): string => (STORED_ERRORS.has(code) ? code : "#VALUE!");

const MARKED = new RegExp(` t="str">(<f[^>]*>[^<]*</f>|<f[^>]*/>)<v>${ERROR_MARK}(?=#)`, "g");

/**
 * The library writes the value of a formula as a text when it is one: those that are errors are marked, and made errors here.
 * @param cells what the library has written the worksheet from
 */
export function markErrors(worksheet: string, cells: WriteSheet["cells"]): string {
  let missing = [...(cells?.values() ?? [])].filter(isMarked).length;
  const marked = worksheet.replace(MARKED, (_, formula: string) => {
    missing--;
    return ` t="e">${formula}<v>`;
  });
  if (missing !== 0) throw notWritten("the errors of formulas");
  return marked;
}

const isMarked = ({ formulaResult }: Partial<FileCell>): boolean =>
  typeof formulaResult === "string" && formulaResult.startsWith(`${ERROR_MARK}#`);
