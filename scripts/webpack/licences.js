const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/** Licences under which code may be shipped inside an MIT product, as SPDX names them: credit is all that they ask for. */
const ALLOWED = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "ISC", "MIT", "Unlicense"];

/** Texts of packages that were published without one. The file is named after the package, with + for /. */
const SUPPLIED = join(__dirname, "licences");

/** The files of a package that a copy of it has to carry along. */
const isLegal = (file) =>
  /^(licen[cs]e|copying|notice|third-?party-?notices?)([.-].*)?$/i.test(file) && !/\.([cm]?[jt]sx?|json)$/i.test(file);

/**
 * The licence of an installed package.
 * @param {string} folder
 * @param {string} supplied folder of texts for packages without one
 * @returns {{ name: string, version: string, licence: string, texts: string[] }}
 * @throws Error, in one sentence, when the package may not be shipped or cannot be credited
 */
function licenceOf(folder, supplied = SUPPLIED) {
  const { name, version, license: licence } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const found = `${name} ${version} is in the bundles`;
  if (typeof licence !== "string" || licence === "")
    throw new Error(`${found} but names no licence: use another package.`);
  if (!isAllowed(licence))
    throw new Error(
      `${found} under the licence ${licence}, which is not among those allowed: use another package, or add the licence to ALLOWED in scripts/webpack/licences.js.`,
    );

  const texts = readdirSync(folder)
    .filter(isLegal)
    .sort()
    .map((file) => tidy(readFileSync(join(folder, file), "utf8")));
  const substitute = join(supplied, `${name.replace("/", "+")}.txt`);
  if (existsSync(substitute)) {
    if (texts.length > 0) throw new Error(`${found} and brings its licence text by now: delete ${substitute}.`);
    texts.push(tidy(readFileSync(substitute, "utf8")));
  }
  if (texts.every((text) => text === ""))
    throw new Error(`${found} without a licence text: use another package, or put the text into ${substitute}.`);
  return { name, version, licence, texts };
}

/** Understands names joined by AND and OR; anything more involved is for a person to read, and so not allowed. */
function isAllowed(licence) {
  const names = licence.replace(/^\(([^()]*)\)$/, "$1");
  return names.split(" OR ").some((choice) => choice.split(" AND ").every((name) => ALLOWED.includes(name.trim())));
}

const tidy = (text) =>
  text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();

module.exports = { licenceOf, isAllowed };
