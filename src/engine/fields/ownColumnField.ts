import { metric } from "./define";
import type { Metric, OwnColumn } from "./field";

/**
 * The field of a user's own column: pasted, never derived.
 * @example ownColumnField({ id: "esg", label: "ESG", headers: ["ESG score"], unit: "score", better: "high" }).formula // "the column «ESG score»"
 */
export const ownColumnField = ({ id, label, headers, unit, better }: OwnColumn): Metric =>
  metric({
    id,
    label,
    unit,
    better,
    synonyms: headers,
    formula: `the column ${headers.map((header) => `«${header}»`).join(" or ")}`,
  });
