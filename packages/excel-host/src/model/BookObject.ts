import { HostObject } from "../protocol/HostObject";
import type { Book } from "./Book";

/** An object of the workbook that the client can reach. */
export abstract class BookObject extends HostObject {
  constructor(protected readonly book: Book) {
    super();
  }

  protected get grid() {
    return this.book.grid;
  }
}
