import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");

export interface CommandOutcome {
  code: number | null;
  output: string;
  /** lines on standard error */
  errors: string[];
}

/** Runs one of the commands as `npm run` does, as if typed in a folder. */
export function runInFolder(folder: string, command: "screen" | "calc" | "start", ...args: string[]): CommandOutcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", `cli/${command}.ts`, ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });
  return { code: status, output: stdout, errors: stderr.split("\n").filter((line) => line !== "") };
}
