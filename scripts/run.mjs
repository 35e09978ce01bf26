/**
 * Front door of every npm script: installs the packages when they are missing or out of date, then runs the TypeScript file
 * named first with the arguments that follow. Plain JavaScript without dependencies, for it runs before there are any.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  console.error(`Factor Scores needs Node 20.11 or later; this is ${process.version}.`);
  process.exit(1);
}

function run(command, args) {
  const { status, signal, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32" && command === "npm",
  });
  if (error) throw error;
  return signal ? 1 : (status ?? 1);
}

/** The packages are in place when what npm last installed has every required version of the lockfile. */
function packagesAreInstalled() {
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || (path in present && present[path].version === entry.version),
  );
}

if (!packagesAreInstalled()) {
  console.log("Installing packages (once)…");
  if (run("npm", ["ci"]) !== 0) {
    console.error("The packages could not be installed; see npm's message above.");
    process.exit(1);
  }
}

const [script, ...args] = process.argv.slice(2);
process.exit(run(process.execPath, ["--import", "tsx", join(ROOT, script), ...args]));
