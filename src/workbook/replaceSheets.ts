import { rowChunks } from "./chunks";
import { RESULT_MARK } from "./earlierResults";
import { checkCancelled, Cancelled, type Control } from "./progress";
import type { SheetContent } from "./sheetContent";
import { fingerprintOf } from "./sheetFingerprint";
import { translated, WorkbookError } from "./workbookError";
import { writeSheet } from "./writeSheet";

/** Sheets under construction start with this; any found later are left-overs of an interrupted run. */
const TEMPORARY = "~fs ";
const LONGEST_NAME = 31;

export interface WrittenSheets {
  /** the names that the sheets ended up with, in the order given */
  names: string[];
  /** results of an earlier run that were kept because the user had changed them or refers to them */
  kept: string[];
}

/** What a swap concerns besides the sheets themselves. */
export interface Swap {
  /** what else is to change if and only if the sheets are swapped in */
  alongside?: (context: Excel.RequestContext) => void;
  /** all names that sheets of a run may have: an earlier run's that this one does not replace go too, lest two runs stand side by side */
  allNames?: readonly string[];
}

/**
 * Writes a run's sheets and puts them in the place of the earlier run's, all or none.
 *
 * They are built hidden under temporary names and swapped in by one request at the end. Nothing of the user's is lost: a sheet of the same name that is not
 * ours stays, and so does an earlier result that was changed since or that formulas elsewhere refer to (under a new name). A failed or cancelled run
 * takes its temporary sheets away again.
 */
export async function replaceSheets(contents: readonly SheetContent[], control: Control = {}, { alongside = () => {}, allNames = [] }: Swap = {}): Promise<WrittenSheets> {
  const built: string[] = [];
  try {
    return await Excel.run(async (context) => {
      const before = await takeStock(context, contents, allNames);
      for (const [k, content] of contents.entries()) {
        checkCancelled(control);
        control.onProgress?.({ message: `Writing ${content.name}`, fraction: k / contents.length });
        const name = temporaryName(k, before.sheetNames);
        const sheet = context.workbook.worksheets.add(name);
        sheet.visibility = Excel.SheetVisibility.hidden;
        built.push(name);
        sheet.customProperties.add(RESULT_MARK, fingerprintOf(content.blocks));
        await writeSheet(context, sheet, content, before.tableNames[k].map((_, t) => temporaryTable("new", k, t)), control);
      }
      checkCancelled(control);
      alongside(context);
      return await swapIn(context, contents, built, before);
    });
  } catch (error) {
    await removeSheets(built);
    throw error instanceof Cancelled ? error : translated(error);
  }
}

interface Stock {
  sheetNames: string[];
  /** free names for the tables of each content */
  tableNames: string[][];
  /** earlier results by the content that replaces them, then those that nothing replaces */
  replaceable: (string | null)[];
  /** the tables of those earlier results */
  oldTables: string[];
  kept: string[];
}

async function takeStock(context: Excel.RequestContext, contents: readonly SheetContent[], allNames: readonly string[]): Promise<Stock> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  await context.sync();
  const sheetNames = worksheets.items.map(({ name }) => name);
  const leftOvers = sheetNames.filter((name) => name.startsWith(TEMPORARY));
  for (const name of leftOvers) worksheets.getItem(name).delete();

  const written = contents.map(({ name }) => name);
  const existing = [...written, ...allNames.filter((name) => !written.includes(name))].map((name) => sheetNames.find((other) => other.toLowerCase() === name.toLowerCase()) ?? null);
  const marks = existing.map((name) => (name === null ? null : worksheets.getItem(name).customProperties.getItemOrNullObject(RESULT_MARK).load("value")));
  const used = existing.map((name) => (name === null ? null : worksheets.getItem(name).getUsedRangeOrNullObject(true).load("rowCount,columnCount,columnIndex")));
  await context.sync();

  const unchanged: (string | null)[] = [];
  for (const [k, name] of existing.entries()) {
    const mark = marks[k];
    const ours = name !== null && mark !== null && !mark.isNullObject;
    unchanged.push(ours && (await sheetFingerprint(context, used[k]!)) === mark.value ? name : null);
  }
  const references = await sheetsReferringTo(context, sheetNames.filter((name) => !leftOvers.includes(name)), unchanged.filter((name) => name !== null), tables.items);
  const replaceable = unchanged.map((name) => (name !== null && references.has(name) ? null : name));
  const [oldTables, otherTables] = [true, false].map((old) => tables.items.filter(({ worksheet }) => replaceable.includes(worksheet.name) === old).map(({ name }) => name));
  const remaining = otherTables.map((name) => name.toLowerCase());
  const tableNames = contents.map(({ tables: specs = [] }) =>
    specs.map(({ name }) => {
      const free = freeName(name, (candidate) => !remaining.includes(candidate.toLowerCase()), (k) => `${name}${k}`);
      remaining.push(free.toLowerCase());
      return free;
    }),
  );
  const kept = existing.filter((name, k): name is string => name !== null && replaceable[k] === null && marks[k] !== null && !marks[k].isNullObject);
  return { sheetNames: sheetNames.filter((name) => !leftOvers.includes(name)), tableNames, replaceable, oldTables, kept };
}

