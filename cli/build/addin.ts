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
const SETTINGS = ["FACTOR_SCORES_URL", "FACTOR_SCORES_PREFIX"];

/** The add-in's production files, built when their sources have changed; answers with their folder. */
export async function ensureAddin(): Promise<string> {
  const settings = SETTINGS.map((name) => `${name}=${process.env[name] ?? ""}`).join(" ");
  await ensureBuilt(DIST, `${fingerprint(ROOT, INPUTS)} ${settings}`, (unfinished) => {
    // Only someone who watches is told: a command that fails says why in exactly one line.
    if (process.stderr.isTTY) process.stderr.write("Building the add-in…\n");
    const webpack = join(ROOT, "node_modules", "webpack-cli", "bin", "cli.js");
    const args = [webpack, "--mode", "production", "--output-path", unfinished, "--stats", "errors-warnings"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
    if (status !== 0) throw new Error(`The add-in could not be built.\n${stdout}${stderr}`);
  });
  return DIST;
}
