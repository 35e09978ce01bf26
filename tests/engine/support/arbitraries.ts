import fc from "fast-check";

/** Typical values of a column: moderate sizes, few decimals (so that ties occur), and gaps. */
export const value = fc.integer({ min: -10_000, max: 10_000 }).map((whole) => whole / 100);

export const missing = fc.constant(NaN);

/** A column with ties and about a sixth of its cells missing. */
export const columnOf = (minLength = 1, maxLength = 40): fc.Arbitrary<number[]> =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: value },
      { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }) },
      { weight: 1, arbitrary: missing },
    ),
    { minLength, maxLength },
  );

/** Doubles of any size, for properties that must hold for all numbers. */
export const wildColumn = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.double({ noNaN: true, min: -1e12, max: 1e12 }) },
    { weight: 1, arbitrary: missing },
  ),
  { minLength: 1, maxLength: 30 },
);

/** A column and a permutation of its rows. */
export const shuffled = <T>(items: fc.Arbitrary<T[]>): fc.Arbitrary<{ items: T[]; order: number[] }> =>
  items.chain((list) =>
    fc
      .shuffledSubarray(
        list.map((_, k) => k),
        { minLength: list.length },
      )
      .map((order) => ({ items: list, order })),
  );

/** A column with its rows permuted. */
export const inOrder = <T>(items: ArrayLike<T>, order: readonly number[]): T[] => order.map((k) => items[k]);
