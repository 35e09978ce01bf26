import { isErrorText, isMissingText } from "../../../../src/engine/universe/cells/missingText";

describe("reference values", () => {
  test.each([
    "",
    " ",
    "\u00a0",
    "n/a",
    "N/A",
    "NA",
    "n.a.",
    "NM",
    "nm",
    "n.m.",
    "NMF",
    "verify",
    "Verify",
    "TBD",
    "—",
    "–",
    "-",
    "--",
    "―",
    ".",
    "...",
    "?",
    "null",
    "NULL",
    "NaN",
    "<NA>",
    "none",
    "inf",
    "(n/a)",
    "n/a*",
    "~",
    "not meaningful",
    "@NA",
    "x",
  ])("%p says that there is no number", (text) => expect(isMissingText(text)).toBe(true));

  test.each([
    "#N/A",
    "#DIV/0!",
    "#VALUE!",
    "#REF!",
    "#NUM!",
    "#NAME?",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#N/A N/A",
    "#N/A Field Not Applicable",
    "#n/a",
  ])("%p is an error, and missing", (text) => {
    expect(isErrorText(text)).toBe(true);
    expect(isMissingText(text)).toBe(true);
  });

  test.each(["0", "0%", "12.7", "large", "at large", "no debt", "ok", "-5", "#1", "NASDAQ"])(
    "%p says something else",
    (text) => {
      expect(isMissingText(text)).toBe(false);
      expect(isErrorText(text)).toBe(false);
    },
  );
});
