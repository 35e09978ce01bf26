import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

export interface ServedFile {
  readonly content: Buffer;
  /** Changes with the file: a browser that has this one needs it no more. */
  readonly tag: string;
}

/** A file within a folder; undefined when there is none there, or when the path would lead out of the folder. */
export async function servedFile(folder: string, path: string): Promise<ServedFile | undefined> {
  if (path.includes("\0")) return undefined;
  try {
    const [root, file] = [await realpath(folder), await realpath(join(folder, path))];
    if (!file.startsWith(root + sep)) return undefined;
    const { size, mtimeMs } = await stat(file);
    return { content: await readFile(file), tag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"` };
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
