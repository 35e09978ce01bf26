import { modelTitle, type UsedModel } from "../engine/models/modelTitle";
import { beside, gap, notes, type Section, type Table } from "./layout/sections";

/** A table, with a note beside it that names the model unless it is a published one without changes. */
export function withModelNote(table: Table, used: UsedModel): Section {
  const title = modelTitle(used);
  return title === used.model.name ? table : beside(table, gap(), notes([`Model: ${title}`]));
}
