import { RANK_KIND_IDS } from "../../../src/engine/models/rankKinds";
import fc from "fast-check";
import { readModel } from "../../../src/engine/models/readModel";
import type { Model, ModelInput } from "../../../src/engine/models/schema";

/** A minimal scoring model, with changes. */
export const modelInput = (changes: Partial<ModelInput> = {}): ModelInput => ({
  formatVersion: 1,
  id: "test",
  name: "Test",
  description: "A model of the tests",
  source: "the tests",
  categories: [{ id: "value", label: "Value", weight: 1, metrics: [{ metric: "earnings_yield", weight: 1 }] }],
  ...changes,
});

export const modelOf = (changes: Partial<ModelInput> = {}): Model => readModel(modelInput(changes));

/** A category of one weight, its metrics written "roe 2" or "pe" (weight 1). */
export const categoryOf = (id: string, weight: number, ...metrics: string[]) => ({
  id,
  label: id[0].toUpperCase() + id.slice(1),
  weight,
  metrics: metrics.map((text) => {
    const [metric, share = "1"] = text.split(" ");
    return { metric, weight: Number(share) };
  }),
});

/** Metrics of the random models, in three categories. */
export const RANDOM_METRICS = [
  "earnings_yield",
  "pe",
  "roe",
  "debt_equity",
  "gross_margin",
  "return_6m",
  "volatility",
] as const;

const weight = fc.integer({ min: 1, max: 40 });
const chosen = (metrics: readonly string[]) =>
  fc
    .tuple(
      fc.subarray([...metrics], { minLength: 1 }),
      fc.array(weight, { minLength: metrics.length, maxLength: metrics.length }),
    )
    .map(([subset, weights]) => subset.map((metric, k) => ({ metric, weight: weights[k] })));
const category = (id: string, metrics: readonly string[]) =>
  fc
    .record({ weight, metrics: chosen(metrics), switchOffBelow: fc.constantFrom(0, 0, 0.5) })
    .map((rest) => ({ id, label: id, ...rest }));

/** Scoring models with every missing policy, standardization, combination and scale. */
export const randomModel: fc.Arbitrary<Model> = fc
  .record({
    categories: fc
      .tuple(
        category("value", RANDOM_METRICS.slice(0, 2)),
        category("quality", RANDOM_METRICS.slice(2, 5)),
        category("market", RANDOM_METRICS.slice(5)),
      )
      .chain((all) => fc.subarray([...all], { minLength: 1 })),
    standardize: fc.constantFrom(...RANK_KIND_IDS),
    missing: fc.record({
      policy: fc.constantFrom(
        "neutral" as const,
        "renormalize" as const,
        "exclude" as const,
        "worst" as const,
        "median" as const,
      ),
      minCoverage: fc.constantFrom(0, 0, 0.4),
      absentMetrics: fc.constantFrom("leave" as const, "neutral" as const),
      minFit: fc.constantFrom(0, 0.4),
    }),
    winsorize: fc.record({
      method: fc.constantFrom("quantile" as const, "order-statistic" as const, "none" as const),
      lower: fc.constantFrom(0, 0.05, 0.2),
      upper: fc.constantFrom(0.8, 0.95, 1),
      minValues: fc.constantFrom(1, 10),
    }),
    percentile: fc.record({
      kind: fc.constantFrom("mean" as const, "rank" as const, "weak" as const, "strict" as const, "inc" as const),
      flip: fc.constantFrom("negate" as const, "complement" as const),
    }),
    zScore: fc.record({
      sd: fc.constantFrom("sample" as const, "population" as const),
      cap: fc.constantFrom(null, 1.5, 3),
    }),
    sector: fc.record({
      minGroupSize: fc.integer({ min: 1, max: 5 }),
      fallback: fc.constantFrom("universe" as const, "neutral" as const, "missing" as const),
    }),
    composite: fc.record({
      combine: fc.constantFrom("mean" as const, "sum" as const),
      scale: fc.constantFrom("minMax" as const, "none" as const),
      rankDecimals: fc.constantFrom(null, 2),
    }),
    groups: fc.constantFrom(null, 5),
    limits: fc.constantFrom<Model["limits"][]>({}, { pe: { atMost: 40 } }, { roe: { atLeast: -0.2, atMost: 0.3 } }),
  })
  .map((parts) => modelOf(parts));
