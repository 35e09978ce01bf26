export interface Run<T> {
  value: T;
  start: number;
  count: number;
}

/**
 * Runs of equal neighbours, in order.
 * @example runsOf(["a", "a", "b"]) // [{ value: "a", start: 0, count: 2 }, { value: "b", start: 2, count: 1 }]
 */
export function runsOf<T>(values: readonly T[]): Run<T>[] {
  const runs: Run<T>[] = [];
  values.forEach((value, start) => {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.value === value) last.count++;
    else runs.push({ value, start, count: 1 });
  });
  return runs;
}
