import { box as boxAt, isOnSheet, parseAddress, WHOLE_SHEET } from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { ChartCollection } from "./Charts";
import { colorFrom } from "./colors";
import { copySheet } from "./copySheet";
import { WorksheetFreezePanes } from "./FreezePanes";
import { KeyedItemCollection } from "./KeyedItems";
import { NamedItemCollection } from "./NamedItems";
import { PageLayout } from "./PageLayout";
import { Protection, requireStructure } from "./protection";
import { Range } from "./Range";
import { RangeAreas } from "./SeveralRanges";
import { cellsWithText, type SearchCriteria } from "./rangeSearch";
import { resolveAddress } from "./resolveAddress";
import { checkSheetName } from "./sheetNames";
import { TableCollection } from "./Tables";

const VISIBILITIES = [
  ["Visible", "visible"],
  ["Hidden", "hidden"],
  ["VeryHidden", "veryHidden"],
] as const;

export class Worksheet extends BookObject {
  constructor(
    book: Book,
    readonly id: string,
  ) {
    super(book);
  }

  override get key(): string {
    return this.id;
  }

  get name(): string {
    return this.grid.sheets.name(this.id);
  }
  set name(name: string) {
    requireStructure(this.book);
    checkSheetName(this.book, name, this.id);
    this.grid.sheets.rename(this.id, name);
  }
  get position(): number {
    return this.grid.sheets.all.indexOf(this.id);
  }
  set position(position: number) {
    requireStructure(this.book);
    if (!Number.isInteger(position) || position < 0 || position >= this.grid.sheets.all.length)
      throw HostError.invalidArgument();
    this.grid.sheets.move(this.id, position);
  }
  get visibility(): string {
    const current = this.grid.sheets.visibility(this.id);
    return VISIBILITIES.find((each) => each[1] === current)![0];
  }
  set visibility(name: string) {
    requireStructure(this.book);
    const wanted = VISIBILITIES.find((each) => each[0] === name)?.[1];
    if (!wanted) throw HostError.invalidArgument();
    if (wanted !== "visible") this.#leaveAnotherVisible();
    this.grid.sheets.setVisibility(this.id, wanted);
  }
  get tabColor(): string {
    return this.grid.sheets.tabColor(this.id);
  }
  set tabColor(color: string) {
    this.grid.sheets.setTabColor(this.id, color === "" ? "" : colorFrom(color));
  }
  get showGridlines(): boolean {
    return this.grid.sheets.showsGridlines(this.id);
  }
  set showGridlines(shown: boolean) {
    this.grid.sheets.showGridlines(this.id, shown);
  }
  get showHeadings(): boolean {
    return this.book.sheet(this.id).showHeadings;
  }
  set showHeadings(shown: boolean) {
    this.book.sheet(this.id).showHeadings = shown;
  }
  /** In points, of cells with no width or height of their own. */
  get standardWidth(): number {
    return 48;
  }
  get standardHeight(): number {
    return 15;
  }
  get enableCalculation(): boolean {
    return true;
  }

