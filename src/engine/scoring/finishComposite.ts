import type { Model } from "../models/schema";
import { competitionRank } from "../statistics/competitionRank";
import { minMax } from "../statistics/minMax";
import { roundTo } from "../statistics/roundTo";

/**
 * The composite, scaled to 0–100 where the model says so, and its ranks.
 * @param unscaled weighted category scores, one per company; NaN = missing, preserved and without a rank
 * Ranks: 1 = best; ties, and companies whose scores print alike at the model's decimals, share the best rank.
 */
export function finishComposite(
  unscaled: Float64Array,
  { composite: { scale, rankDecimals } }: Model,
): { composite: Float64Array; rank: Float64Array } {
  const composite = scale === "minMax" ? minMax(unscaled) : unscaled;
  return {
    composite,
    rank: competitionRank(rankDecimals === null ? composite : composite.map((score) => roundTo(score, rankDecimals))),
  };
}
