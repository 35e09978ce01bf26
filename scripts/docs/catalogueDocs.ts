import { LINE_ITEMS, METRICS } from "../../src/engine/fields/catalogue";
import type { Derivation } from "../../src/engine/fields/field";
import { LIMITS } from "../../src/engine/models/limits";
import { RANK_KINDS } from "../../src/engine/models/rankKinds";
import { settingFields, type SettingField } from "../../src/engine/models/settingFields";
import { UNIT_WORDS } from "../../src/engine/models/settingText";
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
    ...LISTS_OF_SETTINGS,
    ...BY_SECTOR,
    ...OWN_FIELDS,
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

const LISTS_OF_SETTINGS = [
  "## Filters, categories and other lists",
  "",
  "`--set` reaches every part of a model. An entry of a list goes by its position from 0, or by its id, metric or column; `+` stands for a new one; a list, an entry or a group is written in JSON.",
  "",
  "| to | write |",
  "|---|---|",
  "| change a bound of a filter, which is added if there is none on the column | `--set filters.market_cap.atLeast=1e9` |",
  '| add a filter | `--set \'filters.+={"column":"pe","atMost":30}\'` |',
  "| remove a filter, or a bound of one | `--set filters.pe=null` · `--set filters.pe.above=null` |",
  '| replace all filters | `--set \'filters=[{"column":"pe","atMost":30}]\'` |',
  "| bound a metric before winsorizing | `--set limits.roe.atMost=1` |",
  "| weigh a category, or a metric in it | `--set categories.quality.weight=40` · `--set categories.quality.metrics.roic.weight=50` |",
  '| add a metric to a category | `--set \'categories.quality.metrics.+={"metric":"roa","weight":20}\'` |',
  "| choose the categories of the value-trap flag | `--set 'valueTrap.categories=[\"quality\"]'` |",
  `| score a sector by other metrics | \`--set 'categories.valuation.bySector.+={"sectors":["Financials"],"metrics":[{"metric":"pb","weight":1}]}'\` |`,
  '| declare a column of your own | `--set \'columns.+={"id":"esg","label":"ESG","headers":["ESG score"],"unit":"score"}\'` |',
  "| change a formula | `--set 'metrics.roce.formula=ebit / total_assets'` |",
  "",
];

const BY_SECTOR = [
  "## Metrics by sector",
  "",
  "A category may score some sectors by other metrics. `bySector` names them, in the place of the category's metrics:",
  "",
  "```json",
  '{ "id": "valuation", "label": "Valuation", "weight": 25, "metrics": [{ "metric": "ev_ebitda", "weight": 1 }],',
  '  "bySector": [{ "sectors": ["Financials"], "metrics": [{ "metric": "pb", "weight": 50 }, { "metric": "earnings_yield", "weight": 50 }] }] }',
  "```",
  "",
  "- **sectors**: under any of their usual names, whatever the case. **industries**, if given: whole words or phrases, one of which the company's industry must have. The first rule that names a company applies.",
  "- A metric is limited, winsorized and compared with the same peers as ever; it then counts for the companies that it applies to. Weights are shares among the metrics of the company's rule.",
  "- Coverage, `missing.minCoverage`, `missing.policy` and `switchOffBelow` count the metrics that apply. Cells of the others are empty.",
  "- The fit of a model is that of companies which no rule names.",
  "- A metric may serve several sectors within a category, with different weights and one direction, but not two categories.",
  "",
];

const OWN_FIELDS = [
  "## Columns and metrics of your own",
  "",
  "A model may declare columns and metrics beyond the catalogue. They are used like those of the catalogue: in categories, filters, limits, conditions of a funnel and value-trap flags.",
  "",
  "```json",
  '"columns": [{ "id": "esg", "label": "ESG", "headers": ["ESG score", "Sustainability"], "unit": "score", "better": "high" }],',
  '"metrics": [{ "id": "roce", "label": "ROCE", "formula": "ebit / (total_assets - current_liabilities)", "unit": "fraction", "better": "high" }]',
  "```",
  "",
  "- **id**: lower-case letters, digits and `_`. It may not be an id of the catalogue, nor may the label be a label of it.",
  "- **headers**: compared with those of the universe like the catalogue's: case, punctuation, units and words for the latest year do not matter. A declared header comes before the catalogue's meaning of it; a correction made in the pane comes before both.",
  `- **unit**: ${Object.keys(UNIT_WORDS)
    .map((unit) => `\`${unit}\``)
    .join(
      ", ",
    )}. Percentages and scales of money are recognised and converted, as for any column: a \`fraction\` is computed with as 0.12 and shown as 12 %. The result of a formula has the unit that is declared.`,
  "- **better**: `high` (the default) or `low`.",
  "- **formula**: ids of metrics, line items, own columns and own metrics; numbers; `+ - * / ^`, comparisons (`=`, `<>`, `<`, `<=`, `>`, `>=`), brackets; `min(a, b, …)`, `max(a, b, …)`, `abs(a)`, `log(a)` (the natural logarithm), `if(condition, a, b)`. `_prior` after an id is last year's value, also of an own metric whose inputs have one.",
  "",
  "How formulas are computed:",
  "",
  "- Precedence is that of a worksheet: `^` from left to right, a sign binds closest (`-a ^ 2` is (−a)²), comparisons last. A comparison is 1 or 0.",
  "- Missing inputs make the result missing, in `min` and `max` too. Of an `if`, only the condition and the branch taken count; without a third argument it is missing where the condition does not hold.",
  "- A quotient is missing where its denominator is zero or negative, as in the catalogue: equity or earnings below zero make a ratio meaningless, and no loss-making company looks cheap. A denominator without ids, such as `-2`, divides as it is; where the sign does not matter, write `abs`.",
  "- Overflow, and logarithms or roots of numbers that have none, are missing. A debt/equity marked as negative equity may be compared, and chosen by `min`, `max` and `if`; computed with, it is missing.",
  "",
];

/** Limits on the size of models and of the settings in a workbook. */
const SIZES: readonly (readonly [string, number])[] = [
  ["`columns`", LIMITS.columns],
  ["`headers` of a column", LIMITS.headers],
  ["`metrics` by formula", LIMITS.formulas],
  ["characters of a formula", LIMITS.formula],
  ["`filters`", LIMITS.filters],
  ["`limits`", LIMITS.limits],
  ["`categories`", LIMITS.categories],
  ["`metrics` of a category", LIMITS.metrics],
  ["`bySector` of a category", LIMITS.sectorRules],
  ["`sectors` of a sector rule", LIMITS.sectors],
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
