import { modelTitle } from "../engine/models/modelTitle";
import { fitTextOf } from "../engine/scoring/metricFit";
import { beside, gap, notes, type Section, type Table } from "./layout/sections";
import type { FittedModel } from "./screenOutcome";

/** How much of the model the universe has, for the line below a title. */
export const fitNote = ({ model, fit }: FittedModel): string =>
  `fit: ${fitTextOf(model, fit)}${fit.caveat === null ? "" : ", no sectors"}`;

/**
 * A table, with a note beside its header: the model unless it is a published one without changes, its fit, and others. A single line, since a table that the
 * user sorts moves its own rows only.
 */
export function withModelNote(table: Table, used: FittedModel, ...more: readonly string[]): Section {
  const title = modelTitle(used);
  const model = title === used.model.name ? [] : [`Model: ${title}`];
  const fit = fitNote(used);
  return beside(table, gap(), notes([[...model, fit.charAt(0).toUpperCase() + fit.slice(1), ...more].join(" · ")]));
}
