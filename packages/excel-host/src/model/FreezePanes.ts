import { expose } from "../protocol/HostObject";
import { HostError } from "../protocol/HostError";
import { box as boxAt, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../formula/address";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { Range } from "./Range";
import { resolveAddress } from "./resolveAddress";

/** Rows and columns that stay in sight while the rest scrolls. */
export class WorksheetFreezePanes extends BookObject {
  constructor(
    book: Book,
    private readonly sheet: string,
  ) {
    super(book);
  }

  freezeRows(count = 1): void {
    this.#freeze(count, 0);
  }
  freezeColumns(count = 1): void {
    this.#freeze(0, count);
  }
  freezeAt(frozen: Range | string): void {
    const area = frozen instanceof Range ? frozen.area : resolveAddress(this.book, frozen, this.sheet).area;
    const rows = area.rows === MAX_ROWS ? 0 : lastRow(area) + 1;
    const columns = area.columns === MAX_COLUMNS ? 0 : lastColumn(area) + 1;
    this.#freeze(rows, columns);
  }
  unfreeze(): void {
    this.#freeze(0, 0);
  }
  getLocation(): Range {
    const location = this.getLocationOrNullObject();
    if (!location) throw HostError.itemNotFound();
    return location;
  }
  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this.grid.sheets.frozenPanes(this.sheet);
    if (rows === 0 && columns === 0) return null;
    return new Range(this.book, this.sheet, boxAt(0, 0, rows || MAX_ROWS, columns || MAX_COLUMNS));
  }

  #freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0) throw HostError.invalidArgument();
    // panes belong to a sheet's window, and a hidden sheet has none
    if (this.grid.sheets.visibility(this.sheet) !== "visible") throw HostError.generalException();
    this.grid.sheets.freeze(this.sheet, { rows, columns });
  }
}
expose(WorksheetFreezePanes, {
  methods: ["freezeRows", "freezeColumns", "freezeAt", "unfreeze", "getLocation", "getLocationOrNullObject"],
});
