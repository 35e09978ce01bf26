/** Words for a missing number. Compared in lower case, without surrounding punctuation. */
const MISSING_WORDS = new Set([
  "",
  "n/a",
  "na",
  "n.a",
  "n.a.",
  "nan",
  "nm",
  "n.m",
  "n.m.",
  "nmf",
  "n/m",
  "none",
  "null",
  "nil",
  "missing",
  "not available",
  "not meaningful",
  "not applicable",
  "verify",
  "to verify",
  "tbd",
  "tba",
  "tbc",
  "unknown",
  "pending",
  "check",
  "error",
  "no data",
  "not disclosed",
  "n/d",
  "nd",
  "n.d.",
  "undefined",
  "inf",
  "infinity",
  "-inf",
  "<na>",
  "nat",
  "n/e",
  "n.e.",
  "n.v.",
  "k.a.",
  "not reported",
  "not rated",
  "not found",
  "loading...",
  "no estimates",
  "-",
  "--",
  "---",
  "–",
  "—",
  "―",
  "−",
  ".",
  "..",
  "...",
  "…",
  "?",
  "??",
  "x",
  "*",
  "@na",
  "n/a for download",
  "at loss",
  "#",
]);

/** Excel's error values, as they arrive in a range's values. */
export const isErrorText = (text: string) =>
  /^#(N\/A|VALUE!|DIV\/0!|NUM!|NAME\?|REF!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|N\/A N\/A|N\/A .*)$/i.test(
    text,
  );

/** Whether a text means a missing number, as opposed to an unreadable one. */
export function isMissingText(text: string): boolean {
  // most cells: a digit and no error
  if (!text.startsWith("#") && /\d/.test(text)) return false;
  const plain = text.trim().toLowerCase();
  return (
    MISSING_WORDS.has(plain) ||
    MISSING_WORDS.has(plain.replace(/^[([{*~]+|[)\]}*†‡]+$/g, "").trim()) ||
    isErrorText(text.trim())
  );
}
