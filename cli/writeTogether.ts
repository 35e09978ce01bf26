import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputError } from "excel-host";
import { callerPath } from "./callerPath";
import { checkOutputs } from "./checkOutputs";

export interface FileToWrite {
  /** as typed */
  path: string;
  content: string | Uint8Array;
}

/**
 * Writes files all or none: each is complete beside its place before the first is moved there.
 * @param inputs the paths of what was read, none of which is written over
 * @throws InputError when one cannot be written, or is an input, or two are one file
 */
export function writeTogether(files: readonly FileToWrite[], inputs: readonly string[]): void {
  checkOutputs(
    files.map(({ path }) => path),
    inputs,
  );
  const workplaces: string[] = [];
  try {
    const ready = files.map(({ path: typed, content }) => {
      const path = callerPath(typed);
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
    throw new InputError(
      `${files.map((file) => basename(file.path)).join(" and ")} could not be written (${code}): choose a folder that exists and that you may write to.`,
    );
  } finally {
    for (const workplace of workplaces) rmSync(workplace, { recursive: true, force: true });
  }
}
