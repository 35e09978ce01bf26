/** a / b for a positive denominator; missing otherwise, and where the quotient overflows. */
export function over(numerator: number, denominator: number): number {
  const quotient = denominator > 0 ? numerator / denominator : NaN;
  return Number.isFinite(quotient) ? quotient : NaN;
}

/** a / b of two positive amounts; missing otherwise. */
export const positiveOver = (numerator: number, denominator: number): number =>
  numerator > 0 ? over(numerator, denominator) : NaN;
