import { readXlsx, type Workbook as FileWorkbook } from "hucre/xlsx";
import { emptyProperties, type Book, type DocumentProperties } from "../../model/Book";
import type { Workbook } from "../../model/Workbook";
import { InputError } from "../InputError";
import { formulaFromFile, type AddinFunctions } from "./fileFormulas";
import { Package } from "./Package";
import { settingsIn } from "./settingsPart";
import { takeSheet, takeTables, type SheetSource } from "./sheetFromFile";
import { WorkbookPart, type SheetPart } from "./workbookPart";
import { parseXml } from "./xml";

/** What the workbench does not keep of a file, each as a phrase: "2 pictures on Sheet1". */
export type LeftOut = readonly string[];

/** Opens an .xlsx file in place of what the workbook holds. */
export async function openXlsx({ book }: Workbook, bytes: Uint8Array, fileName: string, functions: AddinFunctions): Promise<LeftOut> {
  const { parts, part, worksheets, file, settings } = await readFile(bytes, fileName);
  if (file.sheets.every(({ rows, cells }) => rows.every((row) => row.every((value) => value === null)) && !hasFormulas(cells)))
    throw new InputError(`${fileName} is empty: give a workbook with a universe or formulas in it.`);

  book.reset();
  book.name = fileName;
  const sheets = file.sheets.map((sheet, index): [string, SheetSource] => {
    const { path } = worksheets.find(({ name }) => name === sheet.name)!;
    return [newSheet(book, sheet.name, index), { file, sheet, parts, path, functions }];
  });
  takeNames(book, file, part, functions);
  for (const [sheet, source] of sheets) takeTables(book, sheet, source);
  const leftOut = sheets.flatMap(([sheet, source]) => takeSheet(book, sheet, source).map((what) => `${what} on ${source.sheet.name}`));
  book.properties = propertiesFromFile(file.properties);
  for (const [name, value] of settings) book.settings.set(name, value);
  if (part.calculatesManually) {
    // The values stored in the file are not taken over: every formula gets one here.
    book.grid.calculation.run();
    book.grid.calculation.mode = "manual";
  }
  activate(book, sheets[file.activeSheet ?? 0]?.[0] ?? sheets[0][0]);
  for (const topic of ["tables", "charts", "conditionalFormats"] as const) for (const [sheet] of sheets) book.changed(topic, sheet);
  const otherSheets = part.sheets.filter(({ kind }) => kind !== "worksheet").map(({ name }) => `the sheet ${name}, which holds no cells`);
  const macros = parts.has("xl/vbaProject.bin") ? ["the macros"] : [];
  return [...leftOut, ...otherSheets, ...macros];
}

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

/** The parts that are looked into while sheets are filled. */
const PARTS_OF_SHEETS = /\.rels$|\/(?:tables|drawings|charts)\/[^/]+\.xml$/;

interface ReadFile {
  readonly parts: Package;
  readonly part: WorkbookPart;
  readonly worksheets: readonly SheetPart[];
  readonly file: FileWorkbook;
  readonly settings: ReturnType<typeof settingsIn>;
}

/** All that may turn out to be damaged is read before anything changes. */
async function readFile(bytes: Uint8Array, fileName: string): Promise<ReadFile> {
  if (OLE_SIGNATURE.every((byte, at) => bytes[at] === byte)) throw inOldFormat(bytes, fileName);
  try {
    const parts = new Package(bytes);
    const part = new WorkbookPart(parts, parts.related("", "officeDocument")!);
    const worksheets = part.sheets.filter(({ kind, path }) => kind === "worksheet" && parts.has(path));
    const names = new Set(worksheets.map(({ name }) => name));
    const file = await readXlsx(bytes, { readStyles: true, sheets: ({ name }) => names.has(name) });
    for (const path of parts.paths) if (PARTS_OF_SHEETS.test(path)) parseXml(parts.text(path));
    return { parts, part, worksheets, file, settings: settingsIn(parts, part.path) };
  } catch {
    throw new InputError(`${fileName} cannot be read as an .xlsx workbook: open it in Excel, save it again as .xlsx, and give that file.`);
  }
}

/** A workbook that is encrypted has the shape that all workbooks of old have. */
function inOldFormat(bytes: Uint8Array, fileName: string): InputError {
  const encrypted = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPackage");
  return new InputError(
    encrypted
      ? `${fileName} is protected with a password: remove it in Excel (File, Info, Protect Workbook) and save the file again.`
      : `${fileName} is in the format of Excel 97–2003: save it as an .xlsx workbook in Excel first.`,
  );
}

const hasFormulas = (cells: FileWorkbook["sheets"][number]["cells"]): boolean => [...(cells?.values() ?? [])].some(({ formula }) => formula !== undefined);

/** The first sheet of the file takes the place of the empty workbook's only one. */
function newSheet({ grid: { sheets } }: Book, name: string, index: number): string {
  if (index > 0) return sheets.add(name);
  sheets.rename(sheets.all[0], name);
  return sheets.all[0];
}

function takeNames({ grid }: Book, file: FileWorkbook, part: WorkbookPart, functions: AddinFunctions): void {
  for (const { name, range, scope, comment = "" } of file.namedRanges ?? []) {
    // Names of this kind say what filters and queries have done.
    if (name.startsWith("_xlnm.")) continue;
    const sheet = scope === undefined ? null : (grid.sheets.find(scope) ?? null);
    grid.names.define({ name, sheet, formula: formulaFromFile(range, functions), comment, visible: !part.isHiddenName(name, scope) });
  }
}

function propertiesFromFile({ creator, description, custom, ...same }: NonNullable<FileWorkbook["properties"]> = {}): DocumentProperties {
  const { title = "", subject = "", keywords = "", category = "", manager = "", company = "" } = same;
  const values = Object.entries(custom ?? {}).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value] as const);
  return { ...emptyProperties(), title, subject, keywords, category, manager, company, author: creator ?? "", comments: description ?? "", custom: new Map(values) };
}

function activate({ grid }: Book, sheet: string): void {
  const shown = grid.sheets.visibility(sheet) === "visible" ? sheet : (grid.sheets.all.find((each) => grid.sheets.visibility(each) === "visible") ?? sheet);
  grid.selection.activate(shown);
}
