import { build, type BuildOptions } from "esbuild";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, fingerprint } from "./freshness";
import { dependencyManifests } from "./dependencies";
import { PACKAGE, PAGE, SOURCE } from "./paths";

const ENTRIES = join(SOURCE, "page");
const INPUTS = [
  "src/page",
  "src/build/page.ts",
  "src/ExcelHost.ts",
  "src/inspect.ts",
  ...["calculation", "customFunctions", "files", "formula", "grid", "model", "protocol"].map(
    (folder) => `src/${folder}`,
  ),
  "package.json",
];

/** The host's page as a browser loads it; answers with its folder. */
export async function ensurePage(): Promise<string> {
  await ensureBuilt(PAGE, fingerprint(PACKAGE, [...INPUTS, ...dependencyManifests()]), async (unfinished) => {
    console.error("Building the host's page…");
    const shared: BuildOptions = {
      bundle: true,
      minify: true,
      target: "es2022",
      define: { "process.env.NODE_ENV": '"production"' },
      logLevel: "error",
      loader: { ".woff2": "file" },
      assetNames: "parts/[name]-[hash]",
    };
    await build({
      ...shared,
      entryPoints: [join(ENTRIES, "main.ts")],
      outdir: unfinished,
      format: "esm",
      splitting: true,
      chunkNames: "parts/[name]-[hash]",
    });
    // Runs in the pane before office.js does: a script of the old kind, which the browser waits for.
    await build({ ...shared, entryPoints: [join(ENTRIES, "pane", "bridge.ts")], outdir: unfinished, format: "iife" });
    copyFileSync(join(ENTRIES, "index.html"), join(unfinished, "index.html"));
  });
  return PAGE;
}
