import { ScoringError } from "../engine/errors";
import { NoTickerError } from "../engine/universe/noTickerError";
import { Cancelled } from "../workbook/progress";
import { WorkbookError } from "../workbook/workbookError";
import { labelledMessage } from "./models/labelledMessage";

/** What the user is told of an error. */
export interface ErrorMessage {
  title: string;
  text: string;
  /** called off by the user: no fault of anyone's */
  cancelled: boolean;
  /** what kind of refusal it is, for those who want to say it otherwise */
  code?: string;
  /** columns that the user may point to as the ticker, where none was recognised */
  tickerCandidates?: readonly { header: string; key: string }[];
}

/** Refusals and what Excel would not do are said as they are; anything else is a defect of ours, and said to be one. Whatever the error, what was being done has left no trace in the workbook. */
export function messageOf(error: unknown): ErrorMessage {
  if (error instanceof Cancelled) return { title: "Cancelled", text: "The workbook is unchanged.", cancelled: true };
  if (error instanceof ScoringError) {
    const tickerCandidates = error instanceof NoTickerError ? { tickerCandidates: error.columns } : {};
    return {
      title: TITLES[error.code] ?? "This cannot be scored",
      text: NAMES_SETTINGS.has(error.code) ? labelledMessage(error.message) : error.message,
      cancelled: false,
      code: error.code,
      ...tickerCandidates,
    };
  }
  if (error instanceof WorkbookError)
    return {
      title: WORKBOOK_TITLES[error.code] ?? "Excel could not do this",
      text: error.message,
      cancelled: false,
      code: error.code,
    };
  return {
    title: "A defect of Factor Scores",
    text: error instanceof Error ? error.message : String(error),
    cancelled: false,
  };
}

/** Refusals that name settings of a model by their paths. */
const NAMES_SETTINGS: ReadonlySet<ScoringError["code"]> = new Set(["invalid-model", "invalid-setting"]);

const WORKBOOK_TITLES: Readonly<Record<string, string>> = {
  EmptyRange: "Nothing to read",
  ItemNotFound: "Not there any more",
  OccupiedCell: "The cell is not empty",
  AccessDenied: "Excel does not allow this",
  ReadOnly: "The workbook is read-only",
  ProtectedStructure: "The workbook is protected",
  ProtectedSheet: "The sheet is protected",
  InvalidOperationInCellEditMode: "A cell is being edited",
};

const TITLES: Readonly<Partial<Record<ScoringError["code"], string>>> = {
  "no-table": "No table found",
  "no-ticker": "No ticker column",
  "no-sector": "No sector column",
  "no-metric": "No metric recognised",
  "nothing-usable": "No company is left",
  "invalid-model": "The model is not valid",
  "unknown-model": "Unknown model",
  "invalid-setting": "The setting is not valid",
};
