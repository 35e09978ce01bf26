import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

export interface ServedFile {
  readonly content: Buffer;
  /** Changes with the file: a browser that has this one needs it no more. */
  readonly tag: string;
}

/** What the file system says of a path under which there can be no file. */
const NO_FILE: ReadonlySet<string> = new Set([
  "ENOENT",
  "ENOTDIR",
  "EISDIR",
  "ENAMETOOLONG",
  "ELOOP",
  "EINVAL",
  "EACCES",
  "EPERM",
]);

/** A file within a folder; undefined when there is none there that may be read, or when the path would lead out of the folder. */
export async function servedFile(folder: string, path: string): Promise<ServedFile | undefined> {
  if (path.includes("\0")) return undefined;
  try {
    const [root, file] = [await realpath(folder), await realpath(join(folder, path))];
    if (!file.startsWith(root + sep)) return undefined;
    const status = await stat(file);
    if (!status.isFile()) return undefined;
    return {
      content: await readFile(file),
      tag: `"${status.size.toString(36)}-${Math.round(status.mtimeMs).toString(36)}"`,
    };
  } catch (error) {
    if (NO_FILE.has((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
