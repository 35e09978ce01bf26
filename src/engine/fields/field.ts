/**
 * Units of the values in a column, as the engine computes with them:
 * `money` units of currency · `perShare` currency per share · `shares` number of shares · `volume` shares a day ·
 * `fraction` 0.127 for 12.7 % · `ratio` times, but often pasted in percent (debt/equity 0.29 or 29 %) · `multiple` times ("15.2x") ·
 * `score` and `count` plain numbers · `date` an Excel serial day · `year` a calendar year.
 */
export type NumericUnit =
  "money" | "perShare" | "shares" | "volume" | "fraction" | "ratio" | "multiple" | "score" | "count" | "date" | "year";
export type Unit = NumericUnit | "text";

/** Whether high or low values of a metric are better. */
export type Better = "high" | "low";

/** Options of some formulas. Models set them; METRIC uses the defaults. */
export interface MetricOptions {
  piotroski: { assets: AssetsBasis; normalize: boolean };
  accruals: { assets: "ending" | "average" };
}
export type AssetsBasis = "beginning" | "ending";

export const DEFAULT_METRIC_OPTIONS: MetricOptions = {
  piotroski: { assets: "beginning", normalize: true },
  accruals: { assets: "ending" },
};

/** How a field is derived from others. The formula receives values in the order of `inputs`, then `optional`; NaN = missing. */
export interface Derivation {
  /** required columns: the field is derived only when all are present */
  inputs: readonly string[];
  /** columns used when present, NaN otherwise */
  optional?: readonly string[];
  /** the formula in words when it works with ratios in place of statements: it is used only where no other formula has its columns */
  fromRatios?: string;
  compute: (options: MetricOptions) => (...values: number[]) => number;
}

/** Whether a derivation works with ratios in place of statements. */
export const isFromRatios = ({ fromRatios }: Derivation): boolean => fromRatios !== undefined;

interface FieldCommon {
  /** snake_case, permanent: models, JSON output and workbooks store it */
  id: string;
  label: string;
  /** headers that sources use; compared after normalizing both */
  synonyms: readonly string[];
}

export interface TextField extends FieldCommon {
  kind: "text";
  unit: "text";
}

export interface LineItem extends FieldCommon {
  kind: "lineItem";
  unit: NumericUnit;
  /** number of prior years that may be pasted as well (`revenue_prior`, `revenue_prior2`) */
  priorYears: 0 | 1 | 2;
  /** the derivations in words, for docs */
  formula?: string;
  /** tried in order; each fills the gaps that the ones before leave */
  derivations: readonly Derivation[];
  /** converts pasted values that are not meaningful (a price of 0 is missing); identity when absent */
  readGiven?: (value: number) => number;
  /** words that are figures, in lower case: "no debt" is a debt of 0 */
  words?: Readonly<Record<string, number>>;
}

export interface Metric extends FieldCommon {
  kind: "metric";
  unit: NumericUnit;
  better: Better;
  /** the formula in words, for docs and Explain */
  formula: string;
  /** paper or reference */
  source?: string;
  priorYears: 0 | 1;
  /** the first whose required columns are present is used for the whole column */
  derivations: readonly Derivation[];
  /** converts pasted values that are not meaningful (a negative P/E is missing); identity when absent */
  readGiven?: (value: number) => number;
  /** words that are figures, in lower case: "no debt" is a debt of 0 */
  words?: Readonly<Record<string, number>>;
  /** infinity is valid, see NEGATIVE_EQUITY and DEBT_FREE; in other metrics it is an overflow and counts as missing */
  mayBeInfinite?: boolean;
  /** sectors that the formula does not fit: the metric is missing there, pasted or derived */
  missingInSectors?: readonly string[];
}

export type NumericField = LineItem | Metric;
export type Field = TextField | NumericField;

/** Finds the numeric field of an id; undefined for an unknown one. The catalogue's is `numericField`; a model adds the fields of its own. */
export type FieldLookup = (id: string) => NumericField | undefined;

/** Units of a user's own columns and metrics: dates and years tell periods, and are no factors. */
export type OwnUnit = Exclude<NumericUnit, "date" | "year">;

/** A column that a user adds to the catalogue, recognised by its headers. */
export interface OwnColumn {
  id: string;
  label: string;
  headers: readonly string[];
  unit: OwnUnit;
  better: Better;
}

/** Debt/equity of a company with negative equity: worse than any positive ratio. It fails every upper limit and ranks last. */
export const NEGATIVE_EQUITY = Infinity;

/** Interest coverage of a company that its source calls debt-free: better than any ratio. It passes every floor and ranks first. */
export const DEBT_FREE = Infinity;

/**
 * What a figure stands for when it is a state and no number, for print.
 * @param id of the metric, where it is known
 * @example stateText(NEGATIVE_EQUITY, "debt_equity") // "negative equity"
 */
export const stateText = (value: number, id?: string): string | undefined =>
  value !== Infinity ? undefined : id === "interest_coverage" ? "debt-free" : "negative equity";
