import { formatAddress, isEntireColumn, isEntireRow, type Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { isFormula } from "../formula/isFormula";
import { fromR1C1, toR1C1 } from "../formula/r1c1";
import { buildMatrix, matrixReader } from "./matrices";
import { getHyperlink, setHyperlink, type RangeHyperlink } from "./hyperlinks";
import {
  readFormulas,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
  writeNumberFormats,
  writeValues,
} from "./rangeContents";
import { requireUnlocked } from "./protection";
import { POINTS_PER_PIXEL } from "./textMeasure";

/** More cells than this are never read in one go, as in Excel. */
const MOST_CELLS = 5_000_000;

/** What can be asked of a rectangle of cells: where it is, what is in it, and how much room it takes. */
export abstract class RangeProperties extends BookObject {
  constructor(
    book: Book,
    readonly sheet: string,
    readonly area: Box,
  ) {
    super(book);
  }

  // Where it is

  get address(): string {
    return formatAddress(this.grid.sheets.name(this.sheet), this.area);
  }
  /** $A$1 with its sheet, as names hold it. */
  get absoluteAddress(): string {
    return formatAddress(this.grid.sheets.name(this.sheet), this.area, true);
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.area.row;
  }
  get columnIndex(): number {
    return this.area.column;
  }
  get rowCount(): number {
    return this.area.rows;
  }
  get columnCount(): number {
    return this.area.columns;
  }
  get cellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return isEntireColumn(this.area);
  }
  get isEntireRow(): boolean {
    return isEntireRow(this.area);
  }

  // What is in it

  get #readable(): Box {
    if (this.area.rows * this.area.columns > MOST_CELLS)
      throw HostError.invalidArgument("The range is too large to be read at once.");
    return this.area;
  }

  get values(): (string | number | boolean)[][] {
    return readValues(this.book, this.sheet, this.#readable);
  }
  set values(values: unknown) {
    requireUnlocked(this.book, this.sheet);
    writeValues(this.book, this.sheet, this.#readable, values);
  }
  get formulas(): (string | number | boolean)[][] {
    return readFormulas(this.book, this.sheet, this.#readable);
  }
  set formulas(formulas: unknown) {
    requireUnlocked(this.book, this.sheet);
    writeValues(this.book, this.sheet, this.#readable, formulas);
  }
  get formulasLocal(): (string | number | boolean)[][] {
    return this.formulas;
  }
  set formulasLocal(formulas: unknown) {
    this.formulas = formulas;
  }
  get formulasR1C1(): (string | number | boolean)[][] {
    const { row, column } = this.area;
    return this.formulas.map((line, down) =>
      line.map((each, right) =>
        typeof each === "string" && isFormula(each) ? toR1C1(each, { row: row + down, column: column + right }) : each,
      ),
    );
  }
  set formulasR1C1(formulas: unknown) {
    const at = matrixReader(formulas, this.#readable);
    const { row, column } = this.area;
    this.formulas = buildMatrix(this.area, (down, right) => {
      const written = at(down, right) ?? null;
      if (typeof written !== "string" || !written.startsWith("=")) return written;
      return fromR1C1(written, { row: row + down, column: column + right }) ?? outOfSheet();
    });
  }
  get numberFormat(): string[][] {
    return readNumberFormats(this.book, this.sheet, this.#readable);
  }
  set numberFormat(formats: unknown) {
    requireUnlocked(this.book, this.sheet);
    writeNumberFormats(this.book, this.sheet, this.area, formats);
  }
  get text(): string[][] {
    return readText(this.book, this.sheet, this.#readable);
  }
  get valueTypes(): string[][] {
    return readValueTypes(this.book, this.sheet, this.#readable);
  }
  get hyperlink(): RangeHyperlink | null {
    return getHyperlink(this.book, this.sheet, this.area);
  }
  set hyperlink(link: RangeHyperlink | null) {
    setHyperlink(this.book, this.sheet, this.area, link);
  }

  // Rows and columns out of sight

  get rowHidden(): boolean | null {
    return this.#allOrNone(this.area.rows, (at) => this.grid.layout.isRowHidden(this.sheet, this.area.row + at));
  }
  set rowHidden(hidden: boolean | null) {
    this.grid.layout.hideRows(this.sheet, this.area.row, this.area.rows, Boolean(hidden));
  }
  get columnHidden(): boolean | null {
    return this.#allOrNone(this.area.columns, (at) =>
      this.grid.layout.isColumnHidden(this.sheet, this.area.column + at),
    );
  }
  set columnHidden(hidden: boolean | null) {
    this.grid.layout.hideColumns(this.sheet, this.area.column, this.area.columns, Boolean(hidden));
  }
  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    return rows || columns ? true : rows === null || columns === null ? null : false;
  }
  #allOrNone(count: number, holds: (at: number) => boolean): boolean | null {
    const looked = Math.min(count, 100_000);
    const first = holds(0);
    for (let at = 1; at < looked; at++) if (holds(at) !== first) return null;
    return first;
  }

  get top(): number {
    return this.#extent(0, this.area.row, (row) => this.grid.layout.rowHeight(this.sheet, row));
  }
  get left(): number {
    return this.#extent(0, this.area.column, (column) => this.grid.layout.columnWidth(this.sheet, column));
  }
  get height(): number {
    return this.#extent(this.area.row, this.area.row + this.area.rows, (row) =>
      this.grid.layout.rowHeight(this.sheet, row),
    );
  }
  get width(): number {
    return this.#extent(this.area.column, this.area.column + this.area.columns, (column) =>
      this.grid.layout.columnWidth(this.sheet, column),
    );
  }
  #extent(from: number, to: number, size: (at: number) => number): number {
    let pixels = 0;
    for (let at = from; at < to; at++) pixels += size(at);
    return pixels * POINTS_PER_PIXEL;
  }
}

expose(RangeProperties, {
  scalars: [
    "address", "addressLocal", "rowIndex", "columnIndex", "rowCount", "columnCount", "cellCount", "isEntireColumn", "isEntireRow", "values", "formulas",
    "formulasLocal", "formulasR1C1", "numberFormat", "text", "valueTypes", "hidden", "rowHidden", "columnHidden", "hyperlink", "top", "left", "height", "width",
  ], // prettier-ignore
});

function outOfSheet(): never {
  throw HostError.invalidArgument();
}
