import { HostError } from "../protocol/HostError";
import type { Book } from "./Book";

/** Whether Excel would give a sheet this name, if no other has it. */
export const isSheetName = (name: string): boolean =>
  name.trim() !== "" &&
  name.length <= 31 &&
  !/[\\/?*[\]:]/.test(name) &&
  !/^'|'$/.test(name) &&
  name.toLowerCase() !== "history";

/** Refuses a name that Excel would not give a sheet. @param except the sheet to be renamed */
export function checkSheetName(book: Book, name: string, except?: string): void {
  if (typeof name !== "string" || !isSheetName(name)) throw HostError.invalidArgument();
  const taken = book.grid.sheets.find(name);
  if (taken !== undefined && taken !== except) throw HostError.itemAlreadyExists();
}

/** Sheet1, Sheet2, … */
export function unusedSheetName(book: Book): string {
  let number = book.grid.sheets.all.length + 1;
  while (book.grid.sheets.find(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** "Scores (2)" for a copy of "Scores". */
export function copiedSheetName(book: Book, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const copied = base.slice(0, 31 - suffix.length) + suffix;
    if (!book.grid.sheets.find(copied)) return copied;
  }
}
