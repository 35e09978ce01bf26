import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { InputError } from "../files/InputError";
import { generateSampleUniverse } from "../sample/generateSampleUniverse";

/** The file that the workbook opens with: what kind it is, its name says. */
export interface StartFile {
  readonly name: string;
  readonly content: Buffer | string;
}

export function sampleFile(): StartFile {
  const { name, csv } = generateSampleUniverse();
  return { name: `${name}.csv`, content: csv };
}

/** @throws InputError when the file cannot be read, or is of a kind that the workbench does not open */
export function readStartFile(path: string): StartFile {
  if (!/\.(csv|tsv|txt|xlsx|xlsm)$/i.test(path)) throw new InputError(`${path} is neither a .csv nor an .xlsx file.`);
  try {
    return { name: basename(path), content: readFileSync(path) };
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message}.`);
  }
}
