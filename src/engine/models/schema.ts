import { z } from "zod";
import type { OwnUnit } from "../fields/field";
import { LIMITS } from "./limits";
import { fieldReferences } from "./fieldReferences";
import { ownFields } from "./ownFields";
import { numericField } from "../fields/catalogue";
import { RANK_KIND_IDS } from "./rankKinds";
import { RULEBOOK_IDS } from "./rulebooks";
import { weightFaults } from "./weightFaults";

// the pane's Content-Security-Policy forbids code made at run time, which zod would otherwise try
z.config({ jitless: true });

/**
 * A scoring model is data, and this schema is the only place that checks it. Each option has its default and its meaning beside it. The presets, models saved
 * in a workbook, JSON files and `--set` all pass through the schema.
 */

const fraction = z.number().min(0).max(1);
const weight = z.number().positive().max(1000);
const text = z.string().trim().min(1).max(LIMITS.text);
const name = z.string().trim().min(1).max(LIMITS.name);
const identifier = z
  .string()
  .max(LIMITS.identifier)
  .regex(/^[a-z][a-z0-9_-]*$/, "must be lower-case letters, digits, - and _");

/** A list of at least `min` and at most `max` entries. The length is checked first, so that the entries of an oversized list are never read. */
function list<Entry extends z.ZodType>(entry: Entry, max: number, min = 0): z.ZodArray<Entry> {
  const entries = z.array(entry).min(min);
  // the type of the list that it reads
  return z.array(z.unknown()).max(max).pipe(entries) as unknown as z.ZodArray<Entry>;
}

/** The id of a numeric column of the catalogue, or of the model's own; checked for the model as a whole. */
const column = z.string();

const UNITS = [
  "fraction",
  "ratio",
  "multiple",
  "money",
  "perShare",
  "shares",
  "volume",
  "score",
  "count",
] as const satisfies readonly OwnUnit[];

/** Formulas name fields, so that an id of a field may not have a hyphen. */
const own = {
  id: z
    .string()
    .max(LIMITS.identifier)
    .regex(/^[a-z][a-z0-9_]*$/, "must be lower-case letters, digits and _, starting with a letter"),
  label: name,
  unit: z.enum(UNITS).describe("how values are read and shown"),
  better: z.enum(["high", "low"]).default("high").describe("whether high or low values are better"),
};

const ownColumn = z.strictObject({
  ...own,
  headers: list(name, LIMITS.headers, 1).describe("headers that the column may have in the universe"),
});

const ownMetric = z.strictObject({
  ...own,
  formula: z
    .string()
    .trim()
    .min(1)
    .max(LIMITS.formula)
    .describe("of ids, numbers, + − * / ^, comparisons, min, max, abs, log and if"),
});

const range = {
  above: z.number().optional(),
  atLeast: z.number().optional(),
  below: z.number().optional(),
  atMost: z.number().optional(),
};

interface Range {
  above?: number;
  atLeast?: number;
  below?: number;
  atMost?: number;
}

/** What is wrong with a range; null when it is valid. */
function faultOfRange({ above, atLeast, below, atMost }: Range): string | null {
  if ([above, atLeast, below, atMost].every((bound) => bound === undefined))
    return "must have one of above, atLeast, below and atMost";
  if (above !== undefined && atLeast !== undefined) return "must have above or atLeast, not both";
  if (below !== undefined && atMost !== undefined) return "must have below or atMost, not both";
  const [low, high] = [above ?? atLeast ?? -Infinity, below ?? atMost ?? Infinity];
  const open = above !== undefined || below !== undefined;
  return low > high || (open && low === high) ? "must leave room between its bounds" : null;
}

/** Companies outside the range, or without a value, are dropped before scoring. */
const filter = z.strictObject({
  column,
  ...range,
  whenColumnAbsent: z
    .enum(["warn", "ignore"])
    .default("warn")
    .describe("a universe without the column keeps all rows; `warn` says so in the log"),
});

