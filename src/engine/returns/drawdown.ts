/**
 * Loss from the highest value so far, at the end of each period: 0 at a high, −0.25 a quarter below it.
 * @param returns one per period, fractions; NaN = missing: the value is unchanged and the drawdown is missing there
 * A value beyond the largest number is missing, and so are all after it. The starting value counts as the first high, so that a loss in the first period is a drawdown.
 * @example drawdown([0.5, -0.5, 1]) // [0, -0.5, 0]
 */
export function drawdown(returns: ArrayLike<number>): Float64Array {
  let value = 1;
  let high = 1;
  return Float64Array.from(returns, (change) => {
    if (Number.isNaN(change)) return NaN;
    value *= 1 + change;
    // beyond the largest number there is no telling
    if (!Number.isFinite(value)) return NaN;
    high = Math.max(high, value);
    return value / high - 1;
  });
}
