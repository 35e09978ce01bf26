import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { PACKAGE } from "./paths";

/**
 * The package.json files of what this package depends on, as paths from its folder: they change with each new version.
 * @param start only packages whose names start with this
 */
export function dependencyManifests(start = ""): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const folders = createRequire(join(PACKAGE, "package.json")).resolve.paths("x") ?? [];
  return Object.keys(dependencies)
    .filter((name) => name.startsWith(start))
    .map((name) => {
      const manifest = folders.map((folder) => join(folder, name, "package.json")).find((path) => existsSync(path));
      if (manifest === undefined) throw new Error(`The package ${name} is not installed: run npm install.`);
      return relative(PACKAGE, manifest);
    });
}