  get tables(): TableCollection {
    return new TableCollection(this.book, this.id);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this.book, this.id);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.id);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.book, this.id);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.book, this.id);
  }
  get customProperties(): KeyedItemCollection<string> {
    return new KeyedItemCollection(this.book.sheet(this.id).customProperties);
  }
  get protection(): Protection {
    return new Protection(this.book.sheet(this.id));
  }

  getRange(address?: string): Range {
    if (address === undefined || address === "") return new Range(this.book, this.id, WHOLE_SHEET);
    const place = resolveAddress(this.book, address, this.id);
    // An address that names another sheet is refused, as Excel refuses it; a name may lead there.
    if (place.sheet !== this.id && parseAddress(address)) throw HostError.invalidArgument();
    return new Range(this.book, place.sheet, place.area);
  }
  getRanges(address = ""): RangeAreas {
    return address === ""
      ? new RangeAreas(this.book, this.id, [WHOLE_SHEET])
      : RangeAreas.at(this.book, this.id, address);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    const area = boxAt(row, column, rows, columns);
    if (![row, column, rows, columns].every(Number.isInteger) || !isOnSheet(area)) throw HostError.invalidArgument();
    return new Range(this.book, this.id, area);
  }
  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    this.book.calculate();
    const used = this.grid.cells.usedArea(this.id, undefined, !valuesOnly);
    return used && new Range(this.book, this.id, used);
  }
  /** @throws HostError ItemNotFound when no cell has the text */
  findAll(text: string, criteria: SearchCriteria = {}): RangeAreas {
    return this.findAllOrNullObject(text, criteria) ?? notFound();
  }
  findAllOrNullObject(text: string, criteria: SearchCriteria = {}): RangeAreas | null {
    const found = cellsWithText(this.book, this.id, WHOLE_SHEET, text, criteria);
    return found.length > 0 ? new RangeAreas(this.book, this.id, found) : null;
  }
  getNext(visibleOnly = false): Worksheet {
    return this.getNextOrNullObject(visibleOnly) ?? notFound();
  }
  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#neighbour(1, visibleOnly);
  }
  getPrevious(visibleOnly = false): Worksheet {
    return this.getPreviousOrNullObject(visibleOnly) ?? notFound();
  }
  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#neighbour(-1, visibleOnly);
  }
  #neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { sheets } = this.grid;
    for (let at = this.position + step; at >= 0 && at < sheets.all.length; at += step) {
      if (!visibleOnly || sheets.visibility(sheets.all[at]) === "visible")
        return new Worksheet(this.book, sheets.all[at]);
    }
    return null;
  }

  activate(): void {
    if (this.grid.sheets.visibility(this.id) !== "visible")
      throw HostError.invalidOperation("A hidden worksheet can't be activated.");
    this.grid.selection.activate(this.id);
  }
  delete(): void {
    requireStructure(this.book);
    if (this.grid.sheets.visibility(this.id) === "veryHidden") throw HostError.generalException();
    this.#leaveAnotherVisible();
    this.grid.sheets.delete(this.id);
  }
  #leaveAnotherVisible(): void {
    const { sheets } = this.grid;
    const others = sheets.all.filter((sheet) => sheet !== this.id && sheets.visibility(sheet) === "visible");
    if (others.length === 0)
      throw HostError.invalidOperation("A workbook must contain at least one visible worksheet.");
  }
  calculate(markAllDirty = false): void {
    if (markAllDirty) this.grid.calculation.markAllDirty();
    this.grid.calculation.run();
  }
  copy(positionType = "End", relativeTo?: Worksheet): Worksheet {
    requireStructure(this.book);
    const { all } = this.grid.sheets;
    const beside = relativeTo ? all.indexOf(relativeTo.id) : 0;
    const index = { None: all.length, End: all.length, Beginning: 0, Before: beside, After: beside + 1 }[positionType];
    if (index === undefined) throw HostError.invalidArgument();
    return new Worksheet(this.book, copySheet(this.book, this.id, index));
  }
}
expose(Worksheet, {
  scalars: [
    "id", "name", "position", "visibility", "tabColor", "showGridlines", "showHeadings", "standardWidth", "standardHeight", "enableCalculation",
  ], // prettier-ignore
  relations: ["tables", "charts", "names", "freezePanes", "pageLayout", "customProperties", "protection"],
  methods: [
    "getRange", "getRanges", "getRangeByIndexes", "getCell", "getUsedRange", "getUsedRangeOrNullObject", "getNext", "getNextOrNullObject", "getPrevious",
    "getPreviousOrNullObject", "activate", "delete", "calculate", "copy", "findAll", "findAllOrNullObject",
  ], // prettier-ignore
  events: ["Activated", "Calculated", "DataChanged", "Deactivated", "SelectionChanged"],
});

function notFound(): never {
  throw HostError.itemNotFound();
}
