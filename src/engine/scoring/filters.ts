import type { FieldLookup } from "../fields/field";
import { fieldsOf } from "../models/modelFields";
import type { Filter, Model } from "../models/schema";
import type { ColumnReader } from "../universe/columns";

/** A model's filters with their columns, and those whose column no company has. */
export function readFilters({ filters }: Model, read: ColumnReader) {
  const applied: { filter: Filter; values: Float64Array }[] = [];
  const absent: Filter[] = [];
  for (const filter of filters) {
    const values = read(filter.column)?.values;
    if (values?.some((value) => !Number.isNaN(value))) applied.push({ filter, values });
    else absent.push(filter);
  }
  return { applied, absent };
}

/** Rows inside all filters of a model; all rows when there is none inside. */
export function rowsInsideFilters(model: Model, read: ColumnReader, size: number): Uint32Array {
  const all = Uint32Array.from({ length: size }, (_, row) => row);
  const { applied } = readFilters(model, read);
  const inside = all.filter((row) =>
    applied.every(({ filter, values }) => violation(filter, values[row], fieldsOf(model)) === null),
  );
  return inside.length > 0 ? inside : all;
}

/** Why a company is outside a filter; null when it is inside. */
export function violation(filter: Filter, value: number, fields: FieldLookup): string | null {
  if (Number.isNaN(value)) return `${fields(filter.column)!.label} is missing`;
  const inside =
    !(filter.above !== undefined && !(value > filter.above)) &&
    !(filter.atLeast !== undefined && !(value >= filter.atLeast)) &&
    !(filter.below !== undefined && !(value < filter.below)) &&
    !(filter.atMost !== undefined && !(value <= filter.atMost));
  return inside ? null : `outside ${filterText(filter, fields)}`;
}

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

const number = (value: number) => value.toLocaleString("en-US", { maximumFractionDigits: 6 });
