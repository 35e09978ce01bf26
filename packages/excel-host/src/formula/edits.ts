import type { Span } from "./syntax";

/** A part of a formula's text and what takes its place; an empty span inserts. */
export interface Edit extends Span {
  readonly text: string;
}

/** Insertions at one place keep the order in which they are given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = "";
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return out + text.slice(from);
}
