import { openCsv } from "../files/csv/openCsv";
import { InputError } from "../files/InputError";
import type { Workbook } from "../model/Workbook";

/** Opens a file in place of what the workbook holds; what kind it is, its name says. */
export function openFile(workbook: Workbook, name: string, content: Uint8Array): void {
  if (/\.csv$/i.test(name)) return openCsv(workbook, content, name);
  throw new InputError(`${name} is not a .csv file.`);
}
