import type { PercentileKind } from "../../engine/statistics/percentileRank";

/** The words for an argument `kind`, the default first. */
export const PERCENTILE_KINDS: readonly PercentileKind[] = ["mean", "rank", "weak", "strict", "inc"];
