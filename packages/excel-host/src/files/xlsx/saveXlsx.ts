import { writeXlsx, type WriteOptions } from "hucre/xlsx";
import { toFileForm } from "../../formula/fileForm";
import type { Book, DocumentProperties } from "../../model/Book";
import type { Workbook } from "../../model/Workbook";
import { markErrors } from "./cellsToFile";
import { chartToXml } from "./charts/chartToXml";
import { putConditionalFormats, writtenFormats } from "./conditionalFormatsToFile";
import { drawingToXml } from "./drawings";
import type { AddinFunctions } from "./fileFormulas";
import { Package } from "./Package";
import { printNames } from "./pageSetup";
import { patched } from "./patched";
import { putSettings } from "./settingsPart";
import { putSheetProperties } from "./sheetProperties";
import { chartsOn, sheetToFile } from "./sheetToFile";
import { tableToXml } from "./tables";
import { escapeXml } from "./xml";

const WORKBOOK = "xl/workbook.xml";

/** The calculation engine of today's Excel: it takes the values of a file that says so as they are, add-in or not. */
const CALCULATION_ENGINE = 191029;

/** The workbook as the bytes of an .xlsx file. Formulas keep the values that they have at this moment. */
export async function saveXlsx({ book }: Workbook, functions: AddinFunctions): Promise<Uint8Array> {
  book.calculate();
  const { sheets } = book.grid;
  const written = sheets.all.map((sheet) => sheetToFile(book, sheet, functions));
  const file = Package.from(
    await writeXlsx({
      sheets: written,
      namedRanges: namesToFile(book, functions),
      properties: propertiesToFile(book.properties),
      activeSheet: sheets.all.indexOf(book.grid.selection.activeSheet),
    }),
  );
  let [tables, charts] = [0, 0];
  sheets.all.forEach((sheet, index) => {
    const worksheet = `xl/worksheets/sheet${index + 1}.xml`;
    file.change(worksheet, (text) =>
      putConditionalFormats(markErrors(text, written[index].cells), writtenFormats(book.conditionalFormats, sheet)),
    );
    putSheetProperties(file, worksheet, book.sheet(sheet).customProperties);
    for (const table of book.tables.on(sheet)) {
      tables++;
      file.replace(
        `xl/tables/table${tables}.xml`,
        tableToXml(table, tables, { isAddinFunction: (name) => functions.has(name) }),
      );
    }
    const own = chartsOn(book, sheet);
    if (own.length) file.replace(`xl/drawings/drawing${index + 1}.xml`, drawingToXml(book.grid, own));
    for (const chart of own) file.replace(`xl/charts/chart${++charts}.xml`, chartToXml(book, chart));
  });
  file.change(WORKBOOK, (text) => finishWorkbook(text, book));
  // Programs that know Excel's files to be calculated show the stored values, instead of calculating what they have no functions for.
  file.change("docProps/app.xml", (text) =>
    patched(text, /<Application>[^<]*</, () => "<Application>Microsoft Excel<", "the application's name"),
  );
  putSettings(file, WORKBOOK, book.settings);
  return file.toBytes();
}

function namesToFile(book: Book, functions: AddinFunctions): NonNullable<WriteOptions["namedRanges"]> {
  const { sheets, names } = book.grid;
  const context = { isAddinFunction: (name: string) => functions.has(name), surroundingTable: null };
  const defined = names.all.map(({ name, sheet, formula, comment }) => ({
    name,
    range: toFileForm(formula, context),
    scope: sheet === null ? undefined : sheets.name(sheet),
    comment: comment || undefined,
  }));
  return [...defined, ...sheets.all.flatMap((sheet) => printNames(book.sheet(sheet).pageLayout, sheets.name(sheet)))];
}

/** Says which names are hidden, and that nothing needs to be calculated on opening. */
function finishWorkbook(workbook: string, { grid }: Book): string {
  const mode = grid.calculation.mode === "manual" ? ' calcMode="manual"' : "";
  const finished = patched(
    workbook,
    /<calcPr [^>]*\/>/,
    () => `<calcPr calcId="${CALCULATION_ENGINE}"${mode}/>`,
    "how the workbook calculates",
  );
  return grid.names.all.reduce((text, { name, sheet, visible }) => {
    if (visible) return text;
    const scope = sheet === null ? "" : ` localSheetId="${grid.sheets.all.indexOf(sheet)}"`;
    const start = `<definedName name="${escapeXml(name)}"${scope}`;
    const end = text.includes(`${start}>`) ? ">" : " comment=";
    return patched(text, start + end, () => `${start} hidden="1"${end}`, `the hidden name ${name}`);
  }, finished);
}

function propertiesToFile({ author, comments, custom, ...same }: DocumentProperties): WriteOptions["properties"] {
  return { ...same, creator: author, description: comments, custom: Object.fromEntries(custom) };
}
