import { CATALOGUE, numericField } from "../../fields/catalogue";
import type { AssignedColumn } from "../assignFields";
import { normalizePhrase } from "../headers/readHeader";
import type { columnSampler } from "./columnSample";

/** Sources that divide free cash flow by market cap, by headers that only they write together. */
const ON_MARKET_CAP: readonly { source: string; marks: readonly string[] }[] = [
  { source: "stockanalysis.com", marks: ["Company Name", "Stock Price"] },
  { source: "stockanalysis.com", marks: ["Symbol", "Avg Vol (20D)"] },
  { source: "GuruFocus", marks: ["Price-to-Free-Cash-Flow"] },
  { source: "GuruFocus", marks: ["GF Score"] },
];

/** A yield is 1 / (P/FCF) within this relative distance, in this share of the companies. */
const AGREES = 0.03;
const MOST = 0.7;
/** With fewer companies a coincidence is likely. */
const ENOUGH = 5;

/**
 * Reads a column of FCF yields as FCF / market cap where its figures are 1 / (P/FCF) or its source is known to divide by market cap: the catalogue's
 * FCF yield is on EV. It is then converted, if EV is there or follows from other columns. If not, the column is used as it is and the user is asked.
 */
export function withFcfYieldBasis(
  columns: AssignedColumn[],
  sample: ReturnType<typeof columnSampler>,
): AssignedColumn[] {
  const k = columns.findIndex(({ field, status }) => field?.id === "fcf_yield" && status === "recognised");
  if (k < 0 || columns.some(({ field }) => field?.id === "fcf_yield_market_cap")) return columns;
  const evidence = evidenceOf(columns, columns[k], sample);
  if (evidence === null) return columns;
  const has = (id: string) => columns.some(({ field }) => field?.id === id);
  const convertible = has("market_cap") && evFollows(has);
  return columns.map((column, j) =>
    j !== k
      ? column
      : convertible
        ? {
            ...column,
            field: CATALOGUE.get("fcf_yield_market_cap")!,
            reason: `${evidence}: FCF yield on EV is converted from it`,
          }
        : {
            ...column,
            status: "ambiguous",
            suggestions: ["fcf_yield_market_cap"],
            reason: `${evidence}, while FCF yield here is on EV: add EV, or total debt and cash, to have it converted`,
          },
  );
}

/** What shows that the yield is on market cap; null when nothing does. */
function evidenceOf(
  columns: readonly AssignedColumn[],
  column: AssignedColumn,
  sample: ReturnType<typeof columnSampler>,
): string | null {
  const multiple = columns.find(({ field }) => field?.id === "pfcf");
  if (multiple !== undefined) {
    const yields = sample(column, "fraction").values;
    const multiples = sample(multiple, "multiple").values;
    const products = Array.from(yields, (value, row) => value * multiples[row]).filter((product) => product > 0);
    const near = (one: number) => products.filter((product) => Math.abs(product / one - 1) <= AGREES).length;
    if (products.length >= ENOUGH)
      return Math.max(near(1), near(100)) >= MOST * products.length ? "its figures are 1 / (P/FCF)" : null;
  }
  const headers = new Set(columns.map(({ header }) => normalizePhrase(header.text)));
  const known = ON_MARKET_CAP.find(({ marks }) => marks.every((mark) => headers.has(normalizePhrase(mark))));
  return known === undefined ? null : `${known.source} divides free cash flow by market cap`;
}

/** Whether EV is there, or one of its formulas finds its columns. */
const evFollows = (has: (id: string) => boolean): boolean =>
  has("enterprise_value") ||
  numericField("enterprise_value")!.derivations.some(({ inputs }) =>
    inputs.every((id) => has(id) || (id === "total_debt" && has("long_term_debt") && has("short_term_debt"))),
  );
