import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, fingerprint } from "./freshness";
import { DIST, ROOT } from "./paths";

const INPUTS = ["src", "assets", "scripts/webpack", "webpack.config.js", "manifest.xml", "package.json", "package-lock.json", "tsconfig.base.json"];

/** The settings from outside that change what webpack writes. */
const SETTINGS = ["FACTOR_SCORES_URL", "FACTOR_SCORES_PREFIX"];

/** The add-in's production files, built when their sources have changed; answers with their folder. */
export async function ensureAddin(): Promise<string> {
  const settings = SETTINGS.map((name) => `${name}=${process.env[name] ?? ""}`).join(" ");
  await ensureBuilt(DIST, `${fingerprint(ROOT, INPUTS)} ${settings}`, (unfinished) => {
    process.stderr.write("Building the add-in…\n");
    const webpack = join(ROOT, "node_modules", "webpack-cli", "bin", "cli.js");
    const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", "--output-path", unfinished, "--stats", "errors-warnings"], {
      cwd: ROOT,
      // What webpack says goes to standard error: standard output belongs to the command that needed the build.
      stdio: ["ignore", 2, 2],
    });
    if (status !== 0) throw new Error("The add-in could not be built; webpack's message is above.");
  });
  return DIST;
}
