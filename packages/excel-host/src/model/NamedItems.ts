import type { DefinedName } from "../grid/Grid";
import { HostError } from "../protocol/HostError";
import { expose, HostCollection } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { Range } from "./Range";
import { resolveName } from "./resolveAddress";
import { isValidName } from "./validNames";

/** A name given to cells, a value or a formula. */
export class NamedItem extends BookObject {
  constructor(
    book: Book,
    readonly name: string,
    private readonly sheet: string | null,
  ) {
    super(book);
  }

  override get key(): string {
    return this.name;
  }

  get #definition(): DefinedName {
    const wanted = this.name.toLowerCase();
    const found = this.grid.names.all.find((each) => each.name.toLowerCase() === wanted && each.sheet === this.sheet);
    if (!found) throw HostError.itemNotFound();
    return found;
  }

  get formula(): string {
    return this.#definition.formula;
  }
  set formula(formula: string) {
    this.grid.names.define({ ...this.#definition, formula: formula.startsWith("=") ? formula : `=${formula}` });
  }
  get comment(): string {
    return this.#definition.comment;
  }
  set comment(comment: string) {
    this.grid.names.define({ ...this.#definition, comment });
  }
  get visible(): boolean {
    return this.#definition.visible;
  }
  set visible(visible: boolean) {
    this.grid.names.define({ ...this.#definition, visible });
  }
  get scope(): "Worksheet" | "Workbook" {
    return this.sheet === null ? "Workbook" : "Worksheet";
  }
  get type(): string {
    if (this.getRangeOrNullObject()) return "Range";
    const value = this.value;
    if (typeof value === "string" && value.startsWith("#")) return "Error";
    return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
  }
  /** For a range its address, otherwise what the formula gives. */
  get value(): string | number | boolean {
    const range = this.getRangeOrNullObject();
    if (range) return range.address;
    const literal = /^=(?:"((?:[^"]|"")*)"|(-?[\d.]+(?:e[+-]?\d+)?)|(TRUE|FALSE))$/i.exec(this.formula);
    if (!literal) return this.formula;
    const [, text, number, truth] = literal;
    return text !== undefined
      ? text.replaceAll('""', '"')
      : number !== undefined
        ? Number(number)
        : truth.toUpperCase() === "TRUE";
  }

  getRange(): Range {
    return this.getRangeOrNullObject() ?? invalidReference();
  }
  getRangeOrNullObject(): Range | null {
    const place = resolveName(this.book, this.name, this.sheet ?? "");
    return place && new Range(this.book, place.sheet, place.area);
  }
  delete(): void {
    this.grid.names.delete(this.#definition.name, this.sheet);
  }
}
expose(NamedItem, {
  scalars: ["name", "formula", "comment", "visible", "scope", "type", "value"],
  methods: ["getRange", "getRangeOrNullObject", "delete"],
});

function invalidReference(): never {
  throw HostError.invalidReference();
}

/** The names of the workbook, or those of one sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  constructor(
    private readonly book: Book,
    private readonly sheet: string | null,
  ) {
    super();
  }

  get items(): readonly NamedItem[] {
    return this.book.grid.names.all
      .filter((each) => each.sheet === this.sheet)
      .map(({ name }) => new NamedItem(this.book, name, this.sheet));
  }
  get count(): number {
    return this.items.length;
  }
  getCount(): number {
    return this.count;
  }
  getItem(name: string): NamedItem {
    return this.itemByKey(name);
  }
  getItemOrNullObject(name: string): NamedItem | null {
    return this.items.find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
  }
  itemByKey(key: string | number): NamedItem {
    const item = this.getItemOrNullObject(String(key));
    if (!item) throw HostError.itemNotFound();
    return item;
  }
  add(name: string, reference: Range | string, comment = ""): NamedItem {
    if (typeof name !== "string" || !isValidName(name)) throw HostError.invalidArgument();
    if (this.getItemOrNullObject(name) || this.book.tables.byName(name)) throw HostError.itemAlreadyExists();
    this.book.grid.names.define({ name, sheet: this.sheet, formula: formulaOf(reference), comment, visible: true });
    return new NamedItem(this.book, name, this.sheet);
  }
  addFormulaLocal(name: string, formula: string, comment = ""): NamedItem {
    return this.add(name, formula, comment);
  }
}
expose(NamedItemCollection, { methods: ["getItem", "getItemOrNullObject", "getCount", "add", "addFormulaLocal"] });

/** A range is named absolutely; a text without an equals sign is a value. */
function formulaOf(reference: Range | string | number | boolean): string {
  if (reference instanceof Range) return `=${reference.absoluteAddress}`;
  if (typeof reference === "string" && reference.startsWith("=")) return reference;
  if (typeof reference === "string")
    return Number.isNaN(Number(reference)) ? `="${reference.replaceAll('"', '""')}"` : `=${reference}`;
  return `=${String(reference).toUpperCase()}`;
}
