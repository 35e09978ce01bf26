import { usedFromCorner, TEMPORARY, type EarlierResult, type SheetState, type WorkbookInventory } from "./inventory";
import { supports } from "./newerMembers";
import { headersOf, tableFor, type Plan } from "./plan";
import { setMark, type ResultMark, type TemporaryMark } from "./resultMark";
import { addressOf, type SheetContent } from "./sheetContent";
import { fingerprintOf } from "./sheetFingerprint";
import { asKept, numbered, takeFree } from "./sheetNames";
import { WorkbookError } from "./workbookError";

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** A new sheet, written but still hidden. */
export interface StagedSheet {
  content: SheetContent;
  /** known once Excel has added the sheet */
  id?: string;
  temporaryName: string;
}

/** A hidden copy of an earlier result about to be overwritten, for restoring it. */
export interface Backup {
  of: EarlierResult;
  id?: string;
  temporaryName: string;
}

export interface Placed {
  /** ids and final names of the new sheets, in the order given; an earlier result that the user has hidden stays hidden */
  sheets: { id: string; name: string; visible: boolean }[];
  /** new names of earlier results that were kept */
  renamed: string[];
}

/** Copies contents, then formats, of all cells. Copied together, they would take tables with them. */
function copyCells(from: Excel.Worksheet, to: Excel.Worksheet): void {
  copyContents(from, to);
  to.getRange("A1").copyFrom(usedFromCorner(from), Excel.RangeCopyType.formats);
}

const copyContents = (from: Excel.Worksheet, to: Excel.Worksheet): void =>
  to.getRange("A1").copyFrom(usedFromCorner(from), Excel.RangeCopyType.formulas);

/** Clears everything below the first rows and to the right of the first columns. */
function clearBeyond(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows < MAX_ROWS) sheet.getRangeByIndexes(rows, 0, MAX_ROWS - rows, MAX_COLUMNS).clear();
  if (columns < MAX_COLUMNS && rows > 0) sheet.getRangeByIndexes(0, columns, rows, MAX_COLUMNS - columns).clear();
}

/** Adds a hidden copy of every result that will be overwritten. */
export async function backUp(
  context: Excel.RequestContext,
  backups: readonly Backup[],
  mark: TemporaryMark,
): Promise<void> {
  const { worksheets } = context.workbook;
  const copies = backups.map(({ of, temporaryName }) => {
    const copy = addHidden(context, temporaryName, mark);
    copyCells(worksheets.getItem(of.sheet.id), copy);
    return copy.load("id");
  });
  await context.sync();
  backups.forEach((backup, k) => (backup.id = copies[k].id));
  await requireWholeCopies(context, backups);
}

/** A copy that lacks rows, for example because of a filter, cannot restore anything. */
async function requireWholeCopies(context: Excel.RequestContext, backups: readonly Backup[]): Promise<void> {
  if (backups.length === 0) return;
  const rowsOf = (id: string) => usedFromCorner(context.workbook.worksheets.getItem(id), true).load("rowCount");
  const pairs = backups.map(({ of, id }) => ({ of, sheet: rowsOf(of.sheet.id), copy: rowsOf(id!) }));
  await context.sync();
  const partial = pairs.find(({ sheet, copy }) => copy.rowCount < sheet.rowCount);
  if (partial)
    throw new WorkbookError(
      "Filtered",
      `The sheet "${partial.of.sheet.name}" cannot be copied whole: clear its filters, then run again.`,
    );
}

export function addHidden(context: Excel.RequestContext, name: string, mark: TemporaryMark): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  sheet.visibility = Excel.SheetVisibility.hidden;
  setMark(sheet, mark);
  return sheet;
}

/**
 * Puts the staged sheets in place in one request. Cells are copied into earlier results that have room for them; otherwise the staged sheet itself gets
 * its final name. Results to keep are renamed, results to delete are hidden.
 * @param alongside other changes to make in the same request
 * @param begin called when there is something to undo from here on
 */
