import type { Category, Model } from "../models/schema";
import { weightFor, type CategoryScores, type MetricScores } from "./scoredUniverse";

/**
 * Scores each category and switches off those with too few values or without any metric; their weight is spread over the others in proportion.
 * @param metricsOf the standardized metrics of a category, in the model's order
 */
export function scoreCategories(
  model: Model,
  metricsOf: (category: Category) => readonly MetricScores[],
): CategoryScores[] {
  const categories = model.categories.map((category) => {
    const metrics = metricsOf(category);
    return {
      category,
      metrics,
      switchedOff: filledShare(metrics) < category.switchOffBelow || metrics.every(({ weight }) => weight === 0),
      scores: weigh(
        metrics.map(({ weight, weights, used }) => ({ weight: weights ?? weight, values: used })),
        model.composite.combine,
      ),
    };
  });
  const total =
    model.composite.combine === "mean"
      ? categories.reduce((sum, { category, switchedOff }) => sum + (switchedOff ? 0 : category.weight), 0)
      : 1;
  return categories.map((scored) => ({ ...scored, weight: scored.switchedOff ? 0 : scored.category.weight / total }));
}

/**
 * Weighted mean or sum of columns, row by row; a weight may differ from row to row. A missing cell drops out: its weight is spread over the rest of the row.
 * @returns NaN where a row has nothing of positive weight; the mean of equal scores is that score, to the last bit
 * @example Array.from(weigh([{ weight: 3, values: Float64Array.of(10, 10) }, { weight: 1, values: Float64Array.of(50, NaN) }], "mean")) // [20, 10]
 */
export function weigh(
  parts: readonly { weight: number | Float64Array; values: Float64Array }[],
  combine: "mean" | "sum",
): Float64Array {
  const size = parts[0]?.values.length ?? 0;
  const weightIn = (weight: number | Float64Array, row: number) => (typeof weight === "number" ? weight : weight[row]);
  const totalOf = (row: number) => parts.reduce((sum, { weight }) => sum + weightIn(weight, row), 0);
  const sameForAll = parts.every(({ weight }) => typeof weight === "number") ? totalOf(0) : null;
  return Float64Array.from({ length: size }, (_, row) => {
    const total = sameForAll ?? totalOf(row);
    let sum = 0;
    let present = 0;
    // a mean is taken about the row's first score, so that a row of fifties is 50 and not 50.00000000000001
    let origin = combine === "mean" ? NaN : 0;
    for (const { weight: ofPart, values } of parts) {
      if (Number.isNaN(values[row])) continue;
      const weight = weightIn(ofPart, row);
      if (Number.isNaN(origin)) origin = values[row];
      sum += weight * (values[row] - origin);
      present += weight;
    }
    if (present === 0) return NaN;
    return combine === "mean" ? origin + sum / present : present === total ? sum : (sum / present) * total;
  });
}

function filledShare(metrics: readonly MetricScores[]): number {
  let filled = 0;
  let cells = 0;
  for (const metric of metrics) {
    for (let company = 0; company < metric.raw.length; company++) {
      if (weightFor(metric, company) === 0) continue;
      cells++;
      if (!Number.isNaN(metric.raw[company])) filled++;
    }
  }
  return cells === 0 ? 0 : filled / cells;
}
