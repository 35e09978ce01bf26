import { isConstant } from "../statistics/isConstant";
import { quantile } from "../statistics/quantile";
import { weightFor, type CategoryScores, type MetricScores, type ScoredUniverse } from "./scoredUniverse";

/** What a part of the model weighs and adds; one entry per scored company. */
interface Part {
  /** share of the composite that it weighs; 0 where it takes no part */
  readonly weight: Float64Array;
  /** points that it adds to the composite; 0 where it takes no part, NaN without a composite */
  readonly points: Float64Array;
}

export interface MetricContributions extends Part {
  readonly scores: MetricScores;
}

export interface CategoryContributions extends Part {
  readonly scores: CategoryScores;
  readonly metrics: readonly MetricContributions[];
}

export interface Contributions {
  /** what scaling to 0–100 adds to every composite; 0 for models that do not scale */
  readonly offset: number;
  readonly categories: readonly CategoryContributions[];
}

/**
 * The points that each category and metric add to each composite: the offset and the points of all metrics, or of all categories, are the composite, but for rounding.
 * Composite = factor · weighted scores + offset, where the factor stretches the lowest to 0 and the highest to 100; it is 1 for models that do not scale.
 * A missing metric adds nothing and leaves its weight to the others, unless the model's missing policy gives it a score.
 */
export function contributions(scored: ScoredUniverse): Contributions {
  const { factor, offset } = stretch(scored);
  const active = scored.categories.map(({ weight, scores, switchedOff }) => ({
    own: () => (switchedOff ? 0 : weight),
    values: scores,
  }));
  const sums = scored.model.composite.combine === "sum";
  const shares = spread(active, sums, scored.composite.length);
  return {
    offset,
    categories: scored.categories.map((category, k) => {
      const parts = category.metrics.map((scores) => ({
        own: (company: number) => weightFor(scores, company),
        values: scores.used,
      }));
      const within = spread(parts, sums, scored.composite.length);
      const metrics = category.metrics.map((scores, m): MetricContributions => {
        const weight = within[m].map((share, company) => share * shares[k][company]);
        const points = weight.map((share, company) => {
          if (Number.isNaN(scored.composite[company])) return NaN;
          return share === 0 ? 0 : share * scores.used[company] * factor;
        });
        return { scores, weight, points };
      });
      const points = shares[k].map((_, company) => metrics.reduce((sum, { points }) => sum + points[company], 0));
      return { scores: category, weight: shares[k], points, metrics };
    }),
  };
}

/** What each part weighs per company: a missing part leaves its weight to the others, in proportion. */
function spread(
  parts: readonly { own: (company: number) => number; values: Float64Array }[],
  sums: boolean,
  size: number,
): Float64Array[] {
  const present = new Float64Array(size);
  const total = new Float64Array(size);
  for (const { own, values } of parts) {
    for (let company = 0; company < size; company++) {
      total[company] += own(company);
      if (!Number.isNaN(values[company])) present[company] += own(company);
    }
  }
  return parts.map(({ own, values }) =>
    values.map((value, company) => {
      if (Number.isNaN(value) || present[company] === 0) return 0;
      return own(company) * ((sums ? total[company] : 1) / present[company]);
    }),
  );
}

function stretch({ model, unscaled }: ScoredUniverse): { factor: number; offset: number } {
  if (model.composite.scale === "none") return { factor: 1, offset: 0 };
  if (isConstant(unscaled)) return { factor: 0, offset: 50 };
  const low = quantile(unscaled, 0);
  const factor = 100 / (quantile(unscaled, 1) - low);
  return { factor, offset: -low * factor };
}
