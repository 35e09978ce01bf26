import { loadAddinAsBuilt } from "../../cli/loadBuiltAddin";
import { type HeadlessHost, type HeadlessOptions, openHeadlessHost } from "excel-host";

/** A host with the add-in as it was last built: whoever starts cases builds it before, and never while they run. */
export async function openBuiltAddin(options: HeadlessOptions = {}): Promise<HeadlessHost> {
  const host = await openHeadlessHost(options);
  await loadAddinAsBuilt(host);
  await host.call("FactorScores.loadModels").catch(() => undefined);
  return host;
}

/** Does something with a host of its own, which is let go whatever happens. */
export async function withHost<T>(
  action: (host: HeadlessHost) => Promise<T>,
  options: HeadlessOptions & { addin?: boolean } = {},
): Promise<T> {
  const { addin = true, ...switches } = options;
  const host = await (addin ? openBuiltAddin(switches) : openHeadlessHost(switches));
  try {
    return await action(host);
  } finally {
    host.dispose();
  }
}
