import type { FieldLookup } from "../fields/field";
import type { Filter, Model } from "../models/schema";
import { isPresent, type ColumnReader } from "../universe/columns";

/** A model's filters with their columns, and those whose column no company has. */
export function readFilters({ filters }: Model, read: ColumnReader) {
  const applied: { filter: Filter; values: Float64Array }[] = [];
  const absent: Filter[] = [];
  for (const filter of filters) {
    if (isPresent(read, filter.column)) applied.push({ filter, values: read(filter.column)!.values });
    else absent.push(filter);
  }
  return { applied, absent };
}

/** Rows inside all filters of a model; all rows when there is none inside. */
export function rowsInsideFilters(model: Model, read: ColumnReader, size: number): Uint32Array {
  const all = Uint32Array.from({ length: size }, (_, row) => row);
  const { applied } = readFilters(model, read);
  const inside = all.filter((row) => applied.every(({ filter, values }) => isInside(filter, values[row])));
  return inside.length > 0 ? inside : all;
}

/** Why a company is outside a filter; null when it is inside. */
export function violation(filter: Filter, value: number, fields: FieldLookup): string | null {
  if (Number.isNaN(value)) return `${fields(filter.column)!.label} is missing`;
  return isInside(filter, value) ? null : `outside ${filterText(filter, fields)}`;
}

/** Whether a value is inside a filter; a missing one is inside none. */
const isInside = (filter: Filter, value: number): boolean =>
  !Number.isNaN(value) &&
  !(filter.above !== undefined && !(value > filter.above)) &&
  !(filter.atLeast !== undefined && !(value >= filter.atLeast)) &&
  !(filter.below !== undefined && !(value < filter.below)) &&
  !(filter.atMost !== undefined && !(value <= filter.atMost));

/** For example «100,000,000 < Market cap < 20,000,000,000». */
export function filterText(filter: Filter, fields: FieldLookup): string {
  const low =
    filter.above !== undefined
      ? `${number(filter.above)} < `
      : filter.atLeast !== undefined
        ? `${number(filter.atLeast)} ≤ `
        : "";
  const high =
    filter.below !== undefined
      ? ` < ${number(filter.below)}`
      : filter.atMost !== undefined
        ? ` ≤ ${number(filter.atMost)}`
        : "";
  return `${low}${fields(filter.column)!.label}${high}`;
}

/** A number as written in filters and steps, for example «0.6» or «100,000,000». */
export const number = (value: number) => value.toLocaleString("en-US", { maximumFractionDigits: 6 });
