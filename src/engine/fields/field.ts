/**
 * What a column may hold, in the unit that the engine computes in:
 * `money` units of currency · `perShare` currency per share · `shares` number of shares · `volume` shares a day ·
 * `fraction` 0.127 for 12.7 % · `ratio` times, but often pasted in percent (debt/equity 0.29 or 29 %) · `multiple` times ("15.2x") ·
 * `score` and `count` plain numbers · `date` an Excel serial day · `year` a calendar year.
 */
export type NumericUnit =
  "money" | "perShare" | "shares" | "volume" | "fraction" | "ratio" | "multiple" | "score" | "count" | "date" | "year";
export type Unit = NumericUnit | "text";

/** Which end of a metric is good. */
export type Better = "high" | "low";

/** Choices that some formulas leave open; a model sets them, METRIC takes the defaults. */
export interface MetricOptions {
  piotroski: { assets: AssetsBasis; normalize: boolean };
  accruals: { assets: "ending" | "average" };
}
export type AssetsBasis = "beginning" | "ending";

export const DEFAULT_METRIC_OPTIONS: MetricOptions = {
  piotroski: { assets: "beginning", normalize: true },
  accruals: { assets: "ending" },
};

/** How a field follows from others when its own column is absent. Values arrive in the order of `inputs`, then `optional`; NaN = missing. */
export interface Derivation {
  /** without any one of these columns the field cannot be derived */
  inputs: readonly string[];
  /** used where there, NaN where not */
  optional?: readonly string[];
  compute: (options: MetricOptions) => (...values: number[]) => number;
}

interface FieldCommon {
  /** snake_case, permanent: models, JSON output and workbooks store it */
  id: string;
  label: string;
  /** how sources write the header; compared after normalising both */
  synonyms: readonly string[];
}

export interface TextField extends FieldCommon {
  kind: "text";
  unit: "text";
}

export interface LineItem extends FieldCommon {
  kind: "lineItem";
  unit: NumericUnit;
  /** how many earlier years may be pasted beside it (`revenue_prior`, `revenue_prior2`) */
  priorYears: 0 | 1 | 2;
  /** the derivations in words, for docs */
  formula?: string;
  /** tried in order; a later one fills what those before it leave open */
  derivations: readonly Derivation[];
  /** turns a pasted value that means nothing (a price of 0) into what it stands for; identity when absent */
  readGiven?: (value: number) => number;
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
  /** the first whose columns are there is used for the whole column */
  derivations: readonly Derivation[];
  /** turns a ready-made value that means nothing (a P/E of a loss-maker) into what it stands for; identity when absent */
  readGiven?: (value: number) => number;
  /** an infinite value is a state, see NEGATIVE_EQUITY; of other metrics it is an overflow, and missing */
  mayBeInfinite?: boolean;
  /** sectors whose balance sheets the formula does not fit: missing there, given or derived */
  missingInSectors?: readonly string[];
}

export type NumericField = LineItem | Metric;
export type Field = TextField | NumericField;

/** Negative equity is a state worse than any positive D/E: it fails every ceiling and ranks last. */
export const NEGATIVE_EQUITY = Infinity;

/**
 * What a figure stands for when it is a state and no number, for print.
 * @example stateText(NEGATIVE_EQUITY) // "negative equity"
 */
export const stateText = (value: number): string | undefined =>
  value === NEGATIVE_EQUITY ? "negative equity" : undefined;
