import type { Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose, HostCollection, type HostObject } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { Range } from "./Range";
import { resolveAddress } from "./resolveAddress";
import { sortRows, type SortField } from "./sortRows";
import { TableColumnCollection } from "./TableColumns";
import * as operations from "./tableOperations";
import { TableRowCollection } from "./TableRows";
import { isFilteredColumn } from "./tableFilters";
import type { TableState } from "./tableState";

const STYLE = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

export class Table extends BookObject {
  constructor(
    book: Book,
    readonly state: TableState,
  ) {
    super(book);
  }

  override get key(): string {
    return this.state.id;
  }

  get id(): string {
    return this.state.id;
  }
  get name(): string {
    return this.state.name;
  }
  set name(name: string) {
    operations.renameTable(this.book, this.state, name);
    this.#changed();
  }
  get style(): string {
    return this.state.style;
  }
  set style(style: string) {
    if (style !== "" && !STYLE.test(style)) throw HostError.invalidArgument();
    this.state.style = style;
    this.#changed();
  }
  get showHeaders(): boolean {
    return this.state.showHeaders;
  }
  set showHeaders(shown: boolean) {
    operations.showHeaders(this.book, this.state, shown);
  }
  get showTotals(): boolean {
    return this.state.showTotals;
  }
  set showTotals(shown: boolean) {
    operations.showTotals(this.book, this.state, shown);
  }
  get showBandedRows(): boolean {
    return this.state.showBandedRows;
  }
  set showBandedRows(shown: boolean) {
    this.state.showBandedRows = shown;
    this.#changed();
  }
  get showBandedColumns(): boolean {
    return this.state.showBandedColumns;
  }
  set showBandedColumns(shown: boolean) {
    this.state.showBandedColumns = shown;
    this.#changed();
  }
  get showFilterButton(): boolean {
    return this.state.showFilterButton;
  }
  set showFilterButton(shown: boolean) {
    this.state.showFilterButton = shown;
    this.#changed();
  }
  get highlightFirstColumn(): boolean {
    return this.state.highlightFirstColumn;
  }
  set highlightFirstColumn(highlighted: boolean) {
    this.state.highlightFirstColumn = highlighted;
    this.#changed();
  }
  get highlightLastColumn(): boolean {
    return this.state.highlightLastColumn;
  }
  set highlightLastColumn(highlighted: boolean) {
    this.state.highlightLastColumn = highlighted;
    this.#changed();
  }
  #changed(): void {
    this.book.changed("tables", this.state.sheet);
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.book, this.state);
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this.book, this.state);
  }
  get worksheet(): HostObject {
    return this.book.links.worksheet(this.state.sheet);
  }
  get autoFilter(): AutoFilter {
    return new AutoFilter(this.book, this.state);
  }
  get sort(): TableSort {
    return new TableSort(this.book, this.state);
  }

  getRange(): Range {
    return this.#range(this.state.area);
  }
  getHeaderRowRange(): Range {
    return this.#part(operations.headerArea(this.state));
  }
  getDataBodyRange(): Range {
    return this.#range(operations.bodyArea(this.state));
  }
  getTotalRowRange(): Range {
    return this.#part(operations.totalsArea(this.state));
  }
  #part(area: Box | null): Range {
    if (!area) throw HostError.itemNotFound();
    return this.#range(area);
  }
  #range(area: Box): Range {
    return new Range(this.book, this.state.sheet, area);
  }

  clearFilters(): void {
    operations.clearFilters(this.book, this.state);
  }
  reapplyFilters(): void {
    operations.applyFilters(this.book, this.state);
  }
  convertToRange(): Range {
    operations.removeTable(this.book, this.state);
    return this.getRange();
  }
  delete(): void {
    operations.removeTable(this.book, this.state);
    this.getRange().clear();
  }
  resize(to: Range | string): void {
    const place = to instanceof Range ? to : resolveAddress(this.book, to, this.state.sheet);
    if (place.sheet !== this.state.sheet) throw HostError.invalidArgument();
    operations.resizeTable(this.book, this.state, place.area);
  }
}
expose(Table, {
  scalars: [
    "id", "name", "style", "showHeaders", "showTotals", "showBandedRows", "showBandedColumns", "showFilterButton", "highlightFirstColumn",
    "highlightLastColumn",
  ], // prettier-ignore
  relations: ["columns", "rows", "worksheet", "autoFilter", "sort"],
  methods: [
    "getRange", "getHeaderRowRange", "getDataBodyRange", "getTotalRowRange", "clearFilters", "reapplyFilters", "convertToRange", "delete", "resize",
  ], // prettier-ignore
  events: ["DataChanged", "SelectionChanged"],
});

