import { CATALOGUE } from "../fields/catalogue";
import type { AssignedColumn } from "./assignFields";
import { cellAt, type CellTable } from "./cells/cellTable";
import { plainText } from "./readTexts";

/** AAPL, BRK.B, 0700, NYSE:IBM, VOD LN Equity; without small letters, which names have. */
const TICKER = /^(?:[A-Z]{2,8}:)?[A-Z0-9]{1,8}(?:[.\-/][A-Z0-9]{1,5})?(?: [A-Z]{1,2})?(?: Equity)?$/;
/** A column named like this is the identifier when others are as good. */
const NAMED_TICKER = /\b(?:ticker|symbol)s?\b/i;
/** A code of digits may be a running number. */
const DIGITS_ALONE = 0.8;
/** Another column replaces the first only when it identifies clearly better. */
const CLEARLY_BETTER = 1.15;
/** A running number or an empty index may stand between the gap and the second table's ticker. */
const COLUMNS_BEFORE_TICKER = 2;
/** Two columns name the same companies when this share of their rows agrees. */
const ALIKE = 0.9;

/**
 * Settles which of several ticker columns is the ticker. A second one begins another table only after an empty column, or where it
 * repeats headers: the figures of that table belong to its own tickers and are left out. Otherwise the better identifier is used
 * (unique, shaped like tickers, complete), and the other is just a column: the company where it holds names and no column else does.
 * A column that the user chose as ticker stays so.
 */
export function settleTickers(
  table: CellTable,
  firstDataRow: number,
  columns: readonly AssignedColumn[],
): AssignedColumn[] {
  const first = columns.findIndex(({ field }) => field?.id === "ticker");
  if (first < 0) return [...columns];
  const texts = (k: number) => textsOf(table, firstDataRow, columns[k].header.column);
  const others = columns.flatMap(({ status, suggestions }, k) =>
    status === "duplicate" && suggestions[0] === "ticker" ? [k] : [],
  );
  const beside = others.find(
    (k) =>
      k > first &&
      (followsGap(table, firstDataRow, columns, first, k) || repeatsHeaders(columns, first, k)) &&
      !nameTheSame(texts(first), texts(k)),
  );
  const kept = columns.map((column, k): AssignedColumn =>
    beside !== undefined && k >= beside ? { ...column, field: null, status: "another table", suggestions: [] } : column,
  );
  const rivals = others.filter((k) => beside === undefined || k < beside);
  return rivals.length === 0 ? kept : withBestTicker(kept, first, rivals, texts);
}

function withBestTicker(
  columns: readonly AssignedColumn[],
  first: number,
  rivals: readonly number[],
  texts: (k: number) => string[],
): AssignedColumn[] {
  let best = first;
  if (columns[first].status !== "corrected") {
    const quality = new Map([first, ...rivals].map((k) => [k, identifierQuality(texts(k))]));
    const named = (k: number) => NAMED_TICKER.test(columns[k].header.text);
    for (const k of rivals) {
      const needed = named(k) && !named(best) ? 1 : CLEARLY_BETTER;
      if (quality.get(k)! > 0 && quality.get(k)! >= needed * quality.get(best)!) best = k;
    }
  }
  const hasCompany = columns.some(({ field }) => field?.id === "company");
  const names = hasCompany ? undefined : [first, ...rivals].find((k) => k !== best && holdsNames(texts(k)));
  return columns.map((column, k): AssignedColumn => {
    if (k === names) return { ...column, field: CATALOGUE.get("company")!, status: "recognised", suggestions: [] };
    if (k === best)
      return best === first
        ? column
        : { ...column, field: columns[first].field, status: "recognised", suggestions: [] };
    if (k === first) return { ...column, field: null, status: "duplicate", suggestions: ["ticker"] };
    return column;
  });
}

/** Uniqueness times shape times completeness, each a share of the cells. */
function identifierQuality(texts: readonly string[]): number {
  const filled = texts.filter((text) => text !== "");
  if (filled.length === 0) return 0;
  const shape = filled.reduce(
    (sum, text) => sum + (TICKER.test(text) ? (/[A-Z]/.test(text) ? 1 : DIGITS_ALONE) : 0),
    0,
  );
  return (new Set(filled).size / filled.length) * (shape / filled.length) * (filled.length / texts.length);
}

function holdsNames(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  return 2 * filled.filter((text) => !TICKER.test(text) && /\p{L}{2}/u.test(text)).length > filled.length;
}

function textsOf(table: CellTable, firstDataRow: number, column: number): string[] {
  return table.values.slice(firstDataRow).map((_, k) => plainText(cellAt(table, firstDataRow + k, column)));
}

/** Whether an empty column stands close before the second ticker. */
function followsGap(
  table: CellTable,
  firstDataRow: number,
  columns: readonly AssignedColumn[],
  first: number,
  again: number,
): boolean {
  for (let k = again - 1; k > first && k >= again - 1 - COLUMNS_BEFORE_TICKER; k--) {
    const { header } = columns[k];
    const blank = (_: unknown, row: number) => String(cellAt(table, firstDataRow + row, header.column)).trim() === "";
    if (header.text === "" && table.values.slice(firstDataRow).every(blank)) return true;
  }
  return false;
}

/** Whether the second ticker has the header of the first, or most headers behind it occur before it. */
function repeatsHeaders(columns: readonly AssignedColumn[], first: number, again: number): boolean {
  const headerOf = ({ header: { text } }: AssignedColumn) => text.toLowerCase();
  if (headerOf(columns[again]) === headerOf(columns[first])) return true;
  const before = new Set(columns.slice(0, again).map(headerOf));
  const behind = columns
    .slice(again + 1)
    .map(headerOf)
    .filter((text) => text !== "");
  return behind.length > 0 && 2 * behind.filter((text) => before.has(text)).length >= behind.length;
}

/** Whether two columns name the same company in nearly every row, in whatever notation: BRK.B, BRK-B, NYSE:BRK.B. */
function nameTheSame(a: readonly string[], b: readonly string[]): boolean {
  const rows = a.map((_, k) => k).filter((k) => a[k] !== "" && b[k] !== "");
  return rows.length > 0 && rows.filter((k) => rootOf(a[k]) === rootOf(b[k])).length >= ALIKE * rows.length;
}

const rootOf = (ticker: string) =>
  ticker
    .toUpperCase()
    .replace(/^.*:/, "")
    .split(/[\s.\-/]/)[0];
