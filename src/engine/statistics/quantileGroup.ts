import { ScoringError } from "../errors";
import { quantileSorted } from "./quantile";
import { sortedValues } from "./sortedValues";

/**
 * Sorts values into equally filled groups 1 … groups, the highest values in the highest group (quintiles by default).
 * @param values one score per asset; NaN = missing, preserved
 * @param groups number of groups, a whole number from 2 up
 * @throws ScoringError "invalid-argument" for another number of groups
 * The edges are type-7 quantiles and a value on an edge belongs to the group below it, as pandas qcut. Equal values share a group;
 * constant values are all in group 1.
 * @example quantileGroup([1, 2, 3, 4], 2) // [1, 1, 2, 2]
 */
export function quantileGroup(values: ArrayLike<number>, groups = 5): Float64Array {
  if (!Number.isInteger(groups) || groups < 2) {
    throw new ScoringError("invalid-argument", "groups", `groups must be a whole number of at least 2, not ${groups}.`);
  }
  const ascending = sortedValues(values).values;
  const edges = Array.from({ length: groups - 1 }, (_, k) => quantileSorted(ascending, (k + 1) / groups));
  return Float64Array.from(values, (value) => {
    if (Number.isNaN(value)) return NaN;
    let group = 1;
    while (group < groups && value > edges[group - 1]) group++;
    return group;
  });
}
