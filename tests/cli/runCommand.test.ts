import { Command } from "commander";
import { runCommand } from "../../cli/runCommand";
import { InputError } from "excel-host";

/** Runs a command line; gives its exit code and what it wrote to standard error. */
async function outcome(
  args: string[],
  action: () => Promise<void> | void = () => {},
): Promise<{ code: unknown; written: string[] }> {
  const written: string[] = [];
  const { argv, exitCode } = process;
  const spies = [
    jest.spyOn(console, "error").mockImplementation((text: unknown) => void written.push(String(text))),
    jest.spyOn(process.stdout, "write").mockImplementation(() => true),
  ];
  try {
    process.argv = ["node", "calc", ...args];
    process.exitCode = undefined;
    await runCommand(new Command("npm run calc --").argument("<input>").option("--sheet <name>").action(action));
    return { code: process.exitCode, written };
  } finally {
    Object.assign(process, { argv, exitCode });
    for (const spy of spies) spy.mockRestore();
  }
}

const fails = (error: Error) => () => Promise.reject(error);

describe("exit codes", () => {
  it("is 0 and silent when all is done", async () => {
    expect(await outcome(["a.xlsx"])).toEqual({ code: 0, written: [] });
  });

  it("is 0 when help is asked for", async () => {
    expect(await outcome(["--help"])).toEqual({ code: 0, written: [] });
  });

  it.each([
    ["an argument is missing", [], "missing required argument 'input': npm run calc -- --help tells what it takes."],
    [
      "an option is unknown",
      ["a.xlsx", "--shet", "B"],
      "unknown option '--shet' (Did you mean --sheet?): npm run calc -- --help tells what it takes.",
    ],
    [
      "there is an argument too many",
      ["a.xlsx", "b.xlsx"],
      "too many arguments. Expected 1 argument but got 2: npm run calc -- --help tells what it takes.",
    ],
  ])("is 2 with one line when %s", async (_, args, line) => {
    expect(await outcome(args)).toEqual({ code: 2, written: [line] });
  });

  it("is 2 with one line for bad input", async () => {
    expect(await outcome(["a.xlsx"], fails(new InputError("a.xlsx is empty:\n give another file.")))).toEqual({
      code: 2,
      written: ["a.xlsx is empty: give another file."],
    });
  });

  it("knows the add-in's refusals by their names, whatever world they come from", async () => {
    const refusal = Object.assign(new Error("winsorize.lower must lie below winsorize.upper."), {
      name: "ScoringError",
      code: "invalid-setting",
    });
    expect(await outcome(["a.xlsx"], fails(refusal))).toEqual({ code: 2, written: [refusal.message] });
  });

  it("is 1 with the stack for a defect", async () => {
    const { code, written } = await outcome(["a.xlsx"], fails(new TypeError("x is undefined")));
    expect(code).toBe(1);
    expect(written.join()).toMatch(/TypeError: x is undefined\n\s+at /);
  });

  it("is 1 when Excel was asked for what it does not have", async () => {
    const refusal = Object.assign(new Error("Excel could not do this (ApiNotFound): …"), {
      name: "WorkbookError",
      code: "ApiNotFound",
    });
    expect((await outcome(["a.xlsx"], fails(refusal))).code).toBe(1);
  });
});
