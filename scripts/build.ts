/** npm run build: writes the production files and the manifests to dist/ and checks them. */
import { join } from "node:path";
import { ensureAddin } from "../cli/build/addin";
import { manifestFaults } from "./manifest/manifestFaults";
import { checkSettings } from "./webpack/checkSettings";
import { identityOf } from "./webpack/manifest";

async function build(): Promise<number> {
  checkSettings();
  const { url } = identityOf("production");
  const folder = await ensureAddin();
  const faults = manifestFaults(folder);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  console.log(
    `Built for ${url}: upload dist/ there and give ${join("dist", "manifest.xml")} to your administrator or the store.`,
  );
  return 0;
}

void build()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  })
  .then((code) => (process.exitCode = code));
