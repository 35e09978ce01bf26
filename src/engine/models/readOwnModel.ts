import { ScoringError } from "../errors";
import { isPublished } from "./presets";
import { readModel } from "./readModel";
import type { Model } from "./schema";

/**
 * Checks a model that is not one of the published ones: from a workbook, a file or a caller. The ids of published models are reserved, so that
 * no other model can be taken for one of them.
 * @throws ScoringError "invalid-model" naming the field at fault
 * @example readOwnModel({ formatVersion: 1, id: "value", name: "Value", description: "Earnings yield", source: "own", categories: [{ id: "value", label: "Value", weight: 1, metrics: [{ metric: "earnings_yield", weight: 1 }] }] }).id // "value"
 */
export function readOwnModel(input: unknown): Model {
  if (hasId(input)) requireUnpublishedId(input);
  return readModel(input);
}

/** @throws ScoringError "invalid-model" when the id is that of a published model, whatever its case */
export function requireUnpublishedId({ id }: { id: string }): void {
  if (isPublished(id)) {
    throw new ScoringError(
      "invalid-model",
      "id",
      `The model is not valid at id: "${id.trim()}" is the id of a published model: give yours another name and id, or ask for the published model by its id.`,
    );
  }
}

function hasId(input: unknown): input is { id: string } {
  return typeof input === "object" && input !== null && typeof (input as { id?: unknown }).id === "string";
}
