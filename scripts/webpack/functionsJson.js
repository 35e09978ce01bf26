const { sources, Compilation } = require("webpack");

/** Excel refuses a larger metadata file. */
const LARGEST_FILE = 1_000_000;

/**
 * Finishes functions.json: error cells reach the functions instead of failing the whole call, names get the organisation's prefix if there is one, every
 * function has a help address, and the order is the alphabet's, so that the file changes only when a function does.
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
    });
  }
}

/** @param {{functions: {id: string, name: string}[]}} metadata */
function finished(metadata, { prefix, helpUrl }) {
  return {
    allowErrorForDataTypeAny: true,
    functions: metadata.functions
      .map((entry) => ({ ...entry, name: prefix + entry.name, helpUrl: `${helpUrl}#${entry.name.toLowerCase()}` }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

module.exports = { FunctionsJsonPlugin, finished };
