/** npm run fuzz: random universes, files, models, settings and formulas against the product, each case under a watchdog. */
import { Command, InvalidArgumentError } from "commander";
import { ensureAddin } from "../../cli/build/addin";
import { ensureUniverForNode } from "excel-host";
import { caseNumbers, inputOf, isFailure, kindOf } from "./cases";
import { KINDS } from "./kinds";
import { writeInput } from "./saved";
import { summaryTable } from "./summary";
import { supervise, type Fate } from "./supervise";

interface Options {
  cases: number;
  seed: number;
  only?: number;
  kind?: string;
  workers: number;
  seconds: number;
  memory: number;
  shrink?: boolean;
}

/** How long a smaller input that fails alike is looked for. */
const MILLISECONDS_TO_SHRINK = 60_000;

const program = new Command("npm run fuzz --")
  .description(
    `Tries random input of these kinds:\n${KINDS.map(({ name, tries }) => `  ${name.padEnd(10)} ${tries}`).join("\n")}`,
  )
  .option("--cases <count>", "how many cases", whole, 1000)
  .option("--seed <number>", "what the cases are made from", whole, 1)
  .option("--only <case>", "runs one case alone, by its number", whole)
  .option("--kind <name>", `cases of one kind alone: ${KINDS.map(({ name }) => name).join(", ")}`)
  .option("--workers <count>", "processes at a time", whole, 2)
  .option("--seconds <count>", "a case that takes longer hangs", whole, 20)
  .option("--memory <megabytes>", "what a process may use", whole, 2048)
  .option("--shrink", "with --only: looks for a smaller input that fails alike")
  .action(fuzz);

async function fuzz({ cases, seed, only, kind, shrink, ...limits }: Options): Promise<void> {
  if (kind !== undefined && !KINDS.some(({ name }) => name === kind))
    throw new Error(`There is no kind ${kind}: choose ${KINDS.map(({ name }) => name).join(", ")}.`);
  await ensureUniverForNode();
  await ensureAddin();
  const fates = new Map<number, Fate>();
  const report = (number: number, fate: Fate) => {
    fates.set(number, fate);
    if (isFailure(fate.result)) console.log(failure(seed, number, fate));
    else if (only !== undefined)
      console.log(
        `Case ${number} (${kindOf(number).name}): ${fate.result}${fate.message === undefined ? "" : `: ${fate.message}`}`,
      );
  };
  await supervise(
    seed,
    only === undefined ? caseNumbers(cases, kind) : [only],
    limits,
    report,
    shrink && only !== undefined ? MILLISECONDS_TO_SHRINK : undefined,
  );
  console.log(`\nSeed ${seed}\n${summaryTable(fates)}`);
  process.exitCode = [...fates.values()].some(({ result }) => isFailure(result)) ? 1 : 0;
}

function failure(seed: number, number: number, { result, message, stack }: Fate): string {
  const folder = writeInput(seed, number, inputOf(seed, number));
  const where = stack?.split("\n").slice(1, 6).join("\n");
  return `\n✗ ${kindOf(number).name} ${number}: ${result}: ${message?.slice(0, 1000) ?? ""}${where ? `\n${where}` : ""}\n  input: ${folder}\n  again: npm run fuzz -- --seed ${seed} --only ${number}`;
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError("It must be a whole number.");
  return number;
}

program.parseAsync().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
