import { ScoringError } from "../../errors";
import type { Companies } from "../companies";
import { matchTickers } from "../tickers/matchTickers";
import type { JoinedSource } from "./joinReport";

/** Tickers that the universe is limited to, and where they come from. */
export interface Limit {
  name: string;
  tickers: readonly string[];
  /** who of the list counts, as a phrase; undefined for a list without dates of membership */
  who?: string;
  /** header of the column used as its ticker though it does not say so */
  guessedTicker?: string;
}

/**
 * Leaves the companies that every list has.
 * @param tickers of the company rows
 * @returns the companies left, and what became of each list
 * @throws ScoringError "nothing-usable" when a list is empty or no company is left
 */
export function limitTo(
  companies: Companies,
  tickers: readonly string[],
  limits: readonly Limit[],
): { companies: Companies; sources: JoinedSource[] } {
  const own = Array.from(companies.rows[0], (row) => tickers[row]);
  let keep = own.map(() => true);
  const sources = limits.map(({ name, tickers: wanted, who, guessedTicker }): JoinedSource => {
    if (wanted.length === 0)
      throw new ScoringError("nothing-usable", "tickers", `${name} names no ticker: give at least one.`);
    const { positions, unmatched, ambiguous, absent } = matchTickers(own, wanted);
    const listed = new Set(positions);
    keep = keep.map((kept, company) => kept && listed.has(company));
    return {
      name,
      role: "limit",
      matched: new Set(positions.filter((k) => k >= 0)).size,
      absent,
      unmatched,
      ambiguous,
      repeated: [],
      guessedTicker: guessedTicker ?? null,
      members: who ?? null,
    };
  });
  if (!keep.includes(true))
    throw new ScoringError(
      "nothing-usable",
      "tickers",
      `No company of the universe is in ${limits.map(({ name }) => name).join(" and ")}: check the tickers.`,
    );
  return {
    companies: {
      ...companies,
      asOfUnused: companies.asOfUnused && sources.every(({ members }) => members === null),
      rows: companies.rows.map((rows) => rows.filter((_, company) => keep[company])),
    },
    sources,
  };
}
