import { CATALOGUE, HEADER_FIELDS } from "../../fields/catalogue";
import type { Field } from "../../fields/field";
import { balanceSheet } from "../../fields/lineItems/balanceSheet";
import { NEARLY_CLEAR_HEADERS, OPEN_HEADERS } from "./openHeaders";
import { normalizePhrase, type HeaderPeriod, type HeaderReading } from "./readHeader";

export interface HeaderMatch {
  field: Field;
  period: HeaderPeriod;
  /** other fields that the words may mean; undefined for a clear header */
  otherMeanings?: readonly string[];
}

/** Every phrase that the catalogue's fields answer to, normalized. */
const FIELD_OF_PHRASE: ReadonlyMap<string, Field> = new Map(
  HEADER_FIELDS.flatMap((field) =>
    [field.id, field.label, ...field.synonyms].map((phrase) => [normalizePhrase(phrase), field] as const),
  ),
);

/** What stands at a date, so that the latest quarter's figure is the latest there is; all else is a flow, or holds one. */
const AT_A_DATE: ReadonlySet<string> = new Set([
  ...balanceSheet.map(({ id }) => id),
  "price",
  "market_cap",
  "enterprise_value",
  "debt_equity",
  "debt_to_assets",
  "debt_market_cap",
  "current_ratio",
  "net_cash",
  "goodwill_assets",
  "pb",
]);

/**
 * The field that a header names: an exact match of normalized words, never a likeness.
 * @returns undefined when nothing matches, or when the header speaks of a period in which the field is not used: an earlier year of something that has
 *   no earlier years here, or a single quarter of a flow
 */
export function matchHeader({ subjects }: HeaderReading): HeaderMatch | undefined {
  for (const { words, period, also } of subjects) {
    const field = FIELD_OF_PHRASE.get(words);
    if (field === undefined || !isUsed(field, period)) continue;
    if (also !== undefined && FIELD_OF_PHRASE.get(also) !== field) continue;
    return { field, period, otherMeanings: NEARLY_CLEAR_HEADERS.get(words)?.slice(1) };
  }
  return undefined;
}

/** Whether a header names a field in a period in which it is not used. */
export function namesUnusedPeriod({ subjects }: HeaderReading): boolean {
  return subjects.some(({ words, period, also }) => {
    const field = FIELD_OF_PHRASE.get(words);
    return field !== undefined && also === undefined && !isUsed(field, period);
  });
}

/** Whether a field's figures of a period serve as anything. */
export function isUsed(field: Field, period: HeaderPeriod): boolean {
  if (period.kind === "back") return field.kind !== "text" && field.priorYears >= period.years;
  return period.kind !== "quarter" || AT_A_DATE.has(field.id);
}

/** The field of a phrase that a user or a formula gives: an id, a label or any synonym. */
export function fieldNamed(phrase: string): Field | undefined {
  return FIELD_OF_PHRASE.get(normalizePhrase(phrase));
}

/** How alike two phrases must be for one to be suggested. */
const SUGGESTION_THRESHOLD = 0.7;
/** A likeness this much below the best is no rival to it. */
const RIVAL = 0.12;

/**
 * Fields that a header may mean which matched nothing, best first, at most three: those that its words stand for, else those whose names look like it.
 * They are offered, never applied. Likeness is Dice's coefficient of letter pairs.
 */
export function suggestFields({ subjects }: HeaderReading): Field[] {
  for (const { words } of subjects) {
    const meanings = OPEN_HEADERS.get(words);
    if (meanings !== undefined) return meanings.map((id) => CATALOGUE.get(id)!);
  }
  const best = new Map<Field, number>();
  const wanted = subjects.map(({ words }) => pairsOf(words));
  for (const { field, pairs } of phrasePairs()) {
    const likeness = Math.max(...wanted.map((own) => dice(own, pairs)));
    if (likeness >= SUGGESTION_THRESHOLD && likeness > (best.get(field) ?? 0)) best.set(field, likeness);
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1]);
  return ranked
    .filter(([, likeness]) => likeness > ranked[0][1] - RIVAL)
    .slice(0, 3)
    .map(([field]) => field);
}

let knownPairs: readonly { field: Field; pairs: ReadonlySet<string> }[] | undefined;
const phrasePairs = () =>
  (knownPairs ??= [...FIELD_OF_PHRASE].map(([phrase, field]) => ({ field, pairs: pairsOf(phrase) })));

function dice(pairs: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (pairs.size === 0 || others.size === 0) return 0;
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared++;
  return (2 * shared) / (pairs.size + others.size);
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, k) => text.slice(k, k + 2)));
}