const winsorize = z.strictObject({
  method: z
    .enum(["quantile", "order-statistic", "none"])
    .default("quantile")
    .describe("clip to type-7 quantiles, to order statistics as scipy does, or not at all"),
  lower: fraction.lt(1).default(0.01).describe("fraction cut at the bottom"),
  upper: fraction.gt(0).default(0.99).describe("quantile kept at the top"),
  minValues: z
    .number()
    .int()
    .min(1)
    .default(10)
    .describe("columns with fewer values are left alone: their extremes are not outliers"),
});

const percentile = z.strictObject({
  kind: z
    .enum(["mean", "rank", "weak", "strict", "inc"])
    .default("mean")
    .describe("how ties and ends are placed; `mean` is the one kind that treats both directions alike"),
  flip: z
    .enum(["negate", "complement"])
    .default("negate")
    .describe("lower-is-better: rank the negated value, or take 100 minus the rank"),
});

const zScoreSettings = z.strictObject({
  sd: z.enum(["sample", "population"]).default("sample").describe("divide by n − 1 or by n"),
  cap: z.number().positive().nullable().default(null).describe("limit of a single z, none by default"),
});

const sector = z.strictObject({
  minGroupSize: z.number().int().min(1).default(5).describe("a sector with fewer valid values falls back"),
  fallback: z.enum(["universe", "neutral", "missing"]).default("universe").describe("what a small sector gets"),
});

const missing = z.strictObject({
  policy: z
    .enum(["neutral", "renormalize", "exclude", "worst", "median"])
    .default("neutral")
    .describe(
      "a missing metric scores the middle, drops out of the weights, drops the company from the universe, scores the worst, or takes the universe's median value",
    ),
  minCoverage: fraction
    .default(0)
    .describe("companies with a smaller share of the model's metrics are dropped and listed"),
  absentMetrics: z
    .enum(["leave", "neutral"])
    .default("leave")
    .describe(
      "a metric that no company has leaves the model, its weight spread over its category, or is missing for every company",
    ),
  minFit: fraction
    .default(0.4)
    .describe("a universe with a smaller share of the model's weight is refused, and told which columns it lacks"),
});

const metricWeight = z.strictObject({
  metric: column,
  weight,
  better: z.enum(["high", "low"]).optional().describe("the catalogue's direction unless given"),
});

/** Companies that a category scores by metrics of their own. */
const sectorRule = z.strictObject({
  sectors: list(name, LIMITS.sectors)
    .default([])
    .describe("sectors of these companies, under any of their usual names"),
  industries: list(name, LIMITS.words)
    .default([])
    .describe("whole words or phrases, one of which the industry must have; without them, every industry"),
  metrics: list(metricWeight, LIMITS.metrics, 1),
});

const category = z.strictObject({
  id: identifier,
  label: name,
  weight,
  metrics: list(metricWeight, LIMITS.metrics, 1),
  bySector: list(sectorRule, LIMITS.sectorRules)
    .default([])
    .describe("other metrics for the companies of some sectors; the first rule that names a company applies to it"),
  switchOffBelow: fraction
    .default(0)
    .describe(
      "the category is left out, its weight spread over the others, when a smaller share of its cells is filled",
    ),
});

const composite = z.strictObject({
  combine: z.enum(["mean", "sum"]).default("mean").describe("weights scaled to sum to 1, or taken as they are"),
  scale: z.enum(["minMax", "none"]).default("none").describe("`minMax` stretches the universe's scores to 0–100"),
  rankDecimals: z
    .number()
    .int()
    .min(0)
    .max(12)
    .nullable()
    .default(null)
    .describe("companies whose scores print alike share a rank; null ranks full precision"),
});

const valueTrap = z.strictObject({
  rule: z
    .enum(["any", "two-of-three", "cheap-only"])
    .default("any")
    .describe("weak in any category, in two, or in any while valuation is above the median"),
  threshold: fraction.default(0.3).describe("quantile of the universe at or below which a category score is weak"),
  categories: list(identifier, LIMITS.trapCategories, 1).default(["quality", "momentum", "revisions"]),
  valuation: identifier.default("valuation").describe("the category that tells what is cheap"),
  exclude: z.boolean().default(false).describe("keep flagged companies out of the portfolio"),
});

