/** npm test in this folder: types, then the tests of the host alone. `npm test -- --fast` leaves out what needs a browser. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensurePage } from "./src/build/page";
import { PACKAGE } from "./src/build/paths";
import { ensureUniverForNode } from "./src/build/univerForNode";
import { ensureBrowser } from "./src/testing/ensureBrowser";

const fast = process.argv.includes("--fast");
const bin = (name: string) => join(PACKAGE, "..", "..", "node_modules", name);

async function test(): Promise<number> {
  if (!run(bin("typescript/bin/tsc"), "-p", ".")) return 1;
  await ensureUniverForNode();
  if (!fast) {
    await ensurePage();
    ensureBrowser();
  }
  const projects = fast ? ["unit", "headless"] : ["unit", "headless", "browser"];
  return run(bin("jest/bin/jest.js"), "--selectProjects", ...projects) ? 0 : 1;
}

const run = (...command: string[]): boolean =>
  spawnSync(process.execPath, command, { cwd: PACKAGE, stdio: "inherit" }).status === 0;

void test().then((code) => (process.exitCode = code));
