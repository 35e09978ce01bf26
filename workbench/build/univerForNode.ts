import { build } from "esbuild";
import { join } from "node:path";
import { ensureBuilt, fingerprint } from "./freshness";
import { ROOT, UNIVER_FOR_NODE } from "./paths";

const ENTRY = "workbench/grid/univer/library.ts";

/** The grid's library as one file that plain Node and Jest can load. */
export async function ensureUniverForNode(): Promise<string> {
  const inputs = fingerprint(ROOT, [ENTRY, "node_modules/@univerjs/core/package.json", "node_modules/@univerjs/sheets/package.json"]);
  await ensureBuilt(UNIVER_FOR_NODE, inputs, async (unfinished) => {
    await build({
      entryPoints: [join(ROOT, ENTRY)],
      outfile: unfinished,
      bundle: true,
      minify: true,
      platform: "node",
      format: "cjs",
      logLevel: "error",
    });
  });
  return UNIVER_FOR_NODE;
}
