import { ScoringError } from "../../engine/errors";
import { numbersOf, type Vector } from "./vectors";

/**
 * The risk-free return of an argument `risk_free`: one number for all periods, or one per period.
 * @returns undefined when the argument is omitted
 * @throws ScoringError "invalid-argument" when it holds no number, such as a blank cell or text
 */
export function riskFreeOf(vector: Vector | undefined): number | Float64Array | undefined {
  if (vector === undefined) return undefined;
  const numbers = numbersOf(vector);
  if (numbers.every(Number.isNaN))
    throw new ScoringError(
      "invalid-argument",
      "risk_free",
      "risk_free must be a number or a column of numbers, or be left out.",
    );
  return numbers.length === 1 ? numbers[0] : numbers;
}
