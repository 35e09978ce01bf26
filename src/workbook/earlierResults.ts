/** Sheets of ours carry this custom property, holding the fingerprint of what was written. */
export const RESULT_MARK = "FactorScores.fingerprint";

export interface SheetsByOrigin {
  /** sheets that an earlier run wrote, and that the next one may replace */
  results: readonly string[];
  /** the visible sheets of the user's own */
  others: readonly string[];
}

/**
 * Tells the results of an earlier run from the user's own sheets: two round trips.
 * @param names what sheets of a run are called; a copy or a kept result has another name, and is the user's
 */
export async function sheetsByOrigin(context: Excel.RequestContext, names: readonly string[]): Promise<SheetsByOrigin> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const marks = sheets.items.map((sheet) => (names.includes(sheet.name) ? sheet.customProperties.getItemOrNullObject(RESULT_MARK).load("value") : null));
  if (marks.some((mark) => mark !== null)) await context.sync();
  const isResult = (k: number) => marks[k]?.isNullObject === false;
  const isVisible = ({ visibility }: Excel.Worksheet) => visibility === Excel.SheetVisibility.visible;
  return {
    results: sheets.items.filter((_, k) => isResult(k)).map(({ name }) => name),
    others: sheets.items.filter((sheet, k) => !isResult(k) && isVisible(sheet)).map(({ name }) => name),
  };
}
