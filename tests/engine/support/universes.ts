import fc from "fast-check";
import { ScoringError } from "../../../src/engine/errors";
import type { Model } from "../../../src/engine/models/schema";
import type { ScoredUniverse } from "../../../src/engine/scoring/scoredUniverse";
import { scoreUniverse } from "../../../src/engine/scoring/scoreUniverse";
import { takeRows, universeOf, type Universe } from "../../../src/engine/universe/universe";
import { column, type StoredColumn } from "./columns";
import { RANDOM_METRICS } from "./models";

/** A universe from the columns of a fixture, including texts. */
export function storedUniverse(columns: Readonly<Record<string, readonly string[] | StoredColumn>>): Universe {
  const isText = (id: string) => ["ticker", "sector"].includes(id);
  return universeOf({
    text: Object.fromEntries(Object.entries(columns).filter(([id]) => isText(id)) as [string, string[]][]),
    given: Object.fromEntries(
      Object.entries(columns)
        .filter(([id]) => !isText(id))
        .map(([id, values]) => [id, column(values as StoredColumn)]),
    ),
  });
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -400, max: 900 }).map((whole) => whole / 20) },
  { weight: 2, arbitrary: fc.integer({ min: -2, max: 3 }) },
  { weight: 2, arbitrary: fc.constant(NaN) },
);
const company = fc.record({
  sector: fc.constantFrom("Energy", "Energy", "Materials", "Utilities", ""),
  cells: fc.array(cell, { minLength: RANDOM_METRICS.length, maxLength: RANDOM_METRICS.length }),
});
export type RandomCompany = { sector: string; cells: number[] };

/** Companies with the metrics of the random models, including ties, gaps, negative multiples and equity, small sectors and missing sectors. */
export const randomCompanies = fc.array(company, { minLength: 1, maxLength: 25 });

export function universeFrom(
  companies: readonly RandomCompany[],
  tickers: readonly string[] = companies.map((_, k) => `T${String(k).padStart(2, "0")}`),
): Universe {
  return universeOf({
    text: { ticker: tickers, sector: companies.map(({ sector }) => sector) },
    given: Object.fromEntries(RANDOM_METRICS.map((metric, k) => [metric, companies.map(({ cells }) => cells[k])])),
  });
}

/** Scores a universe; discards a random case whose rules leave no company or no metric. */
export function scoredOrSkipped(universe: Universe, model: Model): ScoredUniverse {
  try {
    return scoreUniverse(universe, model);
  } catch (error) {
    fc.pre(!(error instanceof ScoringError && ["nothing-usable", "no-metric", "poor-fit"].includes(error.code)));
    // too few values for two tails of order statistics are refused, too
    fc.pre(!(error instanceof ScoringError && error.path === "lower"));
    throw error;
  }
}

/** All scores of a company, for comparing outcomes whose rows are in different orders. */
export function outcomeOf(scored: ScoredUniverse, row: number): unknown {
  return {
    composite: scored.composite[row],
    rank: scored.rank[row],
    coverage: scored.coverage[row],
    group: scored.groups?.[row],
    flagged: scored.valueTraps?.flagged[row],
    weakIn: scored.valueTraps?.weakIn[row],
    categories: scored.categories.map(({ scores, weight, switchedOff, metrics }) => ({
      score: scores[row],
      weight,
      switchedOff,
      metrics: metrics.map((metric) => ({
        raw: metric.raw[row],
        winsorized: metric.winsorized[row],
        score: metric.score[row],
        used: metric.used[row],
        peers: metric.peers[row],
        fellBack: metric.fellBack[row],
        bounds: metric.bounds,
        weight: metric.weight,
      })),
    })),
  };
}

/** Outcomes by ticker. */
export function outcomesByTicker(scored: ScoredUniverse): Map<string, unknown> {
  return new Map(scored.universe.text.get("ticker")!.map((ticker, row) => [ticker, outcomeOf(scored, row)]));
}

export const rowsInOrder = (universe: Universe, order: readonly number[]): Universe => takeRows(universe, order);
