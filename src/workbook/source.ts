import type { CellTable, CellValue } from "../engine/universe/cells/cellTable";
import { rowChunks } from "./chunks";
import { findHiddenRows } from "./hiddenRows";
import { showLinkedEntities } from "./linkedEntities";
import type { Control } from "./progress";
import { readBlock } from "./readCells";
import { sheetsByOrigin, type SheetsByOrigin } from "./resultMark";
import { withExcel, WorkbookError } from "./workbookError";

/** Where a table is: in the workbook, or given with its cells. */
export type Source = WorkbookSource | { kind: "cells"; name: string; table: CellTable };

export type WorkbookSource =
  /** the selection; of a single cell the block around it */
  | { kind: "selection" }
  /** the used range of a sheet: the one named, else the active one, or if that holds results, the only other sheet that is not empty */
  | { kind: "sheet"; sheet?: string }
  | { kind: "table"; table: string }
  /** an address with or without its sheet, such as Universe!A1:Z504 */
  | { kind: "range"; address: string };

/** A range as pasted, with its address. */
export interface PastedRange extends CellTable {
  /** with its sheet, for example "Universe!A1:Z504" */
  address: string;
  sheet: string;
}

/** Sheets and tables to choose a source from. */
export interface SourceChoices {
  sheets: { name: string; address: string | null }[];
  tables: { name: string; sheet: string }[];
  activeSheet: string;
}

/** Lists the sheets with their used ranges, and the tables: two round trips. */
export async function listSources(): Promise<SourceChoices> {
  return withExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/name,items/visibility");
    tables.load("items/name,items/worksheet/name");
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    const visible = worksheets.items.filter((sheet) => sheet.visibility === Excel.SheetVisibility.visible);
    const used = visible.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
    await context.sync();
    return {
      sheets: visible.map((sheet, k) => ({ name: sheet.name, address: used[k].isNullObject ? null : used[k].address })),
      tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
      activeSheet: active.name,
    };
  });
}

/** How often a range is read before giving up because it keeps changing. */
const READINGS = 3;

/** Reads one source; see readSources. */
export async function readSource(source: Source, control: Control = {}): Promise<PastedRange> {
  return (await readSources([source], control))[0];
}

/**
 * Reads sources: a few round trips to find them all, then one per chunk of cells, one more for each source with linked entities, and one for the hidden rows of all. A sheet that a run has written is refused, because the next run
 * rewrites it. Ranges of several chunks are checked afterwards, and all are read again if rows have moved in the meantime.
 */
export async function readSources(asked: readonly Source[], control: Control = {}): Promise<PastedRange[]> {
  const inWorkbook = asked.filter((source) => source.kind !== "cells");
  const read = inWorkbook.length === 0 ? [] : await readFromWorkbook(inWorkbook, control);
  return asked.map((source) =>
    source.kind === "cells" ? { ...source.table, address: source.name, sheet: source.name } : read.shift()!,
  );
}

async function readFromWorkbook(sources: readonly WorkbookSource[], control: Control): Promise<PastedRange[]> {
  return withExcel(async (context) => {
    const sheets = await sheetsByOrigin(context);
    for (let reading = 1; reading <= READINGS; reading++) {
      const ranges = await resolve(context, sources, sheets);
      const places = await locate(context, ranges);
      const results = places.find(({ sheet }) => sheets.results.includes(sheet));
      if (results !== undefined) throw isEarlierResult(results.sheet, sheets);
      const cells: Omit<PastedRange, "hiddenRows">[] = [];
      for (const [k, place] of places.entries())
        cells.push(await readPlace(context, ranges[k], place, partOf(control, k, places.length)));
      const hidden = await findHiddenRows(
        context,
        places.map((place, k) => ({ ...place, range: ranges[k] })),
      );
      const read = cells.map((range, k): PastedRange => ({ ...range, hiddenRows: hidden[k] }));
      const inChunks = places.flatMap(({ rowCount, columnCount }, k) =>
        rowChunks(rowCount, columnCount).length === 1 ? [] : [k],
      );
      if (
        await areAsRead(
          context,
          inChunks.map((k) => sources[k]),
          sheets,
          inChunks.map((k) => read[k]),
        )
      )
        return read;
    }
    throw new WorkbookError(
      "ChangedMeanwhile",
      "The universe was changed while it was being read: wait until it is complete, then run again.",
    );
  });
}

