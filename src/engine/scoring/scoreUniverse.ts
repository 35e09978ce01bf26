import { ScoringError } from "../errors";
import type { Better, FieldLookup } from "../fields/field";
import { fieldsOf, modelReader } from "../models/modelFields";
import { rankKindOf } from "../models/rankKinds";
import type { Category, Model } from "../models/schema";
import { groupBy } from "../statistics/groups";
import { quantileGroup } from "../statistics/quantileGroup";
import type { Column } from "../universe/columns";
import { pick } from "../statistics/pick";
import { takeRows, textColumn, type Universe } from "../universe/universe";
import { finishComposite } from "./finishComposite";
import { flagValueTraps } from "./flagValueTraps";
import { scoreCategories, weigh } from "./scoreCategories";
import type { MetricScores, ScoredUniverse } from "./scoredUniverse";
import { selectCompanies } from "./selectCompanies";
import { standardizeMetric } from "./standardizeMetric";

/**
 * Scores a universe with a model: filter → derive → winsorize → rank → categories → composite → flags.
 *
 * 1. Metrics come from their own column, or are derived from line items (`columnReader`).
 * 2. Companies that are incomplete, poorly covered or outside the model's filters are dropped first, so that they affect no score (`selectCompanies`).
 * 3. Each metric is limited, winsorized over the universe and scored by the model's rank kind, higher being better. A missing value then
 *    gets what the model's policy says (`standardizeMetric`).
 * 4. Categories are weighted means of their metrics, the composite one of the categories, possibly scaled to 0–100.
 * 5. Ranks, quantile groups and value-trap flags follow from the composite and the categories.
 *
 * The result does not depend on the order of the rows, to the last bit.
 * @throws ScoringError "invalid-model" when the model has no categories, "no-metric" when no metric of the model is there, "no-sector" when it compares
 *   within sectors and there are none, "nothing-usable" when no company passes or every category is switched off
 */
export function scoreUniverse(universe: Universe, model: Model): ScoredUniverse {
  if (model.categories.length === 0)
    throw new ScoringError(
      "invalid-model",
      "model",
      `The model ${model.id} has no categories to score: run it as a funnel, or choose another model.`,
    );
  requireSectors(universe, model);
  const fields = fieldsOf(model);
  const read = modelReader(universe, model);
  const columns = new Map(
    model.categories.flatMap(({ metrics }) => metrics.map(({ metric }) => [metric, read(metric)] as const)),
  );
  const warnings = warnOfAbsentMetrics(columns, model);

  const selection = selectCompanies(universe, model, read, [...columns.keys()]);
  const scored = takeRows(universe, selection.rows);
  const sectors = groupBy(textColumn(scored, "sector"));

  const scoreMetrics = (category: Category): MetricScores[] => {
    const total =
      model.composite.combine === "mean" ? category.metrics.reduce((sum, { weight }) => sum + weight, 0) : 1;
    return category.metrics.map(({ metric, weight, better = betterOf(fields(metric)) }) => {
      const column = columns.get(metric);
      const raw = pick(column?.values, selection.rows);
      const { values: score, ...standardized } = standardizeMetric(metric, better, raw, sectors, model);
      return {
        metric,
        category: category.id,
        better,
        weight: weight / total,
        origin: column?.origin ?? "absent",
        raw,
        score,
        ...standardized,
      };
    });
  };
  const categories = scoreCategories(model, scoreMetrics);
  for (const { category, switchedOff } of categories) {
    if (switchedOff)
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
    universe: scored,
    rows: selection.rows,
    steps: selection.steps,
    dropped: selection.dropped,
    categories,
    unscaled,
    composite,
    rank,
    coverage: coverageOf(categories.flatMap(({ metrics }) => metrics)),
    groups: model.groups === null ? null : quantileGroup(composite, model.groups),
    valueTraps: model.valueTrap === null ? null : flagValueTraps(categories, model.valueTrap),
    warnings: [...warnings, ...selection.warnings],
  };
}

function requireSectors(universe: Universe, model: Model): void {
  const needed =
    rankKindOf(model).within === "sector" ||
    (model.portfolio?.maxPerSector ?? model.portfolio?.maxSectorWeight ?? null) !== null;
  if (needed && !universe.text.has("sector")) {
    throw new ScoringError(
      "no-sector",
      "sector",
      `The model ${model.id} compares companies within sectors, and no column was recognised as the sector: name one "Sector".`,
    );
  }
}

function warnOfAbsentMetrics(columns: ReadonlyMap<string, Column | undefined>, model: Model): string[] {
  const label = (id: string) => fieldsOf(model)(id)!.label;
  const absent = [...columns].filter(([, column]) => column === undefined).map(([metric]) => metric);
  if (absent.length === columns.size) {
    throw new ScoringError(
      "no-metric",
      "metrics",
      `No column was recognised as a metric of ${model.id}: it needs ${absent.slice(0, 4).map(label).join(", ")} and so on, or the line items that they follow from.`,
    );
  }
  return absent.length === 0
    ? []
    : [`Not in the universe, and so missing for every company: ${absent.map(label).join(", ")}.`];
}

/** A line item used as a metric has no direction of its own: more is better unless the model says otherwise. */
function betterOf(field: ReturnType<FieldLookup>): Better {
  return field?.kind === "metric" ? field.better : "high";
}

function coverageOf(metrics: readonly MetricScores[]): Float64Array {
  const filled = new Float64Array(metrics[0].raw.length);
  for (const { raw } of metrics)
    for (let row = 0; row < filled.length; row++) if (!Number.isNaN(raw[row])) filled[row]++;
  return filled.map((count) => count / metrics.length);
}
