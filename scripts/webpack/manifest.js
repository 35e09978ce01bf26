const { config } = require("../../package.json");

/** Where production files are served, and the prefix that an organisation may want before every function name (`FS_` makes =FS_QSCORE). */
const settings = {
  productionUrl: (process.env.FACTOR_SCORES_URL ?? config.productionUrl).replace(/\/?$/, "/"),
  functionPrefix: process.env.FACTOR_SCORES_PREFIX ?? config.functionPrefix,
};

/**
 * Development and production are two add-ins to Excel, so that one can be tried beside the other.
 * @type {Record<"development" | "production", { id: string, name: string, url: string }>}
 */
const IDENTITY = {
  development: {
    id: "6f2b8a58-1f0e-4c83-9a5e-2d3f6b7c9e10",
    name: "Factor Scores (development)",
    url: "https://localhost:3000/",
  },
  production: { id: "b4d1f3c2-7a86-4e59-8c0d-5e9a1b2c3d4f", name: "Factor Scores", url: settings.productionUrl },
};

/**
 * The manifest of an environment; manifest.xml in the root is that of development.
 * @param {"development" | "production"} environment
 * @param {string} manifest
 * @returns {string}
 */
function manifestFor(environment, manifest) {
  const from = IDENTITY.development;
  const to = IDENTITY[environment];
  return manifest.replaceAll(from.id, to.id).replaceAll(from.name, to.name).replaceAll(from.url, to.url);
}

module.exports = { settings, manifestFor, IDENTITY };
