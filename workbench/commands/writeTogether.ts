import { mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputError } from "../files/InputError";

export interface FileToWrite {
  path: string;
  content: string | Uint8Array;
}

/**
 * Writes files all or none: each is complete beside its place before the first is moved there.
 * @throws InputError when one cannot be written, or two have the same name
 */
export function writeTogether(files: readonly FileToWrite[]): void {
  const taken = new Set<string>();
  for (const { path } of files) {
    if (taken.has(path)) throw new InputError(`${basename(path)} is named for two outputs: give each a file of its own.`);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new InputError(`${basename(path)} is a folder: give the name of a file to write.`);
    taken.add(path);
  }
  const workplaces: string[] = [];
  try {
    const ready = files.map(({ path, content }) => {
      const workplace = mkdtempSync(join(dirname(path), ".writing-"));
      workplaces.push(workplace);
      const unfinished = join(workplace, basename(path));
      writeFileSync(unfinished, content);
      return { path, unfinished };
    });
    for (const { path, unfinished } of ready) renameSync(unfinished, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new InputError(`${files.map((file) => basename(file.path)).join(" and ")} could not be written (${code}): choose a folder that exists and that you may write to.`);
  } finally {
    for (const workplace of workplaces) rmSync(workplace, { recursive: true, force: true });
  }
}
