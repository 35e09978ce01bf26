import type { OwnColumn } from "../../fields/field";
import { mappingKey } from "../reading";
import { readHeader } from "./readHeader";

/** Finds the own column that a header names; undefined for none. */
export type OwnHeaders = (header: string) => OwnColumn | undefined;

/**
 * The form in which a declared header is compared: normalized words without units.
 * @example ownHeaderKey("ESG  Score (%)") // "esg score"
 */
export const ownHeaderKey = (header: string): string => readHeader(header).subjects[0]?.words || mappingKey(header);

/**
 * Matches headers with a user's own columns. Units and words for the latest year are left aside, as in the catalogue; words must agree.
 * @example ownHeaders([{ id: "esg", label: "ESG", headers: ["ESG score"], unit: "score", better: "high" }])("Esg Score TTM")?.id // "esg"
 */
export function ownHeaders(columns: readonly OwnColumn[]): OwnHeaders {
  const byKey = new Map(
    columns.flatMap((column) => column.headers.map((header) => [ownHeaderKey(header), column] as const)),
  );
  if (byKey.size === 0) return () => undefined;
  return (header) => {
    if (header.trim() === "") return undefined;
    const phrases = readHeader(header).subjects.filter(
      ({ period, also }) => period.kind === "current" && also === undefined,
    );
    const key = [...phrases.map(({ words }) => words), mappingKey(header)].find((phrase) => byKey.has(phrase));
    return key === undefined ? undefined : byKey.get(key);
  };
}
