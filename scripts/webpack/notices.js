const { readFileSync, existsSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Compilation, WebpackError, sources } = require("webpack");
const { licenceOf } = require("./licences");

const NOTICES = "THIRD-PARTY-NOTICES.txt";

/** Their own code gets into bundles without being a module: webpack's runtime, and what swc writes for newer syntax. */
const COMPILERS = ["webpack", "@swc/core"];

const RULE = "=".repeat(80);

/**
 * Writes the licences of everything that webpack has put into the bundles, and fails the build over what may not be shipped or cannot be credited.
 * Notices of single source files, which the minimizer has taken out of the bundles into the same file, follow at its end.
 */
class NoticesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("NoticesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "NoticesPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        () => {
          const packages = [];
          for (const folder of [
            ...COMPILERS.map((name) => dirname(require.resolve(`${name}/package.json`))),
            ...bundledPackages(compilation),
          ]) {
            try {
              packages.push(licenceOf(folder));
            } catch (error) {
              compilation.errors.push(new WebpackError(error.message));
            }
          }
          const ofFiles = compilation.getAsset(NOTICES)?.source.source().toString();
          compilation[ofFiles === undefined ? "emitAsset" : "updateAsset"](
            NOTICES,
            new sources.RawSource(render(packages, ofFiles)),
          );
        },
      );
    });
  }
}

/** Folders of the packages whose modules are in some bundle; our own is not among them. */
function bundledPackages({ chunks, chunkGraph, compiler }) {
  const folders = new Set();
  for (const chunk of chunks) {
    for (const module of chunkGraph.getChunkModulesIterable(chunk)) {
      for (const { resource } of module.modules ?? [module])
        if (resource) folders.add(packageFolder(dirname(resource.split("?")[0])));
    }
  }
  folders.delete(compiler.context);
  return folders;
}

/** The nearest folder above with a package.json that says more than of which kind the modules below it are. */
function packageFolder(folder) {
  const file = join(folder, "package.json");
  if (existsSync(file)) {
    const { name, version } = JSON.parse(readFileSync(file, "utf8"));
    if (name && version) return folder;
  }
  if (dirname(folder) === folder) throw new Error("A module in the bundles belongs to no package.");
  return packageFolder(dirname(folder));
}

/** Packages with the same texts are listed together above them. */
function render(packages, ofFiles) {
  const groups = new Map();
  for (const { name, version, licence, texts } of packages) {
    const text = texts.join("\n\n");
    groups.set(text, [...(groups.get(text) ?? []), `${name} ${version} (${licence})`]);
  }
  const sections = [...groups]
    .map(([text, names]) => [`${[...new Set(names)].sort().join("\n")}\n\n`, text])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    [
      "Factor Scores contains code of the packages below, each under the licence that follows its name.",
      ...sections.map(([names, text]) => names + text),
      ...(ofFiles === undefined ? [] : [`Notices of single source files in these packages\n\n${ofFiles.trim()}`]),
    ].join(`\n\n${RULE}\n\n`) + "\n"
  );
}

module.exports = { NoticesPlugin, NOTICES };
