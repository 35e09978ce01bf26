import type { ChartSeriesState } from "../../model/chartState";

/** The Office theme's accents, which series without a colour of their own take in turn. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

export const accent = (at: number): string => ACCENTS[at % ACCENTS.length];

/** The colours in which Excel writes and rules where nobody has said otherwise. */
export const INK = "#595959";
export const RULE = "#D9D9D9";

/** The colours of a series, point by point where points differ. */
export function pointColors(
  { points }: ChartSeriesState,
  count: number,
  own: (at: number) => string,
): string | string[] {
  if (points.size === 0) return own(0);
  return Array.from({ length: count }, (_, at) => points.get(at)?.fill ?? own(at));
}
