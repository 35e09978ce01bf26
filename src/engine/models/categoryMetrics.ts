import type { Better } from "../fields/field";
import type { Category, SectorRule } from "./schema";

/** A metric of a category, and what it weighs for whom. */
export interface CategoryMetric {
  metric: string;
  /** the catalogue's direction when undefined */
  better: Better | undefined;
  /** weights as written: for companies that no sector rule names, then for those of each rule; 0 where it does not apply */
  weights: readonly number[];
}

/**
 * The metrics of a category with those of its sector rules, each once, in the order written.
 * @example categoryMetrics({ metrics: [{ metric: "roe", weight: 1 }], bySector: [{ sectors: ["Banks"], industries: [], metrics: [{ metric: "pb", weight: 2 }] }] })[1].weights // [0, 2]
 */
export function categoryMetrics({ metrics, bySector }: Pick<Category, "metrics" | "bySector">): CategoryMetric[] {
  const groups = [metrics, ...bySector.map((rule) => rule.metrics)];
  const ids = new Set(groups.flatMap((group) => group.map(({ metric }) => metric)));
  return [...ids].map((id) => {
    const entries = groups.map((group) => group.find(({ metric }) => metric === id));
    return {
      metric: id,
      better: entries.find((entry) => entry !== undefined)?.better,
      weights: entries.map((entry) => entry?.weight ?? 0),
    };
  });
}

/**
 * The companies of a sector rule, for print.
 * @example ruleText({ sectors: ["Financials"], industries: ["Banks"] }) // "Financials (Banks)"
 */
export function ruleText({ sectors, industries }: Pick<SectorRule, "sectors" | "industries">): string {
  const list = [sectors.join(", "), industries.join(", ")].filter((text) => text !== "");
  return list.length === 2 ? `${list[0]} (${list[1]})` : list[0];
}
