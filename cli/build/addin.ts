import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, fingerprint } from "excel-host";
import { DIST, ROOT } from "./paths";

const INPUTS = [
  "src",
  "assets",
  "scripts/webpack",
  "webpack.config.js",
  "manifest.xml",
  "package.json",
  "package-lock.json",
  "tsconfig.base.json",
];

/** The settings from outside that change what webpack writes. */
const SETTINGS = ["FACTOR_SCORES_URL", "FACTOR_SCORES_PREFIX", "FACTOR_SCORES_SUPPORT", "FACTOR_SCORES_OFFICE_JS"];

/** The add-in's production files, built when their sources have changed; answers with their folder. */
export async function ensureAddin(): Promise<string> {
  const settings = SETTINGS.map((name) => `${name}=${process.env[name] ?? ""}`).join(" ");
  await ensureBuilt(DIST, `${fingerprint(ROOT, INPUTS)} ${settings}`, (unfinished) => {
    // Only someone who watches is told: a command that fails says why in exactly one line.
    if (process.stderr.isTTY) process.stderr.write("Building the add-in…\n");
    buildAddin(unfinished);
  });
  return DIST;
}

/** Builds the add-in into a folder, with settings beyond those of the environment. */
export function buildAddin(folder: string, settings: Readonly<Record<string, string>> = {}): void {
  const webpack = join(ROOT, "node_modules", "webpack-cli", "bin", "cli.js");
  const args = [webpack, "--mode", "production", "--output-path", folder, "--stats", "errors-warnings"];
  const env = { ...process.env, ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", env });
  if (status !== 0) throw new Error(`The add-in could not be built.\n${stdout}${stderr}`);
}
