import { modelTitle, type UsedModel } from "../engine/models/modelTitle";
import { beside, gap, notes, type Section, type Table } from "./layout/sections";

/** A table, and beside it which model it comes from, unless that is a published one as published. */
export function withModelNote(table: Table, used: UsedModel): Section {
  const title = modelTitle(used);
  return title === used.model.name ? table : beside(table, gap(), notes([`Model: ${title}`]));
}
