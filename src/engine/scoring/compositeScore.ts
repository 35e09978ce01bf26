import { ScoringError } from "../errors";
import { NEUTRAL_PERCENTILE } from "../statistics/withinGroups";
import { requireSameLength } from "../statistics/requireSameLength";
import { weigh } from "./scoreCategories";

export type MissingScore = "renormalize" | "neutral" | "exclude" | "worst";

export interface CompositeOptions {
  /** what a missing score does; default `renormalize` */
  missing?: MissingScore;
  /** rows with a smaller share of scores present are missing, fraction; default 0 */
  minCoverage?: number;
}

/**
 * Weighted mean of several scores, row by row.
 * @param scores one column per score, each of length nAssets; NaN = missing
 * @param weights one per column, not negative, at least one positive; scaled to sum to 1
 * @param options.missing `renormalize` spreads its weight over the others, `neutral` counts as 50, `exclude` leaves the row missing, `worst` counts as the lowest score of its column
 * @throws ScoringError "length-mismatch"; "invalid-argument" for a weight that is missing or negative, or when all are 0, and for a coverage outside [0, 1]
 * @example compositeScore([[80, 60], [40, NaN]], [3, 1]) // [70, 60]
 */
export function compositeScore(
  scores: readonly ArrayLike<number>[],
  weights: readonly number[],
  options: CompositeOptions = {},
): Float64Array {
  const { missing = "renormalize", minCoverage = 0 } = options;
  if (weights.some((weight) => !(weight >= 0)) || !weights.some((weight) => weight > 0)) {
    throw new ScoringError(
      "invalid-argument",
      "weights",
      "weights must be numbers of at least 0, one of them positive: a blank or text cell is no weight.",
    );
  }
  if (weights.length !== scores.length)
    requireSameLength(
      "weights",
      weights,
      "scores",
      scores.map((_, k) => k),
    );
  scores.forEach((column, k) => requireSameLength(`score ${k + 1}`, column, "score 1", scores[0]));
  if (!(minCoverage >= 0 && minCoverage <= 1))
    throw new ScoringError(
      "invalid-argument",
      "min_coverage",
      `min_coverage must be a fraction from 0 to 1, not ${minCoverage}.`,
    );
  const columns = scores.map((column) => Float64Array.from(column));
  const composite = weigh(
    columns.map((values, k) => ({ weight: weights[k], values: filled(values, missing) })),
    "mean",
  );
  return composite.map((score, row) => {
    const present = columns.filter((column) => !Number.isNaN(column[row])).length;
    const tooFew =
      present === 0 || present / columns.length < minCoverage || (missing === "exclude" && present < columns.length);
    return tooFew ? NaN : score;
  });
}

function filled(values: Float64Array, missing: MissingScore): Float64Array {
  if (missing === "renormalize" || missing === "exclude") return values;
  const replacement =
    missing === "neutral"
      ? NEUTRAL_PERCENTILE
      : values.reduce((lowest, value) => (value < lowest ? value : lowest), Infinity);
  return values.map((value) => (Number.isNaN(value) ? (Number.isFinite(replacement) ? replacement : NaN) : value));
}
