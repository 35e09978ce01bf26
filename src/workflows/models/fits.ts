import { columnsToAdd } from "../../engine/scoring/columnsToAdd";
import { modelReader } from "../../engine/models/modelFields";
import { fitTextOf, labelsOf } from "../../engine/scoring/metricFit";
import { fitOf, type ModelFit } from "../../engine/screening/fitOf";
import type { UniverseReading } from "../../engine/universe/reading";
import type { ModelChoice } from "./library";

/** The fit of one of the models to choose from. */
export type FitOfModel = ModelFit & { model: string };

/** How well each model fits a universe as read. */
export const fitsOf = (
  { universe }: Pick<UniverseReading, "universe">,
  models: readonly Pick<ModelChoice, "id" | "model">[],
): FitOfModel[] => models.map(({ id, model }) => ({ model: id, ...fitOf(universe, model) }));

/** Whether a model can run: it has enough of its weight, and nothing else is in the way. A funnel runs with any condition that it can test. */
export const canRun = (fit: FitOfModel, choice: Pick<ModelChoice, "model">): boolean =>
  fit.obstacle === null && fit.metrics > 0 && (choice.model.categories.length === 0 || fitsWell(fit, choice));

const fitsWell = (fit: FitOfModel, { model }: Pick<ModelChoice, "model">): boolean =>
  fit.weight >= model.missing.minFit;

/**
 * The model to choose for a universe: the last one used where it still fits, else the one with the largest share of its weight; of equals the first.
 * @param last id of the last model used
 * @returns null when no model has enough of its weight
 */
export function bestModel(
  fits: readonly FitOfModel[],
  models: readonly Pick<ModelChoice, "id" | "model">[],
  last: string | undefined,
): string | null {
  const fitting = models.flatMap((choice, k) =>
    canRun(fits[k], choice) && fitsWell(fits[k], choice) ? [fits[k]] : [],
  );
  const best = fitting.reduce<FitOfModel | null>(
    (found, fit) => (found && found.weight >= fit.weight ? found : fit),
    null,
  );
  return (fitting.find(({ model }) => model === last) ?? best)?.model ?? null;
}

/** A model's fit for its entry in a menu: "14 of 20 metrics, 68 % of the weight". */
export const shortFit = (fit: FitOfModel, { model }: Pick<ModelChoice, "model">): string => fitTextOf(model, fit);

/** What a run with this model would lack, and the columns that would help most; null when it lacks nothing. */
export function whatIsAbsent(
  { universe }: Pick<UniverseReading, "universe">,
  fit: FitOfModel,
  { model }: Pick<ModelChoice, "model">,
): { absent: string; help: string } | null {
  if (fit.absent.length === 0) return null;
  const help = columnsToAdd(model, modelReader(universe, model)).map(({ column }) => column);
  return { absent: labelsOf(fit.absent, model), help: labelsOf(help, model) };
}
