import type { Condition, Model } from "../models/schema";
import { RULEBOOKS } from "../models/rulebooks";
import type { Fit } from "../scoring/metricFit";
import { isPresent, type ColumnReader } from "../universe/columns";
import type { Universe } from "../universe/universe";

/**
 * How many conditions of a funnel's stages have their columns. Conditions on factor loadings are left out: their returns come from other sheets.
 * `absent` lists the columns without any value, those of most conditions first.
 */
export function funnelFit(universe: Universe, { funnel }: Model, read: ColumnReader): Fit {
  const conditions = (funnel?.stages ?? [])
    .flatMap(({ conditions }) => conditions)
    .filter((one) => !("loadings" in one));
  const missing = conditions.map((condition) => missingColumns(condition, universe, funnel!.rulebook, read));
  const lacking = new Map<string, number>();
  for (const column of missing.flat()) lacking.set(column, (lacking.get(column) ?? 0) + 1);
  const testable = missing.filter((columns) => columns.length === 0).length;
  return {
    metrics: testable,
    of: conditions.length,
    weight: conditions.length === 0 ? 1 : testable / conditions.length,
    absent: [...lacking].sort((a, b) => b[1] - a[1]).map(([column]) => column),
  };
}

/** What a condition needs and the universe does not have; empty when it can be tested. */
function missingColumns(
  condition: Condition,
  universe: Universe,
  rulebook: keyof typeof RULEBOOKS,
  read: ColumnReader,
): string[] {
  const absent = (ids: readonly string[]) => ids.filter((id) => !isPresent(read, id));
  if ("exclude" in condition) return condition.in.some((id) => universe.text.has(id)) ? [] : [...condition.in];
  if ("debt" in condition) return absent([RULEBOOKS[rulebook].ratio]);
  if ("loadings" in condition) return [];
  const alternatives = "anyOf" in condition ? condition.anyOf : [condition];
  const lacking = alternatives.map(({ column, than }) =>
    absent([column, ...(typeof than === "object" && "column" in than ? [than.column] : [])]),
  );
  return lacking.some((columns) => columns.length === 0) ? [] : lacking.flat();
}