/** Fingerprint of what a sheet holds now, read in chunks. */
async function sheetFingerprint(context: Excel.RequestContext, used: Excel.Range): Promise<string> {
  if (used.isNullObject) return fingerprintOf([]);
  const values: unknown[][] = [];
  for (const { start, count } of rowChunks(used.rowCount, used.columnCount)) {
    const part = used.getCell(start, 0).getResizedRange(count - 1, used.columnCount - 1).load("values");
    await context.sync();
    values.push(...(part.values as unknown[][]));
  }
  return fingerprintOf([{ row: 0, column: used.columnIndex, values: values as (string | number | boolean)[][] }]);
}

/** Which of some sheets are named, themselves or by their tables, in formulas of other sheets. */
async function sheetsReferringTo(context: Excel.RequestContext, all: readonly string[], targets: readonly string[], tables: readonly Excel.Table[]): Promise<Set<string>> {
  const found = new Set<string>();
  if (targets.length === 0) return found;
  const others = all.filter((name) => !targets.includes(name));
  const needles = new Map(
    targets.map((name) => [name, [`${name}!`, `${name}'!`, ...tables.filter(({ worksheet }) => worksheet.name === name).map((table) => `${table.name}[`)].map((text) => text.toLowerCase())]),
  );
  const names = context.workbook.names.load("items/formula");
  const used = others.map((name) => context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("rowCount,columnCount"));
  await context.sync();
  const look = (formula: unknown) => {
    if (typeof formula !== "string" || !formula.startsWith("=")) return;
    const text = formula.toLowerCase();
    for (const [name, texts] of needles) if (texts.some((needle) => text.includes(needle))) found.add(name);
  };
  names.items.forEach(({ formula }) => look(formula));
  for (const range of used) {
    if (range.isNullObject) continue;
    for (const { start, count } of rowChunks(range.rowCount, range.columnCount)) {
      const part = range.getCell(start, 0).getResizedRange(count - 1, range.columnCount - 1).load("formulas");
      await context.sync();
      for (const row of part.formulas as unknown[][]) row.forEach(look);
    }
  }
  return found;
}

async function swapIn(context: Excel.RequestContext, contents: readonly SheetContent[], built: readonly string[], before: Stock): Promise<WrittenSheets> {
  const { worksheets, tables } = context.workbook;
  const taken = new Set(before.sheetNames.map((name) => name.toLowerCase()));
  const kept: string[] = [];
  // everything is renamed before anything is deleted: until the last step the earlier results are still there
  before.replaceable.forEach((name, k) => name !== null && (worksheets.getItem(name).name = `${TEMPORARY}old ${k}`));
  before.replaceable.forEach((name) => name !== null && taken.delete(name.toLowerCase()));
  before.oldTables.forEach((name, t) => (tables.getItem(name).name = temporaryTable("old", 0, t)));
  before.tableNames.forEach((names, k) => names.forEach((name, t) => (tables.getItem(temporaryTable("new", k, t)).name = name)));
  for (const name of before.kept) {
    const free = freeName(`${name} (kept)`, (candidate) => !taken.has(candidate.toLowerCase()), (k) => `${name} (kept ${k})`);
    worksheets.getItem(name).name = free;
    taken.delete(name.toLowerCase());
    taken.add(free.toLowerCase());
    kept.push(free);
  }
  const names = contents.map(({ name }, k) => {
    const free = freeName(name, (candidate) => !taken.has(candidate.toLowerCase()), (n) => `${name} (${n})`);
    taken.add(free.toLowerCase());
    const sheet = worksheets.getItem(built[k]);
    sheet.name = free;
    sheet.visibility = Excel.SheetVisibility.visible;
    return free;
  });
  worksheets.getItem(names[0]).activate();
  before.replaceable.forEach((name, k) => name !== null && worksheets.getItem(`${TEMPORARY}old ${k}`).delete());
  await context.sync();
  return { names, kept };
}

/** Takes unfinished sheets away; one that is not there any more is no reason to complain. */
async function removeSheets(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await Excel.run(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  }).catch((error: unknown) => {
    throw new WorkbookError("CleanUp", `The run failed, and its unfinished sheets (${names.join(", ")}) could not be removed: delete them by hand.`, { cause: error });
  });
}

/** Old and new tables stand side by side until the swap, and names are unique in a workbook. */
const temporaryTable = (age: "old" | "new", sheet: number, table: number) => `FactorScores_${age}_${sheet}_${table}`;

const temporaryName = (k: number, taken: readonly string[]) => freeName(`${TEMPORARY}${k + 1}`, (name) => !taken.includes(name), (n) => `${TEMPORARY}${k + 1}.${n}`);

function freeName(wanted: string, isFree: (name: string) => boolean, numbered: (k: number) => string): string {
  if (isFree(wanted)) return wanted.slice(0, LONGEST_NAME);
  for (let k = 2; ; k++) {
    const candidate = numbered(k).slice(0, LONGEST_NAME);
    if (isFree(candidate)) return candidate;
  }
}
