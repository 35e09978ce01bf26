import { parseCsv } from "hucre/csv";
import { ensureAddin } from "../../workbench/build/addin";
import { ensureUniverForNode } from "../../workbench/build/univerForNode";
import { writeValues } from "../../workbench/model/rangeContents";
import { openHeadlessHost, type HeadlessHost, type HeadlessOptions } from "../../workbench/node/HeadlessHost";
import { generateSampleUniverse } from "../../workbench/sample/generateSampleUniverse";

export type Matrix = readonly (readonly (string | number | boolean)[])[];

/** The built add-in on the workbench without a screen. */
export async function openAddinHost(options: HeadlessOptions = {}): Promise<HeadlessHost> {
  await ensureUniverForNode();
  const folder = await ensureAddin();
  const host = await openHeadlessHost(options);
  await host.loadAddin(folder);
  return host;
}

/** Writes a block of cells from A1 of a sheet, which is added when it is not there; percentages, dates and formulas become what Excel makes of them. */
export function fill(host: HeadlessHost, sheetName: string, cells: Matrix): void {
  const { book } = host.workbook;
  const { sheets } = book.grid;
  const sheet = sheets.find(sheetName) ?? sheets.add(sheetName);
  const columns = Math.max(...cells.map((row) => row.length));
  const padded = cells.map((row) => Array.from({ length: columns }, (_, k) => row[k] ?? ""));
  writeValues(book, sheet, { row: 0, column: 0, rows: cells.length, columns }, padded);
}

let sample: string[][] | undefined;

/** The header and the first companies of the synthetic sample universe. */
export function sampleTable(companies: number): Matrix {
  const [, header, ...rows] = (sample ??= parseCsv(generateSampleUniverse().csv) as string[][]);
  return [header, ...rows.slice(0, companies)].map((row) =>
    row.map((cell) => (cell !== "" && Number.isFinite(Number(cell)) ? Number(cell) : cell)),
  );
}

/** Everything that a user would miss if it were changed: the sheet in front, sheets in order, formulas, formats, tables, charts, names and settings. */
export function snapshot({ workbook: { book } }: HeadlessHost): unknown {
  const { sheets, names, selection } = book.grid;
  return {
    inFront: sheets.name(selection.activeSheet),
    sheets: sheets.all.map((id) => ({
      name: sheets.name(id),
      visibility: sheets.visibility(id),
      cells: [...cellsOf(book, id)],
      tables: book.tables.on(id).map(({ name, area, columns }) => [name, area, columns.map((column) => column.name)]),
    })),
    charts: book.charts.map(({ sheet, name, type, title, series }) => [
      sheets.name(sheet),
      name,
      type,
      title.text,
      series.map(({ values, categories }) => [values, categories]),
    ]),
    conditionalFormats: book.conditionalFormats
      .map(({ sheet, areas, rule }) => JSON.stringify([sheets.name(sheet), areas, rule]))
      .sort(),
    inputRules: book.inputRules.map(({ sheet, areas, rule }) => [sheets.name(sheet), areas, rule]),
    names: names.all.map(({ name, formula, sheet }) => [name, formula, sheet]),
    settings: [...book.settings],
  };
}

function* cellsOf({ grid }: HeadlessHost["workbook"]["book"], sheet: string): Iterable<string> {
  const used = grid.cells.usedArea(sheet);
  if (!used) return;
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const content = grid.cells.formula(sheet, row, column)?.text ?? grid.cells.value(sheet, row, column);
      yield `${row},${column}: ${String(content)} ${grid.styles.of(sheet, row, column).numberFormat ?? ""}`;
    }
  }
}

export const sheetNames = ({ workbook }: HeadlessHost): string[] =>
  workbook.book.grid.sheets.all.map((id) => workbook.book.grid.sheets.name(id));
