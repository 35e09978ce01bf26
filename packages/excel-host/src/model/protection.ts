import { HostError } from "../protocol/HostError";
import { expose, HostObject } from "../protocol/HostObject";
import type { Book } from "./Book";

/** @throws HostError when sheets may not be added, deleted, renamed, moved, hidden or shown */
export function requireStructure({ structureProtected, readOnly }: Book): void {
  if (structureProtected || readOnly) throw HostError.accessDenied();
}

/** @throws HostError when the cells of a sheet may not be changed */
export function requireUnlocked(book: Book, sheet: string): void {
  if (book.readOnly || book.sheet(sheet).protected) throw HostError.accessDenied();
}

/** Protection of a sheet or of the workbook's structure. Passwords and options are not kept. */
export class Protection extends HostObject {
  constructor(private readonly state: { protected: boolean }) {
    super();
  }

  get protected(): boolean {
    return this.state.protected;
  }
  protect(): void {
    if (this.state.protected) throw HostError.accessDenied();
    this.state.protected = true;
  }
  unprotect(): void {
    this.state.protected = false;
  }
}
expose(Protection, { scalars: ["protected"], methods: ["protect", "unprotect"] });

/** The protection of the workbook's structure. */
export const structureProtection = (book: Book): Protection =>
  new Protection({
    get protected() {
      return book.structureProtected;
    },
    set protected(on: boolean) {
      book.structureProtected = on;
    },
  });
