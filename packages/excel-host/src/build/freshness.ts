import { createHash, type Hash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";

/** Decides whether something built is still what its inputs would give: by their names, sizes and times, which takes no reading. */
export function fingerprint(root: string, inputs: readonly string[]): string {
  const hash = createHash("sha1");
  for (const input of inputs) addToFingerprint(hash, root, join(root, input));
  return hash.digest("hex");
}

function addToFingerprint(hash: Hash, root: string, path: string): void {
  if (!existsSync(path)) {
    hash.update(`${relative(root, path)} is missing\n`);
    return;
  }
  const { size, mtimeMs } = statSync(path);
  if (statSync(path).isDirectory())
    for (const name of readdirSync(path).sort()) addToFingerprint(hash, root, join(path, name));
  else hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
}

/**
 * Builds a file or folder unless a note beside it says that it was built from these very inputs. It is made under another name
 * and moved into place when complete, so that two builds at once do no harm to each other.
 */
export async function ensureBuilt(
  target: string,
  inputsFingerprint: string,
  build: (unfinished: string) => Promise<void> | void,
): Promise<boolean> {
  const note = `${target}.built-from`;
  if (existsSync(target) && existsSync(note) && readFileSync(note, "utf8") === inputsFingerprint) return false;
  mkdirSync(dirname(target), { recursive: true });
  const workplace = mkdtempSync(join(dirname(target), ".building-"));
  try {
    const unfinished = join(workplace, "result");
    await build(unfinished);
    replace(target, unfinished, join(workplace, "replaced"));
    writeFileSync(note, inputsFingerprint);
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
  return true;
}

/** A folder cannot be moved over another one: the old one steps aside first. */
function replace(target: string, finished: string, aside: string): void {
  if (existsSync(target)) {
    try {
      renameSync(target, aside);
    } catch (error) {
      // A build at the same time may have moved it already.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  renameSync(finished, target);
}
