const { sources, Compilation } = require("webpack");

/** Excel refuses a larger metadata file. */
const LARGEST_FILE = 1_000_000;

/** How the metadata plugin registers a function in the source of its file. */
const ASSOCIATION = /CustomFunctions\.associate\("([^"]+)"/g;

/**
 * Finishes functions.json: error cells reach the functions instead of failing the whole call, names and ids get the organisation's prefix if there is one,
 * every function has a help address, and the order is the alphabet's, so that the file changes only when a function does. The ids under which functions.js
 * registers the functions get the same prefix.
 */
class FunctionsJsonPlugin {
  constructor({ prefix = "", helpUrl }) {
    this.prefix = prefix;
    this.helpUrl = helpUrl;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsJsonPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "FunctionsJsonPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE },
        () => {
          const asset = compilation.getAsset("functions.json");
          if (!asset)
            throw new Error(
              "functions.json was not made: a function's doc comment or signature is wrong, see the errors above.",
            );
          const text = JSON.stringify(finished(JSON.parse(asset.source.source().toString()), this), null, 2) + "\n";
          if (text.length > LARGEST_FILE) throw new Error("functions.json is larger than Excel accepts.");
          compilation.updateAsset("functions.json", new sources.RawSource(text));
        },
      );
      if (this.prefix !== "")
        compilation.hooks.processAssets.tap(
          { name: "FunctionsJsonPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS },
          () => {
            const { functions } = JSON.parse(compilation.getAsset("functions.json").source.source().toString());
            compilation.updateAsset("functions.js", (source) => withRegisteredIds(source, functions, this.prefix));
          },
        );
    });
  }
}

/** @param {{functions: {id: string, name: string}[]}} metadata */
function finished(metadata, { prefix, helpUrl }) {
  return {
    allowErrorForDataTypeAny: true,
    functions: metadata.functions
      .map((entry) => ({
        ...entry,
        id: prefix + entry.id,
        name: prefix + entry.name,
        helpUrl: `${helpUrl}#${entry.name.toLowerCase()}`,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/**
 * functions.js, registering every function under its id with the prefix.
 * @param {import("webpack").sources.Source} script
 * @param {readonly {id: string}[]} functions as declared, without prefix
 * @param {string} prefix
 * @returns {import("webpack").sources.Source}
 */
function withRegisteredIds(script, functions, prefix) {
  const missing = new Set(functions.map(({ id }) => id));
  const renamed = new sources.ReplaceSource(script);
  for (const { 0: call, 1: id, index } of script.source().toString().matchAll(ASSOCIATION)) {
    missing.delete(id);
    renamed.insert(index + call.length - id.length - 1, prefix);
  }
  if (missing.size > 0) throw new Error(`functions.js does not register ${[...missing].join(", ")}.`);
  return renamed;
}

module.exports = { FunctionsJsonPlugin, finished, withRegisteredIds };
