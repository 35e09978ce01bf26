const { createHash } = require("node:crypto");
const { config } = require("../../package.json");

/**
 * What an organisation may set, in package.json or by variables of the environment:
 * where production files are served, the prefix before every function name (`FS_` makes =FS_QSCORE), whom users ask for help,
 * and which of Microsoft's addresses office.js is loaded from.
 */
const settings = {
  productionUrl: (process.env.FACTOR_SCORES_URL ?? config.productionUrl).replace(/\/?$/, "/"),
  functionPrefix: process.env.FACTOR_SCORES_PREFIX ?? config.functionPrefix,
  supportContact: process.env.FACTOR_SCORES_SUPPORT ?? config.supportContact,
  officeJs: process.env.FACTOR_SCORES_OFFICE_JS ?? config.officeJs,
};

/** What stands before function names in development: =FSDEV.QSCORE beside production's =QSCORE. */
const DEVELOPMENT_NAMESPACE = "FSDEV";

const DEVELOPMENT = {
  id: "6f2b8a58-1f0e-4c83-9a5e-2d3f6b7c9e10",
  name: "Factor Scores (development)",
  url: "https://localhost:3000/",
};
const PRODUCTION = { id: "b4d1f3c2-7a86-4e59-8c0d-5e9a1b2c3d4f", name: "Factor Scores" };

/** Everything that only development has stands between these comments of manifest.xml. */
const DEVELOPMENT_ONLY = /[ \t]*<!-- development only -->[\s\S]*?<!-- end of development only -->\r?\n?/g;

/**
 * Who an environment is to Excel. Development, production and production with a prefix are different add-ins, so that one can be installed beside another.
 * @param {"development" | "production"} environment
 * @param {string} prefix before every function name of production
 * @returns {{ id: string, name: string, url: string }}
 */
function identityOf(environment, prefix = settings.functionPrefix) {
  if (environment === "development") return DEVELOPMENT;
  const { id, name } = PRODUCTION;
  return checkedPrefix(prefix) === ""
    ? { id, name, url: settings.productionUrl }
    : { id: idWithPrefix(id, prefix), name: `${name} (${prefix})`, url: settings.productionUrl };
}

/**
 * The manifest of an environment; manifest.xml in the root is that of development.
 * @param {"development" | "production"} environment
 * @param {string} manifest
 * @param {string} prefix before every function name of production
 * @returns {string}
 */
function manifestFor(environment, manifest, prefix = settings.functionPrefix) {
  const to = identityOf(environment, prefix);
  const own = environment === "development" ? manifest : manifest.replace(DEVELOPMENT_ONLY, "");
  const renamed = own
    .replaceAll(DEVELOPMENT.id, to.id)
    .replaceAll(DEVELOPMENT.name, to.name)
    .replaceAll(DEVELOPMENT.url, to.url);
  return environment === "development" ? renamed : renamed.replaceAll(`=${DEVELOPMENT_NAMESPACE}.`, `=${prefix}`);
}

/**
 * A function's name allows Latin letters, digits, underscores and periods, begins with a letter, and Excel shows it in capitals.
 * @param {string} prefix
 * @returns {string}
 */
function checkedPrefix(prefix) {
  if (prefix !== "" && !/^[A-Z][A-Z0-9_.]{0,15}$/.test(prefix))
    throw new Error(
      `The prefix "${prefix}" must begin with a capital letter and have capitals, digits, "_" and "." only, 16 at most: set FACTOR_SCORES_PREFIX=FS_, for example.`,
    );
  return prefix;
}

/** A GUID made of another and a prefix: the same prefix gives the same add-in in every build. */
function idWithPrefix(id, prefix) {
  const hash = createHash("sha256").update(`${id} ${prefix}`).digest("hex");
  // version 8 and the variant of RFC 9562: an id made by a rule of our own
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

module.exports = { settings, identityOf, manifestFor, checkedPrefix, DEVELOPMENT_NAMESPACE };
