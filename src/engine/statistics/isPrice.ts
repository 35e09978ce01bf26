/**
 * Whether a number can be a price: above 0 and finite. Anything else counts as a missing price everywhere.
 * @example isPrice(0) // false
 */
export const isPrice = (value: number): boolean => value > 0 && value < Infinity;
