import { ScoringError } from "../errors";
import type { Model } from "../models/schema";
import type { ReturnTable } from "../regression/readReturnTable";
import { regressReturns } from "../regression/regressReturns";
import { matchTickers } from "../universe/tickers/matchTickers";

/** Loadings by the factors' names in capitals, or why there are none. */
export type Loadings = ReadonlyMap<string, number> | { reason: string };

/** Whether a model's funnel asks how its survivors load on the factors. */
export const asksForLoadings = ({ funnel }: Model): boolean =>
  funnel?.stages.some(({ conditions }) => conditions.some((condition) => "loadings" in condition)) ?? false;

/**
 * Prepares the factor loadings of an equal-weight portfolio of some companies.
 * @param returns one column per company under its ticker in any notation, dated or as long as the factors
 * @param factors factor returns in the same unit; a column RF is the risk-free return
 * @returns for tickers, the loadings of their mean return per period, of those that have one in it; a reason where a company has no column of returns or the
 *   regression cannot be done
 * Fama and French (2015), through factorRegression.
 */
export function survivorLoadings(returns: ReturnTable, factors: ReturnTable): (tickers: readonly string[]) => Loadings {
  return (tickers) => {
    const { positions, ambiguous } = matchTickers(returns.names, tickers);
    const absent = tickers.filter((_, k) => positions[k] < 0);
    if (absent.length > 0)
      return {
        reason: `no returns of ${absent.slice(0, 5).join(", ")}${absent.length > 5 ? ` and ${absent.length - 5} more` : ""}${ambiguous.length > 0 ? `: ${ambiguous[0].ticker} ${ambiguous[0].reason}` : ""}`,
      };
    const mean = equalWeightMean(Array.from(positions, (position) => returns.columns[position]));
    try {
      const { terms } = regressReturns({ names: ["Survivors"], columns: [mean], months: returns.months }, factors);
      return new Map(terms.map(({ name, coefficient }) => [normalized(name), coefficient]));
    } catch (error) {
      if (error instanceof ScoringError) return { reason: error.message.replace(/\.$/, "") };
      throw error;
    }
  };
}

function equalWeightMean(columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from(columns[0], (_, t) => {
    const known = columns.map((column) => column[t]).filter((value) => !Number.isNaN(value));
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

const normalized = (name: string): string => name.trim().toUpperCase();
