import { readXlsx, type MergeRange, type Workbook as FileWorkbook } from "hucre/xlsx";
import { emptyProperties, type Book, type DocumentProperties } from "../../model/Book";
import type { Workbook } from "../../model/Workbook";
import { formatCell, MAX_COLUMNS, MAX_ROWS } from "../../formula/address";
import { isSheetName } from "../../model/sheetNames";
import { InputError } from "../InputError";
import { LIMITS, textTooLong } from "../limits";
import { checkWorksheet } from "./checkWorksheet";
import { formulaFromFile, isExternal, type AddinFunctions } from "./fileFormulas";
import { Package } from "./Package";
import { settingsIn } from "./settingsPart";
import { takeSheet, takeTables, type SheetSource } from "./sheetFromFile";
import { unpack } from "./unpack";
import { WorkbookPart, type SheetPart } from "./workbookPart";
import { parseXml } from "./xml";

/** What the host does not keep of a file, each as a phrase: "2 pictures on Sheet1". */
export type LeftOut = readonly string[];

/** Opens an .xlsx file in place of what the workbook holds. */
export async function openXlsx(
  { book }: Workbook,
  bytes: Uint8Array,
  fileName: string,
  functions: AddinFunctions,
): Promise<LeftOut> {
  const { parts, part, worksheets, file, settings } = await readFile(bytes, fileName);
  if (
    file.sheets.every(
      ({ rows, cells }) => rows.every((row) => row.every((value) => value === null)) && !hasFormulas(cells),
    )
  )
    throw new InputError(`${fileName} is empty: give a workbook with values or formulas in it.`);

  const shown = showOne(file.sheets);
  book.reset();
  book.name = fileName;
  const sheets = file.sheets.map((sheet, index): [string, SheetSource] => {
    const { path } = worksheets.find(({ name }) => name === sheet.name)!;
    return [newSheet(book, sheet.name, index), { file, sheet, parts, path, functions }];
  });
  const unlinked = takeNames(book, file, part, functions);
  for (const [sheet, source] of sheets) takeTables(book, sheet, source);
  const leftOut = sheets.flatMap(([sheet, source]) =>
    takeSheet(book, sheet, source).map((what) => `${what} on ${source.sheet.name}`),
  );
  book.properties = propertiesFromFile(file.properties);
  for (const [name, value] of settings) book.settings.set(name, value);
  if (part.calculatesManually) {
    // The values stored in the file are not taken over: every formula gets one here.
    book.grid.calculation.run();
    book.grid.calculation.mode = "manual";
  }
  activate(book, sheets[file.activeSheet ?? 0]?.[0] ?? sheets[0][0]);
  for (const topic of ["tables", "charts", "conditionalFormats"] as const)
    for (const [sheet] of sheets) book.changed(topic, sheet);
  const otherSheets = part.sheets
    .filter(({ kind }) => kind !== "worksheet")
    .map(({ name }) => `the sheet ${name}, which holds no cells`);
  const macros = parts.has("xl/vbaProject.bin") ? ["the macros"] : [];
  const protection = file.workbookProtection ? ["the protection of the workbook's structure"] : [];
  return [...leftOut, ...unlinked, ...shown, ...otherSheets, ...protection, ...macros];
}

/** What a file is that only has a workbook's name, by its first bytes. */
const OTHER_KINDS: readonly (readonly [start: RegExp, kind: string])[] = [
  [/^%PDF/, "a PDF document"],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|table|meta)\b/i, "a web page"],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml/i, "an XML document"],
];
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

