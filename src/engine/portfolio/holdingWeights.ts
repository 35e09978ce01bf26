import { argumentError } from "../models/argumentError";
import { sixFactor } from "../models/sixFactor";
import { checkModel } from "../models/readModel";
import { requireSameLength } from "../statistics/requireSameLength";
import { weighHoldings } from "./weighHoldings";

export interface HoldingWeightOptions {
  count?: number;
  maxPerSector?: number;
  minWeight?: number;
  maxWeight?: number;
  /** weights go by its inverse; equal without */
  volatility?: ArrayLike<number>;
}

/**
 * Weights of the model portfolio for scores and sectors given apart; the defaults are those of the six-factor model.
 * @param scores one per asset, higher is better; NaN = not eligible; equal scores rank in the order given
 * @param sectors one per asset
 * @returns one weight per asset, 0 where not held; the sum is 1, or less when the limits allow no more
 * @throws ScoringError "length-mismatch"; "invalid-argument" for limits that are out of range or cross
 * @example Array.from(holdingWeights([9, 8, 7], ["x", "x", "y"], { count: 2, maxPerSector: 1, minWeight: 0, maxWeight: 1 })) // [0.5, 0, 0.5]
 */
export function holdingWeights(
  scores: ArrayLike<number>,
  sectors: readonly string[],
  options: HoldingWeightOptions = {},
): Float64Array {
  const { volatility, ...limits } = options;
  requireSameLength("sectors", sectors, "scores", scores);
  if (volatility) requireSameLength("volatility", volatility, "scores", scores);
  const given = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
  const { model, fault } = checkModel({
    ...sixFactor,
    portfolio: { ...sixFactor.portfolio, ...given, weighting: volatility ? "inverse-volatility" : "equal" },
  });
  if (fault) throw argumentError(fault);
  // rows stand in for tickers: equal scores keep their order
  const tickers = Array.from(scores, (_, row) => String(row).padStart(8, "0"));
  const { rows, weights } = weighHoldings(
    { scores, tickers, sectors, volatility, lowestScore: NaN, highestScore: NaN },
    model.portfolio!,
  );
  const result = new Float64Array(scores.length);
  rows.forEach((row, k) => (result[row] = weights[k]));
  return result;
}
