import { ScoringError } from "../errors";

/**
 * Percentages rounded for print so that they still sum to the rounded total, by largest remainder.
 * @param weights fractions
 * @param decimals of the percentage, a whole number from 0 to 10
 * @throws ScoringError "invalid-argument" for other decimals
 * Equal remainders are raised in the order given.
 * @example displayPercentages([1 / 3, 1 / 3, 1 / 3], 2) // [33.34, 33.33, 33.33]
 */
export function displayPercentages(weights: readonly number[], decimals = 2): number[] {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 10) {
    throw new ScoringError(
      "invalid-argument",
      "decimals",
      `decimals must be a whole number from 0 to 10, not ${decimals}.`,
    );
  }
  const scale = 10 ** decimals;
  const units = weights.map((weight) => weight * 100 * scale);
  const total = Math.round(units.reduce((sum, unit) => sum + unit, 0));
  const floors = units.map((unit) => Math.floor(unit + 1e-9));
  const short = total - floors.reduce((sum, floor) => sum + floor, 0);
  // remainders that differ by rounding alone are equal
  const remainders = units.map((unit, k) => Math.round((unit - floors[k]) * 1e9));
  const byRemainder = units.map((_, k) => k).sort((a, b) => remainders[b] - remainders[a] || a - b);
  const raised = new Set(byRemainder.slice(0, short));
  return floors.map((floor, k) => (floor + (raised.has(k) ? 1 : 0)) / scale);
}
