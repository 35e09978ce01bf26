import { categoryMetrics } from "../../engine/models/categoryMetrics";
import { rankKindOf } from "../../engine/models/rankKinds";
import type { Category, Model } from "../../engine/models/schema";
import { settingFields, type SettingField } from "../../engine/models/settingFields";
import { settingLabel } from "../../engine/models/settingLabels";
import { slug } from "./slug";

export type { SettingField };

export interface SettingSection {
  id: string;
  title: string;
  /** whether the model has this part at all; value traps and portfolio can be switched on and off */
  present: boolean;
  optional: boolean;
  fields: SettingField[];
}

/** The settings of a model in sections, for a form. Sections that do nothing in this model are left out. */
export function settingSections(model: Model): SettingSection[] {
  const inUse: readonly string[] = rankKindOf(model).settings;
  const withoutUse = new Set(["percentile", "zScore", "sector"].filter((section) => !inUse.includes(section)));
  const fields = settingFields();
  return [...new Set(fields.map(({ section }) => section))]
    .filter((section) => !withoutUse.has(section))
    .map((section) => ({
      id: section,
      title: section === "comparison" ? "Comparison" : settingLabel(section),
      optional: section === "valueTrap" || section === "portfolio",
      present: (model as Record<string, unknown>)[section] !== null,
      fields: fields.filter((field) => field.section === section),
    }));
}

/** The choices of a setting that has some. */
export function settingChoices(path: string): readonly string[] {
  return settingFields().find((field) => field.path === path)?.choices ?? [];
}

/** The value at a path such as `portfolio.count`. */
export function valueAt(model: Model, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], model);
}

/** The model with one value changed; what it is worth is checked when it is saved. */
export function withValue(model: Model, path: string, value: unknown): Model {
  const set = (object: unknown, keys: string[]): unknown => {
    if (keys.length === 0) return value;
    const [key, ...rest] = keys;
    if (Array.isArray(object)) return object.map((child: unknown, k) => (String(k) === key ? set(child, rest) : child));
    return { ...(object as object), [key]: set((object as Record<string, unknown>)[key], rest) };
  };
  return set(model, path.split(".")) as Model;
}

/** Switches value traps or the portfolio on, with the defaults, or off. */
export function withSection(model: Model, section: string, present: boolean): Model {
  if (!present) return { ...model, [section]: null };
  const defaults = Object.fromEntries(
    settingFields()
      .filter((field) => field.section === section)
      .map(({ path, default: value }) => [path.split(".")[1], value]),
  );
  const ids = model.categories.map(({ id }) => id);
  return {
    ...model,
    [section]: section === "valueTrap" ? { ...defaults, categories: ids.slice(0, 3), valuation: ids[0] } : defaults,
  };
}

/** The model with a metric added to a category, weighing as much as the category's average metric. */
export function withMetric(model: Model, category: number, metric: string): Model {
  return withCategory(model, category, (current) => {
    const average = current.metrics.reduce((sum, { weight }) => sum + weight, 0) / Math.max(current.metrics.length, 1);
    return { ...current, metrics: [...current.metrics, { metric, weight: Math.round(average) || 1 }] };
  });
}

export function withoutMetric(model: Model, category: number, metric: string): Model {
  return withCategory(model, category, (current) => ({
    ...current,
    metrics: current.metrics.filter((entry) => entry.metric !== metric),
  }));
}

/** The model with a new category that holds one metric. */
export function withNewCategory(model: Model, label: string, metric: string): Model {
  const id = slug(label) || `category-${model.categories.length + 1}`;
  return {
    ...model,
    categories: [
      ...model.categories,
      { id, label, weight: 10, bySector: [], switchOffBelow: 0, metrics: [{ metric, weight: 100 }] },
    ],
  };
}

/** The model without a category, and without what refers to it. */
export function withoutCategory(model: Model, position: number): Model {
  const { id } = model.categories[position];
  const categories = model.categories.filter((_, k) => k !== position);
  const traps = model.valueTrap;
  const left = traps?.categories.filter((name) => name !== id) ?? [];
  const usable = traps !== null && left.length > 0 && (traps.valuation !== id || categories.length > 0);
  return {
    ...model,
    categories,
    valueTrap: usable
      ? { ...traps, categories: left, valuation: traps.valuation === id ? categories[0].id : traps.valuation }
      : null,
  };
}

function withCategory(model: Model, position: number, change: (category: Category) => Category): Model {
  return {
    ...model,
    categories: model.categories.map((category, k) => (k === position ? change(category) : category)),
  };
}

/** What a category's or metric's weight comes to as a share of all, for print. */
export function shareText(weights: readonly number[], position: number): string {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? `${Math.round((1000 * weights[position]) / total) / 10} %` : "";
}

/** The metrics that the model does not weigh yet. */
export function unusedMetrics(
  model: Model,
  metrics: readonly { id: string; label: string }[],
): { id: string; label: string }[] {
  const used = new Set(model.categories.flatMap((category) => categoryMetrics(category).map(({ metric }) => metric)));
  return metrics.filter(({ id }) => !used.has(id));
}
