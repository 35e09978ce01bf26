import type { ReadingOptions } from "../reading";
import { disagreementsOf, type Used } from "./disagreements";
import type { JoinedSource, JoinReport } from "./joinReport";
import type { JoinedTable } from "./joinTables";

/** What became of the tables joined and of the lists that limit the universe; null without any. */
export function reportOf(
  joined: JoinedTable | null,
  names: readonly string[],
  limits: readonly JoinedSource[],
  used: Used,
  { mapping = {}, asOf }: ReadingOptions,
): JoinReport | null {
  if (joined === null && limits.length === 0) return null;
  const isList = new Set(limits.map(({ name }) => name));
  const all = (joined?.matches ?? []).map(({ positions, absent, unmatched, ambiguous }, k): JoinedSource => ({
    name: names[k],
    role: "join",
    matched: new Set(positions.filter((position) => position >= 0)).size,
    absent,
    unmatched,
    ambiguous,
    repeated: joined!.repeated[k],
    guessedTicker: joined!.guessedTickers[k],
    members: null,
  }));
  // what is said of a list that limits holds for its columns, too
  const sources = all.filter(({ name }) => !isList.has(name));
  return {
    sources: [...sources, ...limits],
    disagreements: joined === null ? [] : disagreementsOf(joined, used, names, mapping),
    dropped: (joined?.droppedRows ?? []).flatMap((rows, k) => rows.map((row) => ({ ...row, source: names[k] }))),
    undated:
      asOf === undefined
        ? []
        : (joined?.asTheyStand ?? []).flatMap((isDateless, k) =>
            isDateless ? [k === 0 ? "The first table" : names[k - 1]] : [],
          ),
  };
}
