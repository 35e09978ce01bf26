/**
 * npm test: everything, in the order in which faults are cheapest to find. `npm test -- --fast` leaves out what needs a browser,
 * `npm test -- --exhaustive` takes every step of the sweeps and more random cases, which takes an hour.
 */
import { spawnSync } from "node:child_process";
import { ensureBrowser } from "excel-host/testing";
import { buildAll } from "../cli/build/buildAll";

const node = process.execPath;
const bin = (name: string) => `node_modules/${name}`;

const fast = process.argv.includes("--fast");
/** Sweeps and property tests ask for this word. */
if (process.argv.includes("--exhaustive")) process.env.EXHAUSTIVE = "1";

async function test(): Promise<number> {
  const checks: [string, string[]][] = [
    ["Lockfile", ["scripts/portable-lockfile.mjs", "--check"]],
    ["Types", [bin("typescript-native/bin/tsc"), "-b"]],
    ["Lint", [bin("eslint/bin/eslint.js"), "--cache", "--cache-location", "build/eslint/", "--max-warnings", "0", "."]],
    ["Format", [bin("prettier/bin/prettier.cjs"), "--check", "--cache", "--cache-location", "build/prettier", "."]],
    [
      "Import rule",
      [
        bin("dependency-cruiser/bin/dependency-cruise.mjs"),
        "--config",
        ".dependency-cruiser.cjs",
        "src",
        "cli",
        "packages",
        "tests",
      ],
    ],
  ];
  for (const [name, command] of checks) if (!run(name, command)) return 1;
  await buildAll();
  if (!fast) ensureBrowser();
  const projects = fast ? ["unit", "headless"] : ["unit", "headless", "browser"];
  return run("Tests", [bin("jest/bin/jest.js"), "--maxWorkers", "100%", "--selectProjects", ...projects]) ? 0 : 1;
}

function run(name: string, command: string[]): boolean {
  const start = Date.now();
  const { status } = spawnSync(node, command, { stdio: "inherit" });
  console.log(`${status === 0 ? "✓" : "✗"} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return status === 0;
}

void test().then((code) => (process.exitCode = code));