/** All tables, those of one sheet, or those that touch an area. */
export class TableCollection extends HostCollection<Table> {
  constructor(
    private readonly book: Book,
    private readonly sheet: string | null,
    private readonly isMember: (table: TableState) => boolean = () => true,
  ) {
    super();
  }

  get items(): readonly Table[] {
    const tables = this.sheet === null ? this.book.tables.all : this.book.tables.on(this.sheet);
    return tables.filter(this.isMember).map((table) => new Table(this.book, table));
  }
  get count(): number {
    return this.items.length;
  }
  getCount(): number {
    return this.count;
  }
  getFirst(): Table {
    return this.getItemAt(0);
  }
  getItem(idOrName: string): Table {
    return this.itemByKey(idOrName);
  }
  getItemOrNullObject(idOrName: string): Table | null {
    const found = this.book.tables.find(idOrName);
    return found && (this.sheet === null || found.sheet === this.sheet) && this.isMember(found)
      ? new Table(this.book, found)
      : null;
  }
  getItemAt(index: number): Table {
    const table = this.items[index];
    if (!table) throw HostError.invalidArgument();
    return table;
  }
  itemByKey(key: string | number): Table {
    const table = this.getItemOrNullObject(String(key));
    if (!table) throw HostError.itemNotFound();
    return table;
  }
  add(where: Range | string, hasHeaders: boolean): Table {
    const place =
      where instanceof Range
        ? where
        : resolveAddress(this.book, where, this.sheet ?? this.book.grid.selection.activeSheet);
    if (this.sheet !== null && place.sheet !== this.sheet) throw HostError.invalidArgument();
    return new Table(this.book, operations.addTable(this.book, place.sheet, place.area, hasHeaders));
  }
}
expose(TableCollection, {
  scalars: ["count"],
  methods: ["getItem", "getItemOrNullObject", "getItemAt", "getFirst", "getCount", "add"],
  events: ["DataChanged", "Added", "Deleted"],
});

export class AutoFilter extends BookObject {
  constructor(
    book: Book,
    private readonly table: TableState,
  ) {
    super(book);
  }

  get enabled(): boolean {
    return this.table.showFilterButton;
  }
  get isDataFiltered(): boolean {
    return this.table.columns.some(isFilteredColumn);
  }
  clearCriteria(): void {
    operations.clearFilters(this.book, this.table);
  }
  reapply(): void {
    operations.applyFilters(this.book, this.table);
  }
  getRange(): Range {
    return new Range(this.book, this.table.sheet, this.table.area);
  }
  getRangeOrNullObject(): Range {
    return this.getRange();
  }
}
expose(AutoFilter, {
  scalars: ["enabled", "isDataFiltered"],
  methods: ["clearCriteria", "reapply", "getRange", "getRangeOrNullObject"],
});

export class TableSort extends BookObject {
  constructor(
    book: Book,
    private readonly table: TableState,
  ) {
    super(book);
  }

  apply(fields: readonly SortField[], matchCase = false): void {
    sortRows(this.book, this.table.sheet, operations.bodyArea(this.table), fields, matchCase);
    if (this.table.columns.some(isFilteredColumn)) operations.applyFilters(this.book, this.table);
  }
}
expose(TableSort, { methods: ["apply"] });
