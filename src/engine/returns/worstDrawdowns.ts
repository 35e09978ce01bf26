import { ScoringError } from "../errors";
import { drawdown } from "./drawdown";
import { trackRecord } from "./trackRecord";

/** One fall from a high. Places count periods: t is the end of period t, 0 the start of the first. */
export interface DrawdownEpisode {
  /** the last high before the fall */
  peak: number;
  /** the lowest value, the first of equals */
  trough: number;
  /** when the high was reached again; null when it has not been yet */
  recovery: number | null;
  /** the recovery, or the last return */
  end: number;
  /** loss from peak to trough, a fraction of 0 or below */
  depth: number;
}

/** A value that misses the high by no more than rounding has reached it. */
const ROUNDING = 1e-12;

/**
 * The deepest drawdowns of a series, the deepest first and the earlier of equals first. Episodes are maximal: the next begins after the earlier recovers.
 * The starting value, before the first return, counts as the first high.
 * @param returns one per period, fractions; NaN = missing: the value is unchanged, and neither high nor low is seen there
 * @param count how many at most
 * @throws ScoringError "nothing-usable" without any return, "invalid-argument" for a return below −1 and for a count that is no whole number from 1
 * @example worstDrawdowns([0.5, -0.5, 1], 5) // [{ peak: 1, trough: 2, recovery: 3, end: 3, depth: -0.5 }]
 */
export function worstDrawdowns(returns: ArrayLike<number>, count = 5): DrawdownEpisode[] {
  if (!Number.isInteger(count) || count < 1)
    throw new ScoringError("invalid-argument", "count", `count must be a whole number from 1, not ${count}.`);
  return episodes(drawdown(returns), trackRecord(returns).first)
    .sort((a, b) => a.depth - b.depth)
    .slice(0, count);
}

/** @param start where the track record begins, the first high */
function episodes(depths: Float64Array, start: number): DrawdownEpisode[] {
  const found: DrawdownEpisode[] = [];
  let peak = start;
  let open: DrawdownEpisode | undefined;
  depths.forEach((depth, t) => {
    if (Number.isNaN(depth)) return;
    const now = t + 1;
    if (depth >= -ROUNDING) {
      if (open) Object.assign(open, { recovery: now, end: now });
      open = undefined;
      peak = now;
      return;
    }
    if (!open) found.push((open = { peak, trough: now, recovery: null, end: now, depth }));
    if (depth < open.depth) Object.assign(open, { trough: now, depth });
    open.end = now;
  });
  return found;
}
