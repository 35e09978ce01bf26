import { isPreset, modelNamed, modelsLoading } from "../../engine/models/modelRegistry";
import type { Model } from "../../engine/models/schema";
import { cellError } from "./cellErrors";
import type { CellResults } from "./results";

/**
 * Answers with a model. A workbook's own model may be asked for before the workbook's settings have been read: that cell waits for them, once.
 */
export function withModel(id: string | null | undefined, fallback: string, compute: (model: Model) => CellResults): CellResults | Promise<CellResults> {
  const name = id === null || id === undefined || id.trim() === "" ? fallback : id;
  const waiting = isPreset(name.trim().toLowerCase()) ? null : modelsLoading();
  const answer = () => compute(knownModel(name));
  return waiting === null ? answer() : waiting.then(answer);
}

function knownModel(name: string): Model {
  try {
    return modelNamed(name);
  } catch (error) {
    throw cellError(error);
  }
}

const texts = new WeakMap<Model, string>();

/** A model's content as text, for comparing inputs: two models of one name may differ. */
export function contentOf(model: Model): string {
  const known = texts.get(model) ?? JSON.stringify(model);
  texts.set(model, known);
  return known;
}
