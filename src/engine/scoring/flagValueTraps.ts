import type { Model } from "../models/schema";
import type { CategoryScores } from "./scoredUniverse";
import { valueTraps, type ValueTraps } from "./valueTraps";

/**
 * The value-trap flags of a scored universe by its model's rule, see valueTraps. Categories that are switched off take no part. Without any active category, or
 * without valuation under `cheap-only`, no company is flagged.
 */
export function flagValueTraps(
  categories: readonly CategoryScores[],
  settings: NonNullable<Model["valueTrap"]>,
): ValueTraps {
  const active = (id: string) =>
    categories.find(({ category, switchedOff }) => category.id === id && !switchedOff)?.scores;
  const scores = Object.fromEntries(settings.categories.flatMap((id) => (active(id) ? [[id, active(id)!]] : [])));
  const valuation = active(settings.valuation);
  const size = categories[0].scores.length;
  if (Object.keys(scores).length === 0 || (settings.rule === "cheap-only" && valuation === undefined)) {
    return { flagged: new Uint8Array(size), weakIn: Array.from({ length: size }, () => []), thresholds: new Map() };
  }
  return valueTraps(scores, { rule: settings.rule, threshold: settings.threshold, valuation });
}
