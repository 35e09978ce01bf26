import type { HeadlessHost } from "excel-host";
import { openBuiltAddin } from "../hosts";
import { call, FUNCTIONS, type Call } from "../generators/calls";
import { must, type Kind } from "../kind";
import { faultOfSentence } from "../refusals";

/** Functions that answer in the shape of their first argument. */
const SAME_SHAPE: ReadonlySet<string> = new Set([
  "WINSORIZE",
  "ZSCORE",
  "PCTILE",
  "MINMAX",
  "DRAWDOWN",
  "SECTORPCTILE",
  "SECTORZSCORE",
  "QUANTILEGROUP",
  "MODELWEIGHTS",
  "VALUETRAP",
  "QSCORE",
]);
/** Functions that answer for companies, of which the equity may be negative. */
const SAYS_NEGATIVE_EQUITY: ReadonlySet<string> = new Set(["METRIC"]);

interface Answered {
  value?: unknown;
  error?: { name: string; message: string; code: unknown };
}

/** In the add-in's world, where errors are of classes of that world. */
const ASK = `globalThis.ask = async (name, args) => {
  try {
    return JSON.stringify({ value: await CustomFunctions._association.mappings[name](...JSON.parse(args)) }, (_, value) => typeof value === "number" && !Number.isFinite(value) ? "not finite: " + value : value);
  } catch (error) {
    return JSON.stringify({ error: { name: error instanceof CustomFunctions.Error ? "cell error" : String(error && error.stack), message: String(error && error.message), code: error && error.code } });
  }
}`;

let world: Promise<HeadlessHost> | null = null;
async function openWorld(): Promise<HeadlessHost> {
  const host = await openBuiltAddin();
  await host.run(ASK);
  return host;
}

async function ask({ name, args }: Call): Promise<Answered> {
  const host = await (world ??= openWorld());
  return JSON.parse(await host.call<string>("ask", name, JSON.stringify(args))) as Answered;
}

/** The custom functions as they are built, called as Excel calls them. */
export const functions: Kind<Call> = {
  name: "functions",
  tries: "calls of the built custom functions with arguments of every shape and content",
  share: 20,
  input: call,
  async attempt(made) {
    const first = await ask(made);
    must(
      JSON.stringify(await ask(made)) === JSON.stringify(first),
      "the same call is answered otherwise the second time",
    );
    if (first.error) throw refusalOf(made, first.error);
    checkAnswer(made, first.value);
  },
};

/** A cell error that says why is a refusal; anything else is a crash. */
function refusalOf({ name }: Call, error: NonNullable<Answered["error"]>): Error {
  if (error.name !== "cell error") return Object.assign(new Error(error.message), { stack: error.name });
  const fault = faultOfSentence(error.message);
  must(fault === null, `${name}: ${fault ?? ""}`);
  return Object.assign(new Error(error.message), { name: "ScoringError" });
}

function checkAnswer({ name, args }: Call, value: unknown): void {
  must(
    Array.isArray(value) &&
      value.length > 0 &&
      value.every((row) => Array.isArray(row) && row.length === (value[0] as unknown[]).length && row.length > 0),
    `${name} gives no rectangle of cells`,
  );
  const cells = value as unknown[][];
  for (const cell of cells.flat()) {
    must(
      typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean",
      `${name} gives a cell of ${String(cell)}`,
    );
    must(
      typeof cell !== "string" ||
        !/^not finite|\bNaN\b|\bundefined\b/.test(cell) ||
        JSON.stringify(args).includes("NaN"),
      `${name} gives ${String(cell)}`,
    );
    must(cell !== "negative equity" || SAYS_NEGATIVE_EQUITY.has(name), `${name} speaks of negative equity`);
  }
  const row = FUNCTIONS.get(name)!.findIndex((parameter) => parameter.name === "row");
  const single = row >= 0 && args[row] !== null;
  if (single)
    must(
      cells.length === 1 || cells[0].length === 1,
      `${name} gives ${cells.length} × ${cells[0].length} cells for one row`,
    );
  else if (SAME_SHAPE.has(name)) {
    const input = args[0] as unknown[][];
    must(
      cells.length === input.length && cells[0].length === input[0].length,
      `${name} gives ${cells.length} × ${cells[0].length} cells for ${input.length} × ${input[0].length}`,
    );
  }
}