async function readPlace(
  context: Excel.RequestContext,
  range: Excel.Range,
  place: Place,
  control: Control,
): Promise<Omit<PastedRange, "hiddenRows">> {
  const { values, numberFormat } = await readBlock(context, range, place, ["values", "numberFormat"], control);
  await showLinkedEntities(context, range, values, control);
  return {
    address: place.address,
    sheet: place.sheet,
    values: values as CellValue[][],
    numberFormats: numberFormat as string[][],
    origin: { sheet: place.sheet, row: place.rowIndex, column: place.columnIndex },
  };
}

interface Place {
  address: string;
  sheet: string;
  rowIndex: number;
  columnIndex: number;
  rowCount: number;
  columnCount: number;
  /** whether the first column is hidden */
  firstIsHidden: boolean;
}

/** Where ranges are, in one round trip. */
async function locate(context: Excel.RequestContext, ranges: readonly Excel.Range[]): Promise<Place[]> {
  const loaded = ranges.map((range) => ({
    range: range.load("address,rowIndex,columnIndex,rowCount,columnCount"),
    sheet: range.worksheet.load("name"),
    first: range.getColumn(0).load("columnHidden"),
  }));
  await context.sync();
  return loaded.map(({ range, sheet, first }) => ({
    address: range.address,
    sheet: sheet.name,
    rowIndex: range.rowIndex,
    columnIndex: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
    firstIsHidden: first.columnHidden,
  }));
}

/** The progress of one of several sources. */
function partOf(control: Control, k: number, count: number): Control {
  control.onProgress?.({ message: "Reading the universe", fraction: k / count });
  return control;
}

/** How many columns the check reads again. */
const TELLING_COLUMNS = 3;

async function areAsRead(
  context: Excel.RequestContext,
  sources: readonly WorkbookSource[],
  sheets: SheetsByOrigin,
  read: readonly PastedRange[],
): Promise<boolean> {
  for (const [k, pasted] of read.entries()) if (!(await isAsRead(context, sources[k], sheets, pasted))) return false;
  return true;
}

/**
 * Whether a range is still where it was, with its rows in the same order. Compares the columns with the most distinct texts, such as tickers and names,
 * since numbers may be live.
 */
async function isAsRead(
  context: Excel.RequestContext,
  source: WorkbookSource,
  sheets: SheetsByOrigin,
  { address, values }: PastedRange,
): Promise<boolean> {
  const [range] = await resolve(context, [source], sheets);
  range.load("address");
  await context.sync();
  if (range.address !== address) return false;
  const isText = (cell: CellValue) => typeof cell === "string" && cell !== "";
  const texts = Array.from(values[0].keys(), (column) => ({
    column,
    different: new Set(values.map((row) => row[column]).filter(isText)).size,
  }));
  const telling = texts
    .filter(({ different }) => different > 1)
    .sort((a, b) => b.different - a.different)
    .slice(0, TELLING_COLUMNS);
  for (const { column } of telling) {
    const again = await readBlock(context, range.getColumn(column), { rowCount: values.length, columnCount: 1 }, [
      "values",
    ]);
    await showLinkedEntities(context, range.getColumn(column), again.values);
    await showLinkedEntities(context, range.getColumn(column), again.values);
    if (!values.every((row, r) => !isText(row[column]) || row[column] === again.values[r][0])) return false;
  }
  return true;
}

/** A range to be found, and what to say where it has no cells that are used. */
interface Found {
  range: Excel.Range;
  whenEmpty: string | null;
}

