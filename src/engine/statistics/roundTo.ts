/**
 * Rounds half away from zero as a spreadsheet prints it, so that 1.005 at two decimals is 1.01 although it is stored a little below.
 * @param decimals a whole number from 0 up
 * Not finite values come back as they are; what rounds to nothing is 0, never −0.
 * @example roundTo(1.005, 2) // 1.01
 */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const scaled = Number(`${Math.abs(value)}e${decimals}`);
  // exponents beyond the plain notation ("1e-7") cannot be shifted by text
  const rounded = Number.isNaN(scaled) ? Math.abs(value) * 10 ** decimals : scaled;
  // so large that it has no such decimals
  if (rounded >= Number.MAX_SAFE_INTEGER) return value;
  return (Math.sign(value) * Math.round(rounded)) / 10 ** decimals + 0;
}
