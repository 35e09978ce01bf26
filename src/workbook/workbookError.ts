import { excelRun } from "./excelRun";
import { whyRefused, type Needs } from "./whyRefused";

/** An error of Excel in words for the user. Excel's own error is the cause. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

const TOO_LARGE = "The range is too large for Excel to hand over at once: choose fewer columns.";
const CHANGED = "The workbook was changed in the meantime, by you or a co-author: try again.";
const BUSY = "Excel is busy or has lost its connection: wait a moment, then try again.";
const TOO_OLD = "This version of Excel cannot do this: update Excel, or use Excel on the web.";

/** By the codes of Excel's errors. */
const SENTENCES: Readonly<Record<string, string>> = {
  ItemNotFound: "A sheet, table or name that this needs is no longer there: choose the range again.",
  GeneralException: "Excel failed without saying why: try again.",
  InvalidReference: "The range is no longer valid: choose it again.",
  InvalidSelection: "The selection is not one block of cells: select a single range.",
  AccessDenied:
    "Excel does not allow this change, because the workbook is protected, or open in Protected View or for reading only: choose Enable Editing or unprotect it, or work in a copy.",
  InvalidOperationInCellEditMode: "A cell is being edited: press Enter or Esc in the sheet, then try again.",
  WriteNotSupportedWhenModalDialogOpen: "A dialog is open in Excel: close it, then try again.",
  InactiveWorkbook: "Another workbook is in front: click into this one, then try again.",
  UnsupportedSheet: "The active sheet is a chart or macro sheet: go to a worksheet, then try again.",
  FilteredRangeConflict: "A filter is in the way: clear the filters of the sheet, then try again.",
  MergedRangeConflict: "Merged cells are in the way: unmerge them, then try again.",
  PivotTableRangeConflict: "A pivot table is in the way: move it, then try again.",
  FormulaLengthExceedsLimit: "The formula is too long for Excel: use shorter ranges or names.",
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  RangeExceedsLimit: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  MemoryLimitReached: "Excel has run out of memory: close other workbooks, then try again.",
  Conflict: CHANGED,
  InsertDeleteConflict: CHANGED,
  InvalidBinding: CHANGED,
  ActivityLimitReached: BUSY,
  ConnectionFailure: BUSY,
  RequestAborted: BUSY,
  ServiceNotAvailable: BUSY,
  Timeout: BUSY,
  InvalidOrTimedOutSession: "The session has expired: reload the workbook.",
  Unauthenticated: "The session has expired: sign in again, then reload the workbook.",
  ApiNotFound: TOO_OLD,
  ApiNotAvailable: TOO_OLD,
  NotImplemented: TOO_OLD,
  UnsupportedOperation: TOO_OLD,
};

/**
 * Turns an error of Excel's client library into a WorkbookError; returns anything else unchanged. Excel is asked whether the workbook is protected where
 * its code leaves that open.
 */
export async function translated(error: unknown, needs: Needs = null): Promise<unknown> {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (!(error instanceof OfficeExtension.Error) || typeof code !== "string") return error;
  const obstacle = await whyRefused(code, needs);
  return new WorkbookError(
    obstacle?.code ?? code,
    obstacle?.message ?? SENTENCES[code] ?? `Excel refused this (${code}, "${String(message)}"): try again.`,
    {
      cause: error,
    },
  );
}

/**
 * Runs a batch against Excel.
 * @param needs what of the workbook must not be protected
 * @throws WorkbookError in words for the user
 */
export async function withExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  needs: Needs = null,
): Promise<T> {
  try {
    return await excelRun(batch);
  } catch (error) {
    throw await translated(error, needs);
  }
}
