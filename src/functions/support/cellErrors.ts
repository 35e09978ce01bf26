import { ScoringError, type ScoringErrorCode } from "../../engine/errors";

/** Which Excel error each refusal becomes; both carry the sentence, which Excel shows beside the cell. */
const CELL_ERROR: Readonly<Record<ScoringErrorCode, "#VALUE!" | "#N/A">> = {
  "invalid-argument": "#VALUE!",
  "length-mismatch": "#VALUE!",
  "nothing-usable": "#N/A",
  "no-table": "#VALUE!",
  "no-ticker": "#VALUE!",
  "no-sector": "#VALUE!",
  "no-metric": "#VALUE!",
  "poor-fit": "#VALUE!",
  "invalid-model": "#VALUE!",
  "unknown-model": "#VALUE!",
  "invalid-setting": "#VALUE!",
  "too-few-observations": "#N/A",
  "collinear-factors": "#N/A",
};

/** What a function throws into its cell. A defect of ours is passed on as it is. */
export function cellError(error: unknown): unknown {
  if (!(error instanceof ScoringError)) return error;
  if (CELL_ERROR[error.code] === "#N/A") return notAvailable(error.message);
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
}

/** #N/A with a sentence. */
export const notAvailable = (message: string): unknown =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
