import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Command } from "commander";
import { runCommand } from "../../cli/runCommand";

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

/** The same within the test's process, which saves Node's start and the reading of all modules. */
export async function runHere(folder: string, program: Command, ...args: string[]): Promise<CommandOutcome> {
  const { argv, exitCode, env } = process;
  const caller = env.INIT_CWD;
  const written: Record<"log" | "error", string[]> = { log: [], error: [] };
  const spies = (["log", "error"] as const).map((to) =>
    jest
      .spyOn(console, to)
      .mockImplementation((...texts: unknown[]) => void written[to].push(`${texts.map(String).join(" ")}\n`)),
  );
  try {
    process.argv = ["node", program.name(), ...args];
    env.INIT_CWD = folder;
    await runCommand(program);
    const errors = written.error.join("").split("\n");
    return {
      code: Number(process.exitCode),
      output: written.log.join(""),
      errors: errors.filter((line) => line !== ""),
    };
  } finally {
    Object.assign(process, { argv, exitCode });
    if (caller === undefined) delete env.INIT_CWD;
    else env.INIT_CWD = caller;
    for (const spy of spies) spy.mockRestore();
  }
}
