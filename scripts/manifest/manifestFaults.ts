import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DEVELOPMENT_NAMESPACE, identityOf } from "../webpack/manifest";
import { lintManifest } from "./lintManifest";

/** Faults of both manifests in a folder that the build has written, each with the name of its file. */
export function manifestFaults(folder: string): string[] {
  const file = (path: string) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined);
  return (["production", "development"] as const).flatMap((environment) => {
    const name = environment === "production" ? "manifest.xml" : "manifest.development.xml";
    return lintManifest(readFileSync(join(folder, name), "utf8"), {
      root: identityOf(environment).url,
      namespace: environment === "development" ? DEVELOPMENT_NAMESPACE : null,
      file,
    }).map((fault) => `${name}: ${fault}`);
  });
}