const portfolio = z.strictObject({
  count: z.number().int().min(1).max(1000).default(25),
  maxPerSector: z.number().int().min(1).max(1000).nullable().default(null).describe("names per sector"),
  maxSectorWeight: fraction.gt(0).nullable().default(null).describe("weight per sector"),
  minWeight: fraction.default(0).describe("per name"),
  maxWeight: fraction.gt(0).default(1).describe("per name"),
  weighting: z.enum(["equal", "inverse-volatility", "score"]).default("equal"),
  capital: z.number().positive().default(100_000).describe("in the currency of the prices"),
  leftoverCash: z
    .enum(["spend", "hold"])
    .default("spend")
    .describe("spend what whole shares leave over on the most underweight names, or hold it"),
});

const piotroski = z.strictObject({
  assets: z
    .enum(["beginning", "ending"])
    .default("beginning")
    .describe("which assets scale a year's income and sales; Piotroski's own is the beginning"),
  normalize: z
    .boolean()
    .default(true)
    .describe("9 · passes / testable signals, so that untestable ones count neither way"),
});

const accruals = z.strictObject({ assets: z.enum(["ending", "average"]).default("ending") });

const days = z.number().int().min(0).max(1000);
const asOf = z.strictObject({
  lagAnnual: days
    .default(90)
    .describe("days after the end of a year when its figures count as published, where no publish date says so"),
  lagQuarterly: days.default(45).describe("the same for quarters"),
});

/** A bound of a funnel condition: a number, another column, or a quantile of the companies still in the funnel's universe. */
const bound = z.union([z.number(), z.strictObject({ column }), z.strictObject({ quantile: fraction })]);

const comparison = z.strictObject({
  column,
  is: z.enum(["above", "atLeast", "below", "atMost"]),
  than: bound,
  plus: z
    .number()
    .default(0)
    .describe("added to the bound: «at most two points below last year» is atLeast, than last year, plus −0.02"),
  borderline: fraction.default(0).describe("passes within this share of the bound are marked as borderline"),
});

const wordExclusion = z.strictObject({
  words: list(name, LIMITS.words, 1).describe(
    "whole words or phrases, looked for in sector and industry, whatever their case",
  ),
  label: name.describe("what such a company does"),
});

/** Where words are looked for. */
const PLACES = ["sector", "industry", "company"] as const;

const condition = z.union([
  comparison,
  z.strictObject({ debt: z.literal("below rulebook's ceiling") }),
  z.strictObject({ anyOf: list(comparison, LIMITS.alternatives, 2) }),
  z.strictObject({ exclude: list(wordExclusion, LIMITS.exclusions, 1), in: list(z.enum(PLACES), PLACES.length, 1) }),
  z.strictObject({
    loadings: list(
      z.strictObject({
        factor: z.enum(["Mkt-RF", "SMB", "HML", "RMW", "CMA"]),
        is: z.enum(["above", "atLeast"]),
        than: z.number(),
      }),
      LIMITS.loadings,
      1,
    ),
  }),
]);

const stage = z.strictObject({
  id: identifier,
  label: name,
  conditions: list(condition, LIMITS.conditions, 1).describe("all must hold"),
});

const scorecard = z.strictObject({
  id: identifier,
  label: name,
  tests: list(
    z.strictObject({
      label: name,
      condition: z.union([comparison, z.strictObject({ anyOf: list(comparison, LIMITS.alternatives, 2) })]),
    }),
    LIMITS.tests,
    1,
  ),
});

const funnel = z.strictObject({
  rulebook: z.enum(RULEBOOK_IDS).default("djim").describe("whose debt ceiling applies in conditions that ask for it"),
  stages: list(stage, LIMITS.stages, 1),
  lenses: list(scorecard, LIMITS.scorecards).default([]),
});

const limitsByColumn = z.record(
  column,
  z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() }),
);
/** As in a list, the number of entries is checked before any of them. */
const limits = z
  .record(z.string(), z.unknown())
  .refine((entries) => Object.keys(entries).length <= LIMITS.limits, `must have at most ${LIMITS.limits} entries`)
  .pipe(limitsByColumn) as unknown as typeof limitsByColumn;

