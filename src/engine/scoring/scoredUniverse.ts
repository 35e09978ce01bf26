import type { Better } from "../fields/field";
import type { Category, Model } from "../models/schema";
import type { Bounds } from "../statistics/winsorize";
import type { Origin } from "../universe/columns";
import type { Universe } from "../universe/universe";
import type { Fit } from "./metricFit";
import type { ValueTraps } from "./valueTraps";

/** One narrowing of the universe, in the order applied. */
export interface SelectionStep {
  label: string;
  /** companies left after it */
  remaining: number;
}

/** A company that takes no part in the scores, and why. */
export interface DroppedCompany {
  /** row in the universe as given */
  row: number;
  ticker: string;
  reason: string;
}

/** One metric from the pasted value to its score; every column has one entry per scored company. */
export interface MetricScores {
  readonly metric: string;
  readonly category: string;
  readonly better: Better;
  /** weight within its category as used: shares that sum to 1, or as written for a model that sums; 0 for a metric that left the model; for companies that no sector rule names, or of the first rule with this metric */
  readonly weight: number;
  /** the same for each company, 0 where the metric does not apply to its sector; null when it weighs the same for all */
  readonly weights: Float64Array | null;
  readonly origin: Origin | "absent";
  readonly raw: Float64Array;
  /** after the model's fixed limits, the median for missing values (if that is the policy) and winsorizing */
  readonly winsorized: Float64Array;
  /** what winsorizing clipped to; null where it was skipped */
  readonly bounds: Bounds | null;
  /** by the model's rank kind, higher is better; NaN where missing */
  readonly score: Float64Array;
  /** the score that enters the category: `score` with the model's missing policy applied */
  readonly used: Float64Array;
  readonly peers: Int32Array;
  readonly fellBack: Uint8Array;
}

export interface CategoryScores {
  readonly category: Category;
  /** weight in the composite as used; 0 when switched off */
  readonly weight: number;
  readonly switchedOff: boolean;
  readonly metrics: readonly MetricScores[];
  readonly scores: Float64Array;
}

/** The outcome of a model on a universe. Row k of every column is company k of `universe`. */
export interface ScoredUniverse {
  readonly model: Model;
  /** how much of the model the universe has */
  readonly fit: Fit;
  /** the companies scored */
  readonly universe: Universe;
  /** their rows in the universe as given */
  readonly rows: Uint32Array;
  readonly steps: readonly SelectionStep[];
  readonly dropped: readonly DroppedCompany[];
  readonly categories: readonly CategoryScores[];
  /** the weighted categories before scaling */
  readonly unscaled: Float64Array;
  readonly composite: Float64Array;
  /** 1 = best, ties share the best rank; NaN without a composite */
  readonly rank: Float64Array;
  /** share of the metrics that stayed in the model that a company has */
  readonly coverage: Float64Array;
  /** 1 … groups, the highest is best; null when the model has none */
  readonly groups: Float64Array | null;
  readonly valueTraps: ValueTraps | null;
  readonly warnings: readonly string[];
}

/** What a metric weighs within its category for a company; 0 where it does not apply, or left the model. */
export const weightFor = ({ weight, weights }: Pick<MetricScores, "weight" | "weights">, company: number): number =>
  weights === null ? weight : weights[company];

/** The metrics that stayed in the model, in its order. */
export const metricsUsed = ({ categories }: Pick<ScoredUniverse, "categories">): MetricScores[] =>
  categories.flatMap(({ metrics }) => metrics.filter(({ weight }) => weight > 0));
