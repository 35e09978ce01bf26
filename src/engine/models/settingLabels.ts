import { numericField } from "../fields/catalogue";
import type { FieldLookup } from "../fields/field";
import { fieldsOf } from "./modelFields";
import type { Comparison, Model } from "./schema";

/**
 * What users read for each setting of a model: its label, by its path. The type asks for a label wherever the schema has a setting.
 *
 * `self` is the label of a section or list as a whole, `entry` the word for one entry of a list. In labels of entries, `{}` stands for the entry's name and
 * `{#}` for its number; a second one for those of the entry that it lies in.
 */
type Labels<T> = [T] extends [Plain]
  ? string
  : Exclude<T, Plain> extends readonly (infer Entry)[]
    ? [Entry] extends [Plain]
      ? string
      : Labels<Entry> & { entry: string }
    : string extends keyof Exclude<T, Plain>
      ? Labels<Exclude<T, Plain>[keyof Exclude<T, Plain>]> & { entry: string }
      : { [Key in KeyOf<Exclude<T, Plain>>]: Labels<At<Exclude<T, Plain>, Key>> } & { self: string };
type Plain = string | number | boolean | null | undefined;
type KeyOf<T> = T extends unknown ? keyof T & string : never;
type At<T, Key> = T extends unknown ? (Key extends keyof T ? T[Key] : never) : never;

const COMPARISON: Labels<Comparison> = {
  self: "comparison",
  column: "measure",
  is: "comparison",
  than: { self: "bound", column: "bound", quantile: "bound, quantile" },
  plus: "added to the bound",
  borderline: "borderline within",
};
const RANGE = { above: "above", atLeast: "at least", below: "below", atMost: "at most" };

const LABELS: Labels<Model> = {
  self: "Model",
  formatVersion: "Format version",
  id: "Id",
  name: "Name",
  description: "Description",
  source: "Source",
  columns: {
    self: "Own columns",
    entry: "column",
    id: "Id of column {#}",
    label: "Name of column {#}",
    headers: "{}, header",
    unit: "Unit of {}",
    better: "Better values of {}",
  },
  metrics: {
    self: "Own metrics",
    entry: "metric",
    id: "Id of metric {#}",
    label: "Name of metric {#}",
    formula: "Formula of {}",
    unit: "Unit of {}",
    better: "Better values of {}",
  },
  filters: { self: "Filters", entry: "filter", column: "measure", ...RANGE, whenColumnAbsent: "without the column" },
  limits: {
    self: "Fixed bounds",
    entry: "bounds of",
    atLeast: "Lower bound of {}",
    atMost: "Upper bound of {}",
  },
  missing: {
    self: "Missing values",
    policy: "Missing metrics",
    minCoverage: "Minimum coverage",
    absentMetrics: "Metrics that no company has",
    minFit: "Minimum fit",
  },
  winsorize: {
    self: "Outliers",
    method: "Winsorizing",
    lower: "Lower quantile",
    upper: "Upper quantile",
    minValues: "Minimum values to winsorize",
  },
  standardize: "Standardization",
  percentile: { self: "Percentile ranks", kind: "Percentile definition", flip: "Lower-is-better metrics" },
  zScore: { self: "z-scores", sd: "Standard deviation", cap: "Maximum z-score" },
  sector: { self: "Small sectors", minGroupSize: "Minimum companies per sector", fallback: "Smaller sectors" },
  categories: {
    self: "Categories",
    entry: "category",
    id: "Id of category {#}",
    label: "Name of category {#}",
    weight: "Weight of {}",
    metrics: {
      self: "Metrics of {}",
      entry: "metric",
      metric: "Metric {#} of {}",
      weight: "Weight of {} in {}",
      better: "Better values of {} in {}",
    },
    bySector: {
      self: "metrics by sector",
      entry: "sector rule",
      sectors: "sector",
      industries: "industry",
      metrics: { self: "metrics", entry: "metric", metric: "metric", weight: "weight", better: "better values" },
    },
    switchOffBelow: "Minimum coverage of {}",
  },
  composite: {
    self: "Composite",
    combine: "Composite score",
    scale: "Scale of the composite",
    rankDecimals: "Decimals that decide ranks",
  },
  groups: "Groups of the composite",
  valueTrap: {
    self: "Value traps",
    rule: "Value-trap rule",
    threshold: "Weak at or below the quantile",
    categories: "Value-trap category",
    valuation: "Category that measures cheapness",
    exclude: "Keep value traps out of the portfolio",
  },
  portfolio: {
    self: "Portfolio",
    count: "Holdings",
    maxPerSector: "Names per sector",
    maxSectorWeight: "Maximum sector weight",
    minWeight: "Minimum weight per name",
    maxWeight: "Maximum weight per name",
    weighting: "Weighting",
    capital: "Capital",
    leftoverCash: "Leftover cash",
  },
  piotroski: {
    self: "Piotroski F-score",
    assets: "Assets in the F-score",
    normalize: "Scale the F-score to the testable signals",
  },
  accruals: { self: "Accruals", assets: "Assets in accruals" },
  asOf: {
    self: "What was known when",
    lagAnnual: "Days until annual figures are known",
    lagQuarterly: "Days until quarterly figures are known",
  },
  funnel: {
    self: "Funnel",
    rulebook: "Debt rulebook",
    stages: {
      self: "Stages",
      entry: "stage",
      id: "id",
      label: "label",
      conditions: {
        ...COMPARISON,
        self: "conditions",
        entry: "condition",
        debt: "debt",
        anyOf: { ...COMPARISON, self: "alternatives", entry: "alternative" },
        exclude: { self: "exclusions", entry: "exclusion", words: "word", label: "what such a company does" },
        in: "searched column",
        loadings: { self: "loadings", entry: "loading", factor: "factor", is: "comparison", than: "bound" },
      },
    },
    lenses: {
      self: "Scorecards",
      entry: "scorecard",
      id: "id",
      label: "label",
      tests: {
        self: "tests",
        entry: "test",
        label: "label",
        condition: {
          ...COMPARISON,
          self: "condition",
          anyOf: { ...COMPARISON, self: "alternatives", entry: "alternative" },
        },
      },
    },
  },
};

