/**
 * Where Microsoft serves office.js. A page loads it from one of them; its Content-Security-Policy and the embedded host know both.
 * @type {Record<string, { origin: string, path: string }>}
 */
const OFFICE_JS = {
  onecdn: { origin: "https://officeapis.public.onecdn.static.microsoft", path: "/1/office.js" },
  appsforoffice: { origin: "https://appsforoffice.microsoft.com", path: "/lib/1/hosted/office.js" },
};

/**
 * What taskpane.html needs: the script's address, and the origins that its policy allows. Either address may load further files from the other.
 * @param {string} choice a name in OFFICE_JS
 * @returns {{ script: string, origins: string }}
 */
function officeJsFor(choice) {
  const chosen = Object.hasOwn(OFFICE_JS, choice) ? OFFICE_JS[choice] : undefined;
  if (chosen === undefined)
    throw new Error(
      `office.js cannot be loaded from "${choice}": set FACTOR_SCORES_OFFICE_JS to ${Object.keys(OFFICE_JS).join(" or ")}, or config.officeJs in package.json.`,
    );
  const origins = Object.values(OFFICE_JS).map(({ origin }) => origin);
  return { script: chosen.origin + chosen.path, origins: origins.join(" ") };
}

module.exports = { OFFICE_JS, officeJsFor };
