/** npm run screen: the add-in's screener without a window, from a file to a workbook with its sheets. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { Command, Option } from "commander";
import type { Automation } from "../src/workflows";
import { ensureUniverForNode, type HeadlessHost, InputError, openHeadlessHost } from "excel-host";
import { callerPath } from "./callerPath";
import { checkOutputs } from "./checkOutputs";
import { loadBuiltAddin } from "./loadBuiltAddin";
import { isMain, runCommand } from "./runCommand";
import { filesNamed, tableToJoin, tickersToLimit } from "./readTables";
import { screenSummary } from "./screenSummary";
import { writeTogether } from "./writeTogether";

type Request = Parameters<Automation["screen"]>[0];
type Screened = Awaited<ReturnType<Automation["screen"]>>;

interface Options {
  sheet?: string;
  model: string;
  set: Record<string, string>;
  asOf?: string;
  join: string[];
  tickers?: string;
  returns?: string;
  factors?: string;
  out: string;
  json?: string;
}

export const program = new Command("npm run screen --")
  .description("Scores a universe of stocks and saves the workbook with the screener's sheets.")
  .argument("<input>", "the universe: a .csv or .xlsx file")
  .option("--sheet <name>", "the sheet that holds it; the one that is shown first when left out")
  .option(
    "--join <file[#sheet]>",
    "a table to join by ticker: a file, a sheet of one, or #SHEET of the input; may be given again",
    (text: string, before: string[]) => [...before, text],
    [],
  )
  .option("--tickers <a,b|file>", "limits the universe to these tickers; or a .txt, .csv or .xlsx file that lists them")
  .option("--model <id|file>", "a published model, one saved in the workbook, or a model file (.json)", "six-factor")
  .option(
    "--set <path=value>",
    "changes a setting of the model, for example portfolio.count=20 or filters.pe.atMost=30; may be given again",
    collectSetting,
    {},
  )
  .option("--as-of <date>", "uses only what was published by this date, or a fiscal year such as 2024")
  .option(
    "--returns <sheet>",
    "a sheet of the workbook with the companies' returns, a column each, for a funnel's factor regression",
  )
  .option("--factors <sheet>", "a sheet of the workbook with the factors' returns")
  .addOption(new Option("--share <kind>", "what the result sheets hold").choices(["values"]).default("values"))
  .option("--out <file>", "the workbook to write", "factor_output.xlsx")
  .option("--json <file>", "the results as JSON too")
  .action(screen);

async function screen(input: string, options: Options): Promise<void> {
  if (!/\.xlsx$/i.test(options.out)) throw new InputError(`--out ${options.out} must end in .xlsx.`);
  const inputs = [
    input,
    ...filesNamed(options.join, options.tickers),
    ...(isModelFile(options.model) ? [options.model] : []),
  ];
  const outputs = [options.out, ...(options.json === undefined ? [] : [options.json])];
  checkOutputs(outputs, inputs);
  await ensureUniverForNode();
  const further = await furtherTables(options);
  const host = await openHeadlessHost();
  try {
    const leftOut = await host.openFile(callerPath(input));
    await loadBuiltAddin(host);
    await host.call("FactorScores.loadModels");
    const model = isModelFile(options.model) ? await modelFromFile(host, callerPath(options.model)) : options.model;
    const screened = await host.call<Screened>("FactorScores.screen", {
      source: { kind: "sheet", sheet: options.sheet },
      ...further,
      model,
      settings: options.set,
      reading: { asOf: options.asOf },
      factorReturns: factorReturns(options),
    } satisfies Request);
    await host.settle();
    const report = JSON.stringify(screened.report, null, 2) + "\n";
    writeTogether(
      [
        { path: options.out, content: await host.saveXlsx() },
        ...(options.json === undefined ? [] : [{ path: options.json, content: report }]),
      ],
      inputs,
    );
    console.log(screenSummary(screened, outputs, leftOut));
  } finally {
    host.dispose();
  }
}

/** The tables of --join, one after the other: each opens its file in a workbook of its own. */
async function furtherTables({ join, tickers }: Options): Promise<Pick<Request, "joins" | "tickers">> {
  const joins: NonNullable<Request["joins"]>[number][] = [];
  for (const text of join) joins.push(await tableToJoin(text));
  const limit = tickers === undefined ? {} : await tickersToLimit(tickers);
  return { joins: [...joins, ...(limit.joins ?? [])], tickers: limit.tickers };
}

function collectSetting(text: string, settings: Record<string, string>): Record<string, string> {
  const equals = text.indexOf("=");
  if (equals < 1) throw new InputError(`--set ${text} must be PATH=VALUE, for example --set portfolio.count=20.`);
  const [path, value] = [text.slice(0, equals).trim(), text.slice(equals + 1)];
  // entries added to one list, each by an option of its own
  const several = path.endsWith(".+") && Object.hasOwn(settings, path);
  return { ...settings, [path]: several ? `[${settings[path]},${value}]` : value };
}

const isModelFile = (model: string): boolean => /\.json$/i.test(model);

async function modelFromFile(host: HeadlessHost, path: string): Promise<Request["model"]> {
  const file = basename(path);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new InputError(`There is no model file ${file}: check the path given with --model.`);
  try {
    return await host.call<Request["model"]>("FactorScores.importModel", readFileSync(path, "utf8"));
  } catch (error) {
    if ((error as Error).name === "ScoringError") throw new InputError(`${file}: ${(error as Error).message}`);
    throw error;
  }
}

function factorReturns({ returns, factors }: Options): Request["factorReturns"] {
  if (returns === undefined && factors === undefined) return undefined;
  if (returns === undefined || factors === undefined)
    throw new InputError("--returns and --factors go together: give the sheets of both.");
  return { returns: { kind: "sheet", sheet: returns }, factors: { kind: "sheet", sheet: factors } };
}

if (isMain(import.meta.url)) void runCommand(program);
