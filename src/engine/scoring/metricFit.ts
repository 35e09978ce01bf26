import { CATALOGUE } from "../fields/catalogue";
import { categoryMetrics } from "../models/categoryMetrics";
import { fieldsOf } from "../models/modelFields";
import { rankKindOf } from "../models/rankKinds";
import type { Model } from "../models/schema";
import type { ColumnReader } from "../universe/columns";
import type { Universe } from "../universe/universe";
import { rowsInsideFilters } from "./filters";

/** How much of a model a universe has. */
export interface Fit {
  /** metrics that at least one company has; for a funnel, conditions with their columns */
  metrics: number;
  /** metrics of the model; for a funnel, conditions */
  of: number;
  /** the present metrics' share of the model's weight, fraction; for a funnel, the share of its conditions */
  weight: number;
  /** metrics that no company has, by id, the heaviest first; for a funnel, columns */
  absent: readonly string[];
}

/**
 * The fit of a model's categories. Companies outside the model's filters do not count, so that they affect no score.
 * @param size number of companies
 */
export function metricFit(model: Model, read: ColumnReader, size: number): Fit {
  const metrics = metricShares(model);
  const rows = rowsInsideFilters(model, read, size);
  const absent = metrics.filter(({ metric }) => {
    const values = read(metric)?.values;
    return values === undefined || rows.every((row) => Number.isNaN(values[row]));
  });
  return {
    metrics: metrics.length - absent.length,
    of: metrics.length,
    // exactly 1 for a complete universe
    weight: absent.length === 0 ? 1 : metrics.reduce((sum, one) => sum + (absent.includes(one) ? 0 : one.share), 0),
    absent: [...absent].sort((a, b) => b.share - a.share).map(({ metric }) => metric),
  };
}

/**
 * The metrics of a model's categories with their shares of its whole weight, in the model's order. The weight is that of companies which no sector rule names: a
 * metric for some sectors alone counts among the metrics, without weight.
 */
export function metricShares({ categories }: Model): { metric: string; share: number }[] {
  const total = categories.reduce((sum, { weight }) => sum + weight, 0);
  return categories.flatMap((category) => {
    const metrics = categoryMetrics(category);
    const within = metrics.reduce((sum, { weights }) => sum + weights[0], 0);
    return metrics.map(({ metric, weights }) => ({
      metric,
      share: (category.weight / total) * (weights[0] / within),
    }));
  });
}

/** What the absence of a sector column means for a model; `obstacle` when it cannot run, `caveat` when it can; null without meaning. */
export interface SectorGap {
  obstacle: string | null;
  caveat: string | null;
}

/**
 * A model that compares within sectors, and has small sectors compared with the universe, compares all companies with the universe where no column
 * is the sector. One that gives small sectors another score cannot run. Limits per sector do not apply without sectors.
 */
export function sectorGap(universe: Universe, model: Model): SectorGap {
  const bySector = model.categories.length > 0 && rankKindOf(model).within === "sector";
  const limited = (model.portfolio?.maxPerSector ?? model.portfolio?.maxSectorWeight ?? null) !== null;
  if (universe.text.has("sector") || (!bySector && !limited)) return { obstacle: null, caveat: null };
  const cause = "No column was recognised as the sector";
  if (bySector && model.sector.fallback !== "universe")
    return { obstacle: `${cause}, and ${model.name} compares within sectors: name a column "Sector".`, caveat: null };
  const consequences = [
    ...(bySector ? ["companies are compared with the whole universe"] : []),
    ...(limited ? ["the portfolio has no limit per sector"] : []),
  ];
  return { obstacle: null, caveat: `${cause}: ${consequences.join(", and ")}. Name a column "Sector" to change that.` };
}

/**
 * A fit in words.
 * @example fitText({ metrics: 14, of: 20, weight: 0.684, absent: [] }) // "14 of 20 metrics, 68 % of the weight"
 */
export const fitText = ({ metrics, of, weight }: Fit, what = "metrics"): string =>
  `${metrics} of ${of} ${what}, ${percentOf(weight, metrics === of)} % of the weight`;

/** A model's fit in words: of its metrics, or of the conditions of a funnel without any. */
export const fitTextOf = ({ categories }: Pick<Model, "categories">, fit: Fit): string =>
  fitText(fit, categories.length === 0 ? "conditions" : "metrics");

/** Rounded, but 100 only for all and 0 only for nothing. */
function percentOf(weight: number, all: boolean): number {
  const rounded = Math.round(weight * 100);
  return all ? 100 : Math.min(Math.max(rounded, weight > 0 ? 1 : 0), 99);
}

/** Labels of metrics or columns of a model, for a sentence. */
export const labelsOf = (ids: readonly string[], model: Model): string =>
  ids.map((id) => fieldsOf(model)(id)?.label ?? CATALOGUE.get(id)?.label ?? id).join(", ");
