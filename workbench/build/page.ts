import { build, type BuildOptions } from "esbuild";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, fingerprint } from "./freshness";
import { PAGE, ROOT } from "./paths";

const SOURCE = join(ROOT, "workbench", "page");
const INPUTS = [
  "workbench/page",
  "workbench/build/page.ts",
  "workbench/WorkbenchHost.ts",
  "workbench/inspect.ts",
  ...["calculation", "customFunctions", "files", "formula", "grid", "model", "protocol"].map((folder) => `workbench/${folder}`),
  "package-lock.json",
];

/** The workbench's page as a browser loads it; answers with its folder. */
export async function ensurePage(): Promise<string> {
  await ensureBuilt(PAGE, fingerprint(ROOT, INPUTS), async (unfinished) => {
    console.error("Building the workbench's page…");
    const shared: BuildOptions = { bundle: true, minify: true, target: "es2022", define: { "process.env.NODE_ENV": '"production"' }, logLevel: "error", loader: { ".woff2": "file" }, assetNames: "parts/[name]-[hash]" };
    await build({ ...shared, entryPoints: [join(SOURCE, "main.ts")], outdir: unfinished, format: "esm", splitting: true, chunkNames: "parts/[name]-[hash]" });
    // Runs in the pane before office.js does: a script of the old kind, which the browser waits for.
    await build({ ...shared, entryPoints: [join(SOURCE, "pane", "bridge.ts")], outdir: unfinished, format: "iife" });
    copyFileSync(join(SOURCE, "index.html"), join(unfinished, "index.html"));
  });
  return PAGE;
}
