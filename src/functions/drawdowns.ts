import { ScoringError } from "../engine/errors";
import { worstDrawdowns } from "../engine/returns/worstDrawdowns";
import { requireSameLength } from "../engine/statistics/requireSameLength";
import { readDateColumn } from "../engine/universe/cells/dateColumn";
import { optional } from "./support/choices";
import { evaluate } from "./support/evaluate";
import { cellsOf, MISSING, type CellResult } from "./support/results";
import { cellValues } from "./support/tables";
import { numbersOf, vectorsTogether } from "./support/vectors";

/**
 * The worst drawdowns of a return series, the deepest first: a table with a header. Each begins after the earlier one has recovered.
 * @customfunction DRAWDOWNS
 * @param {any[][]} returns One return per period, fractions, the oldest first; a column or a row. The starting value counts as the first high.
 * @param {any[][]} [dates] The date at the end of each period, ascending; format the results as dates. To date the start, let a row without a return come first. If omitted, periods are counted.
 * @param {number} [count] How many drawdowns at most. If omitted, 5.
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} Peak, Trough, Recovery, Depth, Length, To trough and Recovery time, in calendar days or periods as the header says. Without a recovery "not yet", and the length so far. Peak is 0, or "start" where its date is unknown, for the starting value.
 * @formula Depth = V[trough] / V[peak] − 1; Length = recovery − peak; To trough = trough − peak; Recovery time = recovery − trough
 * @errors #VALUE! when lengths differ, dates do not ascend, a return is below −1 (divide percents by 100) or count is no whole number from 1; #N/A when no return is a number
 * @source Drawdown tables as in PerformanceAnalytics
 * @example =INDEX(DRAWDOWNS({0.5;-0.5;1}),2,0) → {1,2,3,-0.5,2,1,1}
 */
export function drawdownsCells(
  returns: unknown[][],
  dates?: unknown[][],
  count?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate("DRAWDOWNS", [returns, dates, count], null, invocation, ([returns, dates, count]) => {
    const vectors = vectorsTogether({ returns, dates });
    const numbers = numbersOf(vectors.returns);
    const days = vectors.dates && daysOf(vectors.dates.cells, numbers);
    const place = (t: number) => (days === undefined ? t : t === 0 ? NaN : days[t - 1]);
    const rows = worstDrawdowns(numbers, optional(count)).map(({ peak, trough, recovery, end, depth }) => {
      const [from, low, last] = [place(peak), place(trough), place(end)];
      return [
        Number.isNaN(from) ? "start" : from,
        low,
        recovery === null ? "not yet" : last,
        ...cellsOf([depth, last - from, low - from]),
        recovery === null ? MISSING : last - low,
      ];
    });
    return { results: [header(days === undefined ? "periods" : "days"), ...rows], isRow: false };
  });
}

const header = (unit: string): CellResult[] => [
  "Peak",
  "Trough",
  "Recovery",
  "Depth",
  `Length (${unit})`,
  `To trough (${unit})`,
  `Recovery time (${unit})`,
];

/** Serial days of the periods; every return needs one, later than all before. */
function daysOf(cells: readonly unknown[], returns: Float64Array): Float64Array {
  requireSameLength("dates", cells, "returns", returns);
  const { days } = readDateColumn(cellValues([cells])[0]);
  let latest = -Infinity;
  days.forEach((day, t) => {
    const missing = Number.isNaN(day);
    if ((missing && !Number.isNaN(returns[t])) || day <= latest)
      throw new ScoringError(
        "invalid-argument",
        "dates",
        `dates must hold one date per return, the oldest first: entry ${t + 1} ${missing ? "is no date" : "is not after the one before"}.`,
      );
    if (!missing) latest = day;
  });
  return days;
}
