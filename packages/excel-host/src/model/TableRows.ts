import { StructuralChange } from "../grid/StructuralChange";
import { HostError } from "../protocol/HostError";
import { expose, HostCollection } from "../protocol/HostObject";
import type { WireValue } from "../protocol/wire";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { Range } from "./Range";
import { writeValues } from "./rangeContents";
import * as operations from "./tableOperations";
import type { TableState } from "./tableState";

export class TableRow extends BookObject {
  constructor(
    book: Book,
    private readonly table: TableState,
    readonly index: number,
  ) {
    super(book);
  }

  override get key(): number {
    return this.index;
  }

  get values(): (string | number | boolean)[][] {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange(): Range {
    const body = operations.bodyArea(this.table);
    return new Range(this.book, this.table.sheet, { ...body, row: body.row + this.index, rows: 1 });
  }
  delete(): void {
    const { area } = this.getRange();
    // The last row of data is emptied, for a table always has one.
    if (operations.bodyArea(this.table).rows === 1) writeValues(this.book, this.table.sheet, area, "");
    else this.grid.restructure(new StructuralChange(this.table.sheet, "delete", area, "rows"));
  }
}
expose(TableRow, { scalars: ["index", "values"], methods: ["getRange", "delete"] });

/** The rows of data, without headers and totals. */
export class TableRowCollection extends HostCollection<TableRow> {
  constructor(
    private readonly book: Book,
    private readonly table: TableState,
  ) {
    super();
  }

  get items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.book, this.table, index));
  }
  get count(): number {
    return operations.bodyArea(this.table).rows;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): TableRow {
    return this.itemByKey(index);
  }
  itemByKey(key: string | number): TableRow {
    if (typeof key !== "number" || key < 0 || key >= this.count) throw HostError.invalidArgument();
    return new TableRow(this.book, this.table, key);
  }
  /** @param values one or more rows, as wide as the table */
  add(index?: number, values?: WireValue): TableRow {
    const matrix = Array.isArray(values) ? (Array.isArray(values[0]) ? values : [values]) : undefined;
    const rows = matrix?.length ?? 1;
    if (matrix?.some((line) => !Array.isArray(line) || line.length !== this.table.columns.length))
      throw HostError.wrongShape();
    const first = operations.addRows(this.book, this.table, rows, index);
    const body = operations.bodyArea(this.table);
    const added = { ...body, row: body.row + first, rows };
    if (matrix) writeValues(this.book, this.table.sheet, added, matrix);
    else if (values !== undefined && values !== null) writeValues(this.book, this.table.sheet, added, values);
    return new TableRow(this.book, this.table, first);
  }
}
expose(TableRowCollection, { scalars: ["count"], methods: ["getItemAt", "getCount", "add"] });
