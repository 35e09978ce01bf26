/**
 * What ends every calculation. A formula may call itself, or ask for more cells than a computer has: it gives #NUM!, as in Excel where
 * that runs out of resources, and the calculation goes on with the others.
 */

/** The most cells of one array, some four and a half full columns. */
export const MOST_CELLS = 5_000_000;

/** The most work on one formula, in cells looked at: some seconds. */
export const MOST_WORK = 100_000_000;

/** What it takes to evaluate one part of a formula, beside looking at one cell. */
export const WORK_PER_PART = 20;

/** What a row of an array takes beside its cells. */
export const WORK_PER_ROW = 4;

/** Excel's longest text in a cell: a formula that makes a longer one is #VALUE!. */
export const LONGEST_TEXT = 32_767;

/** Thrown instead of making an array of too many cells; the function or operator that wanted it gives #NUM!. */
export class TooManyCells extends Error {
  constructor() {
    super("An array would have too many cells.");
  }
}

/** Thrown out of a formula that takes too long, to its very end: no IFERROR may go on with it. */
export class TooMuchWork extends Error {
  constructor() {
    super("A formula takes too long.");
  }
}
