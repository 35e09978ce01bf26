const PLACE = "<!-- contact -->";

/**
 * The support page, with whom to ask: an e-mail address or an https address, or without either whoever has installed the add-in.
 * @param {string} page
 * @param {string} contact
 * @returns {string}
 */
function supportPage(page, contact) {
  if (!page.includes(PLACE))
    throw new Error(`The support page lacks the line ${PLACE}: write it where the contact belongs.`);
  return page.replace(PLACE, () => contactText(contact));
}

/**
 * The sentence that names whom to ask; a contact that is neither empty nor an address is refused.
 * @param {string} contact
 * @returns {string}
 */
function contactText(contact) {
  if (contact === "") return "Ask whoever installed the add-in for you, such as your Microsoft 365 administrator.";
  if (/^[^\s@<>"&]+@[^\s@<>"&]+$/.test(contact)) return `Write to <a href="mailto:${contact}">${contact}</a>.`;
  if (/^https:\/\/[^\s<>"&]+$/.test(contact)) return `Ask at <a href="${contact}">${contact}</a>.`;
  throw new Error(
    `The support contact "${contact}" is neither an e-mail address nor an https address: correct FACTOR_SCORES_SUPPORT or config.supportContact in package.json.`,
  );
}

module.exports = { supportPage, contactText };
