import { ScoringError } from "../errors";
import { isPublished, PRESETS, presetModel } from "./presets";
import { requireUnpublishedId } from "./readOwnModel";
import type { Model } from "./schema";

/** The models that can be asked for by name: the published ones and those saved in a workbook. */
export interface ModelLibrary {
  /** the workbook's own models, in the order saved */
  readonly own: readonly Model[];
  /** ids of all models, the published ones first */
  readonly ids: readonly string[];
  /**
   * A model by its id; case and surrounding blanks do not matter.
   * @throws ScoringError "unknown-model" listing what exists
   */
  find(id: string): Model;
}

/**
 * A library of the published models and a workbook's own.
 * @param own with ids that differ; none may be that of a published model
 * @throws ScoringError "invalid-model" for an id of a published model
 * @example modelLibrary().find(" Six-Factor ").id // "six-factor"
 */
export function modelLibrary(own: readonly Model[] = []): ModelLibrary {
  own.forEach(requireUnpublishedId);
  const byId = new Map(own.map((model) => [model.id, model]));
  const ids = [...PRESETS.map(({ id }) => id), ...byId.keys()];
  return {
    own,
    ids,
    find(id) {
      const wanted = id.trim().toLowerCase();
      if (isPublished(wanted)) return presetModel(wanted);
      const found = byId.get(wanted);
      if (found === undefined)
        throw new ScoringError("unknown-model", "model", `There is no model "${id}": choose ${ids.join(", ")}.`);
      return found;
    },
  };
}
