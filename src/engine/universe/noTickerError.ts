import { ScoringError } from "../errors";
import type { AssignedColumn } from "./assignFields";

/** No ticker column was found. Lists the columns, so that the user can choose one. */
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
