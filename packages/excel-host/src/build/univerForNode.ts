import { build } from "esbuild";
import { join } from "node:path";
import { ensureBuilt, fingerprint } from "./freshness";
import { dependencyManifests } from "./dependencies";
import { PACKAGE, UNIVER_FOR_NODE } from "./paths";

const ENTRY = "src/grid/univer/library.ts";

/** The grid's library as one file that plain Node and Jest can load. */
export async function ensureUniverForNode(): Promise<string> {
  const inputs = fingerprint(PACKAGE, [ENTRY, ...dependencyManifests("@univerjs/")]);
  await ensureBuilt(UNIVER_FOR_NODE, inputs, async (unfinished) => {
    await build({
      entryPoints: [join(PACKAGE, ENTRY)],
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
