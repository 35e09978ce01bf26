import { formatAddress, type Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
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
  select(): void {
    this.grid.selection.select(this.sheet, this.areas[0], this.areas.slice(1));
  }
}
expose(RangeAreas, { scalars: ["address", "areaCount", "cellCount"], methods: ["select"] });
