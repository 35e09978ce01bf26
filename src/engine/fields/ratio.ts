/** a / b where only a positive denominator means anything; missing otherwise. */
export const over = (numerator: number, denominator: number): number => (denominator > 0 ? numerator / denominator : NaN);

/** a / b of two positive amounts; missing otherwise. */
export const positiveOver = (numerator: number, denominator: number): number => (numerator > 0 ? over(numerator, denominator) : NaN);
