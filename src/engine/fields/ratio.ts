/** a / b where only a positive denominator means anything; missing otherwise, and where it is so small that the quotient is larger than any number. */
export function over(numerator: number, denominator: number): number {
  const quotient = denominator > 0 ? numerator / denominator : NaN;
  return Number.isFinite(quotient) ? quotient : NaN;
}

/** a / b of two positive amounts; missing otherwise. */
export const positiveOver = (numerator: number, denominator: number): number =>
  numerator > 0 ? over(numerator, denominator) : NaN;
