/**
 * The whole number that a product or quotient misses by rounding alone, else the value itself: 0.29 · 100 is 29 and not 28.999999999999996.
 * @param value of any sign; not finite values come back as they are
 * Whatever lies within 10⁻¹² of a whole number, relative to it above 1, counts as that number.
 * @example snapToWhole(0.29 * 100) // 29
 */
export function snapToWhole(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= 1e-12 * Math.max(1, Math.abs(value)) ? nearest : value;
}
