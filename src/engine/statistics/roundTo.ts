/**
 * Rounds half away from zero, as spreadsheets display numbers: 1.005 at two decimals gives 1.01, although its double is slightly smaller.
 * @param decimals a whole number from 0 up
 * Non-finite values are returned unchanged. A result of zero is 0, never −0.
 * @example roundTo(1.005, 2) // 1.01
 */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const scaled = Number(`${Math.abs(value)}e${decimals}`);
  // a number printed with an exponent ("1e-7") cannot be shifted as text
  const rounded = Number.isNaN(scaled) ? Math.abs(value) * 10 ** decimals : scaled;
  // too large to have decimals
  if (rounded >= Number.MAX_SAFE_INTEGER) return value;
  return (Math.sign(value) * Math.round(rounded)) / 10 ** decimals + 0;
}
