import { ScoringError } from "../errors";

/**
 * Percentages rounded for print so that they still sum to the rounded total, by largest remainder.
 * @param weights fractions
 * @param decimals of the percentage
 * @example displayPercentages([1 / 3, 1 / 3, 1 / 3], 2) // [33.34, 33.33, 33.33]
 */
export function displayPercentages(weights: readonly number[], decimals = 2): number[] {
  if (decimals < 0) throw new ScoringError("invalid-argument", "decimals", "decimals must not be negative.");
  const scale = 10 ** decimals;
  const units = weights.map((weight) => weight * 100 * scale);
  const total = Math.round(units.reduce((sum, unit) => sum + unit, 0));
  const floors = units.map((unit) => Math.floor(unit + 1e-9));
  const short = total - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = units.map((_, k) => k).sort((a, b) => units[b] - floors[b] - (units[a] - floors[a]) || a - b);
  const raised = new Set(byRemainder.slice(0, short));
  return floors.map((floor, k) => (floor + (raised.has(k) ? 1 : 0)) / scale);
}
