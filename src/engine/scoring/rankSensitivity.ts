import { ScoringError } from "../errors";
import { textColumn } from "../universe/universe";
import { byScore } from "./byScore";
import { finishComposite } from "./finishComposite";
import type { ScoredUniverse } from "./scoredUniverse";
import { weigh } from "./scoreCategories";

export interface WeightScenario {
  /** «Quality +5» */
  label: string;
  category: string;
  /** share by which the category's weight is moved, for example 0.05 */
  shift: number;
  /** weights after the move, by category; they sum to 1 */
  weights: ReadonlyMap<string, number>;
  rank: Float64Array;
  /** share of the base case's top N that stays in the top N */
  topKept: number;
}

export interface RankSensitivity {
  scenarios: readonly WeightScenario[];
  top: number;
  /** over the base case and all scenarios that give the company a rank */
  bestRank: Float64Array;
  worstRank: Float64Array;
}

/**
 * How ranks depend on the category weights. Each category's weight is moved up and down by some points, and the other weights change in proportion.
 * @param shift fraction of the total weight, default 0.05 (five points); a weight moved below 0 stays at 0
 * @param top N of the top list whose survival is counted, default 25
 * @throws ScoringError "invalid-model" for a model with fewer than two categories that count, "invalid-argument" for a shift or top out of range
 * Every scenario is scaled, rounded and ranked as the model says: a shift of zero would give the model's own ranks.
 */
export function rankSensitivity(scored: ScoredUniverse, shift = 0.05, top = 25): RankSensitivity {
  if (!(shift > 0 && shift <= 1))
    throw new ScoringError(
      "invalid-argument",
      "shift",
      `shift must be a fraction above 0 and at most 1, not ${shift}.`,
    );
  if (!Number.isInteger(top) || top < 1)
    throw new ScoringError("invalid-argument", "top", `top must be a whole number of at least 1, not ${top}.`);
  const categories = scored.categories.filter(({ switchedOff }) => !switchedOff);
  if (categories.length < 2 || scored.model.composite.combine === "sum") {
    throw new ScoringError(
      "invalid-model",
      "categories",
      `The model ${scored.model.id} has no category weights to move: sensitivity needs at least two weighted categories.`,
    );
  }
  const tickers = textColumn(scored.universe, "ticker");
  const total = categories.reduce((sum, { weight }) => sum + weight, 0);
  const count = Math.min(top, scored.rows.length);
  const topOf = (scores: Float64Array) => byScore(scores, tickers).slice(0, count);
  const base = new Set(topOf(scored.composite));

  const scenarios = categories.flatMap((moved) =>
    [shift, -shift].map((by): WeightScenario => {
      const share = moved.weight / total;
      const target = Math.min(Math.max(share + by, 0), 1);
      const room = share === 1 ? 0 : (1 - target) / (1 - share);
      const weights = new Map(
        categories.map((other) => [other.category.id, other === moved ? target : (other.weight / total) * room]),
      );
      const { composite, rank } = finishComposite(
        weigh(
          categories.map((other) => ({ weight: weights.get(other.category.id)!, values: other.scores })),
          "mean",
        ),
        scored.model,
      );
      return {
        label: `${moved.category.label} ${by > 0 ? "+" : "−"}${Math.round(Math.abs(by) * 1000) / 10}`,
        category: moved.category.id,
        shift: by,
        weights,
        rank,
        topKept: topOf(composite).filter((row) => base.has(row)).length / count,
      };
    }),
  );
  const ranks = [scored.rank, ...scenarios.map(({ rank }) => rank)];
  return {
    scenarios,
    top: count,
    bestRank: extreme(ranks, (rank, other) => rank < other),
    worstRank: extreme(ranks, (rank, other) => rank > other),
  };
}

function extreme(ranks: readonly Float64Array[], comesFirst: (rank: number, other: number) => boolean): Float64Array {
  return ranks[0].map((_, row) =>
    ranks.reduce((found, rank) => (Number.isNaN(found) || comesFirst(rank[row], found) ? rank[row] : found), NaN),
  );
}
