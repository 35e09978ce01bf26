import { ScoringError } from "../errors";
import { fieldsOf } from "../models/modelFields";
import type { Model } from "../models/schema";
import type { ColumnReader } from "../universe/columns";
import { columnsToAdd } from "./columnsToAdd";
import { fitText, labelsOf, type Fit } from "./metricFit";

/**
 * Refuses a universe that has too little of a model, and names the columns that would help most.
 * @throws ScoringError "no-metric" when no metric is there, "poor-fit" when the weight present is below `missing.minFit`
 */
export function requireFit(fit: Fit, model: Model, read: ColumnReader): void {
  // shares that add up to the minimum but for rounding are enough
  if (fit.metrics > 0 && fit.weight >= model.missing.minFit - 1e-12) return;
  const help = columnsToAdd(model, read)
    .map(({ column, gain }) => `${fieldsOf(model)(column)?.label ?? column} (+${percent(gain)} %)`)
    .join(", ");
  if (fit.metrics === 0)
    throw new ScoringError(
      "no-metric",
      "metrics",
      `No column was recognised as a metric of ${model.name} (${labelsOf(fit.absent.slice(0, 4), model)} and so on): add columns such as ${help}, or choose another model.`,
    );
  throw new ScoringError(
    "poor-fit",
    "missing.minFit",
    `${model.name} finds ${fitText(fit)} here and needs ${percent(model.missing.minFit)} %: add ${help}, or choose a model that fits better.`,
  );
}

const percent = (fraction: number): string => String(Number((fraction * 100).toFixed(1)));