type Node = string | ({ readonly self: string; readonly entry?: string } & { readonly [key: string]: Node });

interface Entry {
  /** what such an entry is */
  noun: string;
  name: string;
  /** its position from 1; its key where the list goes by keys */
  number: string;
  /** whether the name is its own, not made from the number */
  named: boolean;
}

/** Where a path leads: its label's node, the path with `*` for entries of lists, and the entries passed on the way. */
interface Place {
  node: Node;
  pattern: string;
  entries: Entry[];
}

/**
 * What users read for a setting.
 * @param path `portfolio.maxPerSector`; entries of lists by their position or their id, `categories.0.weight` or `categories.value.weight`
 * @param model names the entries of its lists; without it, they have numbers
 * @returns the path itself where the schema has no such setting
 * @example settingLabel("portfolio.maxPerSector") // "Names per sector"
 * @example settingLabel("categories.value.weight") // "Weight of Value"
 */
export function settingLabel(path: string, model?: Model): string {
  const place = placeOf(path, model);
  if (place === null) return path;
  const { node, entries } = place;
  const label = typeof node === "string" ? node : node.self;
  if (label.includes("{")) {
    const innermostFirst = [...entries].reverse();
    return label.replace(/\{#?\}/g, (mark) => innermostFirst.shift()![mark === "{}" ? "name" : "number"]);
  }
  const where = entries.map(({ noun, name, named }) => (named ? `${noun} ${name}` : name)).join(", ");
  return capitalized(where === "" ? label : `${where}: ${label}`);
}

/**
 * The setting's path with `*` for the entries of lists, or null where the schema has no such setting.
 * @example settingPattern("categories.0.metrics.2.weight") // "categories.*.metrics.*.weight"
 */
export const settingPattern = (path: string): string | null => placeOf(path)?.pattern ?? null;

function placeOf(path: string, model?: Model): Place | null {
  const fields = model === undefined ? numericField : fieldsOf(model);
  let node: Node = LABELS;
  let value: unknown = model;
  const place = { pattern: [] as string[], entries: [] as Entry[] };
  for (const key of path.split(".")) {
    const list: unknown = value;
    value =
      typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Values)[key] : undefined;
    if (typeof node === "string") {
      // an entry of a list of words
      if (!/^\d+$/.test(key)) return null;
      node = `${node} ${Number(key) + 1}`;
      place.pattern.push("*");
    } else if (node.entry !== undefined && place.pattern.at(-1) !== "*") {
      place.entries.push(entryOf(node.entry, key, value, list, fields));
      place.pattern.push("*");
    } else {
      if (key === "self" || key === "entry" || !Object.hasOwn(node, key)) return null;
      node = node[key];
      place.pattern.push(key);
    }
  }
  return { node, pattern: place.pattern.join("."), entries: place.entries };
}

type Values = Record<string, unknown>;

/** How an entry of a list is called: by its own label, with its number where another entry has the same one, else by its number. */
function entryOf(noun: string, key: string, value: unknown, list: unknown, fields: FieldLookup): Entry {
  const number = /^\d+$/.test(key) ? String(Number(key) + 1) : key;
  const own = ownName(value, fields);
  if (own !== undefined) {
    const alike = Array.isArray(list) && list.filter((other) => ownName(other, fields) === own).length > 1;
    return { noun, number, named: true, name: alike ? `${own} (${number})` : own };
  }
  return number === key
    ? { noun, number, named: true, name: fields(key)?.label ?? capitalized(key) }
    : { noun, number, named: false, name: `${noun} ${number}` };
}

function ownName(entry: unknown, fields: FieldLookup): string | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const { label, metric, column } = entry as Values;
  if (typeof label === "string") return label;
  const id = metric ?? column;
  return typeof id === "string" ? (fields(id)?.label ?? id) : undefined;
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
