import { readBlock } from "./readCells";
import { isTemporary, loadMarks, type ResultMark, type TemporaryMark } from "./resultMark";
import { cannotBeAsked, loadChartFacts, sameCharts, type ChartFacts } from "./chartFacts";
import type { Area } from "./sheetContent";
import { fingerprintOfCells } from "./sheetFingerprint";

/** Names of staged sheets and of sheets about to be deleted start with this. */
export const TEMPORARY = "~fs ";
/** A temporary sheet older than this was left by an interrupted run. A younger one may belong to a co-author's run in progress. */
const INTERRUPTED_AFTER = 60 * 60 * 1000;

export interface SheetState {
  id: string;
  name: string;
  visibility: Excel.SheetVisibility | "Visible" | "Hidden" | "VeryHidden";
}

export interface TableState {
  id: string;
  name: string;
  area: Area;
  headers: readonly string[];
}

/** A sheet that an earlier run wrote. */
export interface EarlierResult {
  sheet: SheetState;
  mark: ResultMark;
  /** whether its cells, charts or tables differ from what was written, or the sheet is protected */
  changed: boolean;
  tables: readonly TableState[];
  charts: readonly string[];
}

/** What a run has to know of the workbook before it puts its sheets in place. */
export interface WorkbookInventory {
  sheets: readonly SheetState[];
  activeSheet: string;
  /** temporary sheets of interrupted runs, to be deleted */
  leftOvers: readonly SheetState[];
  results: readonly EarlierResult[];
  /** sheets that no run has written */
  others: readonly SheetState[];
  /** formulas of all defined names, in workbook and sheet scope */
  nameFormulas: readonly unknown[];
  /** all defined names in lower case: a table cannot have the same name */
  names: ReadonlySet<string>;
  tables: readonly { id: string; name: string; sheet: string }[];
}

/** @param endedRuns runs known to have ended: their temporary sheets are left over, whatever their age */
export async function takeInventory(
  context: Excel.RequestContext,
  endedRuns: ReadonlySet<string>,
): Promise<WorkbookInventory> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  tables.load("items/id,items/name,items/worksheet/id");
  names.load("items/name,items/formula");
  const active = worksheets.getActiveWorksheet().load("id");
  await context.sync();
  const marksOf = worksheets.items.map(loadMarks);
  const namesOfSheets = worksheets.items.map((sheet) => sheet.names.load("items/name,items/formula"));
  await context.sync();

  const all = worksheets.items.map(({ id, name, visibility }, k) => ({
    sheet: { id, name, visibility },
    mark: marksOf[k].mark(),
    charts: marksOf[k].charts(),
  }));
  const leftOvers = all
    .filter(({ sheet, mark }) => mark !== null && isLeftOver(sheet, mark, endedRuns))
    .map(({ sheet }) => sheet);
  const marked = all.flatMap(({ sheet, mark, charts }) =>
    mark !== null && !isTemporary(mark) && mark.name === sheet.name ? [{ sheet, mark, charts }] : [],
  );
  const allNames = [...names.items, ...namesOfSheets.flatMap(({ items }) => items)];
  return {
    sheets: all.map(({ sheet }) => sheet),
    activeSheet: active.id,
    leftOvers,
    results: await lookInto(context, marked),
    others: all
      .filter(({ sheet, mark }) => mark === null || (!isTemporary(mark) && mark.name !== sheet.name))
      .map(({ sheet }) => sheet),
    nameFormulas: allNames.map(({ formula }) => formula as unknown),
    names: new Set(allNames.map(({ name }) => name.toLowerCase())),
    tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheet: worksheet.id })),
  };
}

function isLeftOver(
  { name, visibility }: SheetState,
  mark: ResultMark | TemporaryMark,
  endedRuns: ReadonlySet<string>,
): boolean {
  if (!isTemporary(mark) || !name.startsWith(TEMPORARY) || visibility === Excel.SheetVisibility.visible) return false;
  return endedRuns.has(mark.run) || !(Date.now() - mark.since < INTERRUPTED_AFTER);
}

/** Compares earlier results with what was written to them, cell for cell and chart for chart. */
async function lookInto(
  context: Excel.RequestContext,
  marked: readonly { sheet: SheetState; mark: ResultMark; charts: string }[],
): Promise<EarlierResult[]> {
  if (marked.length === 0) return [];
  const sheets = marked.map(({ sheet }) => context.workbook.worksheets.getItem(sheet.id));
  const used = sheets.map((sheet) => usedFromCorner(sheet, true).load("rowCount,columnCount"));
  const tables = sheets.map((sheet) => sheet.tables.load("items/id,items/name,items/showHeaders,items/showTotals"));
  const protections = sheets.map((sheet) => sheet.protection.load("protected"));
  await context.sync();
  const isOurs = tables.map(({ items }) => items.every(({ showHeaders, showTotals }) => showHeaders && !showTotals));
  const ranges = tables.map(({ items }, k) =>
    (isOurs[k] ? items : []).map((table) => ({
      table,
      range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
      header: table.getHeaderRowRange().load("values"),
    })),
  );
  await context.sync();
  const charts = await chartsOf(context, sheets);
  const results: EarlierResult[] = [];
  for (const [k, { sheet, mark, charts: drawn }] of marked.entries()) {
    const cells = await readBlock(context, used[k], used[k], ["values", "formulas"]);
    results.push({
      sheet,
      mark,
      changed:
        !isOurs[k] ||
        protections[k].protected ||
        !sameCharts(charts[k].fingerprint, drawn) ||
        fingerprintOfCells({ row: 0, column: 0 }, cells) !== mark.cells,
      tables: ranges[k].map(({ table, range, header }) => ({
        id: table.id,
        name: table.name,
        area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
        headers: (header.values as unknown[][])[0].map(String),
      })),
      charts: charts[k].names,
    });
  }
  return results;
}

/** A chart that Excel cannot describe is not one of ours: the sheet counts as changed. */
async function chartsOf(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<ChartFacts[]> {
  try {
    return await loadChartFacts(context, sheets);
  } catch (error) {
    if (!cannotBeAsked(error)) throw error;
    return sheets.map(() => ({ names: [], fingerprint: "unknown" }));
  }
}

/** The used range of a sheet, extended to A1. Empty cells with a format count unless only values are wanted. */
export const usedFromCorner = (sheet: Excel.Worksheet, valuesOnly = false): Excel.Range =>
  sheet.getUsedRange(valuesOnly).getBoundingRect("A1");

/** Reads a sheet again and says whether its cells still have the fingerprint of its mark. */
export async function holdsCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: string,
): Promise<boolean> {
  const used = usedFromCorner(sheet, true).load("rowCount,columnCount");
  await context.sync();
  return (
    fingerprintOfCells({ row: 0, column: 0 }, await readBlock(context, used, used, ["values", "formulas"])) === cells
  );
}
