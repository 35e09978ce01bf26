import { HEADER_FIELDS } from "../../fields/catalogue";
import type { Field } from "../../fields/field";
import { normalizePhrase, type HeaderPeriod, type HeaderReading } from "./readHeader";

export interface HeaderMatch {
  field: Field;
  period: HeaderPeriod;
}

/** Every phrase that the catalogue's fields answer to, normalized. */
const FIELD_OF_PHRASE: ReadonlyMap<string, Field> = new Map(
  HEADER_FIELDS.flatMap((field) => [field.id, field.label, ...field.synonyms].map((phrase) => [normalizePhrase(phrase), field] as const)),
);

/**
 * The field that a header names: an exact match of normalized words, never a likeness.
 * @returns undefined when nothing matches, or when the header speaks of an earlier year of something that has no earlier years here
 */
export function matchHeader({ subjects }: HeaderReading): HeaderMatch | undefined {
  for (const { words, period } of subjects) {
    const field = FIELD_OF_PHRASE.get(words);
    if (field === undefined) continue;
    if (period.kind === "back" && (field.kind === "text" || field.priorYears < period.years)) continue;
    return { field, period };
  }
  return undefined;
}

/** The field of a phrase that a user or a formula gives: an id, a label or any synonym. */
export function fieldNamed(phrase: string): Field | undefined {
  return FIELD_OF_PHRASE.get(normalizePhrase(phrase));
}

/** How alike two phrases must be for one to be suggested. */
const SUGGESTION_THRESHOLD = 0.6;

/**
 * Fields whose names look like a header that matched nothing, best first, at most three. They are offered, never applied.
 * Likeness is Dice's coefficient of letter pairs.
 */
export function suggestFields({ subjects }: HeaderReading): Field[] {
  const best = new Map<Field, number>();
  for (const [phrase, field] of FIELD_OF_PHRASE) {
    const likeness = Math.max(...subjects.map(({ words }) => dice(words, phrase)));
    if (likeness >= SUGGESTION_THRESHOLD && likeness > (best.get(field) ?? 0)) best.set(field, likeness);
  }
  return [...best.entries()].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([field]) => field);
}

function dice(a: string, b: string): number {
  const pairs = pairsOf(a);
  const others = pairsOf(b);
  if (pairs.size === 0 || others.size === 0) return 0;
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared++;
  return (2 * shared) / (pairs.size + others.size);
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, k) => text.slice(k, k + 2)));
}
