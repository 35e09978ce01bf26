import { LINE_ITEMS, METRICS } from "../../src/engine/fields/catalogue";
import type { Derivation } from "../../src/engine/fields/field";
import { LIMITS } from "../../src/engine/models/limits";
import { RANK_KINDS } from "../../src/engine/models/rankKinds";
import { settingFields, type SettingField } from "../../src/engine/models/settingFields";
import { MOST } from "../../src/workflows/stored/entries";

/** docs/metrics.md: every metric and line item, from the catalogue. */
export function metricsPage(): string {
  const direction = { high: "higher", low: "lower" };
  return [
    "# Metrics and line items",
    "",
    "Generated from the field catalogue in `src/engine/fields` by `npm run docs`; a test keeps it up to date.",
    "",
    "A metric with a pasted column is read from it, gaps included. A metric without a column is computed from line items: of several formulas, the first whose required columns are present is used for all companies. A missing input gives a missing metric, never zero. Formulas from ratios are the last resort: they are used for a column that neither is pasted nor follows from statements, and every such column is marked *derived from ratios*. Companies that such a ratio says nothing about, such as loss-makers without a P/E, stay missing.",
    "",
    "## Metrics",
    "",
    "| id | name | unit | better | formula | from ratios | source |",
    "|---|---|---|---|---|---|---|",
    ...METRICS.map(
      ({ id, label, unit, better, formula, derivations, source }) =>
        `| \`${id}\` | ${label} | ${unit} | ${direction[better]} | ${cell(formula)} | ${cell(ratioFormulas(derivations))} | ${source ?? ""} |`,
    ),
    "",
    "## Line items",
    "",
    "Prior years have columns of their own: `revenue_prior` for last year, `revenue_prior2` for the year before. Headers such as `Revenue PY`, `Revenue t-1` or `FY2023 Revenue` are read as prior years. A line item that is blank or has no column is derived from others where the last column gives a formula; prior years are derived from prior years.",
    "",
    "| id | name | unit | prior years | otherwise derived as | from ratios |",
    "|---|---|---|---|---|---|",
    ...LINE_ITEMS.map(
      ({ id, label, unit, priorYears, formula, derivations }) =>
        `| \`${id}\` | ${label} | ${unit} | ${priorYears || ""} | ${cell(formula ?? "")} | ${cell(ratioFormulas(derivations))} |`,
    ),
    "",
  ].join("\n");
}

const ratioFormulas = (derivations: readonly Derivation[]): string =>
  derivations.flatMap(({ fromRatios }) => fromRatios ?? []).join("; or ");

/** docs/settings.md: every plain setting of a model, from the schema. */
export function settingsPage(): string {
  return [
    "# Settings of a model",
    "",
    "Generated from the model schema in `src/engine/models/schema.ts` by `npm run docs`; a test keeps it up to date.",
    "",
    "The pane changes them under Models by their labels, the command line with `--set SETTING=VALUE`, and a model file holds them under the same names. Fractions are in percent in the pane and the sheets: 2 % is `0.02` in a file and after `--set`.",
    "",
    "| label | setting | values | default | meaning |",
    "|---|---|---|---|---|",
    ...settingFields().map(
      (field) =>
        `| ${field.label} | \`${field.path}\` | ${cell(valuesOf(field))} | ${cell(String(field.default ?? "none"))} | ${cell(field.description)} |`,
    ),
    "",
    "## Ways to standardize",
    "",
    "Values of `standardize`. The neutral score is what a missing value counts as under `missing.policy` `neutral`, and the worst score under `worst`.",
    "",
    "| value | score | neutral | worst |",
    "|---|---|---|---|",
    ...Object.entries(RANK_KINDS).map(
      ([id, { label, neutral, worst }]) =>
        `| \`${id}\` | ${label} | ${neutral} | ${worst === "lowest" ? "the lowest score" : worst} |`,
    ),
    "",
    "## Limits",
    "",
    "A model that exceeds a limit is refused; the message names the place and the limit.",
    "",
    "| what | at most |",
    "|---|---|",
    ...SIZES.map(([what, most]) => `| ${what} | ${most.toLocaleString("en-US")} |`),
    "",
  ].join("\n");
}

/** Limits on the size of models and of the settings in a workbook. */
const SIZES: readonly (readonly [string, number])[] = [
  ["`filters`", LIMITS.filters],
  ["`limits`", LIMITS.limits],
  ["`categories`", LIMITS.categories],
  ["`metrics` of a category", LIMITS.metrics],
  ["`valueTrap.categories`", LIMITS.trapCategories],
  ["`funnel.stages`", LIMITS.stages],
  ["`conditions` of a stage", LIMITS.conditions],
  ["comparisons in an `anyOf`", LIMITS.alternatives],
  ["entries of an `exclude`", LIMITS.exclusions],
  ["`words` of an exclusion", LIMITS.words],
  ["`loadings` of a condition", LIMITS.loadings],
  ["`funnel.lenses`", LIMITS.scorecards],
  ["`tests` of a scorecard", LIMITS.tests],
  ["characters of an id", LIMITS.identifier],
  ["characters of a name, label or word", LIMITS.name],
  ["characters of a description or source", LIMITS.text],
  ["characters of a model file", LIMITS.model],
  ["models saved in a workbook", MOST.models],
  ["column corrections remembered in a workbook (the latest are kept)", MOST.corrections],
];

function valuesOf({ kind, choices, minimum, maximum, nullable }: SettingField): string {
  const none = nullable ? ", or none (null)" : "";
  if (kind === "choice") return choices.map((choice) => `\`${choice}\``).join(", ") + none;
  if (kind === "switch") return "true, false";
  const bounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  const range = bounded ? `${minimum ?? ""} … ${maximum}` : minimum === undefined ? "" : `from ${minimum} up`;
  return `${kind === "integer" ? "whole number" : "number"} ${range}${none}`;
}

const cell = (text: string) => text.replace(/\|/g, "\\|");
