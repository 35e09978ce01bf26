import type { Cell as FileCell, CellValue, Sheet as FileSheet, Workbook as FileWorkbook } from "hucre/xlsx";
import { CellError, isErrorCode, type Scalar } from "../../calculation/values";
import { box as boxAt, formatCell, holdsCell, isSingleCell, parseBox, type Box } from "../../formula/address";
import { offsetFormula } from "../../formula/offsetFormula";
import type { CellStyle } from "../../grid/cellStyle";
import type { CellInput } from "../../grid/Grid";
import type { Book } from "../../model/Book";
import { widestRow } from "../widestRow";
import { styleFromFile } from "./cellStyles";
import { exactNumbers } from "./exactNumbers";
import { formulaFromFile, isExternal, type AddinFunctions } from "./fileFormulas";

/** Dates counted from 1904 lie so many days ahead. */
const DAYS_FROM_1900_TO_1904 = 1462;

/** Fills a new sheet's cells. @param worksheet the sheet's part, as text @returns what is left out */
export function takeCells(
  book: Book,
  sheet: string,
  file: FileWorkbook,
  from: FileSheet,
  worksheet: string,
  functions: AddinFunctions,
): string[] {
  const area = areaOf(from);
  if (!area) return [];
  const inputs = new InputReader(file, from, worksheet, functions);
  const { cells, styles } = book.grid;
  cells.write(sheet, area, (row, column) => inputs.at(row, column));
  const looks = new Map<string, CellStyle>();
  styles.applyEach(sheet, area, (row, column) => {
    const style = from.cells?.get(`${row},${column}`)?.style;
    if (!style) return undefined;
    const key = JSON.stringify(style);
    let look = looks.get(key);
    if (!look) looks.set(key, (look = styleFromFile(style, file)));
    return look;
  });
  takeHyperlinks(book, sheet, from);
  const { external } = inputs;
  return external === 0
    ? []
    : [
        external === 1
          ? "a formula that refers to another workbook (its value is kept)"
          : `${external} formulas that refer to other workbooks (their values are kept)`,
      ];
}

function areaOf({ rows, cells }: FileSheet): Box | null {
  let [height, width] = [rows.length, widestRow(rows)];
  for (const key of cells?.keys() ?? []) {
    const [row, column] = key.split(",").map(Number);
    [height, width] = [Math.max(height, row + 1), Math.max(width, column + 1)];
  }
  return height > 0 && width > 0 ? boxAt(0, 0, height, width) : null;
}

/** What goes into the cells of a sheet. */
class InputReader {
  /** How many formulas have been met that refer to other workbooks. */
  external = 0;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #days: number;
  /** Formulas that several cells share, by their number in the file, with the place where each is written out. */
  readonly #shared = new Map<number, { readonly text: string; readonly row: number; readonly column: number }>();
  /** The areas of arrays: the values there belong to the formula in their corner. */
  readonly #arrays: Box[] = [];

  constructor(
    file: FileWorkbook,
    private readonly from: FileSheet,
    worksheet: string,
    private readonly functions: AddinFunctions,
  ) {
    this.#days = file.dateSystem === "1904" ? DAYS_FROM_1900_TO_1904 : 0;
    this.#numbers = exactNumbers(worksheet, dateCells(from));
    for (const [key, cell] of from.cells ?? []) {
      const [row, column] = key.split(",").map(Number);
      if (cell.formulaType === "shared" && cell.formula && cell.formulaSharedIndex !== undefined)
        this.#shared.set(cell.formulaSharedIndex, { text: cell.formula, row, column });
      const array =
        cell.formulaType === "array" && !isExternal(cell.formula ?? "") ? parseBox(cell.formulaRef ?? "") : null;
      if (array && !isSingleCell(array)) this.#arrays.push(array);
    }
  }

  at(row: number, column: number): CellInput | undefined {
    const cell = this.from.cells?.get(`${row},${column}`);
    const formula = cell && this.#formula(cell, row, column);
    if (formula) return formula;
    const value = this.#value(cell, this.from.rows[row]?.[column] ?? cell?.value ?? null, row, column);
    return value === null || this.#arrays.some((array) => holdsCell(array, row, column)) ? undefined : { value };
  }

  #formula(cell: FileCell, row: number, column: number): CellInput | undefined {
    const shared = cell.formulaType === "shared" ? this.#shared.get(cell.formulaSharedIndex ?? -1) : undefined;
    if (isExternal(shared?.text ?? cell.formula ?? "")) {
      this.external++;
      return undefined;
    }
    if (shared) {
      const text = formulaFromFile(shared.text, this.functions);
      return { formula: offsetFormula(text, row - shared.row, column - shared.column) };
    }
    if (!cell.formula) return undefined;
    const formula = formulaFromFile(cell.formula, this.functions);
    const entered = cell.formulaType === "array" && !cell.formulaDynamic ? parseBox(cell.formulaRef ?? "") : null;
    return entered ? { formula, fixedArea: entered } : { formula };
  }

  #value(cell: FileCell | undefined, value: CellValue, row: number, column: number): Scalar {
    if (value instanceof Date) return (this.#numbers.get(formatCell(row, column)) ?? 0) + this.#days;
    // a number beyond the largest is none
    if (typeof value === "number" && !Number.isFinite(value)) return new CellError("#NUM!");
    if (typeof value !== "string") return value;
    return cell?.type === "error" && isErrorCode(value) ? new CellError(value) : value;
  }
}

function dateCells({ rows }: FileSheet): Set<string> {
  const found = new Set<string>();
  rows.forEach((row, at) => row.forEach((value, column) => value instanceof Date && found.add(formatCell(at, column))));
  return found;
}

function takeHyperlinks(book: Book, sheet: string, { cells }: FileSheet): void {
  for (const [key, { hyperlink }] of cells ?? []) {
    if (!hyperlink) continue;
    const { target, location, tooltip } = hyperlink;
    const place = location ? { documentReference: location } : { address: target };
    book.sheet(sheet).hyperlinks.set(key, tooltip ? { ...place, screenTip: tooltip } : place);
  }
}
