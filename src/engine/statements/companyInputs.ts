import { columnReader } from "../universe/columns";
import type { Universe } from "../universe/universe";

/**
 * The figures of every company that a statement score needs, as one object per company; absent columns are NaN.
 * @param columns input name → column id
 */
export function companyInputs<T extends string>(universe: Universe, columns: Readonly<Record<T, string>>): Record<T, number>[] {
  const read = columnReader(universe);
  const found = Object.entries<string>(columns).map(([input, id]) => [input as T, read(id)?.values] as const);
  return Array.from({ length: universe.size }, (_, row) => {
    const company = {} as Record<T, number>;
    for (const [input, values] of found) company[input] = values?.[row] ?? NaN;
    return company;
  });
}
