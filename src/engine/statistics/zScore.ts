import { mean, sampleStandardDeviation, standardDeviation } from "simple-statistics";
import { ScoringError } from "../errors";
import { isConstant } from "./isConstant";
import { sortedValues, type SortedValues } from "./sortedValues";
import { finitePart } from "./winsorize";

export type StandardDeviationKind = "sample" | "population";

export interface ZScoreOptions {
  /** `sample` divides by n − 1, `population` by n; default `sample` */
  sd?: StandardDeviationKind;
  /** negates the result, so that higher is better; default false */
  lowerIsBetter?: boolean;
  /** limits the result to ±cap; default none */
  cap?: number;
}

export interface Moments {
  mean: number;
  standardDeviation: number;
}

/**
 * Distance of each value from the cross-section's mean, in standard deviations.
 * @param values one metric, length nAssets; NaN = missing, preserved
 * @throws ScoringError "invalid-argument" when cap is not positive
 * Constant values (up to rounding) and a single value give 0. Infinite values are left out of mean and standard deviation and get the most
 * extreme finite z-score.
 * @example zScore([1, 2, 3]) // [-1, 0, 1]
 */
export function zScore(values: ArrayLike<number>, options: ZScoreOptions = {}): Float64Array {
  return zScoreWith(values, moments(sortedValues(values).values, options.sd), options);
}

/**
 * Mean and standard deviation. Values that are constant up to rounding have a standard deviation of exactly 0.
 * @param ascending non-missing values in ascending order, so that the sums do not depend on row order, to the last bit
 */
export function moments(ascending: Float64Array, sd: StandardDeviationKind = "sample"): Moments {
  const finite = finitePart(ascending);
  if (finite.length === 0) return { mean: NaN, standardDeviation: NaN };
  if (isConstant(finite)) return { mean: finite[0], standardDeviation: 0 };
  const list = finite as unknown as number[]; // simple-statistics only reads and iterates
  return {
    mean: mean(list),
    standardDeviation: sd === "sample" ? sampleStandardDeviation(list) : standardDeviation(list),
  };
}

/** z-scores of a sorted peer group, written into the rows that it came from. */
export function zScoreInto(result: Float64Array, peers: SortedValues, options: ZScoreOptions = {}): void {
  const scores = zScoreWith(peers.values, moments(peers.values, options.sd), options);
  for (let k = 0; k < scores.length; k++) result[peers.order[k]] = scores[k];
}

/** z-scores from known moments. */
export function zScoreWith(
  values: ArrayLike<number>,
  { mean, standardDeviation }: Moments,
  options: ZScoreOptions = {},
): Float64Array {
  const { lowerIsBetter = false, cap = Infinity } = options;
  if (!(cap > 0))
    throw new ScoringError(
      "invalid-argument",
      "cap",
      `cap must be a positive number of standard deviations, not ${cap}.`,
    );
  const flat = standardDeviation === 0 || Number.isNaN(mean);
  const result = new Float64Array(values.length);
  let low = 0;
  let high = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    const z = flat && !Number.isNaN(value) ? 0 : Number.isFinite(value) ? (value - mean) / standardDeviation : value;
    if (z < low && z !== -Infinity) low = z;
    if (z > high && z !== Infinity) high = z;
    result[row] = z;
  }
  for (let row = 0; row < result.length; row++) {
    const z = result[row];
    const finite = z === Infinity ? high : z === -Infinity ? low : z;
    const capped = finite > cap ? cap : finite < -cap ? -cap : finite;
    result[row] = lowerIsBetter ? 0 - capped : capped;
  }
  return result;
}
