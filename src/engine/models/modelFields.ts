import { numericField } from "../fields/catalogue";
import type { FieldLookup } from "../fields/field";
import { columnReader, type ColumnReader } from "../universe/columns";
import type { Universe } from "../universe/universe";
import { ownFields } from "./ownFields";
import type { Model } from "./schema";

const lookups = new WeakMap<object, FieldLookup>();

/** The part of a model that says which fields there are, and how some are computed. */
type Declaring = Pick<Model, "columns" | "metrics">;

/**
 * The numeric fields that a model can use: those of the catalogue, its own columns and its own metrics.
 * @example fieldsOf(presetModel("six-factor"))("roe")?.label // "ROE"
 */
export function fieldsOf(model: Declaring): FieldLookup {
  if (model.columns.length === 0 && model.metrics.length === 0) return numericField;
  const known = lookups.get(model);
  if (known !== undefined) return known;
  const { fields } = ownFields(model);
  const lookUp: FieldLookup = (id) => fields.get(id) ?? numericField(id);
  lookups.set(model, lookUp);
  return lookUp;
}

/**
 * Reads a universe's columns as a model does: with its own fields, and its options of some formulas.
 * @example modelReader({ size: 0, text: new Map(), given: new Map() }, presetModel("six-factor"))("pe") // undefined
 */
export const modelReader = (
  universe: Universe,
  model: Declaring & Pick<Model, "piotroski" | "accruals">,
): ColumnReader => columnReader(universe, { piotroski: model.piotroski, accruals: model.accruals }, fieldsOf(model));
