import type { CellTable, CellValue } from "../engine/universe/cells/cellTable";
import { rowChunks } from "./chunks";
import { findHiddenRows } from "./hiddenRows";
import { showLinkedEntities } from "./linkedEntities";
import type { Control } from "./progress";
import { readBlock } from "./readCells";
import { sheetsByOrigin, type SheetsByOrigin } from "./resultMark";
import { withExcel, WorkbookError } from "./workbookError";

/** Where the universe is. */
export type Source =
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

/**
 * Reads a source: a few round trips to find it, then one per chunk of cells, and one more where cells hold
 * linked entities. A sheet that a run has written is refused, because the next run rewrites
 * it. A range of several chunks is checked afterwards, and read again if rows have moved in the meantime.
 */
export async function readSource(source: Source, control: Control = {}): Promise<PastedRange> {
  return withExcel(async (context) => {
    const sheets = await sheetsByOrigin(context);
    for (let reading = 1; reading <= READINGS; reading++) {
      const range = await resolve(context, source, sheets);
      const place = await locate(context, range);
      if (sheets.results.includes(place.sheet)) throw isEarlierResult(place.sheet, sheets);
      const { values, numberFormat } = await readBlock(
        context,
        range,
        place,
        ["values", "numberFormat"],
        reporting(control),
      );
      await showLinkedEntities(context, range, values, control);
      const pasted: PastedRange = {
        address: place.address,
        sheet: place.sheet,
        values: values as CellValue[][],
        numberFormats: numberFormat as string[][],
        hiddenRows: await findHiddenRows(context, range, place, place.firstIsHidden),
        origin: { sheet: place.sheet, row: place.rowIndex, column: place.columnIndex },
      };
      if (
        rowChunks(place.rowCount, place.columnCount).length === 1 ||
        (await isAsRead(context, source, sheets, pasted))
      )
        return pasted;
    }
    throw new WorkbookError(
      "ChangedMeanwhile",
      "The universe was changed while it was being read: wait until it is complete, then run again.",
    );
  });
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

async function locate(context: Excel.RequestContext, range: Excel.Range): Promise<Place> {
  const sheet = range.worksheet.load("name");
  range.load("address,rowIndex,columnIndex,rowCount,columnCount");
  const first = range.getColumn(0).load("columnHidden");
  await context.sync();
  const { address, rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    address,
    sheet: sheet.name,
    rowIndex,
    columnIndex,
    rowCount,
    columnCount,
    firstIsHidden: first.columnHidden,
  };
}

const reporting = (control: Control): Control => {
  control.onProgress?.({ message: "Reading the universe", fraction: 0 });
  return control;
};

/** How many columns the check reads again. */
const TELLING_COLUMNS = 3;

/**
 * Whether a range is still where it was, with its rows in the same order. Compares the columns with the most distinct texts, such as tickers and names,
 * since numbers may be live.
 */
async function isAsRead(
  context: Excel.RequestContext,
  source: Source,
  sheets: SheetsByOrigin,
  { address, values }: PastedRange,
): Promise<boolean> {
  const range = await resolve(context, source, sheets);
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
    if (!values.every((row, r) => !isText(row[column]) || row[column] === again.values[r][0])) return false;
  }
  return true;
}

async function resolve(context: Excel.RequestContext, source: Source, sheets: SheetsByOrigin): Promise<Excel.Range> {
  const { workbook } = context;
  switch (source.kind) {
    case "table": {
      const table = workbook.tables.getItemOrNullObject(source.table);
      await context.sync();
      if (table.isNullObject)
        throw new WorkbookError(
          "ItemNotFound",
          `There is no table "${source.table}": choose one of the tables listed, or a range.`,
        );
      return table.getRange();
    }
    case "sheet": {
      const sheet =
        source.sheet === undefined
          ? await sheetShown(context, sheets)
          : workbook.worksheets.getItemOrNullObject(source.sheet);
      await context.sync();
      if (sheet.isNullObject)
        throw new WorkbookError(
          "ItemNotFound",
          `There is no sheet "${source.sheet}": choose ${sheets.others.join(", ")}.`,
        );
      return usedPartOf(
        context,
        sheet.getUsedRangeOrNullObject(true),
        `The sheet is empty: paste the universe into it, its header included.`,
      );
    }
    case "range": {
      const [sheetName, address] = splitAddress(source.address);
      const sheet =
        sheetName === null ? workbook.worksheets.getActiveWorksheet() : workbook.worksheets.getItem(sheetName);
      const range = sheet.getRange(address);
      return usedPartOf(
        context,
        range.getUsedRangeOrNullObject(true),
        `The range ${source.address} is empty: choose the cells that hold the universe.`,
      );
    }
    case "selection": {
      const selected = workbook.getSelectedRanges().load("cellCount, areaCount");
      await context.sync();
      // cells of a finding, selected one by one, stand for the table around them
      const range =
        selected.cellCount === 1 || selected.areaCount > 1
          ? workbook.getActiveCell().getSurroundingRegion()
          : workbook.getSelectedRange();
      return usedPartOf(
        context,
        range.getUsedRangeOrNullObject(true),
        "The selection is empty: select a cell of the universe, or all of it.",
      );
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

async function usedPartOf(context: Excel.RequestContext, used: Excel.Range, whenEmpty: string): Promise<Excel.Range> {
  used.load("address");
  await context.sync();
  if (used.isNullObject) throw new WorkbookError("EmptyRange", whenEmpty);
  return used;
}

/** "'My sheet'!A1:B2" → ["My sheet", "A1:B2"]. */
export function splitAddress(address: string): [string | null, string] {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return [null, address];
  return [address.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'"), address.slice(bang + 1)];
}
