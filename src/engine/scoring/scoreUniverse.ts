import { ScoringError } from "../errors";
import type { Better, FieldLookup } from "../fields/field";
import { categoryMetrics, type CategoryMetric } from "../models/categoryMetrics";
import { fieldsOf, modelReader } from "../models/modelFields";
import type { Category, Model } from "../models/schema";
import { groupBy } from "../statistics/groups";
import { quantileGroup } from "../statistics/quantileGroup";
import { pick } from "../statistics/pick";
import { takeRows, textColumn, type Universe } from "../universe/universe";
import { finishComposite } from "./finishComposite";
import { flagValueTraps } from "./flagValueTraps";
import { labelsOf, metricFit, sectorGap, type Fit } from "./metricFit";
import { requireFit } from "./requireFit";
import { scoreCategories, weigh } from "./scoreCategories";
import { metricsUsed, weightFor, type MetricScores, type ScoredUniverse } from "./scoredUniverse";
import { sectorGroups } from "./sectorGroups";
import { selectCompanies } from "./selectCompanies";
import { standardizeMetric } from "./standardizeMetric";

/**
 * Scores a universe with a model: filter → derive → winsorize → rank → categories → composite → flags.
 *
 * 1. Metrics come from their own column, or are derived from line items, or from ratios (`columnReader`). Metrics that no company has leave the model,
 *    unless it keeps them; a universe that has too little of the model is refused (`requireFit`).
 * 2. Companies that are incomplete, poorly covered or outside the model's filters are dropped first, so that they affect no score (`selectCompanies`).
 * 3. Each metric is limited, winsorized over the universe and scored by the model's rank kind, higher being better. A missing value then
 *    gets what the model's policy says (`standardizeMetric`).
 * 4. Categories are weighted means of their metrics, of those that apply to the company's sector (`sectorGroups`), the composite one of the categories, possibly scaled to 0–100.
 * 5. Ranks, quantile groups and value-trap flags follow from the composite and the categories.
 *
 * The result does not depend on the order of the rows, to the last bit.
 * @throws ScoringError "invalid-model" when the model has no categories, "no-metric" when no metric of the model is there, "poor-fit" when too little
 *   of its weight is, "no-sector" when it compares
 *   within sectors and there are none, "nothing-usable" when no company passes or every category is switched off
 */
