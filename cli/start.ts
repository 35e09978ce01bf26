import { spawn } from "node:child_process";
import { Command, InvalidArgumentError } from "commander";
import { ensureAddin } from "./build/addin";
import { ensurePage, officePackage, readStartFile, startServer } from "excel-host";
import { sampleFile } from "./sample/sampleFile";
import { callerPath } from "./callerPath";
import { runCommand } from "./runCommand";

interface StartOptions {
  readonly port: number;
  readonly open: boolean;
}

const program = new Command("npm start --")
  .description("Serves the embedded host: a spreadsheet in the browser with the add-in beside it.")
  .argument("[file]", "a .csv or .xlsx file to open with; a synthetic sample universe when left out")
  .option("--port <number>", "the port, or the next free one after it", portFrom, 4600)
  .option("--no-open", "do not open the browser")
  .action(start);

async function start(file: string | undefined, { port, open }: StartOptions): Promise<void> {
  const startFile = file === undefined ? sampleFile() : await readStartFile(callerPath(file));
  const served = {
    addin: await ensureAddin(),
    addinName: "Factor Scores",
    page: await ensurePage(),
    office: officePackage(),
    start: startFile,
  };
  const { address } = await startServer(served, port);
  console.log(`Factor Scores: ${address}`);
  if (open && !process.env.CI) openBrowser(address);
}

/** In whatever browser the user has; where there is none, the address that was printed has to do. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  spawn(command, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
  return port;
}

void runCommand(program);
