import { CATALOGUE, METRICS, PRIOR_SUFFIXES, TEXT_FIELDS } from "../engine/fields/catalogue";
import type { Metric } from "../engine/fields/field";
import { fieldsOf } from "../engine/models/modelFields";
import { ownFields, type OwnDeclarations } from "../engine/models/ownFields";
import type { Model } from "../engine/models/schema";

export interface FieldChoice {
  id: string;
  label: string;
  group: "Identity" | "Own" | "Metrics" | "Line items" | "Earlier years";
}

/** Everything that a pasted column can serve as, for choosing. */
export function fieldChoices(): FieldChoice[] {
  const texts = new Set(TEXT_FIELDS.map(({ id }) => id));
  const metrics = new Set(METRICS.map(({ id }) => id));
  return [...CATALOGUE.values()].map(({ id, label }) => ({
    id,
    label,
    group: texts.has(id)
      ? "Identity"
      : metrics.has(id)
        ? "Metrics"
        : PRIOR_SUFFIXES.some((suffix) => suffix !== "" && id.endsWith(suffix))
          ? "Earlier years"
          : "Line items",
  }));
}

/** The numeric fields that a model can filter on: its own, then the catalogue's. */
export const columnChoices = (model: OwnDeclarations): FieldChoice[] => [
  ...ownOf(model).map(({ id, label }): FieldChoice => ({ id, label, group: "Own" })),
  ...fieldChoices().filter(({ group }) => group !== "Identity"),
];

/** The metrics that a model can weigh, with what is good about them: its own, then the catalogue's. */
export function metricChoices(
  model: OwnDeclarations,
): { id: string; label: string; formula: string; better: "high" | "low" }[] {
  return [...ownOf(model), ...METRICS].map(({ id, label, formula, better }) => ({ id, label, formula, better }));
}

function ownOf({ columns, metrics }: OwnDeclarations): Metric[] {
  const { fields } = ownFields({ columns, metrics });
  return [...columns, ...metrics].flatMap(({ id }) => fields.get(id) ?? []);
}

/** The label of any field of the catalogue, or of the model's own. */
export const fieldLabel = (id: string, model?: Model): string =>
  CATALOGUE.get(id)?.label ?? (model && fieldsOf(model)(id)?.label) ?? id;
