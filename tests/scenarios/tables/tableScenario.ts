import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import type { ReadingOptions } from "../../../src/engine/universe/reading";

/** A pasted table and everything that reading it must bring to light. */
export interface TableScenario {
  /** where such a table comes from, and what is disorderly about it */
  name: string;
  /** as Excel hands them over: numbers, texts, booleans, "" for blank, errors as their text */
  cells: readonly (readonly CellValue[])[];
  /** number formats by column, below the first row; "General" elsewhere */
  formats?: Readonly<Record<number, string>>;
  /** number format of the whole first row */
  firstRowFormat?: string;
  /** hidden rows, counted from zero */
  hidden?: readonly number[];
  options?: ReadingOptions;
  expected: ExpectedReading;
}

export interface ExpectedReading {
  /**
   * One line per column, in order:
   * `P/E → pe` · `ROE % → roe in percent` · `Mkt Cap → market_cap in millions, doubtful` · `Debt → total_debt in units, or long_term_debt` ·
   * `ROE → duplicate of roe` · `Retrn on Eqty → not used, perhaps roe` · `2019 Sales → period not used`
   */
  columns: readonly string[];
  tickers: readonly string[];
  /** chosen cells by ticker and field; null is missing */
  values: Readonly<Record<string, Readonly<Record<string, number | string | null>>>>;
  /** rows left out: `text: reason` */
  dropped?: readonly string[];
  /** every finding: `doubt unit C2:C6` */
  findings: readonly string[];
  transposed?: boolean;
}
