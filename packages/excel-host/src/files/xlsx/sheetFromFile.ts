import type { Sheet as FileSheet, Workbook as FileWorkbook } from "hucre/xlsx";
import { between, formatBox, parseAddress } from "../../formula/address";
import type { Book } from "../../model/Book";
import type { ChartSource } from "../../model/chartState";
import { LIMITS } from "../limits";
import { widestRow } from "../widestRow";
import { dataRows, isFiltered, tableFromXml } from "./tables";
import { takeCells } from "./cellsFromFile";
import { chartFromXml } from "./charts/chartFromXml";
import { colorFromFile } from "./colors";
import { conditionalFormatsFrom } from "./conditionalFormatsFromFile";
import { framesIn } from "./drawings";
import { formulaFromFile, type AddinFunctions } from "./fileFormulas";
import { heightFromFile, widthFromFile } from "./measures";
import type { Package } from "./Package";
import { takeHeaderFooter, takePageSetup } from "./pageSetup";
import { sheetPropertiesIn } from "./sheetProperties";
import { parseXml } from "./xml";

/** Columns beyond the used ones that a file may give a width; a width for all of a sheet's columns is that of its empty ones too. */
const COLUMNS_BEYOND = 30;

export interface SheetSource {
  readonly file: FileWorkbook;
  readonly sheet: FileSheet;
  readonly parts: Package;
  readonly path: string;
  readonly functions: AddinFunctions;
}

/** What has to be there before any formula is calculated: tables, which formulas refer to by name. */
export function takeTables(book: Book, sheet: string, { parts, path, functions }: SheetSource): void {
  for (const { kind, target } of parts.relationships(path)) {
    if (kind !== "table" || !parts.has(target)) continue;
    const table = tableFromXml(parseXml(parts.text(target)), book.newGuid(), sheet, (stored) =>
      formulaFromFile(stored, functions),
    );
    if (table) book.tables.add(table);
  }
}

/** Fills a new sheet. @returns what the host leaves out, each as a phrase */
export function takeSheet(book: Book, sheet: string, source: SheetSource): string[] {
  const { file, sheet: from, parts, path, functions } = source;
  const worksheet = parts.text(path);
  const unlinked = takeCells(book, sheet, file, from, worksheet, functions);
  const unmerged = takeLayout(book, sheet, from);
  takeView(book, sheet, file, from);
  takeFilteredRows(book, sheet);
  const state = book.sheet(sheet);
  takePageSetup(state.pageLayout, from.pageSetup);
  takeHeaderFooter(state.pageLayout.headerFooter, from.headerFooter);
  for (const [name, value] of sheetPropertiesIn(parts, path)) state.customProperties.set(name, value);
  const { formats, unknown } = conditionalFormatsFrom(worksheet, from.conditionalRules, file.themeColors);
  for (const format of formats) book.conditionalFormats.push({ ...format, id: book.newGuid(), sheet });
  return [
    ...unknown.map((rule) => `a conditional format (${rule})`),
    ...takeCharts(book, sheet, source),
    ...unlinked,
    ...unmerged,
    ...leftOut(from),
  ];
}

/** @returns the merged areas that are left out */
function takeLayout(
  { grid: { layout } }: Book,
  sheet: string,
  { columns = [], rowDefs, merges = [], rows }: FileSheet,
): string[] {
  const used = widestRow(rows);
  columns.slice(0, used + COLUMNS_BEYOND).forEach(({ width, hidden }, column) => {
    if (width !== undefined) layout.setColumnWidth(sheet, column, 1, widthFromFile(width));
    if (hidden) layout.hideColumns(sheet, column, 1, true);
  });
  for (const [row, { height, hidden }] of rowDefs ?? []) {
    if (height !== undefined) layout.setRowHeight(sheet, row, 1, heightFromFile(height));
    if (hidden) layout.hideRows(sheet, row, 1, true);
  }
  const leftOut: string[] = [];
  let merged = 0;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const area = between(startRow, startCol, endRow, endCol);
    // The grid keeps a note of every merged cell.
    if (merged + area.rows * area.columns > LIMITS.mergedCells) leftOut.push(`the merged area ${formatBox(area)}`);
    else {
      merged += area.rows * area.columns;
      layout.merge(sheet, area);
    }
  }
  return leftOut;
}

function takeView(
  book: Book,
  sheet: string,
  file: FileWorkbook,
  { view, freezePane, hidden, veryHidden }: FileSheet,
): void {
  const { sheets } = book.grid;
  const tabColor = colorFromFile(view?.tabColor, file.themeColors ?? []);
  if (tabColor) sheets.setTabColor(sheet, tabColor);
  if (view?.showGridLines === false) sheets.showGridlines(sheet, false);
  book.sheet(sheet).showHeadings = view?.showRowColHeaders ?? true;
  if (freezePane) sheets.freeze(sheet, { rows: freezePane.rows ?? 0, columns: freezePane.columns ?? 0 });
  if (hidden || veryHidden) sheets.setVisibility(sheet, veryHidden ? "veryHidden" : "hidden");
}

/** Rows that a table's filter hides come back when the filter goes. */
function takeFilteredRows({ grid: { layout }, tables }: Book, sheet: string): void {
  for (const table of tables.on(sheet).filter(isFiltered)) {
    const [first, last] = dataRows(table);
    for (let row = first; row <= last; row++) {
      if (!layout.isRowHidden(sheet, row)) continue;
      layout.hideRows(sheet, row, 1, false);
      layout.hideRows(sheet, row, 1, true, true);
    }
  }
}

function takeCharts(book: Book, sheet: string, { parts, path }: SheetSource): string[] {
  const drawing = parts.related(path, "drawing");
  if (drawing === undefined) return [];
  const targets = new Map(parts.relationships(drawing).map(({ id, target }) => [id, target]));
  const leftOut: string[] = [];
  for (const { name, place, relationship } of framesIn(parseXml(parts.text(drawing)), book.grid, sheet)) {
    const target = targets.get(relationship) ?? "";
    const found = parts.has(target)
      ? chartFromXml(
          parseXml(parts.text(target)),
          () => book.newGuid(),
          (formula) => sourceOf(book, sheet, formula),
        )
      : null;
    if (found) book.charts.push({ ...found, id: book.newGuid(), sheet, name, place });
    else leftOut.push(`the chart ${name}`);
  }
  return leftOut;
}

function sourceOf({ grid: { sheets } }: Book, sheet: string, formula: string): ChartSource | null {
  const address = parseAddress(formula);
  const named = address?.sheet == null ? sheet : sheets.find(address.sheet);
  return address && named !== undefined ? { sheet: named, area: address.box } : null;
}

function leftOut({
  images,
  textBoxes,
  sparklines,
  pivotTables,
  slicers,
  dataValidations,
  cells,
  protection,
  threadedComments,
}: FileSheet): string[] {
  const notes = [...(cells?.values() ?? [])].filter(({ comment }) => comment).length;
  const counted: [number | undefined, string][] = [
    [images?.length, "picture"],
    [textBoxes?.length, "text box"],
    [sparklines?.length, "sparkline"],
    [pivotTables?.length, "pivot table"],
    [slicers?.length, "slicer"],
    [dataValidations?.length, "input rule"],
    [notes + (threadedComments?.length ?? 0), "note"],
    [protection ? 1 : 0, "sheet protection"],
  ];
  return counted.flatMap(([count = 0, what]) =>
    count === 0
      ? []
      : [count === 1 ? `${/^[aeiou]/.test(what) ? "an" : "a"} ${what}` : `${count} ${what.replace(/x$/, "xe")}s`],
  );
}
