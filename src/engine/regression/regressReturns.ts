import { ScoringError } from "../errors";
import { requireSameLength } from "../statistics/requireSameLength";
import { factorRegression, type FactorRegression } from "./factorRegression";
import type { ReturnTable } from "./readReturnTable";

export interface RegressReturnsOptions {
  /** one value, or one per row of the returns; the factors' own RF column when absent, else 0 */
  riskFree?: number | Float64Array;
  lags?: number;
}

/**
 * Brings a portfolio's returns and factor columns together and regresses: by month where both tables have dates, else row by row. A factor column named
 * RF is no factor; it is the risk-free return, subtracted from the portfolio alone, unless one is given.
 * @throws ScoringError "length-mismatch" when undated tables differ in length, "invalid-argument" when one table is in percent and the other in
 *   fractions, a month comes twice or the returns have several columns, and what factorRegression throws
 */
export function regressReturns(
  returns: ReturnTable,
  factors: ReturnTable,
  options: RegressReturnsOptions = {},
): FactorRegression {
  if (returns.columns.length !== 1)
    throw new ScoringError(
      "invalid-argument",
      "returns",
      `returns must be one column, with or without dates, not ${returns.columns.length}.`,
    );
  const aligned =
    returns.months !== null && factors.months !== null
      ? byMonth(returns.months, factors.months)
      : byRow(returns, factors);
  const take = (column: Float64Array, rows: readonly number[]) => Float64Array.from(rows, (row) => column[row]);
  const response = take(returns.columns[0], aligned.returns);
  const named = factors.names.map((name, k) => [name, take(factors.columns[k], aligned.factors)] as const);
  const isRiskFree = (name: string) => /^(?:rf|risk[- _]?free(?: rate)?)$/i.test(name.trim());
  const own = named.find(([name]) => isRiskFree(name))?.[1];
  const columns = new Map(named.filter(([name]) => !isRiskFree(name)));
  requireOneUnit(response, columns);
  const riskFree =
    options.riskFree instanceof Float64Array ? take(options.riskFree, aligned.returns) : (options.riskFree ?? own ?? 0);
  return factorRegression(response, columns, { riskFree, lags: options.lags });
}

interface Alignment {
  returns: number[];
  factors: number[];
}

function byMonth(returns: Int32Array, factors: Int32Array): Alignment {
  requireMonthly("returns", returns);
  requireMonthly("factors", factors);
  const rowOf = new Map(Array.from(factors, (month, row) => [month, row]));
  const common = Array.from(returns, (month, row) => [row, rowOf.get(month)] as const).filter(
    (pair): pair is readonly [number, number] => pair[1] !== undefined,
  );
  if (common.length === 0)
    throw new ScoringError(
      "too-few-observations",
      "factors",
      "returns and factors have no month in common: check the dates of both.",
    );
  return { returns: common.map(([row]) => row), factors: common.map(([, row]) => row) };
}

function requireMonthly(name: string, months: Int32Array): void {
  if (new Set(months).size < months.length)
    throw new ScoringError(
      "invalid-argument",
      name,
      `${name} has two rows of one month: give monthly returns, each month once.`,
    );
}

function byRow(returns: ReturnTable, factors: ReturnTable): Alignment {
  requireSameLength("factors", factors.columns[0], "returns", returns.columns[0]);
  const rows = Array.from(returns.columns[0], (_, row) => row);
  return { returns: rows, factors: rows };
}

/** Monthly returns in percent are a hundred times those in fractions; no pair of real series is that far apart. */
const FACTOR_OF_UNITS = 25;

function requireOneUnit(response: Float64Array, factors: ReadonlyMap<string, Float64Array>): void {
  const size = (column: Float64Array) => {
    const sizes = column.filter((value) => !Number.isNaN(value)).map(Math.abs);
    return sizes.reduce((sum, value) => sum + value, 0) / sizes.length;
  };
  const market = [...factors.values()].map(size).reduce((largest, value) => Math.max(largest, value), 0);
  const portfolio = size(response);
  if (!(portfolio > 0 && market > 0)) return;
  const [larger, smaller] = portfolio > market ? ["returns", "factors"] : ["factors", "returns"];
  if (Math.max(portfolio / market, market / portfolio) > FACTOR_OF_UNITS) {
    throw new ScoringError(
      "invalid-argument",
      larger,
      `${larger} look like percent and ${smaller} like fractions: divide ${larger} by 100, or multiply ${smaller}.`,
    );
  }
}
