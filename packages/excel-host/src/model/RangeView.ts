import { formatAddress, type Box } from "../formula/address";
import { expose, HostCollection } from "../protocol/HostObject";
import { HostError } from "../protocol/HostError";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { Range } from "./Range";
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from "./rangeContents";

type Reading<Item> = (book: Book, sheet: string, area: Box) => Item[][];

/** The cells of an area that are in sight: what a filter or hidden rows leave of it. */
export class RangeView extends BookObject {
  readonly #rows: readonly number[];
  readonly #columns: readonly number[];

  constructor(
    book: Book,
    private readonly sheet: string,
    private readonly area: Box,
    private readonly rowIndex: number | null = null,
  ) {
    super(book);
    const { layout } = book.grid;
    const shown = Array.from({ length: area.rows }, (_, at) => area.row + at).filter(
      (row) => !layout.isRowHidden(sheet, row),
    );
    this.#rows = rowIndex === null ? shown : shown.slice(rowIndex, rowIndex + 1);
    this.#columns = Array.from({ length: area.columns }, (_, at) => area.column + at).filter(
      (column) => !layout.isColumnHidden(sheet, column),
    );
  }

  override get key(): number | undefined {
    return this.rowIndex ?? undefined;
  }

  #seen<Item>(read: Reading<Item>): Item[][] {
    return this.#rows.map((row) => {
      const [line] = read(this.book, this.sheet, { ...this.area, row, rows: 1 });
      return this.#columns.map((column) => line[column - this.area.column]);
    });
  }

  get index(): number {
    return this.rowIndex ?? 0;
  }
  get rowCount(): number {
    return this.#rows.length;
  }
  get columnCount(): number {
    return this.#columns.length;
  }
  get values(): (string | number | boolean)[][] {
    return this.#seen(readValues);
  }
  get formulas(): (string | number | boolean)[][] {
    return this.#seen(readFormulas);
  }
  get numberFormat(): string[][] {
    return this.#seen(readNumberFormats);
  }
  get text(): string[][] {
    return this.#seen(readText);
  }
  get valueTypes(): string[][] {
    return this.#seen(readValueTypes);
  }
  get cellAddresses(): string[][] {
    const name = this.grid.sheets.name(this.sheet);
    return this.#rows.map((row) =>
      this.#columns.map((column) => formatAddress(name, { row, column, rows: 1, columns: 1 })),
    );
  }
  get rows(): RangeViewCollection {
    return new RangeViewCollection(this.book, this.sheet, this.area, this.#rows.length);
  }
  getRange(): Range {
    return new Range(
      this.book,
      this.sheet,
      this.rowIndex === null ? this.area : { ...this.area, row: this.#rows[0], rows: 1 },
    );
  }
}
expose(RangeView, {
  scalars: [
    "index",
    "rowCount",
    "columnCount",
    "values",
    "formulas",
    "numberFormat",
    "text",
    "valueTypes",
    "cellAddresses",
  ],
  relations: ["rows"],
  methods: ["getRange"],
});

/** The visible rows one by one. */
export class RangeViewCollection extends HostCollection<RangeView> {
  constructor(
    private readonly book: Book,
    private readonly sheet: string,
    private readonly area: Box,
    private readonly count: number,
  ) {
    super();
  }

  get items(): readonly RangeView[] {
    return Array.from({ length: this.count }, (_, at) => this.itemByKey(at));
  }
  getItemAt(index: number): RangeView {
    return this.itemByKey(index);
  }
  getCount(): number {
    return this.count;
  }
  itemByKey(key: string | number): RangeView {
    if (typeof key !== "number" || key < 0 || key >= this.count) throw HostError.invalidArgument();
    return new RangeView(this.book, this.sheet, this.area, key);
  }
}
expose(RangeViewCollection, { methods: ["getItemAt", "getCount"] });
