import {
  boundingBox,
  box as boxAt,
  formatCell,
  intersection,
  lastColumn,
  lastRow,
  parseAddress,
  sameBox,
  type Box,
} from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose, type HostObject } from "../protocol/HostObject";
import { autoFill } from "./autoFill";
import { copyCells, type CopyType } from "./copyCells";
import { DataValidation } from "./DataValidation";
import { setHyperlink } from "./hyperlinks";
import { requireUnlocked } from "./protection";
import * as areas from "./rangeAreas";
import { writeValues } from "./rangeContents";
import { RangeFormat } from "./RangeFormat";
import { RangeProperties } from "./RangeProperties";
import { RangeSort } from "./RangeSort";
import { cellsWithText, specialCells, type SearchCriteria } from "./rangeSearch";
import { removeDuplicates, type RemoveDuplicatesResult } from "./removeDuplicates";
import { resolveAddress } from "./resolveAddress";
import { deleteCells, insertCells } from "./structure";

/** A rectangle of cells on a sheet. */
export class Range extends RangeProperties {
  override get canBeTracked(): boolean {
    return true;
  }

  protected at(area: Box): Range {
    return new Range(this.book, this.sheet, area);
  }

  // What belongs to it

  get worksheet(): HostObject {
    return this.book.links.worksheet(this.sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.book, this.sheet, [this.area]);
  }
  get conditionalFormats(): HostObject {
    return this.book.links.conditionalFormats(this.sheet, this.area);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.book, this.sheet, this.area);
  }
  get sort(): RangeSort {
    return new RangeSort(this.book, this.sheet, this.area);
  }

  // Spills

  get hasSpill(): boolean | null {
    this.book.calculate();
    let some = false;
    let all = true;
    for (let row = this.area.row; row <= lastRow(this.area); row++) {
      for (let column = this.area.column; column <= lastColumn(this.area); column++) {
        const spilled = this.#arrayAt(row, column) !== undefined;
        some ||= spilled;
        all &&= spilled;
      }
    }
    return all ? true : some ? null : false;
  }
  getSpillingToRange(): Range {
    return this.getSpillingToRangeOrNullObject() ?? notFound();
  }
  getSpillingToRangeOrNullObject(): Range | null {
    this.book.calculate();
    const array = this.#arrayAt(this.area.row, this.area.column);
    return array && array.row === this.area.row && array.column === this.area.column ? this.at(array.area) : null;
  }
  getSpillParent(): Range {
    return this.getSpillParentOrNullObject() ?? notFound();
  }
  getSpillParentOrNullObject(): Range | null {
    this.book.calculate();
    const array = this.#arrayAt(this.area.row, this.area.column);
    return array ? this.at(boxAt(array.row, array.column)) : null;
  }
  /** An old-style array formula fills its cells, but does not spill. */
  #arrayAt(row: number, column: number) {
    const array = this.grid.cells.array(this.sheet, row, column);
    return array?.fixedArea ? undefined : array;
  }

  // Other ranges

  getCell(row: number, column: number): Range {
    return this.at(areas.cellIn(this.area, row, column));
  }
  getRow(row: number): Range {
    return this.at(areas.rowIn(this.area, row));
  }
  getColumn(column: number): Range {
    return this.at(areas.columnIn(this.area, column));
  }
  getRowsAbove(count = 1): Range {
    return this.at(areas.rowsBeside(this.area, count));
  }
  getRowsBelow(count = 1): Range {
    return this.at(areas.rowsBeside(this.area, -count));
  }
  getColumnsBefore(count = 1): Range {
    return this.at(areas.columnsBeside(this.area, count));
  }
  getColumnsAfter(count = 1): Range {
    return this.at(areas.columnsBeside(this.area, -count));
  }
  getResizedRange(rows: number, columns: number): Range {
    return this.at(areas.resized(this.area, rows, columns));
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at(areas.resizedTo(this.area, rows, columns));
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.at(areas.movedBy(this.area, rows, columns));
  }
  getLastRow(): Range {
    return this.getRow(this.area.rows - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.area.columns - 1);
  }
  getLastCell(): Range {
    return this.getCell(this.area.rows - 1, this.area.columns - 1);
  }
  getEntireColumn(): Range {
    return this.at(areas.entireColumns(this.area));
  }
  getEntireRow(): Range {
    return this.at(areas.entireRows(this.area));
  }
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.at(boxAt(this.area.row, this.area.column));
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    this.book.calculate();
    const used = this.grid.cells.usedArea(this.sheet, this.area, !valuesOnly);
    return used && this.at(used);
  }
  getBoundingRect(other: Range | string): Range {
    return this.at(boundingBox(this.area, this.#areaOf(other)));
  }
  getIntersection(other: Range | string): Range {
    return this.getIntersectionOrNullObject(other) ?? notFound();
  }
  getIntersectionOrNullObject(other: Range | string): Range | null {
    const common = intersection(this.area, this.#areaOf(other));
    return common && this.at(common);
  }
  getSurroundingRegion(): Range {
    this.book.calculate();
    return this.at(areas.surroundingRegion(this.area, (rim) => this.grid.cells.usedArea(this.sheet, rim)));
  }
  getVisibleView(): HostObject {
    return this.book.links.visibleView(this.sheet, this.area);
  }
  /** @throws HostError ItemNotFound when there is no such cell */
  getSpecialCells(cellType: string, valueType = "All"): HostObject {
    return this.getSpecialCellsOrNullObject(cellType, valueType) ?? notFound();
  }
  getSpecialCellsOrNullObject(cellType: string, valueType = "All"): HostObject | null {
    const found = specialCells(this.book, this.sheet, this.area, cellType, valueType);
    return found.length > 0 ? this.book.links.rangeAreas(this.sheet, found) : null;
  }
  /** @throws HostError ItemNotFound when no cell has the text */
  find(text: string, criteria: SearchCriteria = {}): Range {
    return this.findOrNullObject(text, criteria) ?? notFound();
  }
  findOrNullObject(text: string, criteria: SearchCriteria = {}): Range | null {
    const found = cellsWithText(this.book, this.sheet, this.area, text, criteria);
    if (found.length === 0) return null;
    const inOrder = found.flatMap((area) => cellsOf(area)).sort((a, b) => a.row - b.row || a.column - b.column);
    const { area } = this;
    // The search begins after the first cell, which comes last.
    const rest = inOrder.filter(({ row, column }) => row !== area.row || column !== area.column);
    const [first = inOrder[0]] = /^backwards?$/i.test(criteria.searchDirection ?? "") ? rest.reverse() : rest;
    return this.at(first);
  }
  getTables(fullyContained = false): HostObject {
    return this.book.links.tablesTouching(this.sheet, this.area, fullyContained);
  }
  #areaOf(other: Range | string): Box {
    if (other instanceof Range) {
      if (other.sheet !== this.sheet) throw HostError.invalidArgument();
      return other.area;
    }
    const address = typeof other === "string" ? parseAddress(other) : null;
    if (!address) throw HostError.invalidArgument();
    return address.box;
  }

  // Changing it

  clear(applyTo = "All"): void {
    requireUnlocked(this.book, this.sheet);
    const contents = ["All", "Contents", "ResetContents"].includes(applyTo);
    const formats = ["All", "Formats"].includes(applyTo);
    const links = ["All", "Hyperlinks", "RemoveHyperlinks"].includes(applyTo);
    if (!contents && !formats && !links) throw HostError.invalidArgument();
    if (contents) {
      const used = this.grid.cells.usedArea(this.sheet, this.area);
      if (used) writeValues(this.book, this.sheet, used, "");
    }
    if (formats) {
      this.grid.styles.clear(this.sheet, this.area);
      this.book.clearConditionalFormats(this.sheet, this.area);
      this.unmerge();
    }
    if (links) setHyperlink(this.book, this.sheet, this.area, null);
  }
  delete(shift: string): void {
    deleteCells(this.book, this.sheet, this.area, shift);
  }
  insert(shift: string): Range {
    insertCells(this.book, this.sheet, this.area, shift);
    return this;
  }
  merge(across = false): void {
    const merged = across
      ? Array.from({ length: this.area.rows }, (_, row) => areas.rowIn(this.area, row))
      : [this.area];
    for (const area of merged) {
      this.#keepUpperLeft(area);
      this.grid.layout.merge(this.sheet, area);
    }
  }
  /** Merged cells have the contents of the upper left one. */
  #keepUpperLeft(area: Box): void {
    this.grid.cells.write(this.sheet, area, (row, column) => (row === 0 && column === 0 ? undefined : { value: null }));
  }
  unmerge(): void {
    this.grid.layout.unmerge(this.sheet, this.area);
  }
  select(): void {
    this.grid.selection.select(this.sheet, this.area);
  }
  copyFrom(source: Range | string, copyType: CopyType = "All", skipBlanks = false, transpose = false): void {
    const from = source instanceof Range ? source : resolveAddress(this.book, source, this.sheet);
    copyCells(this.book, from, { sheet: this.sheet, area: this.area }, { copyType, skipBlanks, transpose });
  }
  autoFill(destination: Range | string = this, fillType = "FillDefault"): void {
    autoFill(this.book, this.sheet, this.area, this.#areaOf(destination), fillType);
  }
  removeDuplicates(columns: readonly number[], includesHeader: boolean): RemoveDuplicatesResult {
    return removeDuplicates(this.book, this.sheet, this.area, columns, includesHeader);
  }
  /** Called by the client before it writes a large matrix piece by piece. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw HostError.wrongShape();
  }

  // For direct inspection

  /** Whether this is the same area of the same sheet. */
  equals(other: Range): boolean {
    return other.sheet === this.sheet && sameBox(other.area, this.area);
  }
  override toString(): string {
    return `${this.grid.sheets.name(this.sheet)}!${formatCell(this.area.row, this.area.column)}`;
  }
}

expose(Range, {
  scalars: ["hasSpill"],
  relations: ["worksheet", "format", "conditionalFormats", "dataValidation", "sort"],
  methods: [
    "getCell", "getRow", "getColumn", "getRowsAbove", "getRowsBelow", "getColumnsBefore", "getColumnsAfter", "getResizedRange",
    "getAbsoluteResizedRange", "getOffsetRange", "getLastRow", "getLastColumn", "getLastCell", "getEntireColumn", "getEntireRow", "getUsedRange",
    "getUsedRangeOrNullObject", "getBoundingRect", "getIntersection", "getIntersectionOrNullObject", "getSurroundingRegion", "getVisibleView",
    "getTables", "getSpillingToRange", "getSpillingToRangeOrNullObject", "getSpillParent", "getSpillParentOrNullObject", "clear", "delete",
    "insert", "merge", "unmerge", "select", "copyFrom", "getSpecialCells", "getSpecialCellsOrNullObject", "find", "findOrNullObject", "autoFill",
    "removeDuplicates", "_ValidateArraySize",
  ], // prettier-ignore
});

const cellsOf = ({ row, column, rows, columns }: Box): Box[] =>
  Array.from({ length: rows * columns }, (_, at) => boxAt(row + Math.floor(at / columns), column + (at % columns)));

function notFound(): never {
  throw HostError.itemNotFound();
}
