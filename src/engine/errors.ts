/** Reasons for refusing input. Cells, the pane and the command line each map a code to their own advice. */
export type ScoringErrorCode =
  | "invalid-argument"
  | "length-mismatch"
  | "nothing-usable"
  | "no-table"
  | "no-ticker"
  | "no-sector"
  | "no-metric"
  | "poor-fit"
  | "invalid-model"
  | "unknown-model"
  | "invalid-setting"
  | "too-few-observations"
  | "collinear-factors";

/**
 * Refused input, as data. The message says in one sentence what is wrong, where, and how to fix it.
 * `path` names the argument, setting (`winsorize.lower`), column or cell concerned.
 */
export class ScoringError extends Error {
  override readonly name = "ScoringError";

  constructor(
    readonly code: ScoringErrorCode,
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}
