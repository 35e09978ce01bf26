import { isEntireColumn, isEntireRow, lastColumn, lastRow, type Box } from "../formula/address";
import {
  DEFAULT_FONT,
  DEFAULT_ROW_HEIGHT,
  type CellStyle,
  type HorizontalAlignment,
  type StyleChange,
  type VerticalAlignment,
} from "../grid/cellStyle";
import { HostError } from "../protocol/HostError";
import { expose } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { cellText } from "./cellText";
import { colorFrom } from "./colors";
import { uniform } from "./matrices";
import { RangeBorderCollection } from "./RangeBorders";
import { columnWidthFor, POINTS_PER_PIXEL, rowHeightFor } from "./textMeasure";

/** Cells whose look is read and set together. */
abstract class StyledCells extends BookObject {
  constructor(
    book: Book,
    protected readonly sheet: string,
    /** One or more. */
    protected readonly areas: readonly Box[],
  ) {
    super(book);
  }

  /** What all the cells share of their look, null where they differ. */
  protected shared<Item>(property: (style: CellStyle) => Item): Item | null {
    const { styles } = this.grid;
    return this.common((area) =>
      isEntireColumn(area)
        ? property(styles.ofColumn(this.sheet, area.column))
        : uniform(area, (row, column) => property(styles.of(this.sheet, row, column))),
    );
  }

  /** What holds for each area, null where they differ. */
  protected common<Item>(property: (area: Box) => Item | null): Item | null {
    const [first, ...others] = this.areas.map(property);
    return others.every((each) => each === first) ? first : null;
  }

  protected change(change: StyleChange): void {
    for (const area of this.areas) this.grid.styles.apply(this.sheet, area, change);
  }
}

export class RangeFill extends StyledCells {
  get color(): string | null {
    return this.shared((style) => style.fill ?? "#FFFFFF");
  }
  set color(color: string | null) {
    this.change({ fill: color ? colorFrom(color) : null });
  }
  clear(): void {
    this.change({ fill: null });
  }
}
expose(RangeFill, { scalars: ["color"], methods: ["clear"] });

export class RangeFont extends StyledCells {
  get name(): string | null {
    return this.shared((style) => style.fontName ?? DEFAULT_FONT.name);
  }
  set name(name: string | null) {
    this.change({ fontName: name });
  }
  get size(): number | null {
    return this.shared((style) => style.fontSize ?? DEFAULT_FONT.size);
  }
  set size(size: number | null) {
    this.change({ fontSize: size });
  }
  get color(): string | null {
    return this.shared((style) => style.fontColor ?? DEFAULT_FONT.color);
  }
  set color(color: string | null) {
    this.change({ fontColor: color ? colorFrom(color) : null });
  }
  get bold(): boolean | null {
    return this.shared((style) => style.bold ?? false);
  }
  set bold(bold: boolean | null) {
    this.change({ bold: bold || null });
  }
  get italic(): boolean | null {
    return this.shared((style) => style.italic ?? false);
  }
  set italic(italic: boolean | null) {
    this.change({ italic: italic || null });
  }
  get underline(): "Single" | "None" | null {
    return this.shared((style) => (style.underline ? "Single" : "None"));
  }
  set underline(underline: string | null) {
    this.change({
      underline: !underline || underline === "None" ? null : true,
    });
  }
  get strikethrough(): boolean | null {
    return this.shared((style) => style.strikethrough ?? false);
  }
  set strikethrough(strikethrough: boolean | null) {
    this.change({ strikethrough: strikethrough || null });
  }
}
expose(RangeFont, {
  scalars: ["name", "size", "color", "bold", "italic", "underline", "strikethrough"],
});

const HORIZONTAL: readonly [string, HorizontalAlignment | null][] = [
  ["General", null],
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
  ["Justify", "justify"],
  ["Distributed", "distributed"],
];
const VERTICAL: readonly [string, VerticalAlignment | null][] = [
  ["Bottom", null],
  ["Top", "top"],
  ["Center", "center"],
];

