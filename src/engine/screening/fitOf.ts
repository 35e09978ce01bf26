import { modelReader } from "../models/modelFields";
import type { Model } from "../models/schema";
import { metricFit, sectorGap, type Fit, type SectorGap } from "../scoring/metricFit";
import type { ScoredUniverse } from "../scoring/scoredUniverse";
import { selectCompanies } from "../scoring/selectCompanies";
import type { Universe } from "../universe/universe";
import { funnelFit } from "./funnelFit";

export interface ModelFit extends Fit, SectorGap {
  /** companies that the model would score */
  companies: number;
}

/**
 * How well a model fits a universe, before it runs.
 *
 * A metric is present when at least one company inside the model's filters has a value, pasted or derived. The weight is that of the metrics present: the weight of each category
 * times the metric's share of it. A model with categories is judged by these, a funnel without by its conditions.
 */
export function fitOf(universe: Universe, model: Model): ModelFit {
  const read = modelReader(universe, model);
  const gap = sectorGap(universe, model);
  if (model.categories.length === 0) {
    const fit = funnelFit(universe, model, read);
    return { ...fit, ...gap, companies: universe.size };
  }
  const fit = metricFit(model, read, universe.size);
  const canRun = gap.obstacle === null && fit.metrics > 0;
  const companies = canRun ? selectCompanies(universe, model, read, fit.absent).rows.length : 0;
  return { ...fit, ...gap, companies };
}

/** The same of a universe that the model has scored, which has all that it takes. */
export const fitOfScored = (universe: Universe, { model, fit, rows }: ScoredUniverse): ModelFit => ({
  ...fit,
  ...sectorGap(universe, model),
  companies: rows.length,
});
