import type { ExcelHost } from "../ExcelHost";
import { openCsv } from "./csv/openCsv";
import { InputError } from "./InputError";
import { checkFileSize } from "./limits";
import type { AddinFunctions } from "./xlsx/fileFormulas";
import { openXlsx, type LeftOut } from "./xlsx/openXlsx";
import { saveXlsx } from "./xlsx/saveXlsx";

/**
 * Opens a file in place of what the workbook holds.
 * @param prefix the name space of the add-in's functions, "" for none
 * @returns what of the file the host does not keep
 * @throws InputError when it cannot be opened; the workbook is as it was then
 */
export async function openWorkbookFile(
  host: ExcelHost,
  fileName: string,
  bytes: Uint8Array,
  prefix = "",
): Promise<LeftOut> {
  checkFileSize(fileName, bytes.length);
  switch (extensionOf(fileName)) {
    case "csv":
    case "txt":
    case "tsv":
      return openCsv(host.workbook, bytes, fileName);
    case "xlsx":
    case "xlsm":
      return openXlsx(host.workbook, bytes, fileName, functionsOf(host, prefix));
    default:
      throw new InputError(`${fileName} is of a kind that cannot be opened: give a .csv or an .xlsx file.`);
  }
}

/** The workbook as an .xlsx file. */
export const saveWorkbookFile = (host: ExcelHost, prefix = ""): Promise<Uint8Array> =>
  saveXlsx(host.workbook, functionsOf(host, prefix));

const extensionOf = (fileName: string): string => /\.([^.]*)$/.exec(fileName)?.[1].toLowerCase() ?? "";

const functionsOf = ({ customFunctions }: ExcelHost, prefix: string): AddinFunctions => ({
  has: (name) => customFunctions.has(name),
  prefix,
});
