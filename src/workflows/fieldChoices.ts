import { CATALOGUE, METRICS, PRIOR_SUFFIXES, TEXT_FIELDS } from "../engine/fields/catalogue";

export interface FieldChoice {
  id: string;
  label: string;
  group: "Identity" | "Metrics" | "Line items" | "Earlier years";
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

/** The metrics that a model can weigh, with what is good about them. */
export function metricChoices(): { id: string; label: string; formula: string; better: "high" | "low" }[] {
  return METRICS.map(({ id, label, formula, better }) => ({ id, label, formula, better }));
}

/** The label of any column of the catalogue. */
export const fieldLabel = (id: string): string => CATALOGUE.get(id)?.label ?? id;
