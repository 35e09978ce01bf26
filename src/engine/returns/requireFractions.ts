import { ScoringError } from "../errors";

/**
 * Refuses returns below −1: more than everything cannot be lost, so that they are percents.
 * @param name the argument, for the message
 * @param returns fractions; NaN = missing
 * @throws ScoringError "invalid-argument" naming the first such return and its place
 * @example requireFractions("returns", [0.05, -1, NaN]) // undefined
 */
export function requireFractions(name: string, returns: ArrayLike<number>): void {
  for (let t = 0; t < returns.length; t++)
    if (returns[t] < -1)
      throw new ScoringError(
        "invalid-argument",
        name,
        `${name} holds ${returns[t]} in period ${t + 1}, a loss of more than 100 %: returns are fractions, so divide percents by 100.`,
      );
}
