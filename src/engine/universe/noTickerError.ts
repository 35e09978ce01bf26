import { ScoringError } from "../errors";
import type { AssignedColumn } from "./assignFields";

/** No column says who the companies are. The columns are told, so that the user can point to the one that does. */
export class NoTickerError extends ScoringError {
  /** Header and key of every named column. */
  readonly columns: readonly { header: string; key: string }[];

  constructor(columns: readonly AssignedColumn[]) {
    const likely = columns.find(({ suggestions }) => suggestions.includes("ticker"));
    super(
      "no-ticker",
      "ticker",
      `No column was recognised as the ticker: name one "Ticker" or "Symbol"${likely ? `, perhaps "${likely.header.text}"` : ""}.`,
    );
    this.columns = columns
      .filter(({ header }) => header.text !== "")
      .map(({ header, key }) => ({ header: header.text, key }));
  }
}
