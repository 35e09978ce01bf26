import { ScoringError } from "../../engine/errors";
import { CATALOGUE } from "../../engine/fields/catalogue";
import { RESERVED_NAMES } from "../../engine/formulas/formula";
import { ownFields } from "../../engine/models/ownFields";
import { matchHeader } from "../../engine/universe/headers/matchHeader";
import { ownHeaders } from "../../engine/universe/headers/ownHeaders";
import { readHeader } from "../../engine/universe/headers/readHeader";
import type { ColumnReading } from "../../engine/universe/reading";
import type { Model } from "../../engine/models/schema";
import { UNIT_WORDS } from "../../engine/models/settingText";
import { withoutCategory, withNewCategory } from "./editing";
import { copyModel, type ModelChoice } from "./library";
import { slug } from "./slug";

export type OwnColumn = Model["columns"][number];
export type OwnMetric = Model["metrics"][number];

/** A pasted column that is to count as a factor. */
export interface NewFactor {
  header: string;
  label: string;
  unit: OwnColumn["unit"];
  better: OwnColumn["better"];
  /** id of a category, or the name of a new one */
  category: string;
  weight: number;
}

/** The units to choose from, with the words for them. */
export const UNITS: readonly { id: OwnColumn["unit"]; label: string }[] = Object.entries(UNIT_WORDS).map(
  ([id, label]) => ({ id: id as OwnColumn["unit"], label }),
);

/**
 * The columns to read a universe with, so that every model finds its own: those of one model first, then those of the others whose ids and headers are free. Only
 * the first model's headers come before the catalogue's.
 * @param first id of the model that comes first
 */
export function columnsToRead(models: readonly Pick<ModelChoice, "id" | "model">[], first: string): OwnColumn[] {
  const columnsOf = (wanted: boolean) =>
    models.filter(({ id }) => (id === first) === wanted).flatMap(({ model }) => model.columns);
  const result = columnsOf(true);
  for (const column of columnsOf(false)) {
    const taken = ownHeaders(result);
    const free = column.headers.every((header) => !taken(header) && !matchHeader(readHeader(header)));
    if (free && !result.some(({ id }) => id === column.id)) result.push(column);
  }
  return result;
}

/** The unit in which a pasted column can become a factor of a model; null when it is one, or holds no numbers. */
export const factorUnit = ({ field, ownUnit }: ColumnReading, { columns }: Model): OwnColumn["unit"] | null =>
  field !== null && columns.some(({ id }) => id === field) ? null : ownUnit;

/** What a new factor is at first: named after its column, in the first category, weighing as much as its average metric. */
export function factorFrom(header: string, unit: OwnColumn["unit"], model: Model): NewFactor {
  const { id = "Own factors", metrics = [] } = model.categories.at(0) ?? {};
  const average = metrics.reduce((sum, { weight }) => sum + weight, 0) / Math.max(metrics.length, 1);
  return { header, label: header.trim(), unit, better: "high", category: id, weight: Math.round(average) || 1 };
}

/**
 * The model with a pasted column as a factor: the column is declared, and weighed in a category. A published model is copied first, under a name of its own.
 * @param taken ids of the models that there are
 * @throws ScoringError "invalid-model" when the label or the header is that of another field
 */
export function withFactor({ model, published }: ModelChoice, factor: NewFactor, taken: readonly string[]): Model {
  const base = published ? copyModel(model, freeName(`My ${model.name.toLowerCase()}`, taken), taken) : model;
  const id = freeId(factor.label, base);
  const { header, label, unit, better, category, weight } = factor;
  const declared = {
    ...base,
    columns: [...base.columns, { id, label: label.trim(), headers: [header.trim()], unit, better }],
  };
  const fault = ownFields(declared).faults.at(0);
  if (fault !== undefined) throw new ScoringError("invalid-model", fault.path.join("."), `${label}: ${fault.message}.`);
  if (!(weight > 0))
    throw new ScoringError("invalid-model", "weight", `The weight of ${label} must be a number above 0.`);
  const known = declared.categories.findIndex((entry) => entry.id === category);
  const grown = known < 0 ? withNewCategory(declared, category, id) : declared;
  const position = known < 0 ? grown.categories.length - 1 : known;
  return {
    ...grown,
    categories: grown.categories.map((entry, k) =>
      k === position
        ? { ...entry, metrics: [...entry.metrics.filter(({ metric }) => metric !== id), { metric: id, weight }] }
        : entry,
    ),
  };
}

/** The model with a new metric by formula, which is to be written. */
export function withNewMetric(model: Model): Model {
  const number = model.metrics.length + 1;
  const label = `Metric ${number}`;
  return {
    ...model,
    metrics: [...model.metrics, { id: freeId(label, model), label, formula: "", unit: "fraction", better: "high" }],
  };
}

/** The model without one of its own columns or metrics, and without what weighs or bounds it. */
export function withoutOwnField(model: Model, id: string): Model {
  const kept = {
    ...model,
    columns: model.columns.filter((column) => column.id !== id),
    metrics: model.metrics.filter((metric) => metric.id !== id),
    filters: model.filters.filter(({ column }) => column !== id),
    limits: Object.fromEntries(Object.entries(model.limits).filter(([metric]) => metric !== id)),
    categories: model.categories.map((category) => ({
      ...category,
      metrics: category.metrics.filter(({ metric }) => metric !== id),
      bySector: category.bySector
        .map((rule) => ({ ...rule, metrics: rule.metrics.filter(({ metric }) => metric !== id) }))
        .filter(({ metrics }) => metrics.length > 0),
    })),
  };
  const empty = kept.categories.findIndex(({ metrics }) => metrics.length === 0);
  return empty >= 0 && kept.categories.length > 1 ? withoutCategory(kept, empty) : kept;
}

/**
 * What is wrong with a model's own columns and metrics, by the setting's path.
 * @example ownFaults(model)["metrics.0.formula"] // 'unknown name "foo" at character 1: …'
 */
export function ownFaults(model: Model): Readonly<Record<string, string>> {
  const { faults } = ownFields(model);
  return Object.fromEntries(
    faults.map(({ path, message }) => [path.join("."), message.replace(/^formula of .*?: /, "")]),
  );
}

/** An id from a label that neither the catalogue nor the model has. */
function freeId(label: string, { columns, metrics }: Model): string {
  const wanted = slug(label).replace(/-/g, "_").slice(0, 60) || "factor";
  const taken = new Set([...CATALOGUE.keys(), ...columns.map(({ id }) => id), ...metrics.map(({ id }) => id)]);
  const faultless = (id: string) => !taken.has(id) && !RESERVED_NAMES.has(id) && !/_prior2?$/.test(id);
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}_${number}`;
    if (faultless(id)) return id;
  }
}

function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.includes(slug(free))) return free;
  }
}
