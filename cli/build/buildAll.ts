import { ensurePage, ensureUniverForNode } from "excel-host";
import { ensureAddin } from "./addin";

/** Everything that is built before the host and the tests can run; what is up to date stays. */
export async function buildAll(): Promise<void> {
  await ensureUniverForNode();
  await ensureAddin();
  await ensurePage();
}
