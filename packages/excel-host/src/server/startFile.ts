import { basename } from "node:path";
import { ensureUniverForNode } from "../build/univerForNode";
import { openHeadlessHost } from "../node/HeadlessHost";
import { readInput } from "../node/readInput";

/** The file that the workbook opens with: what kind it is, its name says. */
export interface StartFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/**
 * Reads a file, and opens it once without a window, so that whoever typed its name hears at once when it cannot be opened.
 * @throws InputError when the file cannot be read or opened
 */
export async function readStartFile(path: string): Promise<StartFile> {
  const file = { name: basename(path), content: readInput(path) };
  await ensureUniverForNode();
  const host = await openHeadlessHost();
  try {
    await host.open(file.name, file.content);
  } finally {
    host.dispose();
  }
  return file;
}
