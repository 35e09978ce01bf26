import { TEMPORARY, type Stock } from "./stock";

const LONGEST_SHEET_NAME = 31;

/** A sheet that waits, hidden and under a temporary name, to be swapped in. */
export interface BuiltSheet {
  temporaryName: string;
  /** known as soon as Excel has added it */
  id?: string;
  wantedName: string;
  /** its tables, by the names they have and those they should have */
  tables: { temporaryName: string; wantedName: string }[];
}

export interface WrittenSheets {
  /** the names that the sheets ended up with, in the order given */
  names: string[];
  /** results of an earlier run that were kept because the user had changed them or refers to them */
  kept: string[];
}

/** Names for new sheets and their tables until they are swapped in, free in the workbook. */
export function temporaryNames({ sheets, leftOvers, oldTables, takenTableNames }: Stock): { sheet: () => string; table: () => string } {
  const sheetNames = lowerCase([...sheets, ...leftOvers]);
  const tableNames = new Set([...takenTableNames, ...lowerCase(oldTables)]);
  return {
    sheet: () => takeFree(sheetNames, `${TEMPORARY}new`, numbered),
    table: () => takeFree(tableNames, "FactorScores_new", (n) => `_${n}`),
  };
}

/**
 * Puts the built sheets in the place of the earlier results. One request renames everything; only when Excel has done all of that is anything deleted.
 * @param alongside what else is to change if and only if the sheets are swapped in
 */
export async function swapIn(context: Excel.RequestContext, built: readonly BuiltSheet[], before: Stock, alongside: (context: Excel.RequestContext) => void): Promise<WrittenSheets> {
  const { worksheets, tables } = context.workbook;
  const temporary = new Set([...lowerCase([...before.sheets, ...before.leftOvers]), ...built.map(({ temporaryName }) => temporaryName.toLowerCase())]);
  for (const { id } of before.replaceable) worksheets.getItem(id).name = takeFree(temporary, `${TEMPORARY}old`, numbered);
  const temporaryTables = new Set([...before.takenTableNames, ...lowerCase(before.oldTables)]);
  for (const { id } of before.oldTables) tables.getItem(id).name = takeFree(temporaryTables, "FactorScores_old", (n) => `_${n}`);

  const taken = lowerCase(before.sheets.filter((sheet) => !before.replaceable.includes(sheet)));
  const kept = before.kept.map(({ id, name }) => {
    const free = takeFree(taken, name, (n) => (n === 1 ? " (kept)" : ` (kept ${n})`));
    worksheets.getItem(id).name = free;
    taken.delete(name.toLowerCase());
    return free;
  });
  const takenTables = new Set(before.takenTableNames);
  const names = built.map(({ temporaryName, wantedName, tables: own }) => {
    const name = takeFree(taken, wantedName, (n) => (n === 1 ? "" : ` (${n})`));
    const sheet = worksheets.getItem(temporaryName);
    sheet.name = name;
    sheet.visibility = Excel.SheetVisibility.visible;
    for (const table of own) tables.getItem(table.temporaryName).name = takeFree(takenTables, table.wantedName, (n) => (n === 1 ? "" : String(n)));
    return name;
  });
  worksheets.getItem(names[0]).activate();
  for (const { id } of before.replaceable) worksheets.getItem(id).visibility = Excel.SheetVisibility.hidden;
  alongside(context);
  await context.sync();

  // the run is complete, and what goes now is hidden: should Excel not delete it, the next run does
  for (const { id } of [...before.replaceable, ...before.leftOvers]) worksheets.getItem(id).delete();
  await context.sync().catch(() => undefined);
  return { names, kept };
}

/** Takes the built sheets away and gives all that was there before its name and place again, however far the run had come. */
export async function restore(context: Excel.RequestContext, built: readonly BuiltSheet[], before: Stock): Promise<void> {
  const { worksheets, tables } = context.workbook;
  const unfinished = built.map(({ id, temporaryName }) => worksheets.getItemOrNullObject(id ?? temporaryName));
  const moved = [...before.replaceable, ...before.kept];
  const earlier = moved.map(({ id }) => worksheets.getItemOrNullObject(id));
  const oldTables = before.oldTables.map(({ id }) => tables.getItemOrNullObject(id));
  const active = worksheets.getItemOrNullObject(before.activeSheet);
  await context.sync();
  // a deleted sheet in front would take the user to a neighbour: the one that was in front comes first
  earlier.forEach((sheet, k) => !sheet.isNullObject && (sheet.visibility = moved[k].visibility));
  if (!active.isNullObject) active.activate();
  for (const sheet of unfinished) if (!sheet.isNullObject) sheet.delete();
  earlier.forEach((sheet, k) => !sheet.isNullObject && (sheet.name = moved[k].name));
  oldTables.forEach((table, k) => !table.isNullObject && (table.name = before.oldTables[k].name));
  await context.sync();
}

const lowerCase = (items: readonly { name: string }[]) => new Set(items.map(({ name }) => name.toLowerCase()));

const numbered = (n: number) => ` ${n}`;

/** The first name that is not taken, which it is from then on. @param suffix what the n-th try is told from the name by */
function takeFree(taken: Set<string>, name: string, suffix: (n: number) => string): string {
  for (let n = 1; ; n++) {
    const end = suffix(n);
    const candidate = name.slice(0, LONGEST_SHEET_NAME - end.length) + end;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}