export class RangeFormat extends StyledCells {
  get fill(): RangeFill {
    return new RangeFill(this.book, this.sheet, this.areas);
  }
  get font(): RangeFont {
    return new RangeFont(this.book, this.sheet, this.areas);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.book, this.sheet, this.areas);
  }

  get horizontalAlignment(): string | null {
    return this.shared((style) => nameOf(HORIZONTAL, style.horizontal ?? null));
  }
  set horizontalAlignment(name: string | null) {
    this.change({ horizontal: alignment(HORIZONTAL, name ?? "General") });
  }
  get verticalAlignment(): string | null {
    return this.shared((style) => nameOf(VERTICAL, style.vertical === "bottom" ? null : (style.vertical ?? null)));
  }
  set verticalAlignment(name: string | null) {
    this.change({ vertical: alignment(VERTICAL, name ?? "Bottom") });
  }
  get wrapText(): boolean | null {
    return this.shared((style) => style.wrap ?? false);
  }
  set wrapText(wrap: boolean | null) {
    this.change({ wrap: wrap || null });
  }
  get indentLevel(): number | null {
    return this.shared((style) => style.indent ?? 0);
  }
  set indentLevel(indent: number | null) {
    this.change({ indent: indent || null });
  }

  /** In points. */
  get columnWidth(): number | null {
    const width = this.common((area) =>
      uniform({ ...area, row: 0, rows: 1 }, (_, column) => this.grid.layout.columnWidth(this.sheet, column)),
    );
    return width === null ? null : width * POINTS_PER_PIXEL;
  }
  set columnWidth(points: number | null) {
    if (points === null || points < 0) throw HostError.invalidArgument();
    for (const { column, columns } of this.areas)
      this.grid.layout.setColumnWidth(this.sheet, column, columns, Math.round(points / POINTS_PER_PIXEL));
  }
  get rowHeight(): number | null {
    const height = this.common((area) =>
      uniform({ ...area, rows: isEntireColumn(area) ? 1 : area.rows, column: 0, columns: 1 }, (row) =>
        this.grid.layout.rowHeight(this.sheet, row),
      ),
    );
    return height === null ? null : height * POINTS_PER_PIXEL;
  }
  set rowHeight(points: number | null) {
    if (points === null || points < 0 || points > 409) throw HostError.invalidArgument();
    for (const area of this.areas)
      this.grid.layout.setRowHeight(
        this.sheet,
        area.row,
        this.#rowsToSize(area),
        Math.round(points / POINTS_PER_PIXEL),
      );
  }

  get useStandardHeight(): boolean | null {
    return this.common((area) => uniform({ ...area, column: 0, columns: 1 }, (row) => this.#isStandard(row)));
  }
  set useStandardHeight(standard: boolean | null) {
    if (!standard) return;
    for (const area of this.areas) {
      for (let row = area.row; row < area.row + this.#rowsToSize(area); row++) {
        if (!this.#isStandard(row)) this.grid.layout.setRowHeight(this.sheet, row, 1, DEFAULT_ROW_HEIGHT);
      }
    }
  }
  #isStandard(row: number): boolean {
    return this.grid.layout.rowHeight(this.sheet, row) === DEFAULT_ROW_HEIGHT;
  }

  autofitColumns(): void {
    this.book.calculate();
    for (const area of this.areas) this.#fitColumns(area);
  }
  #fitColumns(area: Box): void {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const used = this.grid.cells.usedArea(this.sheet, { ...area, column, columns: 1 });
      if (used) this.grid.layout.setColumnWidth(this.sheet, column, 1, columnWidthFor(this.#shownIn(used)));
      else if (column > area.column + 500) return;
    }
  }

  autofitRows(): void {
    this.book.calculate();
    for (const area of this.areas) {
      const used = this.grid.cells.usedArea(this.sheet, area);
      for (let row = used?.row ?? 0; used && row <= lastRow(used); row++) {
        this.grid.layout.setRowHeight(this.sheet, row, 1, rowHeightFor(this.#shownIn({ ...used, row, rows: 1 })));
      }
    }
  }

  #rowsToSize(area: Box): number {
    return isEntireColumn(area) && !isEntireRow(area) ? (this.grid.cells.usedArea(this.sheet)?.rows ?? 1) : area.rows;
  }

  *#shownIn(area: Box) {
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const style = this.grid.styles.of(this.sheet, row, column);
        const text = cellText(this.grid.cells.value(this.sheet, row, column), style.numberFormat);
        yield {
          text,
          style,
          width: this.grid.layout.columnWidth(this.sheet, column),
        };
      }
    }
  }
}
expose(RangeFormat, {
  scalars: [
    "horizontalAlignment",
    "verticalAlignment",
    "wrapText",
    "indentLevel",
    "columnWidth",
    "rowHeight",
    "useStandardHeight",
  ],
  relations: ["fill", "font", "borders"],
  methods: ["autofitColumns", "autofitRows"],
});

const nameOf = <Name>(pairs: readonly (readonly [string, Name | null])[], name: Name | null) =>
  pairs.find((pair) => pair[1] === name)?.[0] ?? null;

function alignment<Name>(pairs: readonly (readonly [string, Name | null])[], name: string): Name | null {
  const pair = pairs.find((each) => each[0] === name);
  if (!pair) throw HostError.invalidArgument();
  return pair[1];
}
