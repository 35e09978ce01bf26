import type { Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { sortRows, type SortField } from "./sortRows";

/** Sorting by columns of the range. */
export class RangeSort extends BookObject {
  constructor(
    book: Book,
    private readonly sheet: string,
    private readonly area: Box,
  ) {
    super(book);
  }

  apply(fields: readonly SortField[], matchCase = false, hasHeaders = false, orientation = "Rows"): void {
    if (orientation !== "Rows") throw HostError.apiNotFound("sorting of columns");
    const area = hasHeaders ? { ...this.area, row: this.area.row + 1, rows: this.area.rows - 1 } : this.area;
    sortRows(this.book, this.sheet, area, fields, matchCase);
  }
}
expose(RangeSort, { methods: ["apply"] });
