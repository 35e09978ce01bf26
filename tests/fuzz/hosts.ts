import { ensureAddin } from "../../workbench/build/addin";
import { openHeadlessHost, type HeadlessHost, type HeadlessOptions } from "../../workbench/node/HeadlessHost";

/** Where the built add-in is; asked for once a process, for finding out whether it is up to date takes as long as opening a host. */
let addin: Promise<string> | null = null;

/** Does something with a host of its own, which is let go whatever happens. */
export async function withHost<T>(action: (host: HeadlessHost) => Promise<T>, options: HeadlessOptions & { addin?: boolean } = {}): Promise<T> {
  const { addin: wanted = true, ...switches } = options;
  const host = await openHeadlessHost(switches);
  try {
    if (wanted) {
      await host.loadAddin(await (addin ??= ensureAddin()));
      await host.call("FactorScores.loadModels").catch(() => undefined);
    }
    return await action(host);
  } finally {
    host.dispose();
  }
}
