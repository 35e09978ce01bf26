import { ScoringError } from "../errors";
import { argumentError } from "../models/argumentError";
import { balanceSheetQuality } from "../models/balanceSheetQuality";
import { checkModel } from "../models/readModel";
import { requireSameLength } from "../statistics/requireSameLength";
import { universeOf } from "../universe/universe";
import { scoreUniverse } from "./scoreUniverse";

/** The four measures of the balance-sheet quality screen, fractions but for the coverage, one entry per asset. */
export interface QualityInputs {
  roe: ArrayLike<number>;
  fcf_margin: ArrayLike<number>;
  debt_to_assets: ArrayLike<number>;
  interest_coverage: ArrayLike<number>;
}

export interface QualityOptions {
  /** fraction winsorized at the bottom, default 0.05 */
  lower?: number;
  /** quantile kept at the top, default 0.95 */
  upper?: number;
  /** drop implausible rows and limit the coverage, as published; default true */
  outlierControls?: boolean;
}

/**
 * The score of the model balance-sheet-quality for separate columns: z(roe) + z(fcf_margin) − z(debt_to_assets) + z(interest_coverage).
 * @returns one per asset; NaN for assets that miss a measure or fail the outlier controls
 * @throws ScoringError "length-mismatch", "nothing-usable" when no asset is left, "invalid-argument" for quantiles out of range or that cross
 * @example qualityScore({ roe: [0.1, 0.3], fcf_margin: [0.2, 0.2], debt_to_assets: [0.5, 0.1], interest_coverage: [3, 9] }) // [-3, 3]
 */
export function qualityScore(inputs: QualityInputs, options: QualityOptions = {}): Float64Array {
  const { lower = 0.05, upper = 0.95, outlierControls = true } = options;
  for (const [name, column] of Object.entries(inputs))
    requireSameLength(name, column as ArrayLike<number>, "roe", inputs.roe);
  const { model, fault } = checkModel({
    ...balanceSheetQuality,
    filters: outlierControls ? balanceSheetQuality.filters : [],
    limits: outlierControls ? balanceSheetQuality.limits : {},
    winsorize: { ...balanceSheetQuality.winsorize, lower, upper },
  });
  if (fault) throw argumentError(fault);
  const columns = Object.values(inputs) as ArrayLike<number>[];
  const rows = Array.from(inputs.roe, (_, row) => row);
  if (rows.every((row) => columns.some((column) => Number.isNaN(column[row])))) {
    throw new ScoringError(
      "nothing-usable",
      "roe",
      "No row holds all four of roe, fcf_margin, debt_to_assets and interest_coverage.",
    );
  }
  const scored = scoreUniverse(
    universeOf({ text: { ticker: rows.map((row) => `row ${row + 1}`) }, given: { ...inputs } }),
    model,
  );
  const result = new Float64Array(inputs.roe.length).fill(NaN);
  scored.rows.forEach((row, k) => (result[row] = scored.composite[k]));
  return result;
}
