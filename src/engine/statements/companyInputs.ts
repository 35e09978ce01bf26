import { columnReader } from "../universe/columns";
import type { Universe } from "../universe/universe";

/**
 * Computes a result for every company from the columns that a statement score needs; absent columns are NaN.
 * @param columns input name → column id
 * @param compute receives the same object for every company, with new values each time: it must not keep it
 */
export function fromCompanyInputs<T extends string, Result>(
  universe: Universe,
  columns: Readonly<Record<T, string>>,
  compute: (company: Readonly<Record<T, number>>, row: number) => Result,
): Result[] {
  const read = columnReader(universe);
  const inputs = Object.entries<string>(columns).map(([input, id]) => [input as T, read(id)?.values] as const);
  const company = Object.fromEntries(inputs.map(([input]) => [input, NaN])) as Record<T, number>;
  const results: Result[] = [];
  for (let row = 0; row < universe.size; row++) {
    for (const [input, values] of inputs) if (values !== undefined) company[input] = values[row];
    results.push(compute(company, row));
  }
  return results;
}
