import { columnCount, type CellTable } from "../cells/cellTable";
import { matchHeader } from "../headers/matchHeader";
import { readHeader } from "../headers/readHeader";
import type { ReadTable } from "../readTable";
import { plainText } from "../readTexts";

/**
 * The tickers of a single column of cells, with or without a header.
 * @returns undefined when more than one column is filled
 */
export function tickerList({ values }: CellTable): string[] | undefined {
  const filled = Array.from({ length: columnCount({ values }) }, (_, column) => column).filter((column) =>
    values.some((row) => plainText(row[column] ?? "") !== ""),
  );
  if (filled.length !== 1) return undefined;
  const texts = values.map((row) => plainText(row[filled[0]] ?? "")).filter((text) => text !== "");
  return matchHeader(readHeader(texts[0]))?.field.id === "ticker" ? texts.slice(1) : texts;
}

const WEIGHT = /\bweights?\b|\bwgt\b/i;
/** What a list of members says of them. */
const IDENTITY: ReadonlySet<string> = new Set([
  "ticker",
  "company",
  "exchange",
  "country",
  "currency",
  "index_weight",
  "member_from",
  "member_until",
]);
/** What a list of holdings with weights may say too: where a position stands, not what the company is worth. */
const BESIDE_WEIGHTS: ReadonlySet<string> = new Set([...IDENTITY, "sector", "industry", "price"]);

/** Whether a table lists members or holdings: tickers, names and weights, but no figures of the companies. */
export function listsMembers({ columns }: ReadTable): boolean {
  const allowed = columns.some(({ header, field }) =>
    field === null ? WEIGHT.test(header.text) : field.id === "index_weight",
  )
    ? BESIDE_WEIGHTS
    : IDENTITY;
  // beside a weight, a number of shares is what the fund holds, unless the header says that they are outstanding
  const isAllowed = ({ field, status }: ReadTable["columns"][number]) =>
    field === null || allowed.has(field.id) || (allowed === BESIDE_WEIGHTS && status === "ambiguous");
  return columns.every(isAllowed);
}
