import { CellError } from "./calculation/values";
import { formatAddress, formatBox, parseBox, type Box } from "./formula/address";
import type { CellStyle } from "./grid/cellStyle";
import type { Book } from "./model/Book";
import type { ChartState } from "./model/chartState";
import type { ConditionalFormatState } from "./model/conditionalFormatState";
import { readFormulas, readNumberFormats, readText, readValues } from "./model/rangeContents";
import type { SheetState } from "./model/sheetState";
import type { TableState } from "./model/tableState";

/** A look into a sheet from outside, for tests and diagnostics. Formulas are brought up to date first. */
export class SheetInspector {
  constructor(
    private readonly book: Book,
    readonly id: string,
  ) {}

  get name(): string {
    return this.book.grid.sheets.name(this.id);
  }
  values(address?: string): (string | number | boolean)[][] {
    return readValues(this.book, this.id, this.#area(address));
  }
  value(address: string): string | number | boolean {
    return this.values(address)[0][0];
  }
  formulas(address?: string): (string | number | boolean)[][] {
    return readFormulas(this.book, this.id, this.#area(address));
  }
  text(address?: string): string[][] {
    return readText(this.book, this.id, this.#area(address));
  }
  numberFormat(address?: string): string[][] {
    return readNumberFormats(this.book, this.id, this.#area(address));
  }
  /** Of the address's first cell. */
  style(address: string): CellStyle {
    const { row, column } = this.#area(address);
    return this.book.grid.styles.of(this.id, row, column);
  }
  /** The sentence that came with an error in a cell. */
  errorMessage(address: string): string | null {
    this.book.calculate();
    const { row, column } = this.#area(address);
    const value = this.book.grid.cells.value(this.id, row, column);
    return value instanceof CellError ? value.message : null;
  }
  /** The address of all that is filled, null for an empty sheet. */
  get usedRange(): string | null {
    this.book.calculate();
    const used = this.book.grid.cells.usedArea(this.id);
    return used && formatBox(used);
  }
  get tables(): readonly TableState[] {
    return this.book.tables.on(this.id);
  }
  get charts(): readonly ChartState[] {
    return this.book.charts.filter((chart) => chart.sheet === this.id);
  }
  get conditionalFormats(): readonly ConditionalFormatState[] {
    return this.book.conditionalFormats
      .filter((format) => format.sheet === this.id)
      .sort((a, b) => a.priority - b.priority);
  }
  get state(): SheetState {
    return this.book.sheet(this.id);
  }

  #area(address: string | undefined): Box {
    const area = address === undefined ? this.book.grid.cells.usedArea(this.id) : parseBox(address);
    if (!area)
      throw new Error(address === undefined ? `The sheet ${this.name} is empty.` : `${address} is no address.`);
    return area;
  }
}

export interface CellProblem {
  readonly address: string;
  readonly code: string;
  readonly message: string | null;
  readonly formula: string;
}

export interface FormulaSurvey {
  readonly formulas: number;
  /** Those that call a function of the add-in. */
  readonly withAddinFunctions: number;
  readonly errors: readonly CellProblem[];
}

/** All formulas of a workbook, and the cells in which they gave errors. */
export function surveyFormulas(book: Book, callsAddin: (formula: string) => boolean): FormulaSurvey {
  let formulas = 0;
  let withAddinFunctions = 0;
  const errors: CellProblem[] = [];
  for (const sheet of book.grid.sheets.all) {
    for (const { row, column, text, value, values } of book.grid.cells.formulasOn(sheet)) {
      formulas++;
      if (callsAddin(text)) withAddinFunctions++;
      (values?.cells ?? [[value]]).forEach((line, down) =>
        line.forEach((each, right) => {
          if (!(each instanceof CellError)) return;
          const address = formatAddress(book.grid.sheets.name(sheet), {
            row: row + down,
            column: column + right,
            rows: 1,
            columns: 1,
          });
          errors.push({ address, code: each.code, message: each.message, formula: text });
        }),
      );
    }
  }
  return { formulas, withAddinFunctions, errors };
}
