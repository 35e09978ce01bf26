/**
 * Writes what stands before function names into a text that shows them: calls such as `QSCORE(`, and names that are all of a quoted text or an element.
 * @param {string} text
 * @param {readonly string[]} names without prefix
 * @param {string} before such as `FS_` or `FSDEV.`
 * @returns {string}
 */
function withNamesAs(text, names, before) {
  if (before === "") return text;
  const name = `(?:${names.join("|")})`;
  return text.replace(new RegExp(`(?<![\\w.])${name}(?=\\()|(?<=[">])${name}(?=["<])`, "g"), `${before}$&`);
}

/**
 * functions-help.json as the pane of an environment reads it: names as cells call them, and what stands before them, for formulas that the pane writes.
 * @param {string} json
 * @param {string} before
 * @returns {string}
 */
function helpDataAs(json, before) {
  const names = namesIn(json);
  const entries = JSON.parse(withNamesAs(json, names, before));
  return (
    JSON.stringify(
      entries.map((entry) => ({ ...entry, prefix: before })),
      null,
      1,
    ) + "\n"
  );
}

/** @param {string} json functions-help.json @returns {string[]} */
const namesIn = (json) => JSON.parse(json).map(({ name }) => name);

module.exports = { withNamesAs, helpDataAs, namesIn };
