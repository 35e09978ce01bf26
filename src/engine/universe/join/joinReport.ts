/** What became of the tables joined to a universe. */
export interface JoinReport {
  sources: readonly JoinedSource[];
  disagreements: readonly Disagreement[];
  /** tables without periods beside others that are read as of a date: their figures are not of that date */
  undated: readonly string[];
  /** rows of further tables that were not read as companies */
  dropped: readonly { source: string; address: string; text: string; reason: string }[];
}

export interface JoinedSource {
  name: string;
  /** a table that gives columns, or a list that limits the universe to its tickers */
  role: "join" | "limit";
  /** companies of the first table that the source has */
  matched: number;
  /** companies of the first table that it does not have */
  absent: readonly string[];
  /** its tickers that the first table does not have */
  unmatched: readonly string[];
  /** its tickers that could be several companies: none is chosen */
  ambiguous: readonly { ticker: string; reason: string }[];
  /** its tickers (in a panel: tickers of a period) with further rows, which are not used */
  repeated: readonly string[];
  /** header of the column used as its ticker though it does not say so; null where one does */
  guessedTicker: string | null;
  /** who of a list with dates of membership counts, as a phrase; null for any other source */
  members: string | null;
}

/** Two tables that give different figures of one field; those of the earlier one are used. */
export interface Disagreement {
  field: string;
  label: string;
  /** name of the source whose figures are not used */
  source: string;
  /** companies with a figure in both */
  compared: number;
  /** companies whose figures differ by more than rounding, or whose texts differ */
  differ: number;
  /** relative difference of those, a fraction of the larger figure; of texts 1 */
  median: number;
  largest: { ticker: string; used: number | string; other: number | string; difference: number };
  /** the likely reason, in words */
  reason: string;
  /** address of the column that is not used */
  address: string;
}
