import { numericField } from "../fields/catalogue";
import type { OwnUnit } from "../fields/field";
import { fieldsOf } from "./modelFields";
import { RANK_KIND_IDS, RANK_KINDS } from "./rankKinds";
import { RULEBOOKS } from "./rulebooks";
import type { Model } from "./schema";
import { settingPattern } from "./settingLabels";

/** The words for every choice of a section's settings; the type asks for one wherever the schema has a choice. */
type WordsOf<Section, Prefix extends string> = {
  [Key in keyof Section & string as Literal<Section[Key]> extends never ? never : `${Prefix}${Key}`]: Record<
    Literal<Section[Key]>,
    string
  >;
};
type Literal<T> = T extends string ? (string extends T ? never : T) : never;
type Words = WordsOf<Model, ""> &
  WordsOf<Model["missing"], "missing."> &
  WordsOf<Model["winsorize"], "winsorize."> &
  WordsOf<Model["percentile"], "percentile."> &
  WordsOf<Model["zScore"], "zScore."> &
  WordsOf<Model["sector"], "sector."> &
  WordsOf<Model["composite"], "composite."> &
  WordsOf<NonNullable<Model["valueTrap"]>, "valueTrap."> &
  WordsOf<NonNullable<Model["portfolio"]>, "portfolio."> &
  WordsOf<Model["piotroski"], "piotroski."> &
  WordsOf<Model["accruals"], "accruals."> &
  WordsOf<NonNullable<Model["funnel"]>, "funnel.">;

const WORDS: Words = {
  standardize: Object.fromEntries(RANK_KIND_IDS.map((id) => [id, RANK_KINDS[id].label])) as Words["standardize"],
  "missing.policy": {
    neutral: "get the neutral score",
    renormalize: "drop out of the weights",
    exclude: "exclude the company",
    worst: "get the worst score",
    median: "get the universe's median",
  },
  "missing.absentMetrics": { leave: "leave the model", neutral: "are missing for every company" },
  "winsorize.method": { quantile: "at quantiles", "order-statistic": "at order statistics", none: "none" },
  "percentile.kind": {
    mean: "mean of at-or-below and below",
    rank: "average rank",
    weak: "at or below",
    strict: "below",
    inc: "as PERCENTRANK.INC",
  },
  "percentile.flip": { negate: "rank the negated value", complement: "100 minus the percentile" },
  "zScore.sd": { sample: "sample (n − 1)", population: "population (n)" },
  "sector.fallback": { universe: "compare with the universe", neutral: "neutral score", missing: "no score" },
  "composite.combine": { mean: "weighted mean", sum: "weighted sum" },
  "composite.scale": { minMax: "0 to 100", none: "as it is" },
  "valueTrap.rule": {
    any: "weak in any category",
    "two-of-three": "weak in two categories",
    "cheap-only": "weak in any category and cheap",
  },
  "portfolio.weighting": { equal: "equal", "inverse-volatility": "inverse volatility", score: "by score" },
  "portfolio.leftoverCash": { spend: "spent on the most underweight names", hold: "held" },
  "piotroski.assets": { beginning: "beginning of the year", ending: "end of the year" },
  "accruals.assets": { ending: "end of the year", average: "average of the year" },
  "funnel.rulebook": {
    aaoifi: RULEBOOKS.aaoifi.name,
    djim: RULEBOOKS.djim.name,
    sp: RULEBOOKS.sp.name,
    ftse: RULEBOOKS.ftse.name,
    msci: RULEBOOKS.msci.name,
  },
};

/** What users read for the units of their own columns and metrics. */
export const UNIT_WORDS: Readonly<Record<OwnUnit, string>> = {
  fraction: "percentage",
  ratio: "ratio",
  multiple: "multiple",
  money: "amount of money",
  perShare: "amount per share",
  shares: "number of shares",
  volume: "volume",
  score: "score",
  count: "count",
};

