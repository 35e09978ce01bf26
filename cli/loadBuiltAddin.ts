import type { HeadlessHost } from "excel-host";
import { ensureAddin } from "./build/addin";
import { DIST } from "./build/paths";

/** What a run without a pane needs of the add-in. */
const SCRIPTS = ["functions.js", "workflows.js"];

/** Builds the add-in where that is needed, and loads it into a host. */
export async function loadBuiltAddin(host: HeadlessHost): Promise<void> {
  await ensureAddin();
  await loadAddinAsBuilt(host);
}

/** The same with the add-in as it was last built. */
export const loadAddinAsBuilt = (host: HeadlessHost): Promise<void> => host.loadAddin(DIST, SCRIPTS);
