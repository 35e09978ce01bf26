/**
 * Removes rounding errors near whole numbers: 0.29 · 100 gives 29, not 28.999999999999996. Other values are unchanged.
 * @param value any sign; non-finite values are returned unchanged
 * Values within 10⁻¹² of a whole number snap to it; above 1 the tolerance is relative.
 * @example snapToWhole(0.29 * 100) // 29
 */
export function snapToWhole(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= 1e-12 * Math.max(1, Math.abs(value)) ? nearest : value;
}
