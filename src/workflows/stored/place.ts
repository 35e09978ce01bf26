import type { StoredSettings } from "../../workbook/settings";
import { membersOf, type Member } from "./jsonParts";

const KEY = "FactorScores";
export const VERSION = 1;

/** Where this version of the add-in keeps its settings in a workbook. */
export interface Place {
  key: string;
  /** what stands there, taken apart; nothing when nothing has been stored yet */
  members: readonly Member[];
  /** why settings stored elsewhere in the workbook are not used, one sentence each */
  problems: readonly string[];
}

/**
 * Settings stand under the key "FactorScores". Where those cannot be read as a whole (a newer version's, or damaged), they are left alone, and
 * this version's stand beside them, under "FactorScores.2" and so on.
 */
export function placeOf(stored: StoredSettings): Place {
  const problems: string[] = [];
  // there are no more places taken than settings stored
  for (let n = 1; n <= stored.size + 1; n++) {
    const key = keyOf(n);
    const value = stored.get(key);
    const reason = value === undefined ? null : unreadable(value);
    if (reason === null) {
      if (stored.has(keyOf(n + 1)))
        problems.push(
          `The settings saved in this workbook as "${keyOf(n + 1)}" are kept but not used: those saved as "${key}" can be read again.`,
        );
      return { key, members: value === undefined ? [] : membersOf(value as string), problems };
    }
    problems.push(
      `The settings saved in this workbook are kept but not used: ${reason}; new ones are saved beside them.`,
    );
  }
  throw new Error("There is no place for settings.");
}

const keyOf = (n: number) => (n === 1 ? KEY : `${KEY}.${n}`);

/** Why stored settings cannot be read as a whole; null when they can. */
function unreadable(value: unknown): string | null {
  if (typeof value !== "string") return "they are not text";
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return "they are not JSON";
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return "they are not a group of settings";
  const { version } = parsed as { version?: unknown };
  if (version === VERSION) return null;
  return typeof version === "number" && version > VERSION
    ? `a newer version of Factor Scores wrote them (settings version ${version})`
    : "they do not say which version of Factor Scores wrote them";
}