/** The words for choices inside lists. */
const COMPARED = { above: "above", atLeast: "at least", below: "below", atMost: "at most" };
const ENTRY_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  is: COMPARED,
  better: { high: "high", low: "low" },
  unit: UNIT_WORDS,
  whenColumnAbsent: { warn: "keep all companies and warn", ignore: "keep all companies" },
};

/** What null means, where it is more than «none». */
const WITHOUT: Readonly<Record<string, string>> = {
  "portfolio.maxPerSector": "no limit",
  "portfolio.maxSectorWeight": "no limit",
  "zScore.cap": "no limit",
  "composite.rankDecimals": "all",
  valueTrap: "off",
  portfolio: "off",
};

/** Fractions, which people write in percent. */
const FRACTIONS: ReadonlySet<string> = new Set([
  "missing.minCoverage",
  "missing.minFit",
  "winsorize.lower",
  "winsorize.upper",
  "categories.*.switchOffBelow",
  "valueTrap.threshold",
  "portfolio.maxSectorWeight",
  "portfolio.minWeight",
  "portfolio.maxWeight",
  ...["funnel.stages.*.conditions.*", "funnel.lenses.*.tests.*.condition"].flatMap((condition) =>
    [condition, `${condition}.anyOf.*`].flatMap((comparison) => [
      `${comparison}.borderline`,
      `${comparison}.than.quantile`,
    ]),
  ),
]);

/**
 * Whether a setting is a fraction, written in percent.
 * @example isFraction("portfolio.minWeight") // true
 */
export const isFraction = (path: string): boolean => FRACTIONS.has(settingPattern(path) ?? "");

/**
 * What users read for a setting's value: fractions in percent, choices in words, metrics by their labels; exact, so that the value can be read back.
 * @param model tells which bounds are bounds of a fraction, such as ROE
 * @example settingText("portfolio.minWeight", 0.02) // "2 %"
 * @example settingText("portfolio.maxPerSector", null) // "no limit"
 */
export function settingText(path: string, value: unknown, model?: Model): string {
  const pattern = settingPattern(path) ?? "";
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
    return WITHOUT[pattern] ?? "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number")
    return FRACTIONS.has(pattern) || boundsFraction(path, model) ? `${percentText(value)} %` : numberText(value);
  if (typeof value === "string") return wordsFor(pattern, value, model);
  return JSON.stringify(value);
}

const BOUNDS: ReadonlySet<string> = new Set([...Object.keys(COMPARED), "than", "plus"]);

/** Whether a number bounds a column of fractions: in a filter, a condition, or the fixed bounds of a metric. */
function boundsFraction(path: string, model: Model | undefined): boolean {
  const keys = path.split(".");
  if (model === undefined || !BOUNDS.has(keys.pop()!)) return false;
  const range = keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], model);
  const column = keys[0] === "limits" ? keys[1] : (range as { column?: string } | undefined)?.column;
  return column !== undefined && fieldsOf(model)(column)?.unit === "fraction";
}

function wordsFor(pattern: string, value: string, model: Model | undefined): string {
  const last = pattern.slice(pattern.lastIndexOf(".") + 1);
  if (last === "metric" || last === "column")
    return (model === undefined ? numericField : fieldsOf(model))(value)?.label ?? value;
  const words = (WORDS as Readonly<Record<string, Readonly<Record<string, string>>>>)[pattern] ?? ENTRY_WORDS[last];
  return words !== undefined && Object.hasOwn(words, value) ? words[value] : value;
}

/** The fraction in percent as it is typed, exact: 0.07 gives 7, not 7.000000000000001. */
export const percentText = (fraction: number): string => String(shifted(fraction, 2));

/** The fraction that a percentage means. */
export const fractionOf = (percent: number): number => shifted(percent, -2);

function shifted(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

const numberText = (value: number): string =>
  Math.abs(value) < 1e15 && (value === 0 || Math.abs(value) >= 1e-6)
    ? value.toLocaleString("en-US", { maximumFractionDigits: 20 })
    : String(value);
