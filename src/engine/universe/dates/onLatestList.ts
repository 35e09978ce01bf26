/** Below this share of the usual number of companies, the latest date is no complete list. */
const COMPLETE = 0.5;

/**
 * The companies of the latest list in a table that stacks whole lists, one for each as-of date. A company that is missing from it has left.
 * @param companies one per row
 * @param snapshots the as-of date of each row
 * @param rows the rows that are known
 * @returns null where the table stacks no lists: the latest date has few companies, or companies that no earlier date has
 */
export function onLatestList(
  companies: readonly string[],
  snapshots: Float64Array,
  rows: readonly number[],
): ReadonlySet<string> | null {
  const lists = new Map<number, Set<string>>();
  for (const row of rows) {
    if (Number.isNaN(snapshots[row])) continue;
    const list = lists.get(snapshots[row]);
    if (list) list.add(companies[row]);
    else lists.set(snapshots[row], new Set([companies[row]]));
  }
  if (lists.size < 2) return null;
  const dates = [...lists.keys()].sort((a, b) => a - b);
  const latest = lists.get(dates[dates.length - 1])!;
  const sizes = [...lists.values()].map(({ size }) => size).sort((a, b) => a - b);
  if (latest.size < COMPLETE * sizes[Math.floor(sizes.length / 2)]) return null;
  const earlier = new Set(dates.slice(0, -1).flatMap((date) => [...lists.get(date)!]));
  const stayed = [...latest].filter((company) => earlier.has(company)).length;
  return stayed >= COMPLETE * latest.size ? latest : null;
}
