import type { Box } from "../formula/address";
import { StructuralChange } from "../grid/StructuralChange";
import { HostError } from "../protocol/HostError";
import { expose, HostCollection } from "../protocol/HostObject";
import type { WireValue } from "../protocol/wire";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { Range } from "./Range";
import * as operations from "./tableOperations";
import { criteriaOf, setFilter, type FilterCriteria } from "./tableFilters";
import type { TableColumnState, TableState } from "./tableState";

export class TableColumn extends BookObject {
  constructor(
    book: Book,
    private readonly table: TableState,
    private readonly state: TableColumnState,
  ) {
    super(book);
  }

  override get key(): number {
    return this.state.id;
  }

  get id(): number {
    return this.state.id;
  }
  get index(): number {
    return this.table.columns.indexOf(this.state);
  }
  get name(): string {
    return this.state.name;
  }
  set name(name: string) {
    operations.renameColumn(this.book, this.table, this.state, name);
  }
  /** The header and the total included. */
  get values(): (string | number | boolean)[][] {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  get filter(): Filter {
    return new Filter(this.book, this.table, this.state);
  }

  getRange(): Range {
    return this.#within(this.table.area);
  }
  getDataBodyRange(): Range {
    return this.#within(operations.bodyArea(this.table));
  }
  getHeaderRowRange(): Range {
    return this.#within(operations.headerArea(this.table));
  }
  getTotalRowRange(): Range {
    return this.#within(operations.totalsArea(this.table));
  }
  #within(area: Box | null): Range {
    if (!area) throw HostError.itemNotFound();
    return new Range(this.book, this.table.sheet, { ...area, column: area.column + this.index, columns: 1 });
  }
  delete(): void {
    if (this.table.columns.length === 1) throw HostError.invalidOperation();
    this.grid.restructure(new StructuralChange(this.table.sheet, "delete", this.getRange().area, "columns"));
  }
}
expose(TableColumn, {
  scalars: ["id", "index", "name", "values"],
  relations: ["filter"],
  methods: ["getRange", "getDataBodyRange", "getHeaderRowRange", "getTotalRowRange", "delete"],
});

export class TableColumnCollection extends HostCollection<TableColumn> {
  constructor(
    private readonly book: Book,
    private readonly table: TableState,
  ) {
    super();
  }

  get items(): readonly TableColumn[] {
    return this.table.columns.map((column) => new TableColumn(this.book, this.table, column));
  }
  get count(): number {
    return this.table.columns.length;
  }
  getCount(): number {
    return this.count;
  }
  getItem(key: string | number): TableColumn {
    return this.itemByKey(key);
  }
  getItemOrNullObject(key: string | number): TableColumn | null {
    const wanted = String(key).toLowerCase();
    return (
      this.items.find((column) =>
        typeof key === "number" ? column.id === key : column.name.toLowerCase() === wanted,
      ) ?? null
    );
  }
  getItemAt(index: number): TableColumn {
    const column = this.items[index];
    if (!column) throw HostError.invalidArgument();
    return column;
  }
  itemByKey(key: string | number): TableColumn {
    const column = this.getItemOrNullObject(key);
    if (!column) throw HostError.itemNotFound();
    return column;
  }
  /** @param values the whole column, its header and total included, or one value for all of its data */
  add(index?: number, values?: WireValue, name?: string): TableColumn {
    const header =
      Array.isArray(values) && this.table.showHeaders ? headerIn(values as readonly WireValue[]) : undefined;
    const column = new TableColumn(
      this.book,
      this.table,
      operations.addColumn(this.book, this.table, index, name ?? header),
    );
    if (Array.isArray(values)) column.getRange().values = values;
    else if (values !== undefined && values !== null) column.getDataBodyRange().values = values;
    if (name !== undefined) column.name = name;
    return column;
  }
}
expose(TableColumnCollection, {
  scalars: ["count"],
  methods: ["getItem", "getItemOrNullObject", "getItemAt", "getCount", "add"],
});

function headerIn(values: readonly WireValue[]): string | undefined {
  const [first] = values;
  const header: unknown = Array.isArray(first) ? (first as readonly WireValue[])[0] : first;
  return typeof header === "string" || typeof header === "number" ? String(header) || undefined : undefined;
}

/** Which rows a column's values let through. */
export class Filter extends BookObject {
  constructor(
    book: Book,
    private readonly table: TableState,
    private readonly column: TableColumnState,
  ) {
    super(book);
  }

  get criteria(): WireValue {
    return criteriaOf(this.column);
  }
  apply(criteria: FilterCriteria): void {
    setFilter(this.column, criteria);
    operations.applyFilters(this.book, this.table);
  }
  applyValuesFilter(values: readonly string[]): void {
    this.apply({ filterOn: "Values", values });
  }
  applyCustomFilter(criterion1: string, criterion2?: string, operator = "And"): void {
    this.apply({ filterOn: "Custom", criterion1, criterion2, operator });
  }
  applyDynamicFilter(dynamicCriteria: string): void {
    this.apply({ filterOn: "Dynamic", dynamicCriteria });
  }
  applyTopItemsFilter(count: number): void {
    this.apply({ filterOn: "TopItems", criterion1: String(count) });
  }
  applyTopPercentFilter(percent: number): void {
    this.apply({ filterOn: "TopPercent", criterion1: String(percent) });
  }
  applyBottomItemsFilter(count: number): void {
    this.apply({ filterOn: "BottomItems", criterion1: String(count) });
  }
  applyBottomPercentFilter(percent: number): void {
    this.apply({ filterOn: "BottomPercent", criterion1: String(percent) });
  }
  clear(): void {
    operations.clearFilter(this.column);
    operations.applyFilters(this.book, this.table);
  }
}
expose(Filter, {
  scalars: ["criteria"],
  methods: [
    "apply", "applyValuesFilter", "applyCustomFilter", "applyDynamicFilter", "applyTopItemsFilter", "applyTopPercentFilter",
    "applyBottomItemsFilter", "applyBottomPercentFilter", "clear",
  ], // prettier-ignore
});
