/**
 * The letters of a column, counted from 0.
 * @example columnLetters(26) // "AA"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/**
 * The A1 address of a cell, row and column counted from 0.
 * @example cellAddress(4, 25) // "Z5"
 */
export const cellAddress = (row: number, column: number): string => columnLetters(column) + String(row + 1);

/**
 * The same with dollar signs, for a formula that may be moved.
 * @example absoluteAddress(4, 25) // "$Z$5"
 */
export const absoluteAddress = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
