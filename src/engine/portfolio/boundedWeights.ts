export interface WeightLimits {
  /** per name */
  min: number;
  max: number;
  /** per sector, or null */
  maxSector: number | null;
}

/**
 * Weights in proportion to `base`, each within [min, max], each sector within its cap, summing to 1: the exact solution by water-filling.
 *
 * Every weight is clamp(λ·base, min, max) for one level λ, except in a sector that would exceed its cap, where a lower level of the sector's own
 * fills exactly the cap. The total grows with λ piece by piece linearly, so the level at which it reaches 1 is found between two breakpoints.
 * When even the highest level leaves the total below 1 the weights stay at their limits and the rest is for the caller to hold as cash.
 * The limits must leave room for all names: count · min ≤ 1, and per sector ≤ its cap.
 * @param base positive, one per name
 * @param sectors one per name
 * @example boundedWeights([1, 1, 2], ["a", "b", "b"], { min: 0, max: 0.4, maxSector: null }) // [0.3, 0.3, 0.4]
 */
export function boundedWeights(base: readonly number[], sectors: readonly string[], limits: WeightLimits): number[] {
  const cap = limits.maxSector ?? Infinity;
  const ceiling = new Map<string, number>();
  for (const sector of new Set(sectors)) {
    const members = base.filter((_, k) => sectors[k] === sector);
    ceiling.set(
      sector,
      levelFor((level) => sum(members.map((b) => clamp(level * b, limits))), breakpoints(members, limits), cap),
    );
  }
  const weightsAt = (level: number) => base.map((b, k) => clamp(Math.min(level, ceiling.get(sectors[k])!) * b, limits));
  const level = levelFor(
    (candidate) => sum(weightsAt(candidate)),
    [...breakpoints(base, limits), ...ceiling.values()],
    1,
  );
  const weights = weightsAt(level);
  const within = (k: number) => weights[k] > limits.min && weights[k] < limits.max;
  const isFull = (sector: string) => level >= ceiling.get(sector)!;
  // the level is rounded; what the names at their limits leave to the others is not
  for (const sector of ceiling.keys())
    if (isFull(sector)) shareOut(base, weights, (k) => sectors[k] === sector, within, cap, limits);
  if (level < Infinity)
    shareOut(
      base,
      weights,
      () => true,
      (k) => within(k) && !isFull(sectors[k]),
      1,
      limits,
    );
  return weights;
}

/** Gives the open ones of some names, in proportion to their bases, what the others of them leave of a total. */
function shareOut(
  base: readonly number[],
  weights: number[],
  among: (k: number) => boolean,
  open: (k: number) => boolean,
  total: number,
  limits: WeightLimits,
): void {
  const names = weights.map((_, k) => k).filter(among);
  const sharing = names.filter(open);
  const share = total - sum(names.filter((k) => !sharing.includes(k)).map((k) => weights[k]));
  const whole = sum(sharing.map((k) => base[k]));
  for (const k of sharing) weights[k] = clamp((share * base[k]) / whole, limits);
}

const clamp = (weight: number, { min, max }: WeightLimits) => (weight < min ? min : weight > max ? max : weight);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const breakpoints = (base: readonly number[], { min, max }: WeightLimits) => base.flatMap((b) => [min / b, max / b]);

/** The level at which a rising, piecewise linear total reaches the target; Infinity when it never does. */
function levelFor(total: (level: number) => number, at: readonly number[], target: number): number {
  const levels = [0, ...at].filter(Number.isFinite).sort((a, b) => a - b);
  let low = levels[0];
  for (const high of levels) {
    const reached = total(high);
    if (reached >= target) {
      const start = total(low);
      return reached === start ? high : low + ((target - start) / (reached - start)) * (high - low);
    }
    low = high;
  }
  return Infinity;
}
