import { formatAddress, isEntireColumn, isEntireRow, type Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose, type HostObject } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import type { CopyType } from "./copyCells";
import { Range } from "./Range";
import { RangeFormat } from "./RangeFormat";
import { resolveAddress } from "./resolveAddress";

/** Excel refuses longer addresses. */
const LONGEST_ADDRESS = 8192;

/** One or more areas of a sheet. */
export class RangeAreas extends BookObject {
  constructor(
    book: Book,
    private readonly sheet: string,
    private readonly areas: readonly Box[],
  ) {
    super(book);
  }

  override get canBeTracked(): boolean {
    return true;
  }

  /** @throws HostError InvalidArgument when a part is no address of this sheet, or the whole is too long */
  static at(book: Book, sheet: string, address: string): RangeAreas {
    if (address.length > LONGEST_ADDRESS) throw HostError.invalidArgument();
    const places = address.split(/[,;]/).map((part) => resolveAddress(book, part.trim(), sheet));
    if (places.some((place) => place.sheet !== sheet)) throw HostError.invalidArgument();
    return new RangeAreas(
      book,
      sheet,
      places.map(({ area }) => area),
    );
  }

  get address(): string {
    const name = this.grid.sheets.name(this.sheet);
    return this.areas.map((area) => formatAddress(name, area)).join(",");
  }
  get areaCount(): number {
    return this.areas.length;
  }
  get cellCount(): number {
    return this.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }
  get isEntireColumn(): boolean {
    return this.areas.every(isEntireColumn);
  }
  get isEntireRow(): boolean {
    return this.areas.every(isEntireRow);
  }
  get worksheet(): HostObject {
    return this.book.links.worksheet(this.sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.book, this.sheet, this.areas);
  }
  clear(applyTo = "All"): void {
    for (const range of this.#ranges) range.clear(applyTo);
  }
  copyFrom(source: Range | string, copyType: CopyType = "All", skipBlanks = false, transpose = false): void {
    for (const range of this.#ranges) range.copyFrom(source, copyType, skipBlanks, transpose);
  }
  get #ranges(): Range[] {
    return this.areas.map((area) => new Range(this.book, this.sheet, area));
  }
  select(): void {
    this.grid.selection.select(this.sheet, this.areas[0], this.areas.slice(1));
  }
}
expose(RangeAreas, {
  scalars: ["address", "areaCount", "cellCount", "isEntireColumn", "isEntireRow"],
  relations: ["format", "worksheet"],
  methods: ["clear", "copyFrom", "select"],
});
