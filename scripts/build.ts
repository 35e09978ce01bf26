/** npm run build: writes the production files and their manifest to dist/ and checks them. */
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { ensureAddin } from "../cli/build/addin";
import { lintManifest } from "./manifest/lintManifest";
import { IDENTITY } from "./webpack/manifest";

async function build(): Promise<number> {
  const folder = await ensureAddin();
  const faults = lintManifest(readFileSync(join(folder, "manifest.xml"), "utf8"), {
    root: IDENTITY.production.url,
    file: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined),
  });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  console.log(
    `Built for ${IDENTITY.production.url}: upload dist/ there and give ${join("dist", "manifest.xml")} to your administrator or the store.`,
  );
  return 0;
}

void build().then((code) => (process.exitCode = code));
