import type { FieldLookup } from "../fields/field";
import { fieldsOf } from "../models/modelFields";
import type { Model } from "../models/schema";
import { isPresent, type ColumnReader } from "../universe/columns";
import { metricShares } from "./metricFit";

/** A column that a universe lacks, and the share of the model's weight that it would add. */
export interface ColumnToAdd {
  column: string;
  gain: number;
}

/**
 * The columns that would raise a model's fit most, one after another: each is the best given those before it. A column counts for every metric that
 * follows from it, so EV can be worth more than EV/EBITDA.
 * @param most how many at most; default 4
 * @returns ids of metrics or line items with the weight that they add, fraction; of equal gains the one named first in the model
 */
export function columnsToAdd(model: Model, read: ColumnReader, most = 4): ColumnToAdd[] {
  const fields = fieldsOf(model);
  const added = new Set<string>();
  const has = (id: string) => isPresent(read, id) || added.has(id);
  let absent = metricShares(model).filter(({ metric }) => !has(metric));
  const result: ColumnToAdd[] = [];
  while (result.length < most && absent.length > 0) {
    const gains = new Map<string, number>();
    for (const { metric, share } of absent)
      for (const column of singleColumnsFor(metric, has, fields)) gains.set(column, (gains.get(column) ?? 0) + share);
    const [column, gain] = [...gains].reduce((best, other) => (other[1] > best[1] ? other : best));
    added.add(column);
    result.push({ column, gain });
    absent = absent.filter(({ metric }) => !follows(metric, has, fields));
  }
  return result;
}

/** The columns each of which alone makes a metric available: itself, and a formula's only missing input. */
function singleColumnsFor(metric: string, has: (id: string) => boolean, fields: FieldLookup): Set<string> {
  const found = new Set([metric]);
  for (const { inputs } of fields(metric)?.derivations ?? []) {
    const missing = inputs.filter((input) => !follows(input, has, fields));
    if (missing.length === 1) found.add(missing[0]);
  }
  return found;
}

/** Whether a field is there or follows from what is there. */
function follows(
  id: string,
  has: (id: string) => boolean,
  fields: FieldLookup,
  underway: readonly string[] = [],
): boolean {
  if (has(id)) return true;
  if (underway.includes(id)) return false;
  return (fields(id)?.derivations ?? []).some(({ inputs }) =>
    inputs.every((input) => follows(input, has, fields, [...underway, id])),
  );
}