export function scoreUniverse(universe: Universe, model: Model): ScoredUniverse {
  if (model.categories.length === 0)
    throw new ScoringError(
      "invalid-model",
      "model",
      `The model ${model.id} has no categories to score: run it as a funnel, or choose another model.`,
    );
  const { obstacle, caveat } = sectorGap(universe, model);
  if (obstacle !== null) throw new ScoringError("no-sector", "sector", obstacle);
  const fields = fieldsOf(model);
  const read = modelReader(universe, model);
  const fit = metricFit(model, read, universe.size);
  requireFit(fit, model, read);
  const leaves = (metric: string) => model.missing.absentMetrics === "leave" && fit.absent.includes(metric);

  const selection = selectCompanies(universe, model, read, fit.absent);
  if (selection.emptied !== null) throw new ScoringError("nothing-usable", "universe", selection.emptied);
  const scored = takeRows(universe, selection.rows);
  const sectors = groupBy(textColumn(scored, "sector"));
  const warnings = [...(caveat === null ? [] : [caveat]), ...warnOfAbsentMetrics(fit, model)];

  const scoreMetrics = (category: Category): MetricScores[] => {
    const groups = sectorGroups(category, scored);
    const metrics = categoryMetrics(category);
    const shares = sharesWithin(metrics, model, leaves);
    return metrics.map(({ metric, weights, better = betterOf(fields(metric)) }, k) => {
      const column = leaves(metric) ? undefined : read(metric);
      const values = pick(column?.values, selection.rows);
      const { values: score, ...standardized } = standardizeMetric(metric, better, values, sectors, model);
      // compared with all peers, then kept for the companies that it applies to
      const applying = (scores: Float64Array) =>
        groups === null ? scores : scores.map((value, row) => (weights[groups[row]] > 0 ? value : NaN));
      return {
        ...standardized,
        metric,
        category: category.id,
        better,
        weight: shares[k].find((share) => share > 0) ?? 0,
        weights: groups && Float64Array.from(groups, (group) => shares[k][group]),
        origin: column?.origin ?? "absent",
        raw: applying(values),
        winsorized: applying(standardized.winsorized),
        score: applying(score),
        // a metric that has left has no score, not the one of a missing value
        used: applying(leaves(metric) ? score : standardized.used),
      };
    });
  };
  const categories = scoreCategories(model, scoreMetrics);
  for (const { category, metrics, switchedOff } of categories) {
    if (switchedOff && metrics.every(({ metric }) => leaves(metric)))
      warnings.push(
        `${category.label} is switched off: the universe has none of its metrics; its weight is spread over the other categories.`,
      );
    else if (switchedOff)
      warnings.push(
        `${category.label} is switched off: less than ${Number((category.switchOffBelow * 100).toFixed(4))} % of its cells are filled; its weight is spread over the other categories.`,
      );
  }
  const active = categories.filter(({ switchedOff }) => !switchedOff);
  if (active.length === 0)
    throw new ScoringError(
      "nothing-usable",
      "categories",
      `Every category of ${model.id} is switched off, because too few of their cells are filled: give more of its metrics.`,
    );

  const unscaled = weigh(
    active.map(({ weight, scores }) => ({ weight, values: scores })),
    model.composite.combine,
  );
  const { composite, rank } = finishComposite(unscaled, model);
  return {
    model,
    fit,
    universe: scored,
    rows: selection.rows,
    steps: selection.steps,
    dropped: selection.dropped,
    categories,
    unscaled,
    composite,
    rank,
    coverage: coverageOf(metricsUsed({ categories })),
    groups: model.groups === null ? null : quantileGroup(composite, model.groups),
    valueTraps: model.valueTrap === null ? null : flagValueTraps(categories, model.valueTrap),
    warnings: [...warnings, ...selection.warnings],
  };
}

function warnOfAbsentMetrics({ absent }: Fit, model: Model): string[] {
  if (absent.length === 0) return [];
  const consequence = model.missing.absentMetrics === "leave" ? "left out of the model" : "missing for every company";
  return [`Not in the universe, and so ${consequence}: ${labelsOf(absent, model)}.`];
}

/** Weights of a category's metrics as used, by sector rule: without those that leave, the others weigh as much more. */
function sharesWithin(
  metrics: readonly CategoryMetric[],
  { composite }: Model,
  leaves: (metric: string) => boolean,
): number[][] {
  const total = (some: readonly CategoryMetric[], group: number) =>
    some.reduce((sum, { weights }) => sum + weights[group], 0);
  const staying = metrics.filter(({ metric }) => !leaves(metric));
  const scaled = (weight: number, group: number) =>
    composite.combine === "mean"
      ? weight / total(staying, group)
      : weight * (total(metrics, group) / total(staying, group));
  return metrics.map(({ metric, weights }) =>
    weights.map((weight, group) => (weight === 0 || leaves(metric) ? 0 : scaled(weight, group))),
  );
}

/** A line item used as a metric has no direction of its own: more is better unless the model says otherwise. */
function betterOf(field: ReturnType<FieldLookup>): Better {
  return field?.kind === "metric" ? field.better : "high";
}

/** The share of the metrics that apply to a company that it has; 0 where none does. */
function coverageOf(metrics: readonly MetricScores[]): Float64Array {
  const filled = new Float64Array(metrics[0].raw.length);
  const applying = new Float64Array(filled.length);
  for (const metric of metrics) {
    for (let company = 0; company < filled.length; company++) {
      if (weightFor(metric, company) === 0) continue;
      applying[company]++;
      if (!Number.isNaN(metric.raw[company])) filled[company]++;
    }
  }
  return filled.map((count, company) => (applying[company] === 0 ? 0 : count / applying[company]));
}
