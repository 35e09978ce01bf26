/**
 * npm run validate: checks the manifests on this machine, then has Microsoft's service check the production manifest, for which it is sent to
 * validationgateway.omex.office.net. `npm run validate -- --offline` leaves the service out.
 */
import { spawnSync } from "node:child_process";
import { lookup } from "node:dns/promises";
import { join } from "node:path";
import { ensureAddin } from "../../cli/build/addin";
import { manifestFaults } from "../manifest/manifestFaults";
import { bin } from "./desktop";

const SERVICE = "validationgateway.omex.office.net";

async function validate(offline: boolean): Promise<number> {
  const folder = await ensureAddin();
  const faults = manifestFaults(folder);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  console.log("Both manifests have no fault that can be found on this machine.");
  if (offline) return 0;
  if (!(await canBeReached(SERVICE))) {
    console.error(
      `Microsoft's check needs the network, and ${SERVICE} cannot be reached: run it online, or npm run validate -- --offline.`,
    );
    return 2;
  }
  const tool = [bin("office-addin-manifest/cli.js"), "validate", join(folder, "manifest.xml"), "--production"];
  return spawnSync(process.execPath, tool, { stdio: "inherit" }).status ?? 1;
}

const canBeReached = (host: string): Promise<boolean> =>
  lookup(host).then(
    () => true,
    () => false,
  );

void validate(process.argv.includes("--offline")).then((code) => (process.exitCode = code));
