import { gicsSector } from "./sectors";

const NO_SECTOR = /^(?:n\/?a|none|unknown|other|nan|null|not available)$/i;

/**
 * Sector texts as sectors that are compared: names of the eleven GICS sectors where a text is one of their aliases, otherwise the text
 * itself, in the first spelling that occurs. Case and runs of blanks do not part a sector; words for none are "".
 * @param texts one per company, in order
 * @example sectorNames(["Tech", "Shipping", "SHIPPING", "n/a"]) // ["Information Technology", "Shipping", "Shipping", ""]
 */
export function sectorNames(texts: readonly string[]): string[] {
  const nameOf = new Map<string, string>();
  const spelling = new Map<string, string>();
  return texts.map((written) => {
    let name = nameOf.get(written);
    if (name === undefined) {
      const text = written.replace(/\s+/g, " ").trim();
      name = NO_SECTOR.test(text) ? "" : (gicsSector(text) ?? firstSpelling(spelling, text));
      nameOf.set(written, name);
    }
    return name;
  });
}

function firstSpelling(spelling: Map<string, string>, text: string): string {
  const key = text.toLowerCase();
  if (!spelling.has(key)) spelling.set(key, text);
  return spelling.get(key)!;
}
