import { HostError } from "../protocol/HostError";
import { expose, HostCollection } from "../protocol/HostObject";
import type { Book } from "./Book";
import { requireStructure } from "./protection";
import { checkSheetName, unusedSheetName } from "./sheetNames";
import { Worksheet } from "./Worksheet";

export class WorksheetCollection extends HostCollection<Worksheet> {
  constructor(private readonly book: Book) {
    super();
  }

  get items(): readonly Worksheet[] {
    return this.book.grid.sheets.all.map((sheet) => new Worksheet(this.book, sheet));
  }
  getItem(idOrName: string): Worksheet {
    return this.itemByKey(idOrName);
  }
  getItemOrNullObject(idOrName: string): Worksheet | null {
    const { sheets } = this.book.grid;
    const sheet = sheets.all.includes(idOrName) ? idOrName : sheets.find(idOrName.replace(/^'(.*)'$/, "$1"));
    return sheet === undefined ? null : new Worksheet(this.book, sheet);
  }
  itemByKey(key: string | number): Worksheet {
    const sheet = this.getItemOrNullObject(String(key));
    if (!sheet) throw HostError.itemNotFound();
    return sheet;
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.grid.selection.activeSheet);
  }
  getFirst(visibleOnly = false): Worksheet {
    return this.#seen(visibleOnly)[0];
  }
  getLast(visibleOnly = false): Worksheet {
    const seen = this.#seen(visibleOnly);
    return seen[seen.length - 1];
  }
  getCount(visibleOnly = false): number {
    return this.#seen(visibleOnly).length;
  }
  #seen(visibleOnly: boolean): Worksheet[] {
    return this.items.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  }
  add(name?: string): Worksheet {
    requireStructure(this.book);
    if (name !== undefined && name !== "") checkSheetName(this.book, name);
    return new Worksheet(this.book, this.book.grid.sheets.add(name || unusedSheetName(this.book)));
  }
}
expose(WorksheetCollection, {
  methods: ["getItem", "getItemOrNullObject", "getActiveWorksheet", "getFirst", "getLast", "getCount", "add"],
  events: ["Activated", "Added", "Calculated", "DataChanged", "Deactivated", "Deleted", "SelectionChanged"],
});
