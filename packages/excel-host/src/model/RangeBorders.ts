import { lastColumn, lastRow, type Box } from "../formula/address";
import type { BorderEdge, BorderLine, LineStyle } from "../grid/cellStyle";
import { HostError } from "../protocol/HostError";
import { expose, HostCollection } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { colorFrom } from "./colors";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof SIDES)[number];

/** Excel says style and weight where the file format has one name for both. */
const LINES: readonly (readonly [style: string, weight: string, line: LineStyle])[] = [
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Dot", "Thin", "dotted"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];

interface Cells {
  readonly area: Box;
  readonly edge: BorderEdge;
}

/** The cells and their edges that make up a side of an area. */
function cellsAlong(side: Side, area: Box): Cells[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, edge: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: lastRow(area), rows: 1 }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, edge: "left" }];
    case "EdgeRight":
      return [
        {
          area: { ...area, column: lastColumn(area), columns: 1 },
          edge: "right",
        },
      ];
    case "InsideHorizontal":
      return rows > 1 ? [{ area: { row, column, columns, rows: rows - 1 }, edge: "bottom" }] : [];
    case "InsideVertical":
      return columns > 1 ? [{ area: { row, column, rows, columns: columns - 1 }, edge: "right" }] : [];
  }
}

export class RangeBorder extends BookObject {
  constructor(
    book: Book,
    private readonly sheet: string,
    private readonly areas: readonly Box[],
    readonly sideIndex: Side,
  ) {
    super(book);
  }

  override get key(): string {
    return this.sideIndex;
  }

  get #cells(): Cells[] {
    return this.areas.flatMap((area) => cellsAlong(this.sideIndex, area));
  }
  get #line(): BorderLine | undefined {
    const [along] = this.#cells;
    return along && this.grid.styles.of(this.sheet, along.area.row, along.area.column).borders?.[along.edge];
  }

  #draw(line: BorderLine | null): void {
    for (const { area, edge } of this.#cells) this.grid.styles.apply(this.sheet, area, { borders: { [edge]: line } });
  }

  #restyle(style: string, weight: string): void {
    const line =
      LINES.find((each) => each[0] === style && each[1] === weight) ?? LINES.find((each) => each[0] === style);
    if (!line) throw HostError.invalidArgument();
    this.#draw({ style: line[2], color: this.#line?.color ?? "#000000" });
  }

  get style(): string {
    return LINES.find((each) => each[2] === this.#line?.style)?.[0] ?? "None";
  }
  set style(style: string) {
    if (style === "None") this.#draw(null);
    else this.#restyle(style, this.weight);
  }
  get weight(): string {
    return LINES.find((each) => each[2] === this.#line?.style)?.[1] ?? "Thin";
  }
  set weight(weight: string) {
    this.#restyle(this.style === "None" ? "Continuous" : this.style, weight);
  }
  get color(): string {
    return this.#line?.color ?? "#000000";
  }
  set color(color: string) {
    this.#draw({ style: this.#line?.style ?? "thin", color: colorFrom(color) });
  }
}
expose(RangeBorder, { scalars: ["sideIndex", "style", "weight", "color"] });

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  constructor(
    private readonly book: Book,
    private readonly sheet: string,
    private readonly areas: readonly Box[],
  ) {
    super();
  }

  get items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.book, this.sheet, this.areas, side));
  }
  get count(): number {
    return SIDES.length;
  }
  getItem(side: string): RangeBorder {
    return this.itemByKey(side);
  }
  itemByKey(key: string | number): RangeBorder {
    const side = SIDES.find((each) => each === key);
    if (!side) throw HostError.invalidArgument(`The host has no border ${String(key)}.`);
    return new RangeBorder(this.book, this.sheet, this.areas, side);
  }
}
expose(RangeBorderCollection, { scalars: ["count"], methods: ["getItem"] });
