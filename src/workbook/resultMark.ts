/** Custom property that marks our sheets. */
const PROPERTY = "FactorScores.fingerprint";
/** Fingerprint of a result's charts when they were drawn. */
const CHARTS_PROPERTY = "FactorScores.charts";

/** Marks a result sheet. A copy that the user makes has the same mark but another name, and so counts as the user's. */
export interface ResultMark {
  /** the name that the sheet was given */
  name: string;
  /** its name before numbering, such as "Run Log" for "Run Log (2)" */
  role: string;
  /** fingerprint of its cells as written */
  cells: string;
}

/** Marks a temporary sheet: being written, or about to be deleted. */
export interface TemporaryMark {
  /** id of the run */
  run: string;
  /** start of the run, in milliseconds since 1970 */
  since: number;
}

export function setMark(sheet: Excel.Worksheet, mark: ResultMark | TemporaryMark): void {
  sheet.customProperties.add(PROPERTY, JSON.stringify(mark));
}

export const clearMark = (sheet: Excel.Worksheet): void => sheet.customProperties.getItem(PROPERTY).delete();

export const setChartsMark = (sheet: Excel.Worksheet, fingerprint: string): void =>
  void sheet.customProperties.add(CHARTS_PROPERTY, fingerprint);

export interface LoadedMarks {
  mark: () => ResultMark | TemporaryMark | null;
  charts: () => string;
}

/** Loads the marks of a sheet; they are available after the next sync. */
export function loadMarks(sheet: Excel.Worksheet): LoadedMarks {
  const mark = sheet.customProperties.getItemOrNullObject(PROPERTY).load("value");
  const charts = sheet.customProperties.getItemOrNullObject(CHARTS_PROPERTY).load("value");
  return {
    mark: () => (mark.isNullObject ? null : parsed(mark.value)),
    charts: () => (charts.isNullObject ? "" : charts.value),
  };
}

export const isTemporary = (mark: ResultMark | TemporaryMark): mark is TemporaryMark => "run" in mark;

/** A damaged mark counts as none: the sheet is the user's. */
function parsed(text: string): ResultMark | TemporaryMark | null {
  try {
    const mark = JSON.parse(text) as Partial<ResultMark & TemporaryMark>;
    if (typeof mark.run === "string" && typeof mark.since === "number") return { run: mark.run, since: mark.since };
    if ([mark.name, mark.role, mark.cells].every((part) => typeof part === "string")) return mark as ResultMark;
    return null;
  } catch {
    return null;
  }
}

export interface SheetsByOrigin {
  /** sheets that an earlier run wrote, and that the next one may rewrite */
  results: readonly string[];
  /** the visible sheets of the user's own */
  others: readonly string[];
}

/** Separates results of earlier runs from the user's own sheets, in two round trips. */
export async function sheetsByOrigin(context: Excel.RequestContext): Promise<SheetsByOrigin> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const marks = sheets.items.map(loadMarks);
  await context.sync();
  const isResult = (k: number) => {
    const mark = marks[k].mark();
    return mark !== null && !isTemporary(mark) && mark.name === sheets.items[k].name;
  };
  const isVisible = ({ visibility }: Excel.Worksheet) => visibility === Excel.SheetVisibility.visible;
  return {
    results: sheets.items.filter((_, k) => isResult(k)).map(({ name }) => name),
    others: sheets.items.filter((sheet, k) => !isResult(k) && isVisible(sheet)).map(({ name }) => name),
  };
}
