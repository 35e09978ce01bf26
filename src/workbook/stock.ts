import { rowChunks } from "./chunks";
import { RESULT_MARK } from "./earlierResults";
import { fingerprintOf } from "./sheetFingerprint";

/** Sheets under construction and on their way out start with this; hidden ones of ours found later are left-overs of an interrupted run. */
export const TEMPORARY = "~fs ";

export interface SheetState {
  id: string;
  name: string;
  visibility: Excel.SheetVisibility | "Visible" | "Hidden" | "VeryHidden";
}

export interface TableState {
  id: string;
  name: string;
}

/** What a workbook holds before a run's sheets are written, as far as they concern it. */
export interface Stock {
  /** all sheets but the left-overs, and which is in front */
  sheets: SheetState[];
  activeSheet: string;
  leftOvers: SheetState[];
  /** results of an earlier run that go, and their tables */
  replaceable: SheetState[];
  oldTables: TableState[];
  /** results of an earlier run that stay, for the user has changed them or refers to them */
  kept: SheetState[];
  /** what tables and defined names that stay are called, in lower case: a new table may have none of these names */
  takenTableNames: Set<string>;
}

/** @param resultNames all names that sheets of a run may have */
export async function takeStock(context: Excel.RequestContext, resultNames: readonly string[]): Promise<Stock> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  tables.load("items/id,items/name,items/worksheet/id");
  names.load("items/name,items/formula");
  const active = worksheets.getActiveWorksheet().load("id");
  await context.sync();
  const all = worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility }));
  const wanted = new Set(resultNames.map((name) => name.toLowerCase()));
  const isTemporary = ({ name, visibility }: SheetState) => name.startsWith(TEMPORARY) && visibility !== Excel.SheetVisibility.visible;
  const candidates = all.filter((sheet) => wanted.has(sheet.name.toLowerCase()) || isTemporary(sheet));
  const marks = candidates.map(({ id }) => worksheets.getItem(id).customProperties.getItemOrNullObject(RESULT_MARK).load("value"));
  await context.sync();
  const marked = candidates.flatMap((sheet, k) => (marks[k].isNullObject ? [] : [{ sheet, mark: String(marks[k].value) }]));
  const leftOvers = marked.filter(({ sheet }) => isTemporary(sheet)).map(({ sheet }) => sheet);
  const sheets = all.filter((sheet) => !leftOvers.includes(sheet));

  const results = marked.filter(({ sheet }) => !leftOvers.includes(sheet));
  const unchanged = await withoutChanges(context, results);
  const texts = new Map(
    unchanged.map((sheet) => {
      const quoted = sheet.name.replace(/'/g, "''");
      const tablesOnIt = tables.items.filter(({ worksheet }) => worksheet.id === sheet.id).map(({ name }) => `${name}[`);
      return [sheet, [`${quoted}!`, `${quoted}'!`, ...tablesOnIt].map((text) => text.toLowerCase())];
    }),
  );
  const formulas = names.items.map(({ formula }) => formula as unknown);
  const referredTo = await foundInFormulas(context, texts, sheets.filter((sheet) => !unchanged.includes(sheet)), formulas);
  const replaceable = unchanged.filter((sheet) => !referredTo.has(sheet));
  const goes = new Set([...replaceable, ...leftOvers].map(({ id }) => id));
  return {
    sheets,
    activeSheet: active.id,
    leftOvers,
    replaceable,
    oldTables: tables.items.filter(({ worksheet }) => goes.has(worksheet.id)).map(({ id, name }) => ({ id, name })),
    kept: results.map(({ sheet }) => sheet).filter((sheet) => !replaceable.includes(sheet)),
    takenTableNames: new Set([...tables.items.filter(({ worksheet }) => !goes.has(worksheet.id)), ...names.items].map(({ name }) => name.toLowerCase())),
  };
}

/** Which sheets hold what was once written to them, cell for cell, and as many charts. */
async function withoutChanges(context: Excel.RequestContext, marked: readonly { sheet: SheetState; mark: string }[]): Promise<SheetState[]> {
  const used = marked.map(({ sheet }) => context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true).load("rowCount,columnCount,columnIndex"));
  const charts = marked.map(({ sheet }) => context.workbook.worksheets.getItem(sheet.id).charts.getCount());
  await context.sync();
  const unchanged: SheetState[] = [];
  for (const [k, { sheet, mark }] of marked.entries()) {
    const values: unknown[][] = [];
    await readChunks(context, used[k], "values", (rows) => values.push(...rows));
    const column = used[k].isNullObject ? 0 : used[k].columnIndex;
    if (fingerprintOf([{ row: 0, column, values: values as (string | number | boolean)[][] }], charts[k].value) === mark) unchanged.push(sheet);
  }
  return unchanged;
}

/** For which keys one of the texts stands in a formula of some sheets, or in one of those given. Texts are in lower case. */
async function foundInFormulas<T>(context: Excel.RequestContext, texts: ReadonlyMap<T, readonly string[]>, sheets: readonly SheetState[], formulas: readonly unknown[]): Promise<Set<T>> {
  const found = new Set<T>();
  if (texts.size === 0) return found;
  const look = (formula: unknown) => {
    if (typeof formula !== "string" || !formula.startsWith("=")) return;
    const lower = formula.toLowerCase();
    for (const [key, needles] of texts) if (needles.some((needle) => lower.includes(needle))) found.add(key);
  };
  formulas.forEach(look);
  const used = sheets.map(({ id }) => context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load("rowCount,columnCount"));
  await context.sync();
  for (const range of used) await readChunks(context, range, "formulas", (rows) => rows.forEach((row) => row.forEach(look)));
  return found;
}

async function readChunks(context: Excel.RequestContext, range: Excel.Range, what: "values" | "formulas", take: (rows: unknown[][]) => void): Promise<void> {
  if (range.isNullObject) return;
  for (const { start, count } of rowChunks(range.rowCount, range.columnCount)) {
    const part = range.getCell(start, 0).getResizedRange(count - 1, range.columnCount - 1).load(what);
    await context.sync();
    take(part[what] as unknown[][]);
  }
}
