/** Whether sweeps take every step and properties all their cases: `npm test -- --exhaustive`. */
export const EXHAUSTIVE = Boolean(process.env.EXHAUSTIVE);

/** How many random cases a slow property tries: a quarter of them by default. */
export const casesOf = (exhaustive: number): number => (EXHAUSTIVE ? exhaustive : Math.ceil(exhaustive / 4));
