import type { Model } from "../models/schema";
import { quantile } from "../statistics/quantile";
import type { CategoryScores, ValueTraps } from "./scoredUniverse";

/**
 * Flags companies that may be cheap for a reason: weak in quality, momentum or revisions.
 * A company is weak in a category when its score is at or below the universe's quantile there (default 30 %). The rule then flags it when it
 * is weak in any category, in at least two, or in any while its valuation score is at least the median. Categories switched off take no part.
 */
export function flagValueTraps(categories: readonly CategoryScores[], settings: NonNullable<Model["valueTrap"]>): ValueTraps {
  const find = (id: string) => categories.find(({ category, switchedOff }) => category.id === id && !switchedOff)?.scores;
  const size = categories[0].scores.length;
  const thresholds = new Map<string, number>();
  const weakIn: string[][] = Array.from({ length: size }, () => []);
  for (const id of settings.categories) {
    const scores = find(id);
    if (scores === undefined) continue;
    const threshold = quantile(scores, settings.threshold);
    thresholds.set(id, threshold);
    scores.forEach((score, row) => score <= threshold && weakIn[row].push(id));
  }
  const valuation = find(settings.valuation);
  const medianValuation = valuation === undefined ? NaN : quantile(valuation, 0.5);
  const flagged = Uint8Array.from(weakIn, (weak, row) => {
    switch (settings.rule) {
      case "any":
        return Number(weak.length >= 1);
      case "two-of-three":
        return Number(weak.length >= 2);
      case "cheap-only":
        return Number(weak.length >= 1 && valuation !== undefined && valuation[row] >= medianValuation);
    }
  });
  return { flagged, weakIn, thresholds };
}
