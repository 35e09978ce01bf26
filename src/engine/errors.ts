/** Every way in which input can be refused. Cells, the pane and the command line each map a code to their own wording of "what now". */
export type ScoringErrorCode =
  | "invalid-argument"
  | "length-mismatch"
  | "nothing-usable"
  | "no-table"
  | "no-ticker"
  | "no-sector"
  | "no-metric"
  | "invalid-model"
  | "unknown-model"
  | "invalid-setting"
  | "too-few-observations"
  | "collinear-factors";

/**
 * A refusal as data: what was wrong, where, and how to mend it in one sentence.
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
