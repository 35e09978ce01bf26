/** Warm-up runs, so that the compiler has optimized the code. */
const WARM_UP_MS = 150;

/** Milliseconds of one run: the fastest of several, which is least affected by other load. */
export function milliseconds(action: () => unknown, runs = 7): number {
  for (const start = performance.now(); performance.now() - start < WARM_UP_MS;) action();
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now();
      action();
      return performance.now() - start;
    }),
  );
}

/** Prints a table with aligned columns, numbers to the right. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((name, k) => Math.max(name.length, ...rows.map((row) => row[k].length)));
  const line = (cells: readonly string[]) =>
    "  " + cells.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k]))).join("  ");
  console.log([`\n${title}`, line(header), ...rows.map(line)].join("\n"));
}

export const inMilliseconds = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;

/** The time of the other library as a multiple of ours. */
export const ratio = (ours: number, theirs: number | undefined): string =>
  theirs === undefined ? "–" : `${(theirs / ours).toFixed(1)}×`;
