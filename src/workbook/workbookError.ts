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

const SENTENCES: Readonly<Record<string, string>> = {
  ItemNotFound: "A sheet, table or name that this needs is no longer there: choose the range again.",
  GeneralException: "Excel failed without saying why: try again.",
  InvalidReference: "The range is no longer valid: choose it again.",
  InvalidSelection: "The selection is not one block of cells: select a single range.",
  AccessDenied: "The workbook is protected: unprotect it, or work in a copy.",
  InvalidOperationInCellEditMode: "A cell is being edited: press Enter or Esc in the sheet, then run again.",
  RequestPayloadSizeLimitExceeded: "The range is too large for Excel to hand over at once: choose fewer columns.",
  ResponsePayloadSizeLimitExceeded: "The range is too large for Excel to hand over at once: choose fewer columns.",
};

/** Turns an error of Excel's client library into a WorkbookError; returns anything else unchanged. */
export function translated(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (!(error instanceof OfficeExtension.Error) || typeof code !== "string") return error;
  return new WorkbookError(code, SENTENCES[code] ?? `${String(message)} (${code})`, { cause: error });
}

/** Runs a batch against Excel. @throws WorkbookError in words for the user */
export async function withExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw translated(error);
  }
}
