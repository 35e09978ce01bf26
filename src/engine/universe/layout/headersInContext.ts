import { CATALOGUE } from "../../fields/catalogue";
import { cellAt, type CellTable } from "../cells/cellTable";
import { linkedEntity } from "../cells/linkedEntity";
import { normalizePhrase, readHeader } from "../headers/readHeader";
import type { ColumnHeader } from "./headerRow";

/**
 * Reads headers once more in the company that they keep: a currency column belongs to the amount before it, the market value in a list of
 * holdings is the position and not the company's, a Z-score beside an F-score is Altman's, and a linked entity beside its ticker is a name.
 */
export function headersInContext(
  table: CellTable,
  firstDataRow: number,
  columns: readonly ColumnHeader[],
): ColumnHeader[] {
  const steps = [withCurrencies, withPositions, withAltman, withEntities(table, firstDataRow)];
  return steps.reduce((headers, step) => step(headers), [...columns]);
}

const nameOf = ({ text }: ColumnHeader): string => readHeader(text).subjects[0]?.words ?? "";
const named = (column: ColumnHeader, id: string): ColumnHeader => ({
  ...column,
  match: { field: CATALOGUE.get(id)!, period: { kind: "current" } },
});

const CURRENCY_OF = /^(.+?)\s+-\s+currency$/i;

/** `Market capitalization - Currency` states the currency of the column before it. The first such column is the currency of the table unless it has one. */
function withCurrencies(columns: ColumnHeader[]): ColumnHeader[] {
  const currencyOf = (column: ColumnHeader, k: number) => {
    const amount = CURRENCY_OF.exec(column.text)?.[1];
    return amount !== undefined && columns[k - 1]?.text === amount ? columns[k - 1].column : undefined;
  };
  let stated = columns.some(
    (column, k) => column.match?.field.id === "currency" && currencyOf(column, k) === undefined,
  );
  return columns.map((column, k) => {
    const amount = currencyOf(column, k);
    if (amount === undefined) return column;
    if (stated) return { ...column, match: undefined, currencyOf: amount };
    stated = true;
    return { ...named(column, "currency"), currencyOf: amount };
  });
}

/** Columns that only a list of holdings has. */
const HOLDING_SIGNS: ReadonlySet<string> = new Set(
  ["weight", "notional value", "asset class", "quantity", "fx rate", "par value"].map(normalizePhrase),
);
/** What is the holder's in such a list, and the figure of the company that it must not be taken for. */
const OF_THE_HOLDER: Readonly<Record<string, string>> = {
  "market value": "market cap",
  "notional value": "market cap",
  shares: "shares outstanding",
  quantity: "shares outstanding",
};

/** Beside a market value and a weight, an asset class or the like, amounts and shares are those of the position. */
function withPositions(columns: ColumnHeader[]): ColumnHeader[] {
  const names = columns.map(nameOf);
  if (!names.includes("market value") || !names.some((name) => HOLDING_SIGNS.has(name))) return columns;
  return columns.map((column, k) => {
    const company = Object.hasOwn(OF_THE_HOLDER, names[k]) ? OF_THE_HOLDER[names[k]] : undefined;
    return company === undefined
      ? column
      : { ...column, match: undefined, note: `is the position held, not the company's ${company},` };
  });
}

/** A bare Z-score may be a score of anything, but not beside a Piotroski F-score. */
export function withAltman(columns: ColumnHeader[]): ColumnHeader[] {
  const has = (id: string) => columns.some(({ match }) => match?.field.id === id);
  if (!has("piotroski_f_score") || has("altman_z")) return columns;
  return columns.map((column) => (nameOf(column) === "z score" ? named(column, "altman_z") : column));
}

/** Rows that are enough to see what a column holds. */
const JUDGED_ROWS = 20;

/** In a table with a column of tickers, another one of linked entities is that of the names. */
const withEntities =
  (table: CellTable, firstDataRow: number) =>
  (columns: ColumnHeader[]): ColumnHeader[] => {
    const tickers = columns.filter(({ match }) => match?.field.id === "ticker");
    if (tickers.length < 2) return columns;
    const entities = tickers.filter(({ column }) => {
      const cells = Array.from({ length: JUDGED_ROWS }, (_, k) => cellAt(table, firstDataRow + k, column));
      const filled = cells.filter((cell) => cell !== "");
      return filled.length > 0 && filled.every((cell) => linkedEntity(String(cell)) !== undefined);
    });
    if (entities.length === 0 || entities.length === tickers.length) return columns;
    return columns.map((column) => (entities.includes(column) ? named(column, "company") : column));
  };
