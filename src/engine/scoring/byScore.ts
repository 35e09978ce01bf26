/**
 * Rows from the highest score to the lowest, equal scores by ticker. Rows without a score are left out.
 * @param scores one per company, higher is better; NaN = missing
 * @param tickers one per company
 * @example byScore([1, NaN, 2], ["A", "B", "C"]) // [2, 0]
 */
export function byScore(scores: ArrayLike<number>, tickers: readonly string[]): number[] {
  return Array.from(scores, (_, row) => row)
    .filter((row) => !Number.isNaN(scores[row]))
    .sort((a, b) => scores[b] - scores[a] || (tickers[a] < tickers[b] ? -1 : tickers[a] > tickers[b] ? 1 : a - b));
}
