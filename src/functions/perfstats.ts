import { ScoringError } from "../engine/errors";
import { performance, PERFORMANCE_MEASURES } from "../engine/returns/performance";
import { evaluate } from "./support/evaluate";
import { optional } from "./support/choices";
import { cellsOf } from "./support/results";
import { riskFreeOf } from "./support/riskFree";
import { numbersOf, vectorsTogether } from "./support/vectors";

/**
 * Performance of a return series: a labelled table of all measures, or one figure.
 * @customfunction PERFSTATS
 * @param {any[][]} returns One return per period, fractions, the oldest first; a column or a row. Blank cells before the first and after the last return are no part of the track record.
 * @param {any[][]} [benchmark] The benchmark's returns for the same periods, for beta, alpha, tracking error and information ratio.
 * @param {any[][]} [risk_free] Risk-free return per period, in the unit of the returns: one number, or one per period. If omitted, 0.
 * @param {number} [periods_per_year] 252 for daily, 52 for weekly, 12 for monthly returns. If omitted, 252.
 * @param {string} [stat] One measure by id or label, such as "sharpe" or "Max drawdown". If omitted, the table of all.
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} Labels and figures in two columns, or one figure; empty where it cannot be computed.
 * @formula see docs/methodology.md, section Performance: CAGR, volatility, Sharpe, Sortino, drawdown, Calmar, beta, alpha, …
 * @errors #VALUE! when the series differ in length, naming both, a return is below −1 (divide percents by 100) or stat is no measure; #N/A when no return is a number
 * @source Sharpe (1994); Sortino and Price (1994); Jensen (1968)
 * @example =ROUND(PERFSTATS({0.1;-0.05;0.02},,,12,"total_return"),6) → {0.0659}
 */
export function perfstatsCells(
  returns: unknown[][],
  benchmark?: unknown[][],
  risk_free?: unknown[][],
  periods_per_year?: number,
  stat?: string,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate(
    "PERFSTATS",
    [returns, benchmark, risk_free, periods_per_year, stat],
    null,
    invocation,
    ([returns, benchmark, risk_free, periods_per_year, stat]) => {
      const vectors = vectorsTogether({ returns, benchmark, risk_free });
      const figures = performance(numbersOf(vectors.returns), {
        benchmark: vectors.benchmark && numbersOf(vectors.benchmark),
        riskFree: riskFreeOf(vectors.risk_free),
        periodsPerYear: optional(periods_per_year),
      });
      const wanted = stat === null || stat === undefined || stat === "" ? undefined : measureNamed(stat);
      const rows = PERFORMANCE_MEASURES.map(({ id, label }) => [label, cellsOf([figures[id]])[0]]);
      return { results: wanted === undefined ? rows : [cellsOf([figures[wanted]])], isRow: false };
    },
  );
}

function measureNamed(name: string) {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");
  const found = PERFORMANCE_MEASURES.find(
    ({ id, label }) => id.replace(/_/g, " ") === plain || label.toLowerCase().replace(/-/g, " ") === plain,
  );
  if (!found)
    throw new ScoringError(
      "invalid-argument",
      "stat",
      `There is no measure "${name}": choose ${PERFORMANCE_MEASURES.map(({ id }) => id).join(", ")}.`,
    );
  return found.id;
}
