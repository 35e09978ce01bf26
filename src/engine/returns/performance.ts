import { mean, sampleStandardDeviation } from "simple-statistics";
import { ScoringError } from "../errors";
import { isConstant } from "../statistics/isConstant";
import { requireSameLength } from "../statistics/requireSameLength";
import { slope } from "../statistics/slope";
import { drawdown } from "./drawdown";
import { requireFractions } from "./requireFractions";
import { trackRecord } from "./trackRecord";

export interface PerformanceOptions {
  /** one return per period, aligned with the portfolio's */
  benchmark?: ArrayLike<number>;
  /** per period, in the unit of the returns; one value or one per period; default 0 */
  riskFree?: number | ArrayLike<number>;
  /** 252 for daily, 52 weekly, 12 monthly returns; default 252 */
  periodsPerYear?: number;
}

/** The measures in the order of print. `null` units are plain ratios. */
export const PERFORMANCE_MEASURES = [
  { id: "total_return", label: "Total return", unit: "fraction" },
  { id: "cagr", label: "CAGR", unit: "fraction" },
  { id: "volatility", label: "Volatility", unit: "fraction" },
  { id: "sharpe", label: "Sharpe ratio", unit: "ratio" },
  { id: "sortino", label: "Sortino ratio", unit: "ratio" },
  { id: "downside_risk", label: "Downside risk", unit: "fraction" },
  { id: "max_drawdown", label: "Max drawdown", unit: "fraction" },
  { id: "calmar", label: "Calmar ratio", unit: "ratio" },
  { id: "win_rate", label: "Win rate", unit: "fraction" },
  { id: "beta", label: "Beta", unit: "ratio" },
  { id: "alpha", label: "Alpha", unit: "fraction" },
  { id: "tracking_error", label: "Tracking error", unit: "fraction" },
  { id: "information_ratio", label: "Information ratio", unit: "ratio" },
  { id: "periods", label: "Periods", unit: "count" },
] as const;

export type PerformanceMeasure = (typeof PERFORMANCE_MEASURES)[number]["id"];
export type Performance = Record<PerformanceMeasure, number>;

/**
 * Measures of a return series, annual where the unit is a return or a risk.
 *
 * The track record runs from the first return to the last: what is missing before and after, as with a fund that started later than its benchmark,
 * is no part of it, nor are the benchmark and the risk-free return there.
 *
 * - CAGR = (Π(1 + r))^(p/T) − 1, T the periods of the track record, the missing ones within it too
 * - volatility = sample sd · √p; Sharpe = mean excess / sd of excess · √p (Sharpe 1994)
 * - downside risk = √(mean of min(excess, 0)² over all periods) · √p; Sortino = mean excess · p / downside risk (Sortino and Price 1994)
 * - max drawdown from the highest value, the starting one included; Calmar = CAGR / |max drawdown|
 * - beta = cov / var of excess returns; alpha = (mean excess − beta · mean excess of the benchmark) · p (Jensen 1968)
 * - tracking error = sd of the difference to the benchmark · √p; information ratio = mean difference · p / tracking error
 *
 * @param returns one per period, fractions; NaN = missing
 * @returns NaN for a measure whose inputs are missing or whose denominator is 0 but for rounding; measures against the benchmark are NaN without one
 * @throws ScoringError "length-mismatch" when the benchmark or risk-free series has another length, "nothing-usable" without any return, "invalid-argument" unless
 *   periodsPerYear is positive, and when a return of the portfolio or the benchmark is below −1, as with percents
 * @example performance([0.1, -0.05, 0.02], { periodsPerYear: 12 }).max_drawdown.toFixed(4) // "-0.0500"
 */
export function performance(returns: ArrayLike<number>, options: PerformanceOptions = {}): Performance {
  const { periodsPerYear: p = 252 } = options;
  if (!(p > 0))
    throw new ScoringError("invalid-argument", "periods_per_year", `periods_per_year must be positive, not ${p}.`);
  const { series, benchmark, riskFree } = withinTrackRecord(returns, options);
  const present = series.filter((r) => !Number.isNaN(r));
  const free = (t: number) => (typeof riskFree === "number" ? riskFree : riskFree[t]);
  const excess = series.map((r, t) => r - free(t)).filter((r) => !Number.isNaN(r));
  const growth = present.reduce((value, r) => value * (1 + r), 1);
  const cagr = growth ** (p / series.length) - 1;
  const downside = Math.sqrt(average(excess.map((r) => Math.min(r, 0) ** 2))) * Math.sqrt(p);
  const deepest = drawdown(series).reduce((low, depth) => (depth < low ? depth : low), 0);
  return {
    total_return: growth - 1,
    cagr,
    volatility: deviation(present) * Math.sqrt(p),
    sharpe: ratio(average(excess), deviation(excess)) * Math.sqrt(p),
    sortino: ratio(average(excess) * p, downside),
    downside_risk: downside,
    max_drawdown: deepest,
    calmar: ratio(cagr, Math.abs(deepest)),
    win_rate: present.filter((r) => r > 0).length / present.length,
    ...againstBenchmark(series, benchmark, free, p),
    periods: series.length,
  };
}

/** The portfolio's returns from the first to the last, and what the benchmark and the risk-free rate return there. */
function withinTrackRecord(returns: ArrayLike<number>, { benchmark, riskFree = 0 }: PerformanceOptions) {
  if (benchmark) requireSameLength("benchmark", benchmark, "returns", returns);
  if (typeof riskFree !== "number") requireSameLength("risk_free", riskFree, "returns", returns);
  const { first, last } = trackRecord(returns);
  if (benchmark) requireFractions("benchmark", benchmark);
  const within = (values: ArrayLike<number>) => Array.from(values).slice(first, last + 1);
  return {
    series: within(returns),
    benchmark: benchmark && within(benchmark),
    riskFree: typeof riskFree === "number" ? riskFree : within(riskFree),
  };
}

function againstBenchmark(
  series: number[],
  benchmark: ArrayLike<number> | undefined,
  free: (t: number) => number,
  p: number,
) {
  const pairs =
    benchmark === undefined
      ? []
      : series.map((r, t) => [r - free(t), benchmark[t] - free(t)] as const).filter(([r, b]) => !Number.isNaN(r + b));
  if (pairs.length < 2) return { beta: NaN, alpha: NaN, tracking_error: NaN, information_ratio: NaN };
  const mine = pairs.map(([r]) => r);
  const market = pairs.map(([, b]) => b);
  const beta = slope(mine, market);
  const difference = pairs.map(([r, b]) => r - b);
  const trackingError = deviation(difference) * Math.sqrt(p);
  return {
    beta,
    alpha: (mean(mine) - beta * mean(market)) * p,
    tracking_error: trackingError,
    information_ratio: ratio(mean(difference) * p, trackingError),
  };
}

/** NaN of nothing: every risk-free return may be missing. */
const average = (values: number[]) => (values.length === 0 ? NaN : mean(values));

/** Returns differ from 1 by what is rounded at 1: a risk as small as this is none. */
const ROUNDING = 1e-13;
const ratio = (numerator: number, risk: number) => (risk <= ROUNDING ? NaN : numerator / risk);

/** Sample standard deviation; NaN below two values, exactly 0 for what is constant but for rounding. */
function deviation(values: number[]): number {
  if (values.length < 2) return NaN;
  return isConstant(values, 1) ? 0 : sampleStandardDeviation(values);
}
