/** A column of a fixture. JSON has no NaN, so null is a missing value. */
export type StoredColumn = readonly (number | null)[];

export const column = (stored: StoredColumn): number[] => stored.map((value) => value ?? NaN);

/**
 * Compares two columns cell by cell: the same gaps, the same infinities, and numbers within the tolerance
 * (absolute below one, relative above).
 */
export function expectColumn(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-12): void {
  expect(actual.length).toBe(expected.length);
  const wrong: string[] = [];
  for (let row = 0; row < expected.length; row++) {
    if (!close(actual[row], expected[row], tolerance))
      wrong.push(`row ${row}: ${actual[row]} instead of ${expected[row]}`);
  }
  expect(wrong).toEqual([]);
}

export function expectNumber(actual: number, expected: number, tolerance = 1e-12): void {
  expectColumn([actual], [expected], tolerance);
}

export function close(actual: number, expected: number, tolerance: number): boolean {
  return (
    Object.is(actual, expected) ||
    actual === expected ||
    Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected))
  );
}

/** Whether two columns are identical to the last bit (0 differs from −0, NaN equals NaN). */
export function expectSameBits(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(Array.from(actual)).toEqual(Array.from(expected));
}
