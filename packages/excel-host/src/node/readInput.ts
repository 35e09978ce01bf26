import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { InputError } from "../files/InputError";
import { checkFileSize } from "../files/limits";

/** A file that the user named. */
export function readInput(path: string): Uint8Array {
  const name = basename(path);
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) throw new InputError(`There is no file ${name}: check the path ${path}.`);
  if (status.isDirectory()) throw new InputError(`${name} is a folder: give a .csv or an .xlsx file.`);
  if (!status.isFile())
    throw new InputError(`${name} is no file that can be read to its end: save it as a .csv or an .xlsx file first.`);
  checkFileSize(name, status.size);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(
      `${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"}): check that you may open it.`,
    );
  }
}
