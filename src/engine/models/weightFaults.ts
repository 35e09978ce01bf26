import type { OwnFault } from "./ownFields";

interface Weighed {
  metric: string;
  better?: string;
}

interface WeighedCategory {
  metrics: readonly Weighed[];
  bySector: readonly { sectors: readonly string[]; industries: readonly string[]; metrics: readonly Weighed[] }[];
}

/**
 * What is wrong with the metrics that a model's categories weigh: each belongs to one category, once for every sector, with one direction; a sector rule names
 * someone.
 * @example weightFaults([{ metrics: [{ metric: "roe" }, { metric: "roe" }], bySector: [] }])[0].message // 'the metric "roe" is weighted twice'
 */
export function weightFaults(categories: readonly WeighedCategory[]): OwnFault[] {
  const faults: OwnFault[] = [];
  const owner = new Map<string, number>();
  categories.forEach(({ metrics, bySector }, k) => {
    const directions = new Map<string, string | undefined>();
    for (const group of [metrics, ...bySector.map((rule) => rule.metrics)]) {
      const here = new Set<string>();
      for (const { metric, better } of group) {
        // sectors may share a metric within a category, not between categories
        if (here.has(metric) || (owner.get(metric) ?? k) !== k)
          faults.push({ path: ["categories"], message: `the metric "${metric}" is weighted twice` });
        if (directions.has(metric) && directions.get(metric) !== better)
          faults.push({
            path: ["categories", k, "bySector"],
            message: `the metric "${metric}" must have one direction: write the same better for every sector`,
          });
        here.add(metric);
        owner.set(metric, k);
        directions.set(metric, better);
      }
    }
    bySector.forEach(({ sectors, industries }, rule) => {
      if (sectors.length + industries.length === 0)
        faults.push({
          path: ["categories", k, "bySector", rule, "sectors"],
          message: "must name a sector, or industries an industry",
        });
    });
  });
  return faults;
}
