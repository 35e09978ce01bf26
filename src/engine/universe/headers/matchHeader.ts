import { CATALOGUE, HEADER_FIELDS } from "../../fields/catalogue";
import type { Field } from "../../fields/field";
import { balanceSheet } from "../../fields/lineItems/balanceSheet";
import { NEARLY_CLEAR_HEADERS, OPEN_HEADERS } from "./openHeaders";
import { normalizePhrase, type HeaderPeriod, type HeaderReading } from "./readHeader";

export interface HeaderMatch {
  field: Field;
  period: HeaderPeriod;
  /** other fields that the header may mean; undefined for a clear header */
  otherMeanings?: readonly string[];
}

/** Field of every phrase in the catalogue, normalized. */
const FIELD_OF_PHRASE: ReadonlyMap<string, Field> = new Map(
  HEADER_FIELDS.flatMap((field) =>
    [field.id, field.label, ...field.synonyms].map((phrase) => [normalizePhrase(phrase), field] as const),
  ),
);

/** Balance-sheet items and other point-in-time figures. Their latest quarter is current; all other fields are flows or contain one. */
const POINT_IN_TIME: ReadonlySet<string> = new Set([
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
 * The field that a header names. Normalized words must match exactly; similar words do not count.
 * @returns undefined when nothing matches, or when the field is not used in the period of the header: a prior year of a field without prior
 *   years, or a single quarter of a flow
 */
export function matchHeader({ subjects }: HeaderReading): HeaderMatch | undefined {
  for (const { words, period, also } of subjects) {
    const field = FIELD_OF_PHRASE.get(words) ?? latestFigure(words);
    if (field === undefined || !isUsed(field, period)) continue;
    if (also !== undefined && FIELD_OF_PHRASE.get(also) !== field) continue;
    return { field, period, otherMeanings: NEARLY_CLEAR_HEADERS.get(words)?.slice(1) };
  }
  return undefined;
}

/** `Current ROE`, `Last EPS Surprise`: the figure of today. Metrics only: current assets are not assets. */
function latestFigure(words: string): Field | undefined {
  const field = FIELD_OF_PHRASE.get(/^(?:current|last) (.*)$/.exec(words)?.[1] ?? "");
  return field?.kind === "metric" ? field : undefined;
}

/** Whether a header names a field in a period that is not used. */
export function namesUnusedPeriod({ subjects }: HeaderReading): boolean {
  return subjects.some(({ words, period, also }) => {
    const field = FIELD_OF_PHRASE.get(words);
    return field !== undefined && also === undefined && !isUsed(field, period);
  });
}

/** Whether a field is used in a period. Point-in-time fields may use a quarter-end; flows may not. */
export function isUsed(field: Field, period: HeaderPeriod): boolean {
  if (period.kind === "back") return field.kind !== "text" && field.priorYears >= period.years;
  return period.kind !== "quarter" || POINT_IN_TIME.has(field.id);
}

/** The field with this id, label or synonym, as given by a user or a formula. */
export function fieldNamed(phrase: string): Field | undefined {
  return FIELD_OF_PHRASE.get(normalizePhrase(phrase));
}

/** Minimum similarity of a suggestion. */
const SUGGESTION_THRESHOLD = 0.7;
/** Suggestions this much less similar than the best are dropped. */
const RIVAL = 0.12;

/**
 * Fields that an unmatched header may mean: those listed for an ambiguous phrase, otherwise up to three with similar names, best first.
 * They are suggested, never applied. Similarity is Dice's coefficient of letter pairs.
 */
export function suggestFields({ subjects }: HeaderReading): Field[] {
  for (const { words } of subjects) {
    const meanings = OPEN_HEADERS.get(words);
    if (meanings !== undefined) return meanings.map((id) => CATALOGUE.get(id)!);
  }
  const best = new Map<Field, number>();
  const wanted = subjects.map(({ words }) => pairsOf(words));
  for (const { field, pairs } of phrasePairs()) {
    const similarity = Math.max(...wanted.map((own) => dice(own, pairs)));
    if (similarity >= SUGGESTION_THRESHOLD && similarity > (best.get(field) ?? 0)) best.set(field, similarity);
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1]);
  return ranked
    .filter(([, similarity]) => similarity > ranked[0][1] - RIVAL)
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
