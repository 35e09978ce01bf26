/**
 * Whether a number can be a price: above 0 and finite. Anything else is a missing price wherever prices are used.
 * @example isPrice(0) // false
 */
export const isPrice = (value: number): boolean => value > 0 && value < Infinity;
