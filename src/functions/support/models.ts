import { isPublished, presetModel } from "../../engine/models/presets";
import type { ModelLibrary } from "../../engine/models/modelLibrary";
import type { Model } from "../../engine/models/schema";
import { cellError, notAvailable } from "./cellErrors";
import type { CellResults } from "./results";
import { modelsForFunctions } from "./workbookModels";

/**
 * Answers with a model. A workbook's own model may be asked for before the workbook's settings have been read: that cell waits for them. If they could
 * not be read, it is #N/A, and is recalculated once they can.
 */
export function withModel(
  id: string | null | undefined,
  fallback: string,
  compute: (model: Model) => CellResults,
): CellResults | Promise<CellResults> {
  const name = id === null || id === undefined || id.trim() === "" ? fallback : id;
  if (isPublished(name)) return compute(presetModel(name.trim().toLowerCase()));
  const library = modelsForFunctions();
  const computeWith = (models: ModelLibrary | null) => {
    if (models === null) throw notAvailable(unread(name));
    return compute(found(models, name));
  };
  return library instanceof Promise ? library.then(computeWith) : computeWith(library);
}

const unread = (name: string) =>
  `The models saved in this workbook could not be read yet, so "${name}" is not known: open the Factor Scores pane, and this cell is recalculated.`;

function found(library: ModelLibrary, name: string): Model {
  try {
    return library.find(name);
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
