import { ScoringError } from "../errors";
import { quantileSorted } from "./quantile";
import { sortedValues } from "./sortedValues";

/**
 * Assigns values to groups 1 … groups of roughly equal size, the highest values in the highest group (quintiles by default).
 * @param values one score per asset; NaN = missing, preserved
 * @param groups number of groups, a whole number of at least 2; memory does not grow with it, and time hardly does
 * @throws ScoringError "invalid-argument" for another number of groups
 * Edges are type-7 quantiles. A value on an edge belongs to the lower group, as in pandas qcut. Equal values share a group;
 * constant values are all in group 1.
 * @example quantileGroup([1, 2, 3, 4], 2) // [1, 1, 2, 2]
 */
export function quantileGroup(values: ArrayLike<number>, groups = 5): Float64Array {
  if (!Number.isSafeInteger(groups) || groups < 2) {
    throw new ScoringError(
      "invalid-argument",
      "groups",
      `groups must be a whole number of at least 2 and below 2^53, not ${groups}.`,
    );
  }
  const ascending = sortedValues(values).values;
  const isAbove = (value: number, group: number) => value > quantileSorted(ascending, group / groups);
  return Float64Array.from(values, (value) => {
    if (Number.isNaN(value)) return NaN;
    let [low, high] = [1, groups];
    while (low < high) {
      const middle = low + Math.floor((high - low) / 2);
      if (isAbove(value, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
