/**
 * A part of a file with one place changed. The library writes what it writes: should a version of it write the place otherwise,
 * nobody must get a file that looks saved and lacks something.
 * @param place what is looked for
 * @param what the place in words, for the error
 * @throws Error when the place is not there
 */
export function patched(
  text: string,
  place: string | RegExp,
  replacement: (...match: string[]) => string,
  what: string,
): string {
  const changed = typeof place === "string" ? text.includes(place) : text.search(place) >= 0;
  if (!changed) throw notWritten(what);
  return text.replace(place, replacement);
}

/** A part in which the library has not written what is to be changed. */
export const notWritten = (what: string): Error =>
  new Error(
    `The workbook cannot be saved: the library hucre has not written ${what} where it is expected. Install the version of hucre that package.json names.`,
  );
