import { quantile } from "../statistics/quantile";
import { columnReader } from "../universe/columns";
import type { ScoredUniverse } from "./scoredUniverse";

/** Medians of each group's raw metrics, and of its market cap if the universe has one. */
export function groupMedians(
  scored: ScoredUniverse,
): { group: number; count: number; composite: number; medians: Record<string, number> }[] {
  const marketCap = columnReader(scored.universe)("market_cap")?.values;
  const metrics = scored.categories.flatMap(({ metrics }) => metrics);
  return Array.from({ length: scored.model.groups ?? 0 }, (_, k) => {
    const rows = Array.from(scored.rows.keys()).filter((row) => scored.groups![row] === k + 1);
    const median = (values: Float64Array) =>
      quantile(
        rows.map((row) => values[row]),
        0.5,
      );
    return {
      group: k + 1,
      count: rows.length,
      composite: median(scored.composite),
      medians: {
        ...Object.fromEntries(metrics.map(({ metric, raw }) => [metric, median(raw)])),
        ...(marketCap ? { market_cap: median(marketCap) } : {}),
      },
    };
  });
}
