/**
 * JSON taken apart without reading the parts, so that what is not understood can be written back byte for byte: reading and writing it again would
 * round long numbers, change how they are written, and drop keys given twice.
 */
export interface Member {
  /** the key in quotes, as written */
  keyText: string;
  key: string;
  /** the value, as written */
  text: string;
}

/**
 * The members of an object.
 * @param json valid JSON of an object
 * @example membersOf('{"a": 1.0}') // [{ keyText: '"a"', key: "a", text: "1.0" }]
 */
export function membersOf(json: string): Member[] {
  return partsOf(json).map((part) => {
    const end = endOfString(part, 0) + 1;
    const keyText = part.slice(0, end);
    return { keyText, key: JSON.parse(keyText) as string, text: part.slice(part.indexOf(":", end) + 1).trim() };
  });
}

/**
 * The elements of an array.
 * @param json valid JSON of an array
 * @example elementsOf("[1.0, [2, 3]]") // ["1.0", "[2, 3]"]
 */
export function elementsOf(json: string): string[] {
  return partsOf(json);
}

export const objectOf = (members: readonly Member[]): string =>
  `{${members.map(({ keyText, text }) => `${keyText}:${text}`).join(",")}}`;

export const arrayOf = (elements: readonly string[]): string => `[${elements.join(",")}]`;

/** An array with more elements at its end; what it has stays as written. */
export function appended(array: string, elements: readonly string[]): string {
  const before = array.slice(0, array.lastIndexOf("]"));
  return `${before}${elementsOf(array).length === 0 ? "" : ","}${elements.join(",")}]`;
}

export const member = (key: string, text: string): Member => ({ keyText: JSON.stringify(key), key, text });

/** What stands between the outermost brackets, parted at its commas. */
function partsOf(json: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '"') at = endOfString(json, at);
    else if (sign === "{" || sign === "[") {
      if (++depth === 1) start = at + 1;
    } else if (sign === "}" || sign === "]" || (sign === "," && depth === 1)) {
      if (depth === 1) {
        parts.push(json.slice(start, at).trim());
        start = at + 1;
      }
      if (sign !== ",") depth--;
    }
  }
  return parts.length === 1 && parts[0] === "" ? [] : parts;
}

/** Where a string that starts at a position ends. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at;
}
