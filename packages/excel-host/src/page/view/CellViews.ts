import { formatColor } from "numfmt";
import { CellError, type Scalar } from "../../calculation/values";
import type { CellStyle, HorizontalAlignment } from "../../grid/cellStyle";
import type { Book } from "../../model/Book";
import { cellText } from "../../model/cellText";
import type { TableState } from "../../model/tableState";
import { holdsCell } from "../../formula/address";
import type { CellBar } from "./conditional/dataBar";
import type { CellIcon } from "./conditional/iconSet";
import { ConditionalLooks } from "./conditional/ConditionalLooks";
import { fitNumber, type MeasureText } from "./fitNumber";
import { tableLook } from "./tableLook";

/** A cell as the page draws it. */
export interface CellView {
  readonly text: string;
  /** Where the text goes when the cell's own style does not say. */
  readonly alignment: HorizontalAlignment;
  /** Below the cell's own style: the table's. */
  readonly under: CellStyle;
  /** Above it: conditional formats, and the colour that a number format names. */
  readonly over: CellStyle;
  readonly bar?: CellBar;
  readonly icon?: CellIcon;
  readonly hasFilterButton: boolean;
}

/** How the workbook's cells look, remembered until something changes. */
export class CellViews {
  readonly #views = new Map<string, Map<string, CellView | null>>();
  readonly #conditional: ConditionalLooks;

  constructor(
    private readonly book: Book,
    private readonly measure: MeasureText,
  ) {
    this.#conditional = new ConditionalLooks(book);
  }

  forget(): void {
    this.#views.clear();
    this.#conditional.forget();
  }

  /** @returns null for a cell of which there is nothing to say */
  of(sheet: string, row: number, column: number): CellView | null {
    let views = this.#views.get(sheet);
    if (!views) this.#views.set(sheet, (views = new Map<string, CellView | null>()));
    const key = `${row},${column}`;
    let view = views.get(key);
    if (view === undefined) views.set(key, (view = this.#view(sheet, row, column)));
    return view;
  }

  #view(sheet: string, row: number, column: number): CellView | null {
    const { grid } = this.book;
    const value = grid.cells.value(sheet, row, column);
    const table = this.book.tables.on(sheet).find(({ area }) => holdsCell(area, row, column));
    const conditional = this.#conditional.of(sheet, row, column);
    if (value === null && !table && !conditional) return null;
    const style = grid.styles.of(sheet, row, column);
    const color =
      typeof value === "number" && style.numberFormat !== undefined ? namedColor(style.numberFormat, value) : null;
    const shown = () =>
      typeof value === "number"
        ? fitNumber(value, style, grid.layout.columnWidth(sheet, column), this.measure)
        : cellText(value, style.numberFormat);
    return {
      text: conditional?.hidesValue ? "" : shown(),
      alignment: alignmentOf(value),
      under: table ? tableLook(table, row, column) : {},
      over: { ...(color === null ? {} : { fontColor: color }), ...conditional?.style },
      bar: conditional?.bar,
      icon: conditional?.icon,
      hasFilterButton: table !== undefined && isFilterable(table, row),
    };
  }
}

const isFilterable = (table: TableState, row: number) =>
  table.showHeaders && table.showFilterButton && row === table.area.row;

/** Numbers to the right, truths and errors to the middle, texts to the left. */
const alignmentOf = (value: Scalar): HorizontalAlignment =>
  typeof value === "number" ? "right" : typeof value === "boolean" || value instanceof CellError ? "center" : "left";

/** The colour that a format like "[Red]-0.0" gives to this number. */
function namedColor(numberFormat: string, value: number): string | null {
  if (!numberFormat.includes("[")) return null;
  const color: unknown = formatColor(numberFormat, value, { throws: false });
  return typeof color === "string" ? color : null;
}
