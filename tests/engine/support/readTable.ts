import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import type { ReadingOptions } from "../../../src/engine/universe/reading";
import { readUniverse } from "../../../src/engine/universe/readUniverse";

/** A table as read, its revenue in units, with figures by ticker and findings as text. */
export const readTable = (values: CellValue[][], options: ReadingOptions = {}) => {
  const reading = readUniverse({ values }, { mapping: { revenue: { unit: "units" } }, ...options });
  const tickers = reading.universe.text.get("ticker")!;
  const column = (id: string) => Array.from(reading.universe.given.get(id) ?? []);
  return {
    ...reading,
    tickers,
    column,
    /** figures by ticker */
    of: (id: string) => Object.fromEntries(tickers.map((ticker, k) => [ticker, column(id)[k]])),
    found: (...codes: string[]) =>
      reading.findings
        .filter(({ code }) => codes.includes(code))
        .map(({ severity, message, cells }) => `${severity} ${cells.join(" ")}: ${message}`),
  };
};
