import { ScoringError } from "../../engine/errors";

/**
 * One of a few words, whatever its case; the first is the default when omitted.
 * @throws ScoringError "invalid-argument" listing the words
 */
export function choice<const T extends string>(value: string | null | undefined, name: string, words: readonly T[]): T {
  if (value === null || value === undefined || value === "") return words[0];
  const found = words.find((word) => word === value.trim().toLowerCase());
  if (found === undefined)
    throw new ScoringError(
      "invalid-argument",
      name,
      `${name} must be ${words.map((word) => `"${word}"`).join(" or ")}, not "${value}".`,
    );
  return found;
}

/** An optional number: Excel hands an omitted one over as null, and a blank cell may arrive as an empty text. */
export const optional = (value: number | null | undefined): number | undefined =>
  typeof value === "number" ? value : undefined;