/** The parts that are looked into while sheets are filled. */
const XML_PART = /\.(?:xml|rels|vml)$/i;
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
  if (bytes.length === 0) throw new InputError(`${fileName} is empty: give a workbook with values or formulas in it.`);
  if (OLE_SIGNATURE.every((byte, at) => bytes[at] === byte)) throw inOldFormat(bytes, fileName);
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const other = OTHER_KINDS.find(([kind]) => kind.test(start));
  if (other)
    throw new InputError(
      `${fileName} is ${other[1]} and no .xlsx workbook: open it in Excel, save it as an .xlsx workbook, and give that file.`,
    );
  try {
    const parts = new Package(unpack(bytes, fileName));
    for (const path of parts.paths) if (XML_PART.test(path)) refuseDefinitions(parts, path);
    const part = new WorkbookPart(parts, parts.related("", "officeDocument")!);
    const worksheets = part.sheets.filter(({ kind, path }) => kind === "worksheet" && parts.has(path));
    checkSheetNames(part.sheets, fileName);
    for (const { name, path } of worksheets) checkWorksheet(parts.text(path), `${name} in ${fileName}`);
    const names = new Set(worksheets.map(({ name }) => name));
    // The library gets what was unpacked within limits, and not the file itself.
    const file = await readXlsx(parts.toBytes(0), { readStyles: true, sheets: ({ name }) => names.has(name) });
    for (const sheet of file.sheets) {
      checkTexts(sheet, fileName);
      if (!(sheet.merges ?? []).every(isOnSheet)) throw new Error(`${sheet.name} has a merged area that is no area.`);
    }
    for (const path of parts.paths) if (PARTS_OF_SHEETS.test(path)) parseXml(parts.text(path));
    return { parts, part, worksheets, file, settings: settingsIn(parts, part.path) };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${fileName} cannot be read as an .xlsx workbook: open it in Excel, save it again as .xlsx, and give that file.`,
    );
  }
}

const isOnSheet = ({ startRow, startCol, endRow, endCol }: MergeRange): boolean =>
  startRow >= 0 &&
  startCol >= 0 &&
  endRow >= startRow &&
  endCol >= startCol &&
  endRow < MAX_ROWS &&
  endCol < MAX_COLUMNS;

/** Workbooks have no document types: their entities could stand for gigabytes. */
function refuseDefinitions(parts: Package, path: string): void {
  if (parts.text(path).includes("<!DOCTYPE")) throw new Error(`The part ${path} defines a document type.`);
}

function checkSheetNames(sheets: readonly SheetPart[], fileName: string): void {
  const way = "give it another name in the program that made the file";
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (!isSheetName(name))
      throw new InputError(
        `${fileName} has a sheet with the name "${name.slice(0, 40)}", which Excel does not allow: ${way}.`,
      );
    if (seen.has(name.toLowerCase()))
      throw new InputError(`${fileName} has two sheets with the name "${name}": ${way}.`);
    seen.add(name.toLowerCase());
  }
}

function checkTexts({ name, rows }: FileWorkbook["sheets"][number], fileName: string): void {
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (typeof value === "string" && value.length > LIMITS.characters)
        throw textTooLong(`${name}!${formatCell(row, column)} of ${fileName}`);
    }),
  );
}

/** A workbook that is encrypted has the shape that all workbooks of old have. */
function inOldFormat(bytes: Uint8Array, fileName: string): InputError {
  const encrypted = new TextDecoder("utf-16le")
    .decode(bytes.subarray(0, bytes.length & ~1))
    .includes("EncryptedPackage");
  return new InputError(
    encrypted
      ? `${fileName} is protected with a password: remove it in Excel (File, Info, Protect Workbook) and save the file again.`
      : `${fileName} is in the format of Excel 97–2003: save it as an .xlsx workbook in Excel first.`,
  );
}

const hasFormulas = (cells: FileWorkbook["sheets"][number]["cells"]): boolean =>
  [...(cells?.values() ?? [])].some(({ formula }) => formula !== undefined);

/** The first sheet of the file takes the place of the empty workbook's only one. */
function newSheet({ grid: { sheets } }: Book, name: string, index: number): string {
  if (index > 0) return sheets.add(name);
  sheets.rename(sheets.all[0], name);
  return sheets.all[0];
}

function takeNames({ grid }: Book, file: FileWorkbook, part: WorkbookPart, functions: AddinFunctions): string[] {
  const leftOut: string[] = [];
  for (const { name, range, scope, comment = "" } of file.namedRanges ?? []) {
    // Names of this kind say what filters and queries have done.
    if (name.startsWith("_xlnm.")) continue;
    if (isExternal(range)) {
      leftOut.push(`the name ${name}, which refers to another workbook`);
      continue;
    }
    const sheet = scope === undefined ? null : (grid.sheets.find(scope) ?? null);
    grid.names.define({
      name,
      sheet,
      formula: formulaFromFile(range, functions),
      comment,
      visible: !part.isHiddenName(name, scope),
    });
  }
  return leftOut;
}

function propertiesFromFile({
  creator,
  description,
  custom,
  ...same
}: NonNullable<FileWorkbook["properties"]> = {}): DocumentProperties {
  const { title = "", subject = "", keywords = "", category = "", manager = "", company = "" } = same;
  const values = Object.entries(custom ?? {}).map(
    ([name, value]) => [name, value instanceof Date ? value.toISOString() : value] as const,
  );
  return {
    ...emptyProperties(),
    title,
    subject,
    keywords,
    category,
    manager,
    company,
    author: creator ?? "",
    comments: description ?? "",
    custom: new Map(values),
  };
}

/** Excel shows at least one sheet of a workbook. @returns what changes by it */
function showOne(sheets: FileWorkbook["sheets"]): string[] {
  if (!sheets.every(({ hidden, veryHidden }) => hidden || veryHidden)) return [];
  const shown = sheets.find(({ hidden }) => hidden) ?? sheets[0];
  shown.hidden = shown.veryHidden = false;
  return [`that all sheets are hidden (${shown.name} is shown now)`];
}

function activate({ grid }: Book, sheet: string): void {
  const shown =
    grid.sheets.visibility(sheet) === "visible"
      ? sheet
      : (grid.sheets.all.find((each) => grid.sheets.visibility(each) === "visible") ?? sheet);
  grid.selection.activate(shown);
}
