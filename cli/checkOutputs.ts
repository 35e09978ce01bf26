import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { InputError } from "excel-host";
import { callerPath } from "./callerPath";

/**
 * Makes sure that a command writes over none of the files that it reads, nor writes two outputs into one file. Paths are compared as
 * the files they lead to, whatever their spelling: relative, through links, or in other case where the file system ignores it.
 * @param outputs,inputs paths as typed; those of no file yet are fine
 * @throws InputError that names the output
 */
export function checkOutputs(outputs: readonly string[], inputs: readonly string[]): void {
  const read = inputs.map((path) => ({ path, file: identityOf(path) }));
  const taken: { path: string; file: FileIdentity }[] = [];
  for (const path of outputs) {
    const file = identityOf(path);
    const input = read.find((each) => sameFile(each.file, file));
    if (input) {
      const what =
        input.path === path ? `${basename(path)} is read` : `${path} is the file ${input.path}, which is read`;
      throw new InputError(`${what} and is never written over: give the output another name.`);
    }
    const other = taken.find((each) => sameFile(each.file, file));
    if (other) {
      const what =
        other.path === path ? `${basename(path)} is named for two outputs` : `${path} and ${other.path} are one file`;
      throw new InputError(`${what}: give each output a file of its own.`);
    }
    if (statSync(callerPath(path), { throwIfNoEntry: false })?.isDirectory())
      throw new InputError(`${basename(path)} is a folder: give the name of a file to write.`);
    taken.push({ path, file });
  }
}

/** What two paths to the same file have in common: the place on the disk, or for a file that is not there yet its folder's, and its name. */
interface FileIdentity {
  readonly place: string;
  readonly name: string | null;
}

function identityOf(typed: string): FileIdentity {
  const path = callerPath(typed);
  const file = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (file) return { place: `${file.dev}:${file.ino}`, name: null };
  const folder = statSync(dirname(path), { bigint: true, throwIfNoEntry: false });
  // Two new names that differ in case alone are one file on most machines of Windows and macOS, and are refused everywhere.
  return {
    place: folder ? `${folder.dev}:${folder.ino}` : dirname(path),
    name: basename(path).normalize("NFC").toLowerCase(),
  };
}

const sameFile = (a: FileIdentity, b: FileIdentity): boolean => a.place === b.place && a.name === b.name;
