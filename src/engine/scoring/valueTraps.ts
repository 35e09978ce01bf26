import { ScoringError } from "../errors";
import { quantile } from "../statistics/quantile";
import { requireSameLength } from "../statistics/requireSameLength";

export type ValueTrapRuleName = "any" | "two-of-three" | "cheap-only";

export interface ValueTrapOptions {
  /** weak in any score, in at least two, or in any while the valuation is at least its median; default `any` */
  rule?: ValueTrapRuleName;
  /** a score at or below this quantile of all is weak, fraction; default 0.3 */
  threshold?: number;
  /** higher is cheaper; needed by `cheap-only` */
  valuation?: ArrayLike<number>;
}

export interface ValueTraps {
  /** 1 where the rule flags the company */
  readonly flagged: Uint8Array;
  /** for each company the scores in which it is weak, whether or not the rule flags it */
  readonly weakIn: readonly (readonly string[])[];
  /** score name → value at or below which a company is weak */
  readonly thresholds: ReadonlyMap<string, number>;
}

/**
 * Flags companies that may be cheap for a reason: those with weak scores in what makes cheap stocks recover.
 * @param scores named columns of length nAssets, higher is better; NaN = missing, and never weak
 * @throws ScoringError "length-mismatch"; "invalid-argument" without scores, for a threshold outside [0, 1] or `cheap-only` without valuation
 * Ties at the threshold are weak. Quantiles: Hyndman–Fan type 7.
 * @example Array.from(valueTraps({ quality: [10, 50, 90] }, { threshold: 0.3 }).flagged) // [1, 0, 0]
 */
export function valueTraps(
  scores: Readonly<Record<string, ArrayLike<number>>>,
  options: ValueTrapOptions = {},
): ValueTraps {
  const { rule = "any", threshold = 0.3, valuation } = options;
  if (!(threshold >= 0 && threshold <= 1))
    throw new ScoringError(
      "invalid-argument",
      "threshold",
      `threshold must be a fraction from 0 to 1, not ${threshold}.`,
    );
  if (rule === "cheap-only" && valuation === undefined) {
    throw new ScoringError(
      "invalid-argument",
      "valuation",
      'The rule "cheap-only" needs valuation scores: give them, or choose "any".',
    );
  }
  const [firstEntry] = Object.entries(scores);
  if (firstEntry === undefined)
    throw new ScoringError("invalid-argument", "scores", "scores must hold at least one column.");
  const [firstName, first] = firstEntry;
  for (const [name, column] of Object.entries({ ...scores, ...(valuation === undefined ? {} : { valuation }) }))
    requireSameLength(name, column, firstName, first);

  const thresholds = new Map<string, number>();
  const weakIn: string[][] = Array.from({ length: first.length }, () => []);
  for (const [name, column] of Object.entries(scores)) {
    const limit = quantile(column, threshold);
    thresholds.set(name, limit);
    weakIn.forEach((weak, row) => column[row] <= limit && weak.push(name));
  }
  const medianValuation = valuation === undefined ? NaN : quantile(valuation, 0.5);
  const needed = rule === "two-of-three" ? 2 : 1;
  const flagged = Uint8Array.from(weakIn, (weak, row) =>
    Number(weak.length >= needed && (rule !== "cheap-only" || valuation![row] >= medianValuation)),
  );
  return { flagged, weakIn, thresholds };
}
