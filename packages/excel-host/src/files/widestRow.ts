/** The length of the longest row; 0 when there is none. */
export const widestRow = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((widest, { length }) => Math.max(widest, length), 0);
