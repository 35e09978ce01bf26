/** npm run calc: recalculates a workbook's formulas, the add-in's functions included, and saves it with its values. */
import { Command } from "commander";
import { ensureUniverForNode, InputError, openHeadlessHost } from "excel-host";
import { calcSummary } from "./calcSummary";
import { callerPath } from "./callerPath";
import { checkOutputs } from "./checkOutputs";
import { loadBuiltAddin } from "./loadBuiltAddin";
import { isMain, runCommand } from "./runCommand";
import { writeTogether } from "./writeTogether";

export const program = new Command("npm run calc --")
  .description(
    "Recalculates every formula of a workbook, the add-in's functions included, and saves values and formulas.",
  )
  .argument("<input>", "the workbook: an .xlsx file")
  .argument("<output>", "the .xlsx file to write")
  .action(calc);

async function calc(input: string, output: string): Promise<void> {
  if (!/\.xls[xm]$/i.test(input))
    throw new InputError(`${input} is no workbook that can be calculated: give an .xlsx file.`);
  if (!/\.xlsx$/i.test(output)) throw new InputError(`${output} must end in .xlsx.`);
  checkOutputs([output], [input]);
  await ensureUniverForNode();
  // A blank cell arrives as one, which spares the add-in asking for it; and there are no limits, as in Excel for Windows and Mac.
  const host = await openHeadlessHost({ blankCell: null, callLimitBytes: null, batchLimitBytes: null });
  try {
    const leftOut = await host.openFile(callerPath(input));
    await loadBuiltAddin(host);
    await host.call("FactorScores.loadModels");
    await host.recalculate();
    writeTogether([{ path: output, content: await host.saveXlsx() }], [input]);
    console.log(calcSummary(host.survey(), output, leftOut));
  } finally {
    host.dispose();
  }
}

if (isMain(import.meta.url)) void runCommand(program);
