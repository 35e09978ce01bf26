import { holdsCell } from "../../../formula/address";
import type { CellStyle } from "../../../grid/cellStyle";
import type { Book } from "../../../model/Book";
import type { ConditionalFormatState } from "../../../model/conditionalFormatState";
import { AreaNumbers } from "./AreaNumbers";
import { colorOnScale } from "./colorScale";
import { barOf, type CellBar } from "./dataBar";
import { isHighlighted } from "./highlight";
import { iconOf, type CellIcon } from "./iconSet";

export interface ConditionalLook {
  style: CellStyle;
  bar?: CellBar;
  icon?: CellIcon;
  hidesValue?: boolean;
}

/** What the conditional formats make of a cell. The numbers that they compare with are gathered once until something changes. */
export class ConditionalLooks {
  readonly #numbers = new Map<ConditionalFormatState, AreaNumbers>();
  readonly #bySheet = new Map<string, readonly ConditionalFormatState[]>();

  constructor(private readonly book: Book) {}

  forget(): void {
    this.#numbers.clear();
    this.#bySheet.clear();
  }

  of(sheet: string, row: number, column: number): ConditionalLook | null {
    const formats = this.#on(sheet).filter(({ areas }) => areas.some((area) => holdsCell(area, row, column)));
    if (formats.length === 0) return null;
    const look: ConditionalLook = { style: {} };
    for (const format of formats) if (this.#apply(format, row, column, look) && format.stopIfTrue) break;
    return look;
  }

  /** The first rule to say something of a cell goes before the others. @returns whether the rule holds */
  #apply(format: ConditionalFormatState, row: number, column: number, look: ConditionalLook): boolean {
    const { rule } = format;
    if (!rule) return false;
    const numbers = () => this.#numbersOf(format);
    if (rule.kind === "colorScale" || rule.kind === "dataBar" || rule.kind === "iconSet") {
      const value = this.book.grid.cells.value(format.sheet, row, column);
      if (typeof value !== "number") return false;
      if (rule.kind === "colorScale") look.style = { fill: colorOnScale(value, rule.points, numbers()), ...look.style };
      else {
        if (rule.kind === "dataBar") look.bar ??= barOf(value, rule, numbers());
        else look.icon ??= iconOf(value, rule, numbers());
        look.hidesValue ||= !rule.showValue;
      }
      return true;
    }
    if (!isHighlighted(this.book, format, rule, row, column, numbers)) return false;
    look.style = { ...format.style, ...look.style };
    return true;
  }

  #on(sheet: string): readonly ConditionalFormatState[] {
    let formats = this.#bySheet.get(sheet);
    if (!formats) {
      formats = this.book.conditionalFormats
        .filter((format) => format.sheet === sheet)
        .sort((a, b) => a.priority - b.priority);
      this.#bySheet.set(sheet, formats);
    }
    return formats;
  }

  #numbersOf(format: ConditionalFormatState): AreaNumbers {
    let numbers = this.#numbers.get(format);
    if (!numbers) this.#numbers.set(format, (numbers = new AreaNumbers(this.book, format)));
    return numbers;
  }
}