export const modelSchema = z
  .strictObject({
    formatVersion: z.literal(1),
    id: identifier,
    name,
    description: text,
    source: text.describe("where the model was published"),
    columns: list(ownColumn, LIMITS.columns)
      .default([])
      .describe("columns beyond the catalogue, recognised by their headers"),
    metrics: list(ownMetric, LIMITS.formulas).default([]).describe("metrics beyond the catalogue, by formula"),
    filters: list(filter, LIMITS.filters).default([]),
    limits: limits.default({}).describe("fixed bounds that a metric is clipped to before winsorizing"),
    missing: missing.prefault({}),
    winsorize: winsorize.prefault({}),
    standardize: z.enum(RANK_KIND_IDS).default("sector-percentile"),
    percentile: percentile.prefault({}),
    zScore: zScoreSettings.prefault({}),
    sector: sector.prefault({}),
    categories: list(category, LIMITS.categories).default([]),
    composite: composite.prefault({}),
    groups: z
      .number()
      .int()
      .min(2)
      .max(100)
      .nullable()
      .default(null)
      .describe("equal-count groups of the composite, 5 = quintiles"),
    valueTrap: valueTrap.nullable().default(null),
    portfolio: portfolio.nullable().default(null),
    piotroski: piotroski.prefault({}),
    accruals: accruals.prefault({}),
    asOf: asOf.prefault({}),
    funnel: funnel.nullable().default(null),
  })
  .superRefine((model, context) => {
    const issue = (path: PropertyKey[], message: string) => context.addIssue({ code: "custom", path, message });
    const declared = ownFields(model);
    for (const { path, message } of declared.faults) issue(path, message);
    for (const { path, id } of fieldReferences(model)) {
      if (numericField(id) === undefined && !declared.fields.has(id))
        issue(path, `"${id}" is no known metric or line item`);
    }
    if (model.categories.length === 0 && model.funnel === null)
      issue(["categories"], "a model needs at least one category or a funnel");
    const uniqueIds = (parts: readonly { id: string }[], path: PropertyKey[]) => {
      const seen = new Set<string>();
      parts.forEach(({ id }, k) => (seen.has(id) ? issue([...path, k, "id"], `"${id}" is used twice`) : seen.add(id)));
    };
    uniqueIds(model.categories, ["categories"]);
    for (const { path, message } of weightFaults(model.categories)) issue(path, message);
    if (model.winsorize.lower >= model.winsorize.upper) issue(["winsorize", "lower"], "must be below winsorize.upper");
    const checkRange = (bounds: Range, path: PropertyKey[]) => {
      const fault = faultOfRange(bounds);
      if (fault !== null) issue(path, fault);
    };
    model.filters.forEach((bounds, k) => checkRange(bounds, ["filters", k]));
    for (const [metric, bounds] of Object.entries(model.limits)) checkRange(bounds, ["limits", metric]);
    uniqueIds(model.funnel?.stages ?? [], ["funnel", "stages"]);
    uniqueIds(model.funnel?.lenses ?? [], ["funnel", "lenses"]);
    if (model.portfolio && model.portfolio.minWeight > model.portfolio.maxWeight)
      issue(["portfolio", "minWeight"], "must not exceed portfolio.maxWeight");
    const ids = new Set(model.categories.map(({ id }) => id));
    for (const name of model.valueTrap ? [...model.valueTrap.categories, model.valueTrap.valuation] : []) {
      if (!ids.has(name)) issue(["valueTrap"], `"${name}" is no category of this model`);
    }
  });

/** A checked model with every default filled in. */
export type Model = z.infer<typeof modelSchema>;
/** A model as written, defaults left out. */
export type ModelInput = z.input<typeof modelSchema>;

export type OwnColumnSettings = z.infer<typeof ownColumn>;
export type OwnMetricSettings = z.infer<typeof ownMetric>;
export type Category = z.infer<typeof category>;
export type SectorRule = z.infer<typeof sectorRule>;
export type Filter = z.infer<typeof filter>;
export type PortfolioSettings = z.infer<typeof portfolio>;
export type Funnel = z.infer<typeof funnel>;
export type Stage = z.infer<typeof stage>;
export type Condition = z.infer<typeof condition>;
export type Comparison = z.infer<typeof comparison>;
