import { ScoringError } from "../errors";
import { PRESETS, presetModel } from "./presets";
import type { Model } from "./schema";

/**
 * The models known by name: the published ones, and those that the open workbook brings along. Functions in cells and the pane share one registry,
 * for they share one runtime.
 */
const saved = new Map<string, Model>();
let announceLoaded: () => void;
let isLoaded = false;
/** settles when the workbook's models have been read for the first time */
const loaded = new Promise<void>((resolve) => (announceLoaded = resolve));

/** Replaces the workbook's models. */
export function registerModels(models: readonly Model[]): void {
  saved.clear();
  for (const model of models) saved.set(model.id, model);
  isLoaded = true;
  announceLoaded();
}

/** Resolves once the workbook's models are known; null when they are already. */
export function modelsLoading(): Promise<void> | null {
  return isLoaded ? null : loaded;
}

/** Ids of all models, the published ones first. */
export function modelIds(): string[] {
  return [...new Set([...PRESETS.map(({ id }) => id), ...saved.keys()])];
}

/** Whether a published model has this id. */
export const isPreset = (id: string) => PRESETS.some((preset) => preset.id === id);

/**
 * A model by its id, whatever the case; the workbook's own come before the published ones.
 * @throws ScoringError "unknown-model" listing what exists
 */
export function modelNamed(id: string): Model {
  const wanted = id.trim().toLowerCase();
  const own = saved.get(wanted);
  if (own) return own;
  if (isPreset(wanted)) return presetModel(wanted);
  throw new ScoringError("unknown-model", "model", `There is no model "${id}": choose ${modelIds().join(", ")}.`);
}
