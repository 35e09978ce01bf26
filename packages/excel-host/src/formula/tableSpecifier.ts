import type { TableSection, TableSpecifier } from "./syntax";

const SECTIONS: Record<string, TableSection> = {
  "#all": "all",
  "#data": "data",
  "#headers": "headers",
  "#totals": "totals",
  "#this row": "thisRow",
};

/** In a column's name these stand behind an apostrophe. */
const ESCAPED = /'([[\]#'@])/g;

/**
 * Reads the bracket of a structured reference: [ROE], [@ROE], [#Headers], [[#All],[ROE]:[Margin]], [@[Net income]] …
 * @returns null when the bracket is not closed or holds something else
 */
export function parseTableSpecifier(text: string, start: number): { specifier: TableSpecifier; end: number } | null {
  const end = closingBracket(text, start);
  if (end < 0) return null;
  const specifier = readBody(text.slice(start + 1, end).trim());
  return specifier && { specifier, end: end + 1 };
}

function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at;
  }
  return -1;
}

function readBody(body: string): TableSpecifier | null {
  if (body === "") return { sections: ["data"], columns: null };
  const section = SECTIONS[body.toLowerCase()];
  if (section) return { sections: [section], columns: null };
  if (body.startsWith("@")) {
    const columns = body.length === 1 ? null : readColumns(body.slice(1).trim());
    return body.length === 1 || columns ? { sections: ["thisRow"], columns } : null;
  }
  if (!body.startsWith("[")) return { sections: ["data"], columns: [unescape(body), unescape(body)] };
  const sections: TableSection[] = [];
  let columns: [string, string] | null = null;
  for (const part of splitAtCommas(body)) {
    const named =
      part.startsWith("[") && part.endsWith("]") ? SECTIONS[part.slice(1, -1).trim().toLowerCase()] : undefined;
    if (named) sections.push(named);
    else if (columns || !(columns = readColumns(part))) return null;
  }
  return { sections: sections.length ? sections : ["data"], columns };
}

/** "[A]", "[A]:[B]", and a bare name after an at sign. */
function readColumns(text: string): [string, string] | null {
  if (!text.startsWith("[")) return [unescape(text), unescape(text)];
  const firstEnd = closingBracket(text, 0);
  if (firstEnd < 0) return null;
  const first = unescape(text.slice(1, firstEnd));
  const rest = text.slice(firstEnd + 1).trim();
  if (rest === "") return [first, first];
  const second = rest.startsWith(":") ? rest.slice(1).trim() : "";
  return second.startsWith("[") && second.endsWith("]") ? [first, unescape(second.slice(1, -1))] : null;
}

function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]") depth--;
    else if (text[at] === "," && depth === 0) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  parts.push(text.slice(from).trim());
  return parts;
}

const unescape = (text: string) => text.replace(ESCAPED, "$1");
