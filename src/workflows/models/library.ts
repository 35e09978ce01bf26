import { ScoringError } from "../../engine/errors";
import { isPreset, modelIds, modelNamed } from "../../engine/models/modelRegistry";
import { readModel } from "../../engine/models/readModel";
import type { Model } from "../../engine/models/schema";
import { recalculateAll } from "../../workbook/recalculate";
import { loadSettings, updateSettings } from "../settings";

export interface ModelChoice {
  id: string;
  name: string;
  description: string;
  /** published, or the user's own */
  published: boolean;
}

/** The published models and the workbook's own. */
export async function listModels(): Promise<ModelChoice[]> {
  await loadSettings();
  return modelIds().map((id) => {
    const { name, description } = modelNamed(id);
    return { id, name, description, published: isPreset(id) };
  });
}

/** A model by id, or one given in full. */
export function chosenModel(model: string | Model): Model {
  return typeof model === "string" ? modelNamed(model) : readModel(model);
}

/** A copy of a model under a new name, ready to be changed. */
export function copyModel(source: Model, name: string): Model {
  return readModel({ ...source, id: idFor(name), name, source: `Changed from ${source.name}. ${source.source}`.slice(0, 2000) });
}

/** Saves one of the user's models in the workbook; a model of the same id is replaced. Formulas that name it are recalculated. */
export async function saveModel(model: Model): Promise<void> {
  const checked = readModel(model);
  if (isPreset(checked.id)) throw new ScoringError("invalid-model", "name", `"${checked.id}" is a published model and stays as it is: give yours another name.`);
  await updateSettings(({ models }) => ({ models: [...models.filter(({ id }) => id !== checked.id), checked] }));
  await recalculateAll();
}

/** Takes one of the user's models out of the workbook. Formulas that name it say so. */
export async function deleteModel(id: string): Promise<void> {
  await updateSettings(({ models }) => ({ models: models.filter((model) => model.id !== id) }));
  await recalculateAll();
}

/** A model as a file's text. */
export function exportModel(model: Model): string {
  return JSON.stringify(model, null, 2) + "\n";
}

/**
 * A model from a file's text.
 * @throws ScoringError "invalid-model" saying what is wrong and where
 */
export function importModel(text: string): Model {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new ScoringError("invalid-model", "file", `The file is not JSON: ${(error as Error).message}.`);
  }
  return readModel(parsed);
}

/** "My model (2)" → "my-model-2". */
function idFor(name: string): string {
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "");
  if (id === "") throw new ScoringError("invalid-model", "name", "The model's name needs at least one letter.");
  return id;
}
