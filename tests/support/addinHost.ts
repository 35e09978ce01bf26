import { parseCsv } from "hucre/csv";
import { loadBuiltAddin } from "../../cli/loadBuiltAddin";
import {
  ensureUniverForNode,
  type HeadlessHost,
  type HeadlessOptions,
  openHeadlessHost,
  writeValues,
} from "excel-host";
import { generateSampleUniverse } from "../../cli/sample/generateSampleUniverse";

export type Matrix = readonly (readonly (string | number | boolean)[])[];

/** The built add-in on the headless workbench. */
export async function openAddinHost(options: HeadlessOptions = {}): Promise<HeadlessHost> {
  await ensureUniverForNode();
  const host = await openHeadlessHost(options);
  await loadBuiltAddin(host);
  return host;
}

/** Writes a block of cells from A1 of a sheet, which is added if necessary. Percentages, dates and formulas are entered as if typed in Excel. */
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

/** Everything that a run must not change: the active sheet, the order of sheets, formulas, formats, tables, charts, names and settings. */
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
