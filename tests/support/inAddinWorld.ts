import { buildSync } from "esbuild";
import { join } from "node:path";
import type { HeadlessHost } from "excel-host";

const SOURCES = join(__dirname, "../../src");

/** Loads a module of src/ into the add-in's world, where its exports are the global `name`. */
export async function loadModule(host: HeadlessHost, path: string, name: string): Promise<void> {
  const { outputFiles } = buildSync({
    entryPoints: [join(SOURCES, path)],
    bundle: true,
    write: false,
    format: "iife",
    globalName: name,
    target: "es2022",
    logLevel: "silent",
  });
  await host.run(`${outputFiles[0].text}\nglobalThis.${name} = ${name}; undefined`);
}