export async function placeSheets(
  context: Excel.RequestContext,
  staged: readonly StagedSheet[],
  plan: Plan,
  backups: readonly Backup[],
  inventory: WorkbookInventory,
  mark: TemporaryMark,
  alongside: (context: Excel.RequestContext) => void,
  begin: () => void,
): Promise<Placed> {
  const { worksheets } = context.workbook;
  // include in the copies what the user has typed since they were made
  for (const { of, id } of backups) copyContents(worksheets.getItem(of.sheet.id), worksheets.getItem(id!));

  plan.removed.forEach(({ sheet: { id } }, k) => {
    const sheet = worksheets.getItem(id);
    setMark(sheet, mark);
    sheet.name = `${TEMPORARY}old ${mark.run} ${k + 1}`;
    for (const { id: table } of plan.removed[k].tables)
      context.workbook.tables.getItem(table).name = `FactorScores_old_${mark.run}_${table.replace(/\W/g, "")}`;
  });
  const gone = new Set([...plan.removed, ...plan.renamed].map(({ sheet }) => sheet.id));
  const taken = new Set([
    ...inventory.sheets.filter(({ id }) => !gone.has(id)).map(({ name }) => name.toLowerCase()),
    ...staged.map(({ temporaryName }) => temporaryName.toLowerCase()),
  ]);
  const renamed = plan.renamed.map(({ sheet: { id, name } }) => {
    const free = takeFree(taken, name, asKept);
    worksheets.getItem(id).name = free;
    return free;
  });
  const removedSheets = new Set(plan.removed.map(({ sheet }) => sheet.id));
  const takenTables = new Set([
    ...inventory.names,
    ...inventory.tables.filter(({ sheet }) => !removedSheets.has(sheet)).map(({ name }) => name.toLowerCase()),
  ]);
  const sheets = staged.map(({ content, id }, k) => {
    const target = plan.targets[k];
    const name = target?.sheet.name ?? takeFree(taken, content.name, numbered);
    const sheet = worksheets.getItem(target?.sheet.id ?? id!);
    if (target) overwrite(context, target, worksheets.getItem(id!), content);
    else settle(sheet, name, content, takenTables);
    setMark(sheet, markOf(content, name));
    return {
      id: target?.sheet.id ?? id!,
      name,
      visible: target === null || target.sheet.visibility === Excel.SheetVisibility.visible,
    };
  });
  const front = sheets.find(({ visible }) => visible);
  if (front) worksheets.getItem(front.id).activate();
  for (const { sheet } of plan.removed) worksheets.getItem(sheet.id).visibility = Excel.SheetVisibility.hidden;
  alongside(context);
  begin();
  await context.sync();
  return { sheets, renamed };
}

export const markOf = (content: SheetContent, name: string): ResultMark => ({
  name,
  role: content.name,
  cells: fingerprintOf(content.blocks),
});

/** Copies new cells over an earlier result. Sheet and tables stay the same, so references to them stay valid. */
function overwrite(
  context: Excel.RequestContext,
  { sheet: { id }, tables }: EarlierResult,
  from: Excel.Worksheet,
  content: SheetContent,
): void {
  const sheet = context.workbook.worksheets.getItem(id);
  for (const wanted of content.tables ?? []) {
    const { id: key } = tableFor(tables, wanted, headersOf(content, wanted), true)!;
    const table = context.workbook.tables.getItem(key);
    table.clearFilters();
    // the user may have resized it
    if (canResize()) table.resize(addressOf(wanted));
  }
  const { rows, columns } = extentOf(content);
  clearBeyond(sheet, rows, columns);
  sheet
    .getRangeByIndexes(0, 0, rows, columns)
    .copyFrom(from.getRangeByIndexes(0, 0, rows, columns), Excel.RangeCopyType.all);
}

