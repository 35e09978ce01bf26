import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CommanderError, type Command } from "commander";

/** What a command's exit code says. */
export const EXIT = { done: 0, defect: 1, badInput: 2 } as const;

/**
 * The errors whose message is meant for whoever typed the command. They are told by their names: those thrown in the add-in's
 * world are of classes of that world.
 */
const INPUT_ERRORS: ReadonlySet<string> = new Set(["InputError", "ScoringError", "WorkbookError"]);

/** What Excel answers when the add-in asks for what it must not ask for. */
const DEFECTS_OF_REQUESTS: ReadonlySet<string> = new Set([
  "ApiNotFound",
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
]);

/**
 * Runs a command line, named as it is typed. Exit codes: 0 done; 2 bad input, with one line on standard error; 1 a defect of ours, with its stack.
 * The process ends by itself when the command has let go of all it opened.
 */
export async function runCommand(program: Command): Promise<void> {
  const wayOut = `${program.name()} --help tells what it takes.`;
  program.exitOverride().configureOutput({
    outputError: (text) =>
      complain(
        `${text
          .replace(/^error:\s*/, "")
          .trim()
          .replace(/\.$/, "")}: ${wayOut}`,
      ),
  });
  try {
    await program.parseAsync();
    process.exitCode = EXIT.done;
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Whether Node was started with this module, given its import.meta.url; a test imports it instead. */
export const isMain = (moduleUrl: string): boolean =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(moduleUrl));

function report(error: unknown): number {
  // Usage errors have been written by then; asking for help is none.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  if (isBadInput(error)) {
    complain(error.message);
    return EXIT.badInput;
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  return EXIT.defect;
}

function isBadInput(error: unknown): error is Error {
  if (!(error instanceof Error) || !INPUT_ERRORS.has(error.name)) return false;
  const { code } = error as { code?: unknown };
  return !(error.name === "WorkbookError" && typeof code === "string" && DEFECTS_OF_REQUESTS.has(code));
}

/** Exactly one line. */
function complain(message: string): void {
  console.error(message.trim().replace(/\s*\n\s*/g, " "));
}