/** The ranges of sources, in two round trips however many there are. */
async function resolve(
  context: Excel.RequestContext,
  sources: readonly WorkbookSource[],
  sheets: SheetsByOrigin,
): Promise<Excel.Range[]> {
  const lookups: (() => Found)[] = [];
  for (const source of sources) lookups.push(await lookUp(context, source, sheets));
  if (sources.some(({ kind }) => kind !== "range")) await context.sync();
  const found = lookups.map((lookup) => lookup());
  for (const { range, whenEmpty } of found) if (whenEmpty !== null) range.load("address");
  if (found.some(({ whenEmpty }) => whenEmpty !== null)) await context.sync();
  return found.map(({ range, whenEmpty }) => {
    if (whenEmpty !== null && range.isNullObject) throw new WorkbookError("EmptyRange", whenEmpty);
    return range;
  });
}

/** Asks for a source; the answer is known after the next round trip. */
async function lookUp(
  context: Excel.RequestContext,
  source: WorkbookSource,
  sheets: SheetsByOrigin,
): Promise<() => Found> {
  const { workbook } = context;
  switch (source.kind) {
    case "table": {
      const table = workbook.tables.getItemOrNullObject(source.table);
      return () => {
        if (table.isNullObject)
          throw new WorkbookError(
            "ItemNotFound",
            `There is no table "${source.table}": choose one of the tables listed, or a range.`,
          );
        return { range: table.getRange(), whenEmpty: null };
      };
    }
    case "sheet": {
      const sheet =
        source.sheet === undefined
          ? await sheetShown(context, sheets)
          : workbook.worksheets.getItemOrNullObject(source.sheet);
      return () => {
        if (sheet.isNullObject)
          throw new WorkbookError(
            "ItemNotFound",
            `There is no sheet "${source.sheet}": choose ${sheets.others.join(", ")}.`,
          );
        return {
          range: sheet.getUsedRangeOrNullObject(true),
          whenEmpty: `The sheet ${source.sheet === undefined ? "" : `"${source.sheet}" `}is empty: paste the universe into it, its header included.`,
        };
      };
    }
    case "range": {
      const [sheetName, address] = splitAddress(source.address);
      const sheet =
        sheetName === null ? workbook.worksheets.getActiveWorksheet() : workbook.worksheets.getItem(sheetName);
      return () => ({
        range: sheet.getRange(address).getUsedRangeOrNullObject(true),
        whenEmpty: `The range ${source.address} is empty: choose the cells that hold the universe.`,
      });
    }
    case "selection": {
      const selected = workbook.getSelectedRanges().load("cellCount, areaCount");
      return () => {
        // cells of a finding, selected one by one, stand for the table around them
        const range =
          selected.cellCount === 1 || selected.areaCount > 1
            ? workbook.getActiveCell().getSurroundingRegion()
            : workbook.getSelectedRange();
        return {
          range: range.getUsedRangeOrNullObject(true),
          whenEmpty: "The selection is empty: select a cell of the universe, or all of it.",
        };
      };
    }
  }
}

/** The active sheet. After a run a result is active: then the user's only sheet that is not empty is meant. */
async function sheetShown(
  context: Excel.RequestContext,
  { results, others }: SheetsByOrigin,
): Promise<Excel.Worksheet> {
  const active = context.workbook.worksheets.getActiveWorksheet();
  if (results.length === 0) return active;
  active.load("name");
  const candidates = others.map((name) => context.workbook.worksheets.getItem(name));
  const used = candidates.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
  await context.sync();
  const filled = candidates.filter((_, k) => !used[k].isNullObject);
  return results.includes(active.name) && filled.length === 1 ? filled[0] : active;
}

const isEarlierResult = (sheet: string, { others }: SheetsByOrigin): WorkbookError =>
  new WorkbookError(
    "EarlierResult",
    `The sheet "${sheet}" holds the results of an earlier run: choose the one with the universe (${others.join(", ")}).`,
  );

/** "'My sheet'!A1:B2" → ["My sheet", "A1:B2"]. */
export function splitAddress(address: string): [string | null, string] {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return [null, address];
  return [address.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'"), address.slice(bang + 1)];
}