/** How many rows and columns a sheet's cells take, from A1. */
export function extentOf({ blocks, tables = [] }: SheetContent): { rows: number; columns: number } {
  const areas = [
    ...blocks.map(({ row, column, values }) => ({ row, column, rows: values.length, columns: values[0]?.length ?? 0 })),
    ...tables,
  ];
  return {
    rows: Math.max(1, ...areas.map(({ row, rows }) => row + rows)),
    columns: Math.max(1, ...areas.map(({ column, columns }) => column + columns)),
  };
}

/** Gives a staged sheet its final name and tables, and shows it. */
function settle(sheet: Excel.Worksheet, name: string, content: SheetContent, takenTables: Set<string>): void {
  sheet.name = name;
  for (const spec of content.tables ?? [])
    sheet.tables.add(addressOf(spec), true).name = takeFree(takenTables, spec.name, (n) => (n === 1 ? "" : String(n)));
  sheet.visibility = Excel.SheetVisibility.visible;
}

/** Deletes the staged sheets and restores content, names and visibility of all earlier results, however far the run got. */
export async function restore(
  context: Excel.RequestContext,
  staged: readonly StagedSheet[],
  backups: readonly Backup[],
  plan: Plan | null,
  inventory: WorkbookInventory | null,
): Promise<void> {
  const { worksheets, tables } = context.workbook;
  const find = (key: string) => worksheets.getItemOrNullObject(key);
  const unfinished = [...staged, ...backups].map(({ id, temporaryName }) => find(id ?? temporaryName));
  const earlier = [...(plan?.renamed ?? []), ...(plan?.removed ?? [])].map((result) => ({
    result,
    sheet: find(result.sheet.id),
  }));
  const removedTables = (plan?.removed ?? []).flatMap(({ tables: list }) =>
    list.map((table) => ({ table, found: tables.getItemOrNullObject(table.id) })),
  );
  const overwritten = backups.map((backup) => ({
    backup,
    sheet: find(backup.of.sheet.id),
    copy: find(backup.id ?? backup.temporaryName),
    own: backup.of.tables.map((table) => ({ table, found: tables.getItemOrNullObject(table.id) })),
  }));
  const active = inventory && find(inventory.activeSheet);
  await context.sync();
  const extents = overwritten.map(({ backup, copy }) =>
    backup.id === undefined || copy.isNullObject ? null : usedFromCorner(copy).load("rowCount,columnCount"),
  );
  if (extents.some((extent) => extent !== null)) await context.sync();

  overwritten.forEach(({ backup, sheet, copy, own }, k) => {
    // without a plan that was begun and a finished copy, nothing was overwritten
    const extent = extents[k];
    if (plan === null || extent === null || sheet.isNullObject) return;
    for (const { table, found } of own) if (!found.isNullObject) resizeBack(found, table.area);
    clearBeyond(sheet, extent.rowCount, extent.columnCount);
    copyCells(copy, sheet);
    setMark(sheet, backup.of.mark);
  });
  for (const { result, sheet } of earlier) {
    if (sheet.isNullObject) continue;
    // activate the user's sheet before deleting any: deleting the active sheet would move the user to another
    sheet.visibility = result.sheet.visibility;
    setMark(sheet, result.mark);
  }
  if (active && !active.isNullObject) active.activate();
  for (const sheet of unfinished) if (!sheet.isNullObject) sheet.delete();
  for (const { result, sheet } of earlier) if (!sheet.isNullObject) sheet.name = result.sheet.name;
  for (const { table, found } of removedTables) if (!found.isNullObject) found.name = table.name;
  await context.sync();
}

function resizeBack(table: Excel.Table, area: EarlierResult["tables"][number]["area"]): void {
  if (canResize()) table.resize(addressOf(area));
}

/** Whether Excel can resize tables. If not, a table of another size needs a new sheet. */
export const canResize = (): boolean => supports("Table.resize");

export const deleteAll = (context: Excel.RequestContext, sheets: readonly Pick<SheetState, "id">[]): void =>
  sheets.forEach(({ id }) => context.workbook.worksheets.getItem(id).delete());
