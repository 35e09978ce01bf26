import type { Model } from "./schema";

/** Where a model comes from. */
export type ModelOrigin = "published" | "workbook" | "file";

const MARKS: Readonly<Record<ModelOrigin, readonly string[]>> = {
  published: [],
  workbook: ["model saved in this workbook"],
  file: ["model file"],
};

/** A model as used in a run: its origin, and the settings changed for this run, by path. */
export interface UsedModel {
  model: Model;
  origin: ModelOrigin;
  changes?: Readonly<Record<string, unknown>>;
}

/**
 * The title of a model wherever its results are shown. Only a published model without changes has no mark after its name.
 * @example modelTitle({ model: presetModel("six-factor"), origin: "published" }) // "Six-factor screener"
 */
export function modelTitle({ model, origin, changes = {} }: UsedModel): string {
  const marks = [...MARKS[origin], ...(Object.keys(changes).length > 0 ? ["settings changed"] : [])];
  return marks.length === 0 ? model.name : `${model.name} (${marks.join(", ")})`;
}
